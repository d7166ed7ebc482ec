// SPDX-License-Identifier: Apache-2.0
#include "draw/problem.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

#include "draw/match.hpp"

namespace tiku {
namespace {

// The items that can stand in each section.
std::vector<std::vector<ItemIndex>> eligible_items(const DrawRequest& request,
                                                   const Matcher& matcher) {
  std::vector<std::vector<ItemIndex>> eligible;
  for (const Section& section : request.blueprint.sections) {
    std::vector<ItemIndex>& items = eligible.emplace_back();
    const CompiledSelection where = matcher.compile(section.where);
    for (ItemIndex i = 0; i < request.bank.items.size(); ++i) {
      const Item& item = request.bank.items[i];
      if (item.status == Status::approved && item.type == section.type && matcher.holds(where, i)) {
        items.push_back(i);
      }
    }
  }
  return eligible;
}

std::vector<Miss> short_sections(const DrawRequest& request,
                                 const std::vector<std::vector<ItemIndex>>& eligible) {
  std::vector<Miss> missed;
  for (std::size_t s = 0; s < eligible.size(); ++s) {
    const auto needed =
        request.blueprint.sections[s].count * static_cast<std::int64_t>(request.labels.size());
    const auto available = static_cast<std::int64_t>(eligible[s].size());
    if (available < needed) {
      missed.push_back({Miss::Kind::section, "", s, "", needed, needed, available});
    }
  }
  return missed;
}

// The part of a section's items that one outline rule fixes to a number.
struct Part {
  std::size_t count = 0;
  std::vector<ItemIndex> items;
};

// Splits a section by the outline rules that fix a number of its items exactly. Where
// a part cannot be filled, the section stays whole, and the search will tell.
std::vector<Part> split_section(const DrawRequest& request, const Demand& demand,
                                const Matcher& matcher, std::size_t number,
                                const std::vector<ItemIndex>& items) {
  const auto count = static_cast<std::size_t>(request.blueprint.sections[number].count);
  const std::vector<Part> whole{{count, items}};
  std::vector<Part> parts;
  std::vector<ItemIndex> rest = items;
  std::size_t fixed = 0;
  for (const Rule& rule : demand.rules) {
    if (rule.origin != RuleOrigin::outline_section || rule.section != number) continue;
    if (rule.low != rule.high) continue;
    const CompiledSelection where = matcher.compile(rule.where);
    const auto inside = std::stable_partition(rest.begin(), rest.end(), [&](ItemIndex item) {
      return !matcher.holds(where, item);
    });
    parts.push_back({static_cast<std::size_t>(rule.low), {inside, rest.end()}});
    rest.erase(inside, rest.end());
    fixed += parts.back().count;
  }
  if (fixed > count) return whole;
  if (fixed < count) parts.push_back({count - fixed, rest});
  for (const Part& part : parts) {
    if (part.items.size() < part.count * request.labels.size()) return whole;
  }
  return parts;
}

std::int64_t property_of(const Item& item, Property property, Marks marks) {
  switch (property) {
    case Property::items: return 1;
    case Property::marks: return marks.hundredths;
    case Property::difficulty: return item.difficulty;
    case Property::seconds: return item.seconds.value_or(0);
  }
  return 0;
}

// Half the interquartile range of what a rule adds up, at least 1 (DESIGN section 4).
std::int64_t violation_unit(const Rule& rule, std::vector<std::int64_t> amounts) {
  if (amounts.empty() || rule.property == Property::items) return 1;
  std::sort(amounts.begin(), amounts.end());
  if (rule.property == Property::marks) return std::max<std::int64_t>(1, amounts.front());
  const std::int64_t range = amounts[amounts.size() * 3 / 4] - amounts[amounts.size() / 4];
  return std::max<std::int64_t>(1, range / 2);
}

class Compiler {
 public:
  Compiler(const DrawRequest& request, const Demand& demand)
      : request_(request), demand_(demand), matcher_(request.bank) {}

  std::variant<Problem, std::vector<Miss>> run() {
    const auto eligible = eligible_items(request_, matcher_);
    if (auto missed = short_sections(request_, eligible); !missed.empty()) return missed;
    problem_.forms = request_.labels.size();
    problem_.sections = eligible.size();
    add_items(eligible);
    add_cells(eligible);
    rule_terms_.resize(problem_.entries.size());
    for (const Rule& rule : demand_.rules) add_rule(rule);
    if (demand_.per_point) add_points(*demand_.per_point);
    add_enemies();
    flatten_terms();
    return std::move(problem_);
  }

