// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "draw/exact/ask.hpp"
#include "draw/exact/cures.hpp"
#include "draw/exact/proposals.hpp"
#include "draw/exact/widen.hpp"

namespace tiku::exact {
namespace {

std::map<std::string_view, std::size_t> group_of_points(const Proposals& proposals) {
  std::map<std::string_view, std::size_t> groups;
  for (std::size_t g = 0; g < proposals.groups.size(); ++g) {
    for (const std::string& point : proposals.groups[g].points) groups.emplace(point, g);
  }
  return groups;
}

// What an item to be written costs; of plans with equally many items the most usual is best.
constexpr std::int64_t item_cost = 10'000;

// Whether one item could stand in several forms.
bool may_repeat(const CureRequest& request) {
  return request.forms > 1 && may_share(request.demand);
}

// Columns of proposals that come into question, ascending, and whether none was left out.
struct Promising {
  std::vector<std::size_t> columns;
  bool are_all = true;
};

// The model in which items can be written: how many of each kind, in whole numbers, at a cost
// for each; what is there already may be taken in fractions, which is quick.
class WritingModel {
 public:
  WritingModel(const CureRequest& request, const Proposals& proposals)
      : request_(request),
        proposals_(proposals),
        supply_(supply_of(
            {proposals.bank, request.blueprint, request.demand, Grain::kinds, proposals.first})),
        assembly_(pool({supply_, request.blueprint, request.demand,
                        static_cast<std::int64_t>(request.forms)})) {
    find_proposals();
    if (may_repeat(request)) let_items_repeat();
    for (const Proposed& each : proposed_) {
      for (const std::uint32_t column : each.written) {
        assembly_.columns[column].cost = item_cost + proposal_of(each).oddness;
      }
    }
    if (request.demand.per_point) bound_groups(*request.demand.per_point);
  }

  /// All in fractions: what no plan costs less than, and what each proposal would cost beyond.
  Solution relaxed() const {
    LinearModel model = everything();
    for (Column& column : model.columns) column.domain = Domain::fraction;
    return solve(model, {});
  }

  /// The proposals that come into question for a plan, as fractions tell: those whose reduced
  /// costs are least. All where there are few.
  Promising promising(const Solution& relaxed) const {
    constexpr std::size_t most = 300;
    std::vector<std::pair<long long, std::size_t>> by_cost;  // in millionths
    for (std::size_t c = 0; c < assembly_.columns.size(); ++c) {
      if (assembly_.columns[c].cost == 0) continue;
      by_cost.emplace_back(std::llround(relaxed.reduced_costs[c] * 1e6), c);
    }
    std::sort(by_cost.begin(), by_cost.end());
    Promising promising{{}, by_cost.size() <= most};
    by_cost.resize(std::min(most, by_cost.size()));
    for (const auto& [cost, column] : by_cost) promising.columns.push_back(column);
    std::sort(promising.columns.begin(), promising.columns.end());
    return promising;
  }

  /// Proposals in whole numbers, only some of them and at least so many items; what is there
  /// already in its domain. That number is known before, and saves the solver most of its work.
  Solution run(const std::vector<std::size_t>& proposals, std::int64_t items,
               Domain present) const {
    LinearModel model = everything();
    Row& count = model.rows.emplace_back(Row{items, no_bound, {}});
    for (std::uint32_t c = 0; c < model.columns.size(); ++c) {
      Column& column = model.columns[c];
      if (column.cost == 0) {
        column.domain = present;
        continue;
      }
      count.terms.push_back({c, 1});
      if (!std::binary_search(proposals.begin(), proposals.end(), c)) column.high = 0;
    }
    return solve(model, {100, SolveLimits::Aim::best});
  }

  /// How many items any plan has at least, by what fractions cost.
  std::int64_t least_items(const Solution& relaxed) const {
    double cost = 0;
    for (std::size_t c = 0; c < assembly_.columns.size(); ++c) {
      cost += static_cast<double>(assembly_.columns[c].cost) * relaxed.values[c];
    }
    return static_cast<std::int64_t>(std::ceil(cost / (item_cost + most_odd) - 1e-6));
  }

  const Assembly& assembly() const { return assembly_; }

  /// The plan of a solution and so many percent more of each kind, each item on a point that has
  /// room for it.
  std::vector<Writing> plan(const std::vector<double>& values, std::int64_t more = 0) const {
    std::map<std::string_view, double> used = use_of_points(values);
    std::vector<Writing> plan;
    for (const Proposed& each : proposed_) {
      std::int64_t count = 0;
      for (const std::uint32_t column : each.written) count += std::llround(values[column]);
      if (count == 0) continue;
      count += (count * more + 99) / 100;
      const Proposal& proposal = proposal_of(each);
      Writing writing = proposal.writing;
      writing.count = count;
      for (std::int64_t i = 0; i < count; ++i) {
        const std::string& point = freest(proposals_.groups[proposal.group], used);
        used[point] += 1;
        writing.points.push_back(point);
      }
      std::sort(writing.points.begin(), writing.points.end());
      plan.push_back(std::move(writing));
    }
    return plan;
  }

