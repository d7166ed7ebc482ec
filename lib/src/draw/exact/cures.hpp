// SPDX-License-Identifier: Apache-2.0
// The least changes that make a demand possible: other bounds, or items to be written.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "draw/exact/assembly.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/bank.hpp"

namespace tiku::exact {

/// Whether forms that share more items are a cure.
enum class Apart { may_give_way, must_stay };

/// The matter to be cured.
struct CureRequest {
  const Bank& bank;
  const Blueprint& blueprint;
  const Demand& demand;
  std::size_t forms = 1;
  Apart apart = Apart::may_give_way;
};

/// What would cure a conflict of some constraints of the assembly, the least change first.
std::vector<Cure> cures_of(const CureRequest& request, const Assembly& assembly,
                           const std::vector<ConflictMember>& conflict);

/// Members for which nothing in the blueprint can give way.
std::vector<Constraint> untried(const CureRequest& request, const Assembly& assembly,
                                const std::vector<ConflictMember>& conflict);

/// What would be nearest to the bounds of a constraint while the active others hold, as
/// fractions tell: it may be nearer than possible, never farther. Nothing where they tell nothing.
std::optional<std::int64_t> nearest(const Assembly& assembly,
                                    const std::vector<std::size_t>& active, std::size_t constraint);

/// Other bounds for one constraint of the assembly that, by themselves, make the demand
/// possible; tried out. Nothing where no such were found.
std::optional<Cure> relax(const CureRequest& request, const Assembly& assembly,
                          std::size_t constraint);

/// Other bounds for several constraints, the least together that fractions allow; empty
/// where nothing needs to change, and where no such bounds are enough.
std::vector<Relaxation> least_relaxations(const CureRequest& request, const Assembly& assembly);

/// The demand with other bounds.
Demand relaxed(const Blueprint& blueprint, Demand demand,
               const std::vector<Relaxation>& relaxations);

/// Other numbers for the settings of a blueprint behind the conflict; each tried out by itself.
std::vector<Cure> relax_settings(const CureRequest& request,
                                 const std::vector<ConflictMember>& conflict);

/// A cure as it is where forms can be drawn then; else with its bounds moved on as far as that
/// takes. Else as it is where forms are found; else nothing.
std::optional<Cure> with_room(const CureRequest& request, const Cure& cure);

/// Other bounds for several constraints, the least together; tried out.
std::optional<Cure> relax_together(const CureRequest& request, const Assembly& assembly);

/// The fewest items that, once written, make the demand possible; tried out. Where no items
/// would, some bounds are relaxed too. `rules` are those in conflict, by their numbers in the
/// demand.
std::optional<Cure> write_items(const CureRequest& request, const std::vector<std::size_t>& rules);

}  // namespace tiku::exact
