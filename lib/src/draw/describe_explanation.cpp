// SPDX-License-Identifier: Apache-2.0
#include "draw/phrases.hpp"
#include "tiku/draw/explanation.hpp"

namespace tiku {

std::string describe(const Explanation& explanation, const Demand& demand, const Bank& bank,
                     const Blueprint& blueprint, const Sources& sources, Language language) {
  const Matter matter{demand, bank, blueprint, sources, language};
  return describe_conflict(explanation, matter) + describe_cures(explanation, matter);
}

}  // namespace tiku