 private:
  LinearModel everything() const { return model_of(assembly_, all_of(assembly_)); }

  // A kind of item to be written: where it can stand, and the columns that add up to how many.
  struct Proposed {
    std::uint32_t kind = 0;
    std::vector<std::uint32_t> seats;
    std::vector<std::uint32_t> written;
  };

  const Proposal& proposal_of(const Proposed& proposed) const {
    return proposals_.all[supply_.kinds[proposed.kind].items.front() - proposals_.first];
  }

  void find_proposals() {
    for (std::uint32_t s = 0; s < supply_.seats.size(); ++s) {
      const std::uint32_t kind = supply_.seats[s].kind;
      if (!supply_.kinds[kind].is_proposed) continue;
      if (proposed_.empty() || proposed_.back().kind != kind) proposed_.push_back({kind, {}, {}});
      proposed_.back().seats.push_back(s);
      proposed_.back().written.push_back(s);
    }
  }

  // Items to be written can stand in several forms as those can that are there: what stands in
  // more places than there are items counts as common. The row of all that is common is the
  // last of `apart`.
  void let_items_repeat() {
    const auto apart = std::find_if(
        assembly_.constraints.begin(), assembly_.constraints.end(),
        [](const ConstraintRows& each) { return each.constraint.kind == Constraint::Kind::apart; });
    for (Proposed& each : proposed_) {
      const auto written = static_cast<std::uint32_t>(assembly_.columns.size());
      assembly_.columns.resize(assembly_.columns.size() + 2);
      Row row{-no_bound, 0, {{written, -1}, {written + 1, -1}}};
      Row in_each{-no_bound, 0, {{written, -static_cast<std::int64_t>(request_.forms)}}};
      for (const std::uint32_t seat : each.seats) {
        row.terms.push_back({seat, 1});
        in_each.terms.push_back({seat, 1});
      }
      apart->rows.back().terms.push_back({written + 1, 1});
      assembly_.always.push_back(std::move(row));
      assembly_.always.push_back(std::move(in_each));
      each.written = {written};
    }
  }

  // A proposal stands for items on any points of its group, so that their limits are one
  // together; where it holds, items can be shared out so that each limit does.
  void bound_groups(std::int64_t per_point) {
    const auto groups = group_of_points(proposals_);
    std::vector<Row> rows(proposals_.groups.size());
    for (std::uint32_t s = 0; s < supply_.seats.size(); ++s) {
      const Item& item = proposals_.bank.items[supply_.kinds[supply_.seats[s].kind].items.front()];
      const auto group = groups.find(item.point.text);
      if (group != groups.end()) rows[group->second].terms.push_back({s, 1});
    }
    for (std::size_t g = 0; g < rows.size(); ++g) {
      rows[g].high = per_point * static_cast<std::int64_t>(request_.forms) *
                     static_cast<std::int64_t>(proposals_.groups[g].points.size());
      assembly_.always.push_back(std::move(rows[g]));
    }
  }

  std::map<std::string_view, double> use_of_points(const std::vector<double>& values) const {
    std::map<std::string_view, double> used;
    for (std::size_t s = 0; s < supply_.seats.size(); ++s) {
      const Kind& kind = supply_.kinds[supply_.seats[s].kind];
      if (kind.is_proposed) continue;
      for (const ItemIndex item : kind.items) {
        used[proposals_.bank.items[item].point.text] +=
            values[s] / static_cast<double>(kind.items.size());
      }
    }
    return used;
  }

  // Points with nothing on them first; of equal ones the first.
  static const std::string& freest(const PointGroup& group,
                                   const std::map<std::string_view, double>& used) {
    const auto use = [&](const std::string& point) {
      const auto at = used.find(point);
      return at == used.end() ? 0.0 : at->second;
    };
    return *std::min_element(
        group.points.begin(), group.points.end(),
        [&](const std::string& a, const std::string& b) { return use(a) < use(b) - 1e-6; });
  }

