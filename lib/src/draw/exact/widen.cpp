// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/widen.hpp"

#include <algorithm>

#include "draw/exact/ask.hpp"
#include "draw/exact/proposals.hpp"
#include "draw/exact/settings.hpp"

namespace tiku::exact {
namespace {

class Widening {
 public:
  Widening(const CureRequest& request, const Way& way) : request_(request), way_(way) {}

  std::optional<Cure> run() {
    const auto reached = go_on();
    if (reached) return cure(halve_back(*reached), Ease::drawn);
    if (found_) return cure(*found_, Ease::found);
    return std::nullopt;
  }

 private:
  Ease ease_after(std::int64_t steps) {
    const Demand demand = relaxed(request_.blueprint, request_.demand, {way_.after(steps)});
    const CureRequest eased{request_.bank, request_.blueprint, demand, request_.forms};
    const Ease ease = steps == way_.least && way_.is_proved ? ease_of(eased) : rehearsed(eased);
    if (ease == Ease::found && !found_) found_ = steps;
    if (ease != Ease::drawn) failed_ = std::max(failed_, steps);
    return ease;
  }

  // A sum of thousands moves in parts of what it has to move anyway.
  std::optional<std::int64_t> go_on() {
    const std::int64_t part = std::max<std::int64_t>(1, way_.least / 4);
    std::int64_t more = 0;
    for (int i = 0; i < way_.tries; ++i, more = std::max(part, 2 * more)) {
      const std::int64_t steps = std::min(way_.least + more, way_.most);
      if (ease_after(steps) == Ease::drawn) return steps;
      if (steps == way_.most) break;
    }
    return std::nullopt;
  }

  std::int64_t halve_back(std::int64_t reached) {
    constexpr int tries = 2;
    for (int i = 0; i < tries && reached > failed_ + 1 && reached > way_.least; ++i) {
      const std::int64_t middle = failed_ + (reached - failed_) / 2;
      if (ease_after(middle) != Ease::drawn) continue;
      reached = middle;
    }
    return reached;
  }

  Cure cure(std::int64_t steps, Ease ease) const {
    const bool is_least =
        way_.is_stepwise && (steps == 1 || (way_.is_proved && steps == way_.least));
    return {{way_.after(steps)}, {}, is_least, ease == Ease::drawn};
  }

  const CureRequest& request_;
  const Way& way_;
  std::optional<std::int64_t> found_;
  std::int64_t failed_ = 0;
};

// What a relaxation moves by, where it has to move on.
std::int64_t unit_of(const CureRequest& request, const Relaxation& relaxation,
                     const Relaxation& before) {
  const std::int64_t moved = std::max(before.low - relaxation.low, relaxation.high - before.high);
  const auto rule = rule_of(relaxation.constraint, request.demand, request.blueprint);
  const bool is_marks = rule && rule->property == Property::marks;
  const std::int64_t step = is_marks ? step_of_marks(request.blueprint) : 1;
  return std::max(step, multiple_above(moved / 16, step));
}

// Bounds that have moved, moved on by so many of their units.
Relaxation moved_on(const CureRequest& request, Relaxation relaxation, std::int64_t units) {
  const Relaxation before = unrelaxed(relaxation.constraint, request.demand, request.blueprint);
  const std::int64_t more = units * unit_of(request, relaxation, before);
  if (relaxation.low < before.low)
    relaxation.low = std::max<std::int64_t>(0, relaxation.low - more);
  if (relaxation.high > before.high) relaxation.high += more;
  return relaxation;
}

}  // namespace

Cure moved_on(const CureRequest& request, Cure cure, std::int64_t units) {
  for (Relaxation& each : cure.relax) each = moved_on(request, each, units);
  return cure;
}

std::optional<Cure> with_room(const CureRequest& request, const Cure& cure) {
  const Bank bank = with_written(request.bank, request.blueprint, cure.write);
  std::optional<Cure> found;
  for (const std::int64_t units : {0, 1, 4, 16}) {
    Cure wider = moved_on(request, cure, units);
    const Demand demand = relaxed(request.blueprint, request.demand, wider.relax);
    const CureRequest eased{bank, request.blueprint, demand, request.forms};
    const Ease ease = units == 0 ? ease_of(eased) : rehearsed(eased);
    wider.is_drawn = ease == Ease::drawn;
    if (wider.is_drawn) return wider;
    if (ease == Ease::found && !found) found = std::move(wider);
  }
  return found;
}

std::optional<Cure> widen(const CureRequest& request, const Way& way) {
  return Widening(request, way).run();
}

}  // namespace tiku::exact
