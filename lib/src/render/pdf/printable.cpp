// SPDX-License-Identifier: Apache-2.0
#include "tiku/render/printable.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "check/marked_text.hpp"
#include "render/pdf/characters.hpp"
#include "render/pdf/fonts.hpp"
#include "render/pdf/setting.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

class PrintCheck {
 public:
  PrintCheck(const pdf::Fonts& fonts, const Sources& sources, Diagnostics& diagnostics)
      : fonts_(fonts), sources_(sources), diagnostics_(diagnostics), known_(code_points) {}

  void look_at(const Item& item) {
    if (item.faulty) return;
    for (const checking::MarkedText& text : checking::marked_texts(item)) look_at(text);
    for (const Item& part : item.items) look_at(part);
  }

 private:
  enum class Known : char { not_yet, printable, lacking };
  static constexpr std::size_t code_points = 0x110000;

  // Of figures the paths are not printed.
  void look_at(const checking::MarkedText& text) {
    const std::vector<checking::PlacedRun> runs = checking::placed_runs(text.text);
    std::set<char32_t> said;
    if (runs.empty()) look_at(text, text.text, said);
    for (const checking::PlacedRun& placed : runs) {
      if (placed.run.kind != Run::Kind::figure) look_at(text, placed.stretch, said);
    }
  }

  void look_at(const checking::MarkedText& text, std::string_view stretch,
               std::set<char32_t>& said) {
    for (std::size_t at = 0; at < stretch.size();) {
      const Character character = character_at(stretch, at);
      const std::string_view written = stretch.substr(at, character.bytes);
      at += character.bytes;
      if (is_printable(character.code, written) || !said.insert(character.code).second) continue;
      diagnostics_.add(Code::character_lacking, checking::place_of(sources_, text, written),
                       {pdf::described(character.code)});
    }
  }

  // ASCII is in every font, and a line break needs none.
  bool is_printable(char32_t code, std::string_view written) {
    if (code < 0x80) return true;
    Known& known = known_[code];
    if (known == Known::not_yet) {
      const bool is_there = std::ranges::all_of(
          pdf::printed_characters(written), [&](const pdf::PrintedCharacter& printed) {
            return fonts_.of(pdf::Face::song).find(printed.code) != 0 ||
                   fonts_.of(pdf::Face::hei).find(printed.code) != 0;
          });
      known = is_there ? Known::printable : Known::lacking;
    }
    return known == Known::printable;
  }

  const pdf::Fonts& fonts_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  std::vector<Known> known_;  // by code point
};

}  // namespace

void check_printable(Estate& estate) {
  const auto fonts = pdf::Fonts::open(PageStyle{});
  const auto* found = std::get_if<pdf::Fonts>(&fonts);
  if (found == nullptr) return;
  PrintCheck check(*found, estate.sources, estate.diagnostics);
  for (const Bank& bank : estate.banks) {
    for (const Item& item : bank.items) check.look_at(item);
  }
  estate.diagnostics.sort(estate.sources);
}

}  // namespace tiku
