// SPDX-License-Identifier: Apache-2.0
#include "draw/problem.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include "draw/amount.hpp"
#include "draw/amounts.hpp"
#include "draw/match.hpp"
#include "draw/places.hpp"

namespace tiku {
namespace {

class Compiler {
 public:
  Compiler(const DrawRequest& request, const Demand& demand)
      : request_(request), demand_(demand), matcher_(request.bank) {}

  std::variant<Problem, std::vector<Miss>> run() {
    Places places = find_places(request_, demand_, matcher_);
    if (!places.missed.empty()) return std::move(places.missed);
    problem_.forms = request_.labels.size();
    problem_.sections = places.sections.size();
    if (problem_.forms > 1 && demand_.common > 0) problem_.common = demand_.common;
    add_items(places.sections);
    add_cells(places.sections);
    sort_by_point();
    for (std::size_t r = 0; r < demand_.rules.size(); ++r) add_rule(r);
    if (!missed_.empty()) return std::move(missed_);
    if (demand_.per_point) add_points(*demand_.per_point);
    if (problem_.forms > 1)
      std::for_each(demand_.spreads.begin(), demand_.spreads.end(),
                    [&](const Spread& spread) { add_spread(spread); });
    add_enemies();
    add_prices();
    hand_out_terms();
    return std::move(problem_);
  }

 private:
  void add_items(const std::vector<SectionPlaces>& sections) {
    for (const SectionPlaces& places : sections) {
      for (const auto* items : {&places.eligible, &places.given, &places.roaming}) {
        problem_.items.insert(problem_.items.end(), items->begin(), items->end());
      }
    }
    std::sort(problem_.items.begin(), problem_.items.end());
    problem_.items.erase(std::unique(problem_.items.begin(), problem_.items.end()),
                         problem_.items.end());
    problem_.entries_of_item.resize(problem_.items.size());
  }

  std::uint32_t number_of(ItemIndex item) const {
    const auto at = std::lower_bound(problem_.items.begin(), problem_.items.end(), item);
    return static_cast<std::uint32_t>(at - problem_.items.begin());
  }

  void add_cells(const std::vector<SectionPlaces>& sections) {
    for (std::size_t s = 0; s < sections.size(); ++s) {
      const std::size_t chosen = sections[s].chosen;
      for (const Part& part : split_section(request_, demand_, matcher_, s, sections[s])) {
        if (part.count + chosen > 0) add_cell({s, part.count, chosen, {}, 0, false}, part.items);
      }
      for (const ItemIndex item : sections[s].roaming) add_roaming(item);
    }
    for (std::size_t s = 0; s < sections.size(); ++s) {
      const auto& given = sections[s].given;
      if (!given.empty()) add_cell({s, 0, given.size(), {}, 0, true}, given);
    }
  }

  void add_cell(Cell cell, const std::vector<ItemIndex>& items) {
    problem_.cells.push_back(std::move(cell));
    for (const ItemIndex item : items) {
      const EntryIndex entry = add_entry(number_of(item));
      problem_.cells.back().entries.push_back(entry);
    }
  }

  // To the last cell: where there are roaming items a section has but one.
  void add_roaming(ItemIndex item) {
    const std::uint32_t number = number_of(item);
    add_entry(number);
    ++problem_.cells.back().roaming;
    auto& roaming = problem_.roaming;
    const auto at = std::lower_bound(roaming.begin(), roaming.end(), number);
    if (at == roaming.end() || *at != number) roaming.insert(at, number);
  }

  EntryIndex add_entry(std::uint32_t item) {
    const auto entry = static_cast<EntryIndex>(problem_.entries.size());
    problem_.entries.push_back(
        {item, static_cast<std::uint32_t>(problem_.cells.size() - 1), {}, {}});
    problem_.entries_of_item[item].push_back(entry);
    return entry;
  }

  void sort_by_point() {
    entries_of_point_.resize(matcher_.point_count() + 1);
    all_entries_.resize(problem_.entries.size());
    std::iota(all_entries_.begin(), all_entries_.end(), EntryIndex{0});
    for (const EntryIndex i : all_entries_) {
      entries_of_point_[matcher_.point_of(problem_.items[problem_.entries[i].item])].push_back(i);
    }
  }

  // The entries that a selection can hold at all, judged by their points; ascending.
  std::vector<EntryIndex> candidates(const CompiledSelection& where) const {
    if (where.points.empty()) return all_entries_;
    std::vector<EntryIndex> entries;
    for (std::size_t point = 0; point < where.points.size(); ++point) {
      if (where.points[point] == 0) continue;
      const auto& about = entries_of_point_[point];
      entries.insert(entries.end(), about.begin(), about.end());
    }
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  bool selects(const Rule& rule, const CompiledSelection& where, const Entry& entry) const {
    return is_selected(rule, where, matcher_, request_.bank, problem_.items[entry.item]) &&
           (!rule.section || *rule.section == problem_.cells[entry.cell].section);
  }

  std::int32_t amount(const Rule& rule, const Entry& entry) const {
    const Section& section = request_.blueprint.sections[problem_.cells[entry.cell].section];
    const Item& item = request_.bank.items[problem_.items[entry.item]];
    const std::int64_t value = amount_of(rule, item, section.marks);
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp(value, -most, most));
  }

