// SPDX-License-Identifier: Apache-2.0
#include "text/script.hpp"

#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

struct Small {
  std::u32string_view usual;
  std::u32string_view small;  // at the same place
};

constexpr Small low = {U"0123456789+-−=()aehijklmnoprstuvx", U"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"};
constexpr Small high = {U"0123456789+-−=()abcdefghijklmnoprstuvwxyz°′",
                        U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ°′"};
static_assert(low.usual.size() == low.small.size() && high.usual.size() == high.small.size());

// Signs that say the same when they are not raised: `90%`, `x*`, `注①`.
bool is_same_below(char32_t code) {
  constexpr std::u32string_view signs = U"%‰℃*†‡※″®™";
  return signs.find(code) != std::u32string_view::npos || (code >= U'①' && code <= U'⑳');
}

bool is_within(std::string_view text, std::string_view open, std::string_view close) {
  return text.starts_with(open) && text.ends_with(close);
}

}  // namespace

std::string as_script(std::string_view text, Script script) {
  const Small& signs = script == Script::low ? low : high;
  std::string small;
  std::size_t count = 0;
  bool is_small = true;
  bool is_same = script == Script::high;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const Character character = character_at(text, at);
    const std::size_t found = signs.usual.find(character.code);
    is_small = is_small && found != std::u32string_view::npos;
    is_same = is_same && is_same_below(character.code);
    if (is_small) small += to_utf8(signs.small[found]);
    at += character.bytes;
  }
  if (is_small) return small;
  const bool is_note = script == Script::high && is_within(text, "[", "]");
  if (is_same || is_note) return std::string(text);
  std::string written = script == Script::low ? "_" : "^";
  if (count == 1 || is_within(text, "（", "）")) return written.append(text);
  return written.append("(").append(text).append(")");
}

}  // namespace tiku