  const CureRequest& request_;
  const Proposals& proposals_;
  Supply supply_;
  Assembly assembly_;
  std::vector<Proposed> proposed_;
};

std::int64_t items_of(const std::vector<Writing>& plan) {
  std::int64_t count = 0;
  for (const Writing& writing : plan) count += writing.count;
  return count;
}

// A lower bound on how many items must be written: from those rules for which every kind of item
// that could be written is proposed.
std::int64_t fewest(const CureRequest& request, const std::vector<std::size_t>& rules) {
  const auto demand = with_told_rules(request.demand, rules);
  if (!demand) return 1;
  const CureRequest few{request.bank, request.blueprint, *demand, request.forms};
  const Proposals proposals = propose_all(few.bank, few.blueprint, few.demand);
  if (!proposals.are_all) return 1;
  const WritingModel model(few, proposals);
  const Solution relaxed = model.relaxed();
  return relaxed.answer == Solution::Answer::solved ? model.least_items(relaxed) : 1;
}

// Whether a plan that leaves too little choice may be made larger.
enum class Room { by_items, by_bounds };

std::optional<Cure> write_in(const CureRequest& request, const std::vector<std::size_t>& rules,
                             Room room);

// Where demands exclude each other whatever is written: other bounds first, as little as it takes
// for items to help, then items, then room for a choice by bounds rather than by items.
std::optional<Cure> relax_and_write(const CureRequest& request,
                                    const std::vector<std::size_t>& rules,
                                    const Assembly& assembly) {
  const Cure least{least_relaxations(request, assembly), {}};
  if (least.relax.empty()) return std::nullopt;
  std::optional<Cure> found;
  for (const std::int64_t units : {0, 4}) {
    Cure cure = moved_on(request, least, units);
    const Demand demand = relaxed(request.blueprint, request.demand, cure.relax);
    auto written =
        write_in({request.bank, request.blueprint, demand, request.forms}, rules, Room::by_bounds);
    if (!written) continue;
    if (!written->relax.empty()) return std::nullopt;
    cure.write = std::move(written->write);
    if (written->is_drawn) return cure;
    const auto roomy = with_room(request, cure);
    if (roomy && roomy->is_drawn) return roomy;
    if (!found) found = roomy;
  }
  return found;
}

class Writer {
 public:
  Writer(const CureRequest& request, const std::vector<std::size_t>& rules, Room room)
      : request_(request),
        rules_(rules),
        room_(room),
        proposals_(propose(request.bank, request.blueprint, request.demand, rules)),
        model_(request, proposals_) {}

  std::optional<Cure> run() {
    const Solution fractions = model_.relaxed();
    if (fractions.answer == Solution::Answer::impossible) return relax_too();
    if (fractions.answer != Solution::Answer::solved) return std::nullopt;
    const Promising promising = model_.promising(fractions);
    const std::int64_t least = model_.least_items(fractions);
    std::optional<Cure> last;
    for (const Domain present : {Domain::fraction, Domain::whole}) {
      const Solution solution = model_.run(promising.columns, least, present);
      if (solution.answer == Solution::Answer::impossible && promising.are_all) return relax_too();
      if (solution.answer != Solution::Answer::solved) break;
      last = Cure{{}, model_.plan(solution.values), false};
      if (last->write.empty()) return std::nullopt;
      last->is_least = are_fewest(items_of(last->write), least, promising, solution.bound);
      if (is_drawn(*last, ease_of)) return last;
      values_ = solution.values;
      if (found_ || room_ == Room::by_bounds) break;  // only a choice is wanting
    }
    if (!last) return std::nullopt;
    if (room_ == Room::by_bounds) return found_ ? found_ : last;
    const auto more = with_more();
    return more ? more : found_;
  }

 private:
  std::optional<Cure> relax_too() const {
    return relax_and_write(request_, rules_, model_.assembly());
  }

  // One item is the least anyway, as without any there are no forms.
  bool are_fewest(std::int64_t items, std::int64_t least, const Promising& promising,
                  double bound) const {
    const bool is_bounded =
        promising.are_all &&
        static_cast<double>((items - 1) * (item_cost + most_odd)) < bound - 1e-6;
    return items == 1 || (proposals_.are_all && (items <= least || is_bounded)) ||
           (room_ == Room::by_items && items <= fewest(request_, rules_));
  }

  bool is_drawn(Cure& cure, Ease (*look)(const CureRequest&)) {
    const Bank bank = with_written(request_.bank, request_.blueprint, cure.write);
    const Ease ease = look({bank, request_.blueprint, request_.demand, request_.forms});
    cure.is_drawn = ease == Ease::drawn;
    if (ease == Ease::found && !found_) found_ = cure;
    return cure.is_drawn;
  }

  // Some items more, so that there is a choice: so many percent, then as few of them as will do.
  std::optional<Cure> with_more() {
    std::optional<Cure> most;
    std::int64_t failed = 0;
    std::int64_t percent = 0;
    for (percent = 25; !most && percent <= 100; percent *= 4) {
      Cure cure{{}, model_.plan(values_, percent), false};
      if (is_drawn(cure, rehearsed)) {
        most = std::move(cure);
      } else {
        failed = percent;
      }
    }
    if (!most) return std::nullopt;
    Cure cure{{}, model_.plan(values_, failed + (percent / 4 - failed) / 2), false};
    return is_drawn(cure, rehearsed) ? cure : most;
  }

  const CureRequest& request_;
  const std::vector<std::size_t>& rules_;
  Room room_;
  Proposals proposals_;
  WritingModel model_;
  std::vector<double> values_;  // of the last plan
  std::optional<Cure> found_;   // forms were found for it, but none could be drawn
};

std::optional<Cure> write_in(const CureRequest& request, const std::vector<std::size_t>& rules,
                             Room room) {
  return Writer(request, rules, room).run();
}

}  // namespace

std::optional<Cure> write_items(const CureRequest& request, const std::vector<std::size_t>& rules) {
  return write_in(request, rules, Room::by_items);
}

}  // namespace tiku::exact