  bool is_roaming(std::uint32_t item) const {
    return std::binary_search(problem_.roaming.begin(), problem_.roaming.end(), item);
  }

  // The least number of entries that meet a rule of so many in each form.
  std::int64_t least_entries(std::int64_t low, const std::vector<Amount>& amounts) const {
    std::int64_t in_all = 0;
    std::set<std::uint32_t> roaming;
    for (const Amount& a : amounts) {
      const Entry& entry = problem_.entries[a.entry];
      if (problem_.cells[entry.cell].is_given) ++in_all;
      if (is_roaming(entry.item)) roaming.insert(entry.item);
    }
    in_all += static_cast<std::int64_t>(roaming.size());
    for (const Cell& cell : problem_.cells) {
      if (!cell.is_given) in_all += static_cast<std::int64_t>(cell.anchors);
    }
    in_all = std::min(in_all, low);
    return in_all +
           least_distinct(low - in_all, static_cast<std::int64_t>(problem_.forms), demand_.common);
  }

  // What no choice can meet: bounds that cross, and more items than there are.
  void look_for_impossible(std::size_t number, const std::vector<Amount>& amounts) {
    const Rule& rule = demand_.rules[number];
    const auto held = static_cast<std::int64_t>(amounts.size());
    const bool counts = rule.property == Property::items && rule.scale == 1;
    if (rule.low > rule.high) {
      missed_.push_back({Miss::Kind::rule, request_.labels.front(), number, "", rule.low, rule.high,
                         std::min(rule.low, held)});
    } else if (counts && rule.low > 0 && least_entries(rule.low, amounts) > held) {
      missed_.push_back(
          {Miss::Kind::rule, "", number, "", least_entries(rule.low, amounts), open_high, held});
    }
  }

  std::vector<Amount> amounts_of(const Rule& rule) const {
    const CompiledSelection where = matcher_.compile(rule.where);
    std::vector<Amount> amounts;
    for (const EntryIndex i : candidates(where)) {
      const Entry& entry = problem_.entries[i];
      if (selects(rule, where, entry)) amounts.push_back({i, amount(rule, entry)});
    }
    return amounts;
  }

  void add_rule(std::size_t number) {
    const Rule& rule = demand_.rules[number];
    std::vector<Amount> amounts = amounts_of(rule);
    look_for_impossible(number, amounts);
    const std::int64_t constant = take_constants(amounts);
    const std::int64_t low = rule.low - constant;
    const std::int64_t high = rule.high - constant;
    const std::int32_t first = amounts.empty() ? 1 : amounts.front().amount;
    const bool are_equal = std::all_of(amounts.begin(), amounts.end(),
                                       [&](const Amount& a) { return a.amount == first; });
    if (are_equal && first > 0) {
      add_count(as_counts(low, high, first), amounts);
    } else {
      add_sum({low, high, violation_unit(amounts)}, amounts);
    }
  }

  // What is the same in all forms does not differ between them.
  void add_spread(const Spread& spread) {
    std::vector<Amount> amounts = amounts_of(spread.figure);
    take_constants(amounts);
    if (amounts.empty()) return;
    const auto number = static_cast<RuleIndex>(problem_.spreads.size());
    problem_.spreads.push_back({spread.difference, violation_unit(amounts)});
    for (const Amount& a : amounts) figures_.terms.emplace_back(a.entry, SumTerm{number, a.amount});
  }

  // Where all entries of a cell add the same, the cell adds a constant: no choice within
  // it can change the rule, so its entries are left out. The amounts come cell by cell.
  std::int64_t take_constants(std::vector<Amount>& amounts) const {
    std::int64_t constant = 0;
    auto kept = amounts.begin();
    for (auto at = amounts.begin(); at != amounts.end();) {
      const std::uint32_t number = problem_.entries[at->entry].cell;
      const auto end = std::find_if(at, amounts.end(), [&](const Amount& a) {
        return problem_.entries[a.entry].cell != number;
      });
      const Cell& cell = problem_.cells[number];
      if (static_cast<std::size_t>(end - at) == cell.entries.size() + cell.roaming &&
          std::all_of(at, end, [&](const Amount& a) { return a.amount == at->amount; })) {
        constant += at->amount * static_cast<std::int64_t>(cell.count + cell.anchors);
      } else {
        kept = kept == at ? end : std::copy(at, end, kept);
      }
      at = end;
    }
    amounts.erase(kept, amounts.end());
    return constant;
  }

  void add_count(CountBounds bounds, const std::vector<Amount>& amounts) {
    const auto rule = static_cast<RuleIndex>(problem_.counts.size());
    problem_.counts.push_back(bounds);
    for (const Amount& a : amounts) counts_.terms.emplace_back(a.entry, rule);
  }

