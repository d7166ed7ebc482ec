// SPDX-License-Identifier: Apache-2.0
#include "draw/problem.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

#include "draw/amount.hpp"
#include "draw/match.hpp"
#include "draw/sections.hpp"

namespace tiku {
namespace {

// What an entry adds to the rule at hand.
struct Amount {
  EntryIndex entry = 0;
  std::int32_t amount = 0;
};

// Half the interquartile range of what a rule adds up, at least 1: about as much as one
// exchange can be expected to mend.
std::int64_t violation_unit(std::vector<Amount> amounts) {
  std::sort(amounts.begin(), amounts.end(),
            [](const Amount& a, const Amount& b) { return a.amount < b.amount; });
  // Each amount once: where nearly all items have the same, the others are what moves.
  amounts.erase(std::unique(amounts.begin(), amounts.end(),
                            [](const Amount& a, const Amount& b) { return a.amount == b.amount; }),
                amounts.end());
  const std::int64_t range =
      std::int64_t{amounts[amounts.size() * 3 / 4].amount} - amounts[amounts.size() / 4].amount;
  return std::max<std::int64_t>(1, range / 2);
}

// Bounds on a sum of equal amounts as bounds on their number.
CountBounds as_counts(std::int64_t low, std::int64_t high, std::int64_t amount) {
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max() / 2;
  const std::int64_t least = low / amount + (low % amount > 0 ? 1 : 0);
  const std::int64_t greatest = high / amount - (high % amount < 0 ? 1 : 0);
  return {static_cast<std::int32_t>(std::clamp(least, -most, most)),
          static_cast<std::int32_t>(std::clamp(greatest, -most, most))};
}

// Terms as they come, rule by rule, sorted by entry in the end.
template <class Term>
struct TermList {
  std::vector<std::pair<EntryIndex, Term>> terms;

  // The terms in entry order, and for each entry its stretch of them.
  std::vector<Term> by_entry(std::size_t entries, std::vector<std::size_t>& begins) const {
    begins.assign(entries + 1, 0);
    for (const auto& [entry, term] : terms) ++begins[entry + 1];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    std::vector<std::size_t> at(begins.begin(), begins.end());
    std::vector<Term> sorted(terms.size());
    for (const auto& [entry, term] : terms) sorted[at[entry]++] = term;
    return sorted;
  }
};

class Compiler {
 public:
  Compiler(const DrawRequest& request, const Demand& demand)
      : request_(request), demand_(demand), matcher_(request.bank) {}

  std::variant<Problem, std::vector<Miss>> run() {
    SectionSupply supply = supply_sections(request_, demand_, matcher_);
    if (!supply.missed.empty()) return std::move(supply.missed);
    problem_.forms = request_.labels.size();
    problem_.sections = supply.parts.size();
    problem_.given = std::move(supply.given);
    problem_.common = demand_.common;
    add_items(supply.parts);
    add_cells(supply.parts);
    sort_by_point();
    for (std::size_t r = 0; r < demand_.rules.size(); ++r) add_rule(r);
    if (!missed_.empty()) return std::move(missed_);
    if (demand_.per_point) add_points(*demand_.per_point);
    for (const Spread& spread : demand_.spreads) add_spread(spread);
    add_enemies();
    add_costs();
    hand_out_terms();
    return std::move(problem_);
  }

