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

}  // namespace

std::string as_script(std::string_view text, Script script) {
  const Small& signs = script == Script::low ? low : high;
  std::string small;
  std::size_t count = 0;
  bool is_small = true;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const Character character = character_at(text, at);
    const std::size_t found = signs.usual.find(character.code);
    is_small = is_small && found != std::u32string_view::npos;
    if (is_small) small += to_utf8(signs.small[found]);
    at += character.bytes;
  }
  if (is_small) return small;
  std::string written = script == Script::low ? "_" : "^";
  if (count == 1) return written.append(text);
  return written.append("(").append(text).append(")");
}

}  // namespace tiku