  void add_sum(SumBounds bounds, const std::vector<Amount>& amounts) {
    const auto rule = static_cast<RuleIndex>(problem_.sums.size());
    problem_.sums.push_back(bounds);
    for (const Amount& a : amounts) sums_.terms.emplace_back(a.entry, SumTerm{rule, a.amount});
  }

  void add_points(std::int64_t most) {
    for (std::size_t point = 0; point < matcher_.point_count(); ++point) {
      const auto& entries = entries_of_point_[point];
      if (static_cast<std::int64_t>(entries.size()) <= most) continue;
      const auto rule = static_cast<RuleIndex>(problem_.counts.size());
      for (const EntryIndex entry : entries) counts_.terms.emplace_back(entry, rule);
      problem_.counts.push_back(as_counts(0, most, 1));
    }
  }

  const std::string& id_of(std::uint32_t item) const {
    return request_.bank.items[problem_.items[item]].id;
  }

  // Numbers of the items in the order of their ids, which is a bank's own order.
  std::vector<std::uint32_t> items_by_id() const {
    std::vector<std::uint32_t> items(problem_.items.size());
    std::iota(items.begin(), items.end(), 0U);
    const auto precedes = [&](std::uint32_t a, std::uint32_t b) { return id_of(a) < id_of(b); };
    if (!std::is_sorted(items.begin(), items.end(), precedes)) {
      std::sort(items.begin(), items.end(), precedes);
    }
    return items;
  }

  void add_enemies() {
    const std::vector<std::uint32_t> by_id = items_by_id();
    problem_.enemies.resize(problem_.items.size());
    for (std::uint32_t i = 0; i < problem_.items.size(); ++i) {
      for (const Reference& enemy : request_.bank.items[problem_.items[i]].enemies) {
        const auto other = std::lower_bound(
            by_id.begin(), by_id.end(), enemy.text,
            [&](std::uint32_t item, const std::string& id) { return id_of(item) < id; });
        if (other == by_id.end() || id_of(*other) != enemy.text || *other == i) continue;
        problem_.enemies[i].push_back(*other);
        problem_.enemies[*other].push_back(i);
      }
    }
    for (auto& enemies : problem_.enemies) {
      std::sort(enemies.begin(), enemies.end());
      enemies.erase(std::unique(enemies.begin(), enemies.end()), enemies.end());
    }
  }

  // A preference does not matter where an objective decides.
  void add_prices() {
    if (request_.blueprint.optimize) {
      problem_.pricing = Pricing::objective;
    } else if (request_.blueprint.reuse.prefers_least_used && !demand_.uses.empty()) {
      problem_.pricing = Pricing::preference;
    } else {
      return;
    }
    for (const Entry& entry : problem_.entries) {
      problem_.prices.push_back(price_of(problem_.items[entry.item]));
    }
  }

  // Earlier uses; seconds; or, to be made most, information with its sign turned.
  std::int64_t price_of(ItemIndex item) const {
    using Objective = OptimizeRule::Objective;
    const auto& optimize = request_.blueprint.optimize;
    if (!optimize || optimize->objective == Objective::least_used) {
      return item < demand_.uses.size() ? demand_.uses[item] : 0;
    }
    Rule figure;
    figure.ability = optimize->ability;
    const bool is_most = optimize->objective == Objective::information;
    figure.property = is_most ? Property::information : Property::seconds;
    const std::int64_t value = property_of(request_.bank.items[item], figure, {});
    return is_most ? -value : value;
  }

  void hand_out_terms() {
    std::vector<std::size_t> begins;
    problem_.count_terms = counts_.by_entry(problem_.entries.size(), begins);
    for (std::size_t i = 0; i < problem_.entries.size(); ++i) {
      problem_.entries[i].counts = {problem_.count_terms.data() + begins[i],
                                    problem_.count_terms.data() + begins[i + 1]};
    }
    problem_.sum_terms = sums_.by_entry(problem_.entries.size(), begins);
    for (std::size_t i = 0; i < problem_.entries.size(); ++i) {
      problem_.entries[i].sums = {problem_.sum_terms.data() + begins[i],
                                  problem_.sum_terms.data() + begins[i + 1]};
    }
    if (problem_.spreads.empty()) return;
    problem_.figure_terms = figures_.by_entry(problem_.entries.size(), begins);
    for (std::size_t i = 0; i < problem_.entries.size(); ++i) {
      problem_.figures.emplace_back(problem_.figure_terms.data() + begins[i],
                                    problem_.figure_terms.data() + begins[i + 1]);
    }
  }

  const DrawRequest& request_;
  const Demand& demand_;
  Matcher matcher_;
  Problem problem_;
  std::vector<Miss> missed_;
  std::vector<EntryIndex> all_entries_;
  std::vector<std::vector<EntryIndex>> entries_of_point_;
  TermList<RuleIndex> counts_;
  TermList<SumTerm> sums_;
  TermList<SumTerm> figures_;
};

}  // namespace

std::variant<Problem, std::vector<Miss>> compile(const DrawRequest& request, const Demand& demand) {
  return Compiler(request, demand).run();
}

}  // namespace tiku
