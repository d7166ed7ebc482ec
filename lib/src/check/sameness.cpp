// SPDX-License-Identifier: Apache-2.0
// Same texts, and items that are there twice.
#include "check/sameness.hpp"

#include <array>
#include <map>

#include "check/rules.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::checking {
namespace {

constexpr char foreign = '\1';  // any run of characters that have no ASCII form

struct Sign {
  char ascii;  // full-width forms as the ASCII signs that they stand for, raised and
               // lowered digits as the signs of their markup
  std::size_t size;
};

bool is_raised_digit(std::string_view rest) {
  return rest.starts_with("\u00B9") || rest.starts_with("\u00B2") || rest.starts_with("\u00B3") ||
         (rest >= "\u2070" && rest < "\u207A");
}

bool is_lowered_digit(std::string_view rest) { return rest >= "\u2080" && rest < "\u208A"; }

Sign sign_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const auto byte = [&rest](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
  if (byte(0) < 0x80) return {rest[0], 1};
  if (rest.starts_with("\u3000")) return {' ', 3};
  if (is_raised_digit(rest)) return {'^', byte(0) == 0xC2 ? 2U : 3U};
  if (is_lowered_digit(rest)) return {'_', 3};
  if (rest.size() >= 3 && rest >= "\uFF01" && rest < "\uFF5F") {
    // U+FF01 … U+FF5E are EF BC 81 … EF BD 9E, six bits in the last byte.
    const unsigned code = (byte(1) - 0xBCU) * 64U + byte(2) - 0x81U;
    return {static_cast<char>('!' + code), 3};
  }
  return {foreign, 1};
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The text's ASCII signs without blanks, with `foreign` for what stands between.
std::string ascii_signs(std::string_view text) {
  std::string signs;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_emphasis = text.substr(at).starts_with("**");
    const Sign sign = is_emphasis ? Sign{' ', 2} : sign_at(text, at);
    at += sign.size;
    const bool is_known = sign.ascii == foreign && signs.ends_with(foreign);
    if (!is_blank(sign.ascii) && !is_known) signs += sign.ascii;
  }
  return signs;
}

// Leaves out punctuation that stands between words of Chinese or at an end.
std::string without_loose_punctuation(std::string_view signs) {
  std::string kept;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const char before = i == 0 ? foreign : signs[i - 1];
    const char after = i + 1 == signs.size() ? foreign : signs[i + 1];
    const bool is_loose = before == foreign && after == foreign &&
                          std::string_view(",.;:!?'\"()[]{}").find(signs[i]) != std::string::npos;
    if (!is_loose && !(signs[i] == foreign && kept.ends_with(foreign))) kept += signs[i];
  }
  if (kept.starts_with(foreign)) kept.erase(0, 1);
  if (kept.ends_with(foreign)) kept.pop_back();
  return kept;
}

// What decides whether two items are one: stem, options in any order, items inside.
std::string item_form(const Item& item) {
  std::multiset<std::string> parts;
  for (const Option& option : item.options) parts.insert(comparison_form(option.text));
  for (const Item& inner : item.items) parts.insert(comparison_form(inner.stem));
  std::string form;
  for (const std::string& part : parts) form += part + '\n';
  return form;
}

// Options are compared only where stems are equal, which is rare.
void same_items(const BankIndex& index, Diagnostics& diagnostics) {
  std::map<std::string, std::vector<const Item*>> by_stem;
  for (const Item& item : index.bank.items) {
    const bool may_live_on = item.status == Status::retired;  // under another id
    if (may_live_on || item.faulty || item.stem.empty()) continue;
    by_stem[comparison_form(item.stem)].push_back(&item);
  }
  for (const auto& [stem, items] : by_stem) {
    if (items.size() < 2) continue;
    std::map<std::string, const Item*> first;
    for (const Item* item : items) {
      const auto [found, is_new] = first.try_emplace(item_form(*item), item);
      if (is_new || item->id == found->second->id) continue;
      diagnostics.add(Code::same_item, item->place, {item->id, found->second->id},
                      {{found->second->place, "first-here"}});
    }
  }
}

constexpr std::array rules{same_items};

}  // namespace

std::string comparison_form(std::string_view text) {
  return normal_form(text) + '\n' + without_loose_punctuation(ascii_signs(text));
}

std::span<const BankRule> sameness_rules() { return rules; }

}  // namespace tiku::checking
