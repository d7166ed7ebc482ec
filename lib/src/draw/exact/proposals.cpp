// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/proposals.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace tiku::exact {
namespace {

// What the rules of a demand tell apart.
struct Distinctions {
  std::set<std::string> ranges;
  std::set<std::string> points;
  std::vector<std::string> tags;  ///< that are proposed
  std::set<std::string> named_tags;
  std::set<int> difficulties;  ///< that a conflict is about
  bool by_difficulty = false;
  bool by_cognition = false;
  bool by_importance = false;
  bool by_key = false;
  bool by_seconds = false;
  bool by_more = false;  ///< source or statistics, which are not proposed
};

void note(const Selection& where, Distinctions& told) {
  for (const Reference& range : where.ranges) told.ranges.insert(range.text);
  for (const Reference& point : where.points) told.points.insert(point.text);
  for (const Reference& tag : where.tags) told.named_tags.insert(tag.text);
  told.by_difficulty = told.by_difficulty || !where.difficulties.empty();
  told.by_cognition = told.by_cognition || !where.cognitions.empty();
  told.by_importance = told.by_importance || !where.importances.empty();
  told.by_more = told.by_more || !where.sources.empty();
}

void note(const Rule& rule, Distinctions& told) {
  note(rule.where, told);
  told.by_difficulty = told.by_difficulty || rule.property == Property::difficulty;
  told.by_key = told.by_key || rule.key.has_value();
  told.by_seconds = told.by_seconds || rule.property == Property::seconds;
  told.by_more =
      told.by_more || rule.property == Property::score || rule.property == Property::information;
}

Distinctions distinctions(const Blueprint& blueprint, const Demand& demand,
                          const std::vector<std::size_t>& rules) {
  Distinctions told;
  for (const Section& section : blueprint.sections) note(section.where, told);
  for (const Rule& rule : demand.rules) note(rule, told);
  for (const Spread& spread : demand.spreads) note(spread.figure, told);
  std::set<std::string> tags;
  for (const std::size_t number : rules) {
    const Selection& where = demand.rules[number].where;
    for (const Reference& tag : where.tags) tags.insert(tag.text);
    told.difficulties.insert(where.difficulties.begin(), where.difficulties.end());
  }
  told.tags.assign(tags.begin(), tags.end());
  return told;
}

bool is_named(const std::vector<Reference>& names, const std::string& text) {
  return std::any_of(names.begin(), names.end(),
                     [&](const Reference& name) { return name.text == text; });
}

template <class Value>
bool allows(const std::vector<Value>& allowed, const Value& value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

// What most items of a type are like.
struct Usual {
  int difficulty = 3;
  std::array<std::int64_t, 3> cognitions{};  // how many items have each
};

Usual usual_of(const Bank& bank, ItemType type) {
  Usual usual;
  std::array<std::int64_t, 6> difficulties{};
  for (const Item& item : bank.items) {
    if (item.type != type || item.status != Status::approved) continue;
    if (item.difficulty > 0) ++difficulties[static_cast<std::size_t>(item.difficulty)];
    if (item.cognition) ++usual.cognitions[static_cast<std::size_t>(*item.cognition)];
  }
  const auto most = std::max_element(difficulties.begin(), difficulties.end());
  if (*most > 0) usual.difficulty = static_cast<int>(most - difficulties.begin());
  return usual;
}

// How far a proposal is from what is usual: it matters only between equal plans.
std::int64_t oddness_of(const Writing& writing, const Usual& usual) {
  std::int64_t odd = 0;
  if (writing.difficulty) odd += std::abs(*writing.difficulty - usual.difficulty);
  if (writing.cognition) {
    const auto own = usual.cognitions[static_cast<std::size_t>(*writing.cognition)];
    odd += std::count_if(usual.cognitions.begin(), usual.cognitions.end(),
                         [&](std::int64_t other) { return other > own; });
  }
  if (writing.importance) odd += static_cast<std::int64_t>(*writing.importance);
  return odd + std::min<std::int64_t>(1, static_cast<std::int64_t>(writing.tags.size()));
}

// Rules by whose tags items to be written are told apart: those in conflict, and all that
// demand a number, of which others can become short once these are cured.
std::vector<std::size_t> telling_rules(const Demand& demand, std::vector<std::size_t> rules) {
  constexpr std::size_t most = 8;
  for (std::size_t r = 0; r < demand.rules.size() && rules.size() < most; ++r) {
    const Rule& rule = demand.rules[r];
    if (!rule.where.tags.empty() && rule.low > 0) rules.push_back(r);
  }
  return rules;
}

class Proposer {
 public:
  Proposer(const Bank& bank, const Blueprint& blueprint, const Distinctions& told)
      : bank_(bank), blueprint_(blueprint), told_(told) {
    proposals_.bank = bank;
    proposals_.first = bank.items.size();
    for (const Section& section : blueprint.sections) {
      usual_.push_back(usual_of(bank, section.type));
    }
    group_points();
  }

  /// How many kinds there are at most.
  std::size_t count() const {
    std::size_t kinds = 0;
    for (const Section& section : blueprint_.sections) {
      kinds += proposals_.groups.size() * difficulties_for(section).size() *
               cognitions_for(section).size() * keys_for(section).size() *
               seconds_for(section).size() * tags_for(section).size();
    }
    return kinds;
  }

  Proposals run() {
    for (std::size_t s = 0; s < blueprint_.sections.size(); ++s) {
      if (blueprint_.sections[s].count == 0) continue;
      propose_for(s);
      proposals_.are_all = proposals_.are_all && are_all_for(blueprint_.sections[s]);
    }
    return std::move(proposals_);
  }

 private:
  void group_points() {
    std::map<std::tuple<std::string, int, std::string>, std::size_t> known;
    for (const PointPath& path : point_paths(bank_.outline)) {
      std::string range;
      for (const Range* each : path.ranges) {
        if (told_.ranges.contains(each->code)) range = each->code;
      }
      const Point& point = *path.point;
      const int importance = told_.by_importance ? static_cast<int>(point.importance) : -1;
      const std::string name = told_.points.contains(point.code) ? point.code : "";
      const auto [at, is_new] =
          known.emplace(std::make_tuple(range, importance, name), proposals_.groups.size());
      if (is_new) {
        proposals_.groups.push_back({range, {}});
        paths_.push_back(path);
      }
      proposals_.groups[at->second].points.push_back(point.code);
    }
  }

  // Whether a section takes items of a group's points, which it sees all alike.
  bool takes(const Selection& where, std::size_t group) const {
    const PointPath& path = paths_[group];
    const bool is_in_range =
        where.ranges.empty() ||
        std::any_of(path.ranges.begin(), path.ranges.end(),
                    [&](const Range* range) { return is_named(where.ranges, range->code); });
    return is_in_range && (where.points.empty() || is_named(where.points, path.point->code)) &&
           allows(where.importances, path.point->importance);
  }

  void propose_for(std::size_t s) {
    const Section& section = blueprint_.sections[s];
    if (!allows(section.where.types, section.type)) return;
    if (!allows(section.where.statuses, Status::approved)) return;
    const auto difficulties = difficulties_for(section);
    const auto cognitions = cognitions_for(section);
    const auto keys = keys_for(section);
    const auto seconds = seconds_for(section);
    const auto tags = tags_for(section);
    for (std::size_t g = 0; g < proposals_.groups.size(); ++g) {
      if (!takes(section.where, g)) continue;
      for (const auto& difficulty : difficulties) {
        for (const auto& cognition : cognitions) {
          for (const auto& key : keys) {
            for (const auto& time : seconds) {
              for (const auto& tag : tags) {
                Writing writing{0,
                                s,
                                section.type,
                                proposals_.groups[g].range,
                                difficulty,
                                cognition,
                                {},
                                key,
                                tag,
                                time,
                                {}};
                if (told_.by_importance) writing.importance = paths_[g].point->importance;
                add(std::move(writing), g);
              }
            }
          }
        }
      }
    }
  }

  void add(Writing writing, std::size_t group);

  std::vector<std::optional<int>> difficulties_for(const Section& section) const {
    if (!told_.by_difficulty) return {std::nullopt};
    std::set<int> usual = told_.difficulties;  // and those that the bank has anyway
    for (const Item& item : bank_.items) {
      if (item.type == section.type && item.difficulty != 0) usual.insert(item.difficulty);
    }
    std::vector<std::optional<int>> all;
    for (const int difficulty : usual) {
      if (allows(section.where.difficulties, difficulty)) all.emplace_back(difficulty);
    }
    return all;
  }

  // Of times and of tags together only some are proposed, of difficulties the usual ones.
  bool are_all_for(const Section& section) const {
    if (told_.by_seconds || told_.by_more || section.where.tags.size() > 1) return false;
    const auto difficulties = difficulties_for(section);
    for (int difficulty = 1; difficulty <= 5 && told_.by_difficulty; ++difficulty) {
      const bool is_proposed = std::find(difficulties.begin(), difficulties.end(),
                                         std::optional(difficulty)) != difficulties.end();
      if (!is_proposed && allows(section.where.difficulties, difficulty)) return false;
    }
    std::set<std::string> tags = told_.named_tags;
    for (const Reference& tag : section.where.tags) tags.erase(tag.text);
    return tags.empty() || (tags.size() == 1 && told_.tags == std::vector{*tags.begin()});
  }

  std::vector<std::optional<Cognition>> cognitions_for(const Section& section) const {
    if (!told_.by_cognition) return {std::nullopt};
    std::vector<std::optional<Cognition>> all;
    for (const Cognition each : {Cognition::recall, Cognition::understand, Cognition::apply}) {
      if (allows(section.where.cognitions, each)) all.emplace_back(each);
    }
    return all;
  }

  std::vector<std::optional<bool>> keys_for(const Section& section) const {
    if (!told_.by_key || section.type != ItemType::true_false) return {std::nullopt};
    return {true, false};
  }

  // The shortest, the middle and the longest time of the bank's own items of the type.
  std::vector<std::optional<std::int64_t>> seconds_for(const Section& section) const {
    if (!told_.by_seconds) return {std::nullopt};
    std::vector<std::int64_t> times;
    for (const Item& item : bank_.items) {
      if (item.type == section.type && item.seconds) times.push_back(*item.seconds);
    }
    if (times.empty()) return {std::int64_t{60}};
    std::sort(times.begin(), times.end());
    const std::set<std::int64_t> few{times.front(), times[times.size() / 2], times.back()};
    return {few.begin(), few.end()};
  }

  std::vector<std::vector<std::string>> tags_for(const Section& section) const {
    std::vector<std::string> needed;
    if (!section.where.tags.empty()) needed.push_back(section.where.tags.front().text);
    std::vector<std::vector<std::string>> all{needed};
    for (const std::string& tag : told_.tags) {
      if (!needed.empty() && needed.front() == tag) continue;
      all.push_back(needed);
      all.back().push_back(tag);
    }
    return all;
  }

  const Bank& bank_;
  const Blueprint& blueprint_;
  const Distinctions& told_;
  std::vector<PointPath> paths_;  // one point of each group
  std::vector<Usual> usual_;      // by section
  Proposals proposals_;
};

// An item that a rule sees as the writing says. Its id comes after all that people write.
Item written(const Writing& writing, const std::string& point, std::size_t number,
             const Section& section) {
  Item item;
  item.id = "~" + std::string(8 - std::min<std::size_t>(8, std::to_string(number).size()), '0') +
            std::to_string(number);
  item.point.text = point;
  item.type = writing.type;
  item.difficulty = writing.difficulty.value_or(3);
  item.cognition = writing.cognition;
  item.status = Status::approved;
  item.seconds = writing.seconds;
  for (const std::string& tag : writing.tags) item.tags.push_back({tag, {}});
  if (writing.key) item.answer = *writing.key;
  if (!section.where.sources.empty()) item.source = section.where.sources.front().text;
  return item;
}

void Proposer::add(Writing writing, std::size_t group) {
  const std::string& point = proposals_.groups[group].points.front();
  const Section& section = blueprint_.sections[writing.section];
  proposals_.bank.items.push_back(written(writing, point, proposals_.all.size(), section));
  const std::int64_t odd = oddness_of(writing, usual_[writing.section]);
  proposals_.all.push_back({std::move(writing), group, odd});
}

}  // namespace

Proposals propose(const Bank& bank, const Blueprint& blueprint, const Demand& demand,
                  const std::vector<std::size_t>& rules) {
  constexpr std::size_t most_of_all = 3'000;
  constexpr std::size_t most = 20'000;
  const Distinctions told_by_all = distinctions(blueprint, demand, telling_rules(demand, rules));
  Proposer all(bank, blueprint, told_by_all);
  if (all.count() <= most_of_all) return all.run();
  const Distinctions told = distinctions(blueprint, demand, rules);
  Proposer proposer(bank, blueprint, told);
  if (proposer.count() <= most) return proposer.run();
  // Thousands of rules tell everything apart: only those in question then do.
  Demand few;
  std::vector<std::size_t> numbers;
  for (const std::size_t number : rules) {
    numbers.push_back(few.rules.size());
    few.rules.push_back(demand.rules[number]);
  }
  const Distinctions told_by_few = distinctions(blueprint, few, numbers);
  Proposals proposals = Proposer(bank, blueprint, told_by_few).run();
  proposals.are_all = false;
  return proposals;
}

Proposals propose_all(const Bank& bank, const Blueprint& blueprint, const Demand& demand) {
  constexpr std::size_t most = 3'000;
  std::vector<std::size_t> rules(demand.rules.size());
  std::iota(rules.begin(), rules.end(), std::size_t{0});
  Distinctions told = distinctions(blueprint, demand, rules);
  told.difficulties = {1, 2, 3, 4, 5};
  Proposer proposer(bank, blueprint, told);
  if (proposer.count() <= most) return proposer.run();
  Proposals none;
  none.are_all = false;
  return none;
}

std::optional<Demand> with_told_rules(Demand demand, const std::vector<std::size_t>& rules) {
  std::optional<std::string> told;
  for (const std::size_t number : rules) {
    const auto& tags = demand.rules[number].where.tags;
    if (!told && !tags.empty()) told = tags.front().text;
  }
  const auto is_other = [&](const Rule& rule) {
    return !rule.where.sources.empty() || rule.property == Property::seconds ||
           rule.property == Property::score || rule.property == Property::information ||
           std::any_of(rule.where.tags.begin(), rule.where.tags.end(),
                       [&](const Reference& tag) { return tag.text != told; });
  };
  const bool is_told = std::none_of(rules.begin(), rules.end(), [&](std::size_t number) {
    return is_other(demand.rules[number]);
  });
  if (!is_told) return std::nullopt;
  std::erase_if(demand.rules, is_other);
  demand.spreads.clear();
  return demand;
}

Bank with_written(const Bank& bank, const Blueprint& blueprint, const std::vector<Writing>& plan) {
  Bank extended = bank;
  for (const Writing& writing : plan) {
    for (const std::string& point : writing.points) {
      extended.items.push_back(
          written(writing, point, extended.items.size(), blueprint.sections[writing.section]));
    }
  }
  return extended;
}

}  // namespace tiku::exact
