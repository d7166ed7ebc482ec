// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/cures.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "draw/exact/ask.hpp"
#include "draw/exact/proposals.hpp"
#include "draw/exact/settings.hpp"

namespace tiku::exact {
namespace {

using Kinds = Constraint::Kind;

// How much of a bound a relaxation gives up, in thousandths; all of it where it is the
// outline's, one on points, on what forms share or on reuse, which are the last that an author
// would change.
std::int64_t given_up(const CureRequest& request, const Relaxation& relaxation) {
  constexpr std::int64_t all = 1000;
  const Constraint& constraint = relaxation.constraint;
  if (constraint.kind != Kinds::rule && constraint.kind != Kinds::spread) return all;
  const auto rule = rule_of(constraint, request.demand, request.blueprint);
  const bool is_last = rule->origin == RuleOrigin::outline_marks ||
                       rule->origin == RuleOrigin::reuse_overlap ||
                       (constraint.kind == Kinds::rule && rule->section.has_value());
  if (is_last) return all;
  const bool is_down = relaxation.low < rule->low;
  const std::int64_t bound = std::max<std::int64_t>(1, std::abs(is_down ? rule->low : rule->high));
  const std::int64_t move = is_down ? rule->low - relaxation.low : relaxation.high - rule->high;
  return std::min(all, move * all / bound);
}

// The least change first: small moves of one bound, then items to be written, then what
// changes more; before them all those by which forms can be drawn.
void sort_cures(const CureRequest& request, std::vector<Cure>& cures) {
  constexpr std::int64_t writing = 500;  // as if half of a bound were given up
  const auto size = [&](const Cure& cure) -> std::int64_t {
    const std::int64_t last = cure.is_drawn ? 0 : 1'000'000;
    if (cure.relax.empty()) return last + writing;
    if (cure.relax.size() == 1 && cure.write.empty()) {
      return last + given_up(request, cure.relax.front());
    }
    return last + 2 * writing + static_cast<std::int64_t>(cure.relax.size());
  };
  std::stable_sort(cures.begin(), cures.end(),
                   [&](const Cure& a, const Cure& b) { return size(a) < size(b); });
}

bool is_in(const std::vector<ConflictMember>& conflict, const Constraint& constraint) {
  return std::any_of(conflict.begin(), conflict.end(),
                     [&](const ConflictMember& member) { return member.constraint == constraint; });
}

std::int64_t items_of(const Cure& cure) {
  std::int64_t count = 0;
  for (const Writing& writing : cure.write) count += writing.count;
  return count;
}

// So many items of a plan, as evenly as they are written down in it.
Cure thinned(const Cure& cure, std::int64_t kept) {
  const std::int64_t all = items_of(cure);
  Cure thin = cure;
  thin.is_least = false;
  std::int64_t seen = 0;
  for (Writing& writing : thin.write) {
    std::vector<std::string> points;
    for (std::string& point : writing.points) {
      if (seen * kept / all != (seen + 1) * kept / all) points.push_back(std::move(point));
      ++seen;
    }
    writing.points = std::move(points);
    writing.count = static_cast<std::int64_t>(writing.points.size());
  }
  std::erase_if(thin.write, [](const Writing& writing) { return writing.count == 0; });
  return thin;
}

bool is_drawn(const CureRequest& request, const Cure& cure) {
  const Bank bank = with_written(request.bank, request.blueprint, cure.write);
  return rehearsed({bank, request.blueprint, request.demand, request.forms}) == Ease::drawn;
}

// What would do for forms that share nothing does for those that share some, and mostly fewer items
// do: as few as a handful of tries finds.
std::optional<Cure> written_apart(const CureRequest& request,
                                  const std::vector<std::size_t>& rules) {
  constexpr int tries = 5;
  Demand apart = request.demand;
  apart.common = 0;
  apart.anchor.counts.clear();
  auto cure = write_items({request.bank, request.blueprint, apart, request.forms}, rules);
  if (!cure || !cure->relax.empty()) return cure;
  const bool has_anchor = !request.demand.anchor.counts.empty();
  if (has_anchor && !is_drawn(request, *cure)) return std::nullopt;
  cure->is_least = items_of(*cure) == 1;
  std::int64_t failed = 0;
  for (int i = 0; i < tries && items_of(*cure) > failed + 1; ++i) {
    const std::int64_t kept = failed + (items_of(*cure) - failed) / 2;
    Cure thin = thinned(*cure, kept);
    if (is_drawn(request, thin)) {
      cure = std::move(thin);
    } else {
      failed = kept;
    }
  }
  return cure;
}

std::optional<Cure> written_cure(const CureRequest& request,
                                 const std::vector<std::size_t>& rules) {
  auto cure = write_items(request, rules);
  if (!may_share(request.demand) || (cure && (cure->is_least || !cure->relax.empty()))) return cure;
  auto apart = written_apart(request, rules);
  const bool is_better = apart && (!cure || (!cure->is_drawn && apart->is_drawn) ||
                                   (apart->relax.empty() && items_of(*apart) < items_of(*cure)));
  return is_better ? apart : cure;
}

}  // namespace

std::vector<Cure> cures_of(const CureRequest& request, const Assembly& assembly,
                           const std::vector<ConflictMember>& conflict) {
  std::vector<std::size_t> rules;
  std::vector<Cure> cures;
  for (const ConflictMember& member : conflict) {
    if (member.constraint.kind == Kinds::rule) rules.push_back(member.constraint.number);
  }
  if (auto cure = written_cure(request, rules)) cures.push_back(*std::move(cure));
  for (std::size_t n = 0; n < assembly.constraints.size(); ++n) {
    const ConstraintRows& each = assembly.constraints[n];
    if (!each.can_relax || !is_in(conflict, each.constraint)) continue;
    if (is_of_setting(request, each.constraint)) continue;
    if (auto cure = relax(request, assembly, n)) cures.push_back(*std::move(cure));
  }
  auto others = relax_settings(request, conflict);
  std::move(others.begin(), others.end(), std::back_inserter(cures));
  if (cures.empty()) {
    if (auto cure = relax_together(request, assembly)) cures.push_back(*std::move(cure));
  }
  sort_cures(request, cures);
  return cures;
}

std::vector<Constraint> untried(const CureRequest& request, const Assembly& assembly,
                                const std::vector<ConflictMember>& conflict) {
  std::vector<Constraint> all;
  for (const ConstraintRows& each : assembly.constraints) {
    if (!is_in(conflict, each.constraint)) continue;
    const bool is_tried = each.can_relax || is_of_setting(request, each.constraint);
    if (!is_tried) all.push_back(each.constraint);
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace tiku::exact
