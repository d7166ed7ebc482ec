// SPDX-License-Identifier: Apache-2.0
// Items that could be written: one for each kind that a demand's rules tell apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku::exact {

/// Points that no rule tells apart.
struct PointGroup {
  std::string range;                ///< the innermost range that a rule names; may be empty
  std::vector<std::string> points;  ///< codes, in outline order
};

/// A kind of item that could be written. `writing.points` is empty.
struct Proposal {
  Writing writing;
  std::size_t group = 0;
  std::int64_t oddness = 0;  ///< 0 for what the bank has most of, at most `most_odd`
};
inline constexpr std::int64_t most_odd = 12;

struct Proposals {
  std::vector<PointGroup> groups;
  std::vector<Proposal> all;
  Bank bank;              ///< the bank with one item of each proposal at its end
  std::size_t first = 0;  ///< the number of the first of these
  /// No item that could be written, on points that are there and with its cognition stated
  /// where that matters, does what none of these does.
  bool are_all = true;
};

/// The kinds of items that could help. Tags are proposed only where a rule numbered in
/// `rules` asks for them, or few others do.
Proposals propose(const Bank& bank, const Blueprint& blueprint, const Demand& demand,
                  const std::vector<std::size_t>& rules);

/// All kinds of items that could be written; where they would be too many, or there are kinds that
/// cannot be listed, none, and `are_all` is false.
Proposals propose_all(const Bank& bank, const Blueprint& blueprint, const Demand& demand);

/// The demand with those rules only for which all kinds of items can be listed: not of seconds,
/// scores, information or sources, and of one tag only, which a rule numbered in `rules` has.
/// Nothing where one of `rules` is not among them: what is left would prove little.
std::optional<Demand> with_told_rules(Demand demand, const std::vector<std::size_t>& rules);

/// The bank with the items of a plan written, each on its point.
Bank with_written(const Bank& bank, const Blueprint& blueprint, const std::vector<Writing>& plan);

}  // namespace tiku::exact
