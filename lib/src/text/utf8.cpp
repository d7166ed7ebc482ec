// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/utf8.hpp"

#include <array>
#include <utility>
#include <vector>

#include <utf8proc.h>

#include "text/lower_case.hpp"

namespace tiku {
namespace {

constexpr char32_t replacement = 0xFFFD;

// What may follow a first byte: so many bytes in all, the second one within bounds
// (which is how overlong forms, surrogates and too large codes are kept out).
struct Lead {
  std::size_t bytes;
  unsigned char low;
  unsigned char high;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0xC2 || byte > 0xF4) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {4, 0x80, 0xBF};
}

const utf8proc_property_t& property(char32_t code) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const Lead lead = lead_of(first);
  if (lead.bytes == 0 || text.size() - at < lead.bytes) return {replacement, 1};
  if (byte(1) < lead.low || byte(1) > lead.high) return {replacement, 1};
  char32_t code = first & (0xFFU >> (lead.bytes + 1));
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    if ((byte(i) & 0xC0U) != 0x80) return {replacement, 1};
    code = code << 6U | (byte(i) & 0x3FU);
  }
  return {code, lead.bytes};
}

std::string to_utf8(char32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
  return {bytes.begin(), bytes.begin() + size};
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code == replacement && character.bytes == 1) return at;
    at += character.bytes;
  }
  return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += character_at(text, at).bytes;
  return count;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view ideographic = "\u3000";
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  for (;;) {
    if (!text.empty() && is_blank(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(ideographic)) {
      text.remove_prefix(ideographic.size());
    } else if (!text.empty() && is_blank(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(ideographic)) {
      text.remove_suffix(ideographic.size());
    } else {
      return text;
    }
  }
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

char32_t lower_case(char32_t code) {
  if (code < 0x80) return code >= U'A' && code <= U'Z' ? code + (U'a' - U'A') : code;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
}

bool is_control(char32_t code) {
  if (code == 0x200C || code == 0x200D) return false;
  switch (property(code).category) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

// ---- widths ----

namespace {

// Adds up columns. It remembers an emoji, because what follows may melt into it: a
// variation selector, a skin colour, or another emoji behind a joiner.
class Ruler {
 public:
  std::size_t width_of(char32_t code) {
    const bool pictograph = property(code).boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
    const bool joined = std::exchange(joined_, emoji_ > 0 && code == 0x200D);
    if (joined_) return 0;
    const bool melts =
        code == 0xFE0F || (code >= 0x1F3FB && code <= 0x1F3FF) || (joined && pictograph);
    if (emoji_ > 0 && melts) return 2 - std::exchange(emoji_, 2);
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
    const std::size_t columns = code == U'\t' ? 1 : static_cast<std::size_t>(width);
    emoji_ = pictograph ? columns : 0;
    return columns;
  }

 private:
  std::size_t emoji_ = 0;  // columns of the emoji that the last character belongs to
  bool joined_ = false;    // the last character was a joiner behind an emoji
};

}  // namespace

std::size_t display_width(std::string_view text) {
  Ruler ruler;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    width += ruler.width_of(character.code);
    at += character.bytes;
  }
  return width;
}

// ---- equality of meaning ----

namespace {

using Codes = std::vector<utf8proc_int32_t>;

// NFKC turns 10² into 102; a ^ before each run of raised characters keeps them apart.
std::string with_powers_marked(std::string_view text) {
  std::string out;
  bool raised = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool was_raised = raised;
    raised = property(character.code).decomp_type == UTF8PROC_DECOMP_TYPE_SUPER;
    if (raised && !was_raised) out += '^';
    out += to_utf8(character.code);
    at += character.bytes;
  }
  return out;
}

Codes nfkc(std::string_view text) {
  constexpr auto options =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  const auto decompose = [&](Codes& codes) {
    return utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                              static_cast<utf8proc_ssize_t>(text.size()), codes.data(),
                              static_cast<utf8proc_ssize_t>(codes.size()), options);
  };
  Codes codes(text.size());
  utf8proc_ssize_t count = decompose(codes);
  if (count > static_cast<utf8proc_ssize_t>(codes.size())) {
    codes.resize(static_cast<std::size_t>(count));
    count = decompose(codes);
  }
  count = count > 0 ? utf8proc_normalize_utf32(codes.data(), count, options) : 0;
  codes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return codes;
}

bool is_dash(utf8proc_int32_t code) {
  return (code >= 0x2010 && code <= 0x2013) || code == 0x2212;  // hyphens, en dash, minus
}

bool is_space(utf8proc_int32_t code) {
  const auto category = utf8proc_category(code);
  return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_CF;  // Zs Zl Zp Cc Cf
}

Codes without_space(Codes codes) {
  std::erase_if(codes, is_space);
  for (auto& code : codes) code = is_dash(code) ? '-' : code;
  return codes;
}

enum class Stays { always, between_digits, never };

Stays stays(utf8proc_int32_t code) {
  constexpr std::u32string_view signs = U"-/\\%‰′″#&@*";
  if (signs.find(static_cast<char32_t>(code)) != std::u32string_view::npos) return Stays::always;
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PO:
      return Stays::between_digits;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
      return Stays::never;
    default:
      return code == '^' ? Stays::between_digits : Stays::always;
  }
}

bool is_digit(utf8proc_int32_t code) { return code >= '0' && code <= '9'; }

// Brackets and quotes are looked through: 10^{2} is 10².
bool digit_follows(const Codes& codes, std::size_t i) {
  while (++i < codes.size() && stays(codes[i]) == Stays::never) continue;
  return i < codes.size() && is_digit(codes[i]);
}

bool is_emphasis(const Codes& codes, std::size_t i) {
  const auto is_star = [&](std::size_t at) { return at < codes.size() && codes[at] == '*'; };
  return is_star(i) && (is_star(i + 1) || (i > 0 && is_star(i - 1)));
}

Codes without_punctuation(const Codes& codes) {
  Codes kept;
  const auto is_kept = [&](std::size_t i) {
    const Stays rule = stays(codes[i]);
    if (rule != Stays::between_digits) return rule == Stays::always && !is_emphasis(codes, i);
    return !kept.empty() && is_digit(kept.back()) && digit_follows(codes, i);
  };
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (is_kept(i)) kept.push_back(codes[i]);
  }
  return kept;
}

}  // namespace

std::string normal_form(std::string_view text) {
  const Codes plain = without_space(nfkc(with_powers_marked(text)));
  const Codes kept = without_punctuation(plain);
  std::string out;
  for (const auto code : kept.empty() ? plain : kept) out += to_utf8(static_cast<char32_t>(code));
  return out;
}

}  // namespace tiku