 private:
  void add_items(const std::vector<std::vector<Part>>& parts) {
    for (const auto& section : parts) {
      for (const Part& part : section) {
        problem_.items.insert(problem_.items.end(), part.items.begin(), part.items.end());
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

  void add_cells(const std::vector<std::vector<Part>>& parts) {
    for (std::size_t s = 0; s < parts.size(); ++s) {
      for (const Part& part : parts[s]) {
        if (part.count + part.anchors == 0) continue;
        const auto cell = static_cast<std::uint32_t>(problem_.cells.size());
        problem_.cells.push_back({s, part.count, part.anchors, {}});
        for (const ItemIndex item : part.items) {
          const auto entry = static_cast<EntryIndex>(problem_.entries.size());
          problem_.entries.push_back({number_of(item), cell, {}, {}, {}});
          problem_.cells.back().entries.push_back(entry);
          problem_.entries_of_item[number_of(item)].push_back(entry);
        }
      }
    }
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
    const std::int64_t value =
        amount_of(rule, request_.bank.items[problem_.items[entry.item]], section.marks);
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp(value, -most, most));
  }

  // What no choice can meet: bounds that cross, and more items than there are.
  void look_for_impossible(std::size_t number, std::size_t items) {
    const Rule& rule = demand_.rules[number];
    const auto forms = problem_.shares() ? 1 : static_cast<std::int64_t>(problem_.forms);
    const auto held = static_cast<std::int64_t>(items);
    const bool counts = rule.property == Property::items && rule.scale == 1;
    const std::int64_t low = rule.low - of_given(rule);
    if (rule.low > rule.high) {
      missed_.push_back({Miss::Kind::rule, request_.labels.front(), number, "", rule.low, rule.high,
                         std::min(rule.low, held)});
    } else if (counts && rule.low != open_low && low * forms > held) {
      missed_.push_back({Miss::Kind::rule, "", number, "", low * forms, open_high, held});
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

  // What the given items of the anchor add to each form.
  std::int64_t of_given(const Rule& rule) const {
    if (demand_.anchor.items.empty()) return 0;
    const CompiledSelection where = matcher_.compile(rule.where);
    std::int64_t sum = 0;
    for (std::size_t s = 0; s < problem_.given.size(); ++s) {
      if (rule.section && *rule.section != s) continue;
      for (const ItemIndex item : problem_.given[s]) {
        if (!is_selected(rule, where, matcher_, request_.bank, item)) continue;
        sum += amount_of(rule, request_.bank.items[item], request_.blueprint.sections[s].marks);
      }
    }
    return sum;
  }

  void add_rule(std::size_t number) {
    const Rule& rule = demand_.rules[number];
    std::vector<Amount> amounts = amounts_of(rule);
    look_for_impossible(number, amounts.size());
    const std::int64_t constant = take_constants(amounts) + of_given(rule);
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
      if (static_cast<std::size_t>(end - at) == cell.entries.size() &&
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

  // A figure that no choice can change cannot differ.
  void add_spread(const Spread& spread) {
    std::vector<Amount> amounts = amounts_of(spread.figure);
    take_constants(amounts);
    if (amounts.empty() || problem_.forms < 2) return;
    const auto number = static_cast<RuleIndex>(problem_.spreads.size());
    problem_.spreads.push_back({spread.difference, violation_unit(amounts)});
    for (const Amount& a : amounts) spreads_.terms.emplace_back(a.entry, SumTerm{number, a.amount});
  }

  // Each earlier use halves the chance of a paper.
  void add_costs() {
    constexpr std::int64_t quarter_bits = 4;
    if (!request_.blueprint.reuse.prefers_least_used || demand_.uses.empty()) return;
    for (const ItemIndex item : problem_.items) {
      problem_.costs.push_back(quarter_bits * demand_.uses[item]);
    }
  }

  void add_points(std::int64_t limit) {
    std::vector<std::int64_t> given(matcher_.point_count() + 1, 0);
    for (const auto& items : problem_.given) {
      for (const ItemIndex item : items) ++given[matcher_.point_of(item)];
    }
    for (std::size_t point = 0; point < matcher_.point_count(); ++point) {
      const auto& entries = entries_of_point_[point];
      const std::int64_t most = limit - given[point];
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
    problem_.spread_terms = spreads_.by_entry(problem_.entries.size(), begins);
    for (std::size_t i = 0; i < problem_.entries.size(); ++i) {
      problem_.entries[i].spreads = {problem_.spread_terms.data() + begins[i],
                                     problem_.spread_terms.data() + begins[i + 1]};
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
  TermList<SumTerm> spreads_;
};

}  // namespace

std::variant<Problem, std::vector<Miss>> compile(const DrawRequest& request, const Demand& demand) {
  return Compiler(request, demand).run();
}

}  // namespace tiku
