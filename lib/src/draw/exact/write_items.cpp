// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "draw/exact/ask.hpp"
#include "draw/exact/cures.hpp"
#include "draw/exact/proposals.hpp"

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
    for (std::size_t s = 0; s < supply_.seats.size(); ++s) {
      const Kind& kind = supply_.kinds[supply_.seats[s].kind];
      assembly_.columns[s].cost = kind.is_proposed ? item_cost + proposal_of(kind).oddness : 0;
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
  std::vector<std::size_t> promising(const Solution& relaxed) const {
    constexpr std::size_t most = 300;
    std::vector<std::size_t> columns;
    for (std::size_t c = 0; c < assembly_.columns.size(); ++c) {
      if (assembly_.columns[c].cost > 0) columns.push_back(c);
    }
    if (columns.size() <= most) return columns;
    std::stable_sort(columns.begin(), columns.end(), [&](std::size_t a, std::size_t b) {
      return relaxed.reduced_costs[a] < relaxed.reduced_costs[b] - 1e-6;
    });
    columns.resize(most);
    std::sort(columns.begin(), columns.end());
    return columns;
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

  /// The plan of a solution, each item on a point that has room for it.
  std::vector<Writing> plan(const std::vector<double>& values) const {
    std::map<std::string_view, double> used = use_of_points(values);
    std::vector<Writing> plan;
    for (std::size_t s = 0; s < supply_.seats.size(); ++s) {
      const Kind& kind = supply_.kinds[supply_.seats[s].kind];
      const auto count = std::llround(values[s]);
      if (!kind.is_proposed || count == 0) continue;
      const Proposal& proposal = proposal_of(kind);
      Writing writing = proposal.writing;
      writing.count = count;
      for (long long i = 0; i < count; ++i) {
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

  const Proposal& proposal_of(const Kind& kind) const {
    return proposals_.all[kind.items.front() - proposals_.first];
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
};

std::int64_t items_of(const std::vector<Writing>& plan) {
  std::int64_t count = 0;
  for (const Writing& writing : plan) count += writing.count;
  return count;
}

// Whether one item could stand in several forms, which the model of writing counts as several.
bool may_repeat(const CureRequest& request) {
  const Demand& demand = request.demand;
  return request.forms > 1 && (demand.common > 0 || !demand.anchor.counts.empty());
}

// Where demands exclude each other whatever is written: other bounds first, then items.
std::optional<Cure> relax_and_write(const CureRequest& request,
                                    const std::vector<std::size_t>& rules,
                                    const Assembly& assembly) {
  const std::vector<Relaxation> relaxations = least_relaxations(request, assembly);
  if (relaxations.empty()) return std::nullopt;
  const Demand demand = relaxed(request.demand, relaxations);
  auto cure = write_items({request.bank, request.blueprint, demand, request.forms}, rules);
  if (!cure || !cure->relax.empty()) return std::nullopt;
  cure->relax = relaxations;
  cure->is_least = false;
  return cure;
}

}  // namespace

std::optional<Cure> write_items(const CureRequest& request, const std::vector<std::size_t>& rules) {
  const Proposals proposals = propose(request.bank, request.blueprint, request.demand, rules);
  const WritingModel model(request, proposals);
  const Solution relaxed = model.relaxed();
  if (relaxed.answer == Solution::Answer::impossible) {
    return relax_and_write(request, rules, model.assembly());
  }
  if (relaxed.answer != Solution::Answer::solved) return std::nullopt;
  const std::vector<std::size_t> promising = model.promising(relaxed);
  const std::int64_t least = model.least_items(relaxed);
  const bool are_all = promising.size() == proposals.all.size();
  for (const Domain present : {Domain::fraction, Domain::whole}) {
    const Solution solution = model.run(promising, least, present);
    if (solution.answer == Solution::Answer::impossible && are_all) {
      return relax_and_write(request, rules, model.assembly());
    }
    if (solution.answer != Solution::Answer::solved) return std::nullopt;
    Cure cure{{}, model.plan(solution.values), false};
    if (cure.write.empty()) return std::nullopt;
    const std::int64_t items = items_of(cure.write);
    const bool are_needed =
        items <= least || (are_all && static_cast<double>((items - 1) * (item_cost + most_odd)) <
                                          solution.bound - 1e-6);
    // One item is the least anyway, as without any there are no forms.
    cure.is_least = items == 1 || (proposals.are_all && !may_repeat(request) && are_needed);
    const Bank bank = with_written(request.bank, request.blueprint, cure.write);
    if (are_there_forms({bank, request.blueprint, request.demand, request.forms})) return cure;
  }
  return std::nullopt;
}

}  // namespace tiku::exact