 private:
  void add_items(const std::vector<std::vector<ItemIndex>>& eligible) {
    for (const auto& items : eligible) {
      problem_.items.insert(problem_.items.end(), items.begin(), items.end());
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

  void add_cells(const std::vector<std::vector<ItemIndex>>& eligible) {
    for (std::size_t s = 0; s < eligible.size(); ++s) {
      for (const Part& part : split_section(request_, demand_, matcher_, s, eligible[s])) {
        if (part.count == 0) continue;
        const auto cell = static_cast<std::uint32_t>(problem_.cells.size());
        problem_.cells.push_back({s, part.count, {}});
        for (const ItemIndex item : part.items) {
          const auto entry = static_cast<EntryIndex>(problem_.entries.size());
          problem_.entries.push_back({number_of(item), cell, 0, 0});
          problem_.cells.back().entries.push_back(entry);
          problem_.entries_of_item[number_of(item)].push_back(entry);
        }
      }
    }
  }

  std::int32_t amount(const Rule& rule, const CompiledSelection& where, const Entry& entry) const {
    const ItemIndex index = problem_.items[entry.item];
    const Item& item = request_.bank.items[index];
    const std::size_t section = problem_.cells[entry.cell].section;
    if (rule.section && *rule.section != section) return 0;
    if (rule.key && item.answer != Answer(*rule.key)) return 0;
    if (!matcher_.holds(where, index)) return 0;
    const std::int64_t value =
        rule.scale * property_of(item, rule.property, request_.blueprint.sections[section].marks) -
        rule.offset;
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>(std::clamp(value, -most, most));
  }

  void add_rule(const Rule& rule) {
    const CompiledSelection where = matcher_.compile(rule.where);
    std::vector<std::int32_t> amounts;
    std::vector<std::int64_t> selected;
    for (const Entry& entry : problem_.entries) {
      amounts.push_back(amount(rule, where, entry));
      if (amounts.back() != 0) selected.push_back(amounts.back());
    }
    RuleBounds bounds{rule.low, rule.high, violation_unit(rule, std::move(selected))};
    const auto index = static_cast<RuleIndex>(problem_.rules.size());
    for (const Cell& cell : problem_.cells) add_cell_terms(cell, amounts, index, bounds);
    problem_.rules.push_back(bounds);
  }

  // Where all entries of a cell add the same, the cell adds a constant: no choice
  // within it can change the rule, so the bounds take it up.
  void add_cell_terms(const Cell& cell, const std::vector<std::int32_t>& amounts, RuleIndex index,
                      RuleBounds& bounds) {
    const std::int32_t first = amounts[cell.entries.front()];
    if (std::all_of(cell.entries.begin(), cell.entries.end(),
                    [&](EntryIndex entry) { return amounts[entry] == first; })) {
      const auto constant = first * static_cast<std::int64_t>(cell.count);
      bounds.low -= constant;
      bounds.high -= constant;
      return;
    }
    for (const EntryIndex entry : cell.entries) {
      if (amounts[entry] != 0) rule_terms_[entry].push_back({index, amounts[entry]});
    }
  }

  void add_points(std::int64_t most) {
    std::map<std::string_view, std::vector<EntryIndex>> by_point;
    for (EntryIndex entry = 0; entry < problem_.entries.size(); ++entry) {
      const Item& item = request_.bank.items[problem_.items[problem_.entries[entry].item]];
      by_point[item.point.text].push_back(entry);
    }
    for (const auto& [code, entries] : by_point) {
      if (static_cast<std::int64_t>(entries.size()) <= most) continue;
      const auto index = static_cast<RuleIndex>(problem_.rules.size());
      for (const EntryIndex entry : entries) rule_terms_[entry].push_back({index, 1});
      problem_.rules.push_back({0, most, 1});
    }
  }

  void add_enemies() {
    std::map<std::string_view, std::uint32_t> by_id;
    for (std::uint32_t i = 0; i < problem_.items.size(); ++i) {
      by_id.emplace(request_.bank.items[problem_.items[i]].id, i);
    }
    problem_.enemies.resize(problem_.items.size());
    for (std::uint32_t i = 0; i < problem_.items.size(); ++i) {
      for (const Reference& enemy : request_.bank.items[problem_.items[i]].enemies) {
        const auto other = by_id.find(enemy.text);
        if (other == by_id.end() || other->second == i) continue;
        problem_.enemies[i].push_back(other->second);
        problem_.enemies[other->second].push_back(i);
      }
    }
    for (auto& enemies : problem_.enemies) {
      std::sort(enemies.begin(), enemies.end());
      enemies.erase(std::unique(enemies.begin(), enemies.end()), enemies.end());
    }
  }

  void flatten_terms() {
    for (EntryIndex entry = 0; entry < problem_.entries.size(); ++entry) {
      problem_.entries[entry].first_term = static_cast<std::uint32_t>(problem_.terms.size());
      problem_.terms.insert(problem_.terms.end(), rule_terms_[entry].begin(),
                            rule_terms_[entry].end());
      problem_.entries[entry].last_term = static_cast<std::uint32_t>(problem_.terms.size());
    }
  }

  const DrawRequest& request_;
  const Demand& demand_;
  Matcher matcher_;
  Problem problem_;
  std::vector<std::vector<RuleTerm>> rule_terms_;  // by entry
};

}  // namespace

std::variant<Problem, std::vector<Miss>> compile(const DrawRequest& request,
                                                 const Demand& demand) {
  return Compiler(request, demand).run();
}

}  // namespace tiku
