// SPDX-License-Identifier: Apache-2.0
#include "draw/phrases.hpp"
#include "tiku/draw/explanation.hpp"

namespace tiku {

std::string describe(const Explanation& explanation, const Demand& demand, const Bank& bank,
                     const Blueprint& blueprint, const Sources& sources, Language language) {
  const Matter matter{demand, bank, blueprint, sources, language};
  const std::string text =
      describe_conflict(explanation, matter) + describe_cures(explanation, matter);
  std::string indented;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at) + 1;
    indented += "  " + text.substr(at, end - at);
    at = end;
  }
  return indented;
}

}  // namespace tiku
