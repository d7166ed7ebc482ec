// SPDX-License-Identifier: Apache-2.0
// Written to be read against the blueprint: no tables, no indices, no shared code with
// the chain. Speed does not matter here, being obviously right does.
#include "tiku/draw/proof.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "draw/proof_forms.hpp"
#include "tiku/model/response.hpp"

namespace tiku {
namespace {

// Where a point stands in the outline.
struct PointFacts {
  const Point* point = nullptr;
  std::vector<std::string_view> ranges;  // codes of the ranges around it
};
using OutlineFacts = std::map<std::string_view, PointFacts>;

void note_points(const std::vector<Range>& ranges, std::vector<std::string_view>& around,
                 OutlineFacts& facts) {
  for (const Range& range : ranges) {
    around.push_back(range.code);
    for (const Point& point : range.points) facts[point.code] = {&point, around};
    note_points(range.ranges, around, facts);
    around.pop_back();
  }
}

OutlineFacts outline_facts(const Bank& bank) {
  OutlineFacts facts;
  std::vector<std::string_view> around;
  note_points(bank.outline.ranges, around, facts);
  return facts;
}

// An item of a form with what is needed to judge it.
struct Sighting {
  const Item* item = nullptr;
  std::size_t section = 0;
  PointFacts facts;
};

std::vector<Sighting> sightings(const Form& form, const Bank& bank, const OutlineFacts& facts) {
  std::vector<Sighting> seen;
  for (std::size_t s = 0; s < form.sections.size(); ++s) {
    for (const PlacedItem& place : form.sections[s]) {
      const Item& item = bank.items[place.item];
      const auto at = facts.find(item.point.text);
      seen.push_back({&item, s, at == facts.end() ? PointFacts{} : at->second});
    }
  }
  return seen;
}

template <class Value>
bool among(const std::vector<Value>& allowed, const Value& value) {
  return allowed.empty() || std::count(allowed.begin(), allowed.end(), value) > 0;
}

bool names(const std::vector<Reference>& references, std::string_view text) {
  return std::any_of(references.begin(), references.end(),
                     [&](const Reference& reference) { return reference.text == text; });
}

bool selects(const Selection& where, const Item& item, const PointFacts& facts) {
  if (!among(where.types, item.type) || !among(where.difficulties, item.difficulty) ||
      !among(where.statuses, item.status)) {
    return false;
  }
  if (!where.cognitions.empty() && !(item.cognition && among(where.cognitions, *item.cognition))) {
    return false;
  }
  if (!where.importances.empty() &&
      !(facts.point != nullptr && among(where.importances, facts.point->importance))) {
    return false;
  }
  if (!where.points.empty() && !names(where.points, item.point.text)) return false;
  if (!where.sources.empty() && !names(where.sources, item.source)) return false;
  if (!where.tags.empty() && std::none_of(item.tags.begin(), item.tags.end(), [&](const auto& tag) {
        return names(where.tags, tag.text);
      })) {
    return false;
  }
  return where.ranges.empty() ||
         std::any_of(facts.ranges.begin(), facts.ranges.end(),
                     [&](std::string_view range) { return names(where.ranges, range); });
}

std::int64_t value_of(const Item& item, const Rule& rule, const Section& section) {
  const ItemStatistics figures = item.statistics ? *item.statistics : ItemStatistics{};
  const std::int64_t marks = section.marks.hundredths;
  if (rule.property == Property::marks) return marks;
  if (rule.property == Property::difficulty) return item.difficulty;
  if (rule.property == Property::seconds) return item.seconds.value_or(0);
  if (rule.property == Property::score) {
    return marks * chance_of_success(figures, rule.ability).value_or(0) / 100;
  }
  if (rule.property == Property::information) {
    return item_information(figures, rule.ability.value_or(0)).value_or(0);
  }
  return 1;
}

std::int64_t sum_of(const Rule& rule, const std::vector<Sighting>& seen, const Blueprint& blueprint,
                    const Bank& bank) {
  std::int64_t sum = 0;
  for (const auto& [item, section, facts] : seen) {
    if (rule.section && *rule.section != section) continue;
    if (rule.key && item->answer != Answer(*rule.key)) continue;
    if (!selects(rule.where, *item, facts)) continue;
    if (!among(rule.among, static_cast<ItemIndex>(item - bank.items.data()))) continue;
    sum += rule.scale * value_of(*item, rule, blueprint.sections[section]) - rule.offset;
  }
  return sum;
}

class Checker {
 public:
  Checker(const Demand& demand, const Blueprint& blueprint, const Bank& bank)
      : demand_(demand), blueprint_(blueprint), bank_(bank), facts_(outline_facts(bank)) {}

  void check(const std::vector<Form>& forms) {
    for (const Form& form : forms) {
      form_ = &form;
      if (form.sections.size() != blueprint_.sections.size()) {
        fail("has another number of sections");
        continue;
      }
      if (!holds_known_items()) continue;
      sightings_ = sightings(form, bank_, facts_);
      std::set<ItemIndex> seen;
      for (std::size_t s = 0; s < form.sections.size(); ++s) check_section(s, seen);
      check_past();
      check_points();
      check_enemies();
      check_rules();
      check_weights();
    }
    if (faults.empty()) faults = prove_together(forms, demand_, blueprint_, bank_);
  }

  std::vector<std::string> faults;

 private:
  void fail(const std::string& what) { faults.push_back("form " + form_->label + " " + what); }

  bool holds_known_items() {
    for (const auto& section : form_->sections) {
      for (const PlacedItem& place : section) {
        if (place.item >= bank_.items.size()) {
          fail("holds an item that is not in the bank");
          return false;
        }
      }
    }
    return true;
  }

  void check_section(std::size_t s, std::set<ItemIndex>& seen) {
    const Section& section = blueprint_.sections[s];
    const std::vector<PlacedItem>& placed = form_->sections[s];
    if (static_cast<std::int64_t>(placed.size()) != section.count) {
      fail("has another number of items in a section");
    }
    for (const PlacedItem& place : placed) {
      const Item& item = bank_.items[place.item];
      const auto at = facts_.find(item.point.text);
      if (item.type != section.type || at == facts_.end() ||
          !selects(section.where, item, at->second)) {
        fail("holds " + item.id + " in a section that it does not belong to");
      }
      if (item.status != Status::approved) fail("holds " + item.id + ", which is not approved");
      if (!seen.insert(place.item).second) fail("holds " + item.id + " once more");
      check_options(item, place.options);
    }
    check_keys(section, placed);
  }

  void check_options(const Item& item, const std::vector<std::uint8_t>& order) {
    std::vector<std::uint8_t> sorted = order;
    std::sort(sorted.begin(), sorted.end());
    bool is_permutation = sorted.size() == item.options.size();
    for (std::size_t i = 0; is_permutation && i < sorted.size(); ++i) {
      is_permutation = sorted[i] == i;
    }
    if (!is_permutation) return fail("has lost an option of " + item.id);
    for (std::size_t i = 0; i < order.size(); ++i) {
      const bool is_pinned =
          std::count(item.pin.begin(), item.pin.end(), item.options[i].letter) > 0;
      if (is_pinned && order[i] != i) fail("moves a pinned option of " + item.id);
      if (blueprint_.order.options == OptionOrder::fixed && order[i] != i) {
        fail("moves an option of " + item.id);
      }
    }
  }

  // The printed place of each key; the letters that every item of the section has are
  // balanced, and no letter stands too often in a row.
  void check_keys(const Section& section, const std::vector<PlacedItem>& placed) {
    if (!blueprint_.order.key || section.type != ItemType::single_choice) return;
    std::map<std::size_t, std::int64_t> counts;
    std::size_t letters = 26;
    std::optional<std::size_t> last;
    std::int64_t run = 0;
    for (const PlacedItem& place : placed) {
      const std::size_t at = key_place(place);
      run = last == at ? run + 1 : 1;
      last = at;
      if (run > blueprint_.order.key->longest_run) fail("repeats a key letter too often");
      ++counts[at];
      letters = std::min(letters, place.options.size());
    }
    if (placed.empty()) return;
    std::int64_t least = counts[0];
    std::int64_t most = counts[0];
    for (std::size_t letter = 0; letter < letters; ++letter) {
      least = std::min(least, counts[letter]);
      most = std::max(most, counts[letter]);
    }
    if (most - least > blueprint_.order.key->balance) fail("does not balance its key letters");
  }

  std::size_t key_place(const PlacedItem& place) const {
    const Item& item = bank_.items[place.item];
    const auto* letters = std::get_if<std::vector<char>>(&item.answer);
    for (std::size_t i = 0; letters != nullptr && !letters->empty() && i < place.options.size();
         ++i) {
      if (item.options[place.options[i]].letter == letters->front()) return i;
    }
    return 0;
  }

  void check_past() {
    for (const auto& section : form_->sections) {
      for (const PlacedItem& place : section) {
        const std::string& id = bank_.items[place.item].id;
        if (holds(demand_.avoided, place.item)) fail("holds " + id + ", which was used too lately");
        if (holds(demand_.used_up, place.item)) fail("holds " + id + ", which was used too often");
      }
    }
  }

  static bool holds(const std::vector<ItemIndex>& items, ItemIndex item) {
    return std::count(items.begin(), items.end(), item) > 0;
  }

  void check_points() {
    if (!blueprint_.per_point) return;
    std::map<std::string_view, std::int64_t> counts;
    for (const auto& section : form_->sections) {
      for (const PlacedItem& place : section) ++counts[bank_.items[place.item].point.text];
    }
    for (const auto& [code, count] : counts) {
      if (count > *blueprint_.per_point) fail("asks too often about " + std::string(code));
    }
  }

  void check_enemies() {
    std::set<std::string_view> ids;
    for (const auto& section : form_->sections) {
      for (const PlacedItem& place : section) ids.insert(bank_.items[place.item].id);
    }
    for (const auto& section : form_->sections) {
      for (const PlacedItem& place : section) {
        for (const Reference& enemy : bank_.items[place.item].enemies) {
          if (ids.contains(enemy.text)) fail("holds enemies: " + enemy.text);
        }
      }
    }
  }

  void check_rules() {
    for (const Rule& rule : demand_.rules) {
      const std::int64_t sum = sum_of(rule, sightings_, blueprint_, bank_);
      if (sum < rule.low || sum > rule.high) {
        fail("misses a rule: " + describe(rule, bank_, Language::english));
      }
    }
  }

  // Against the blueprint itself, not its expansion: no range's marks may be further
  // from its weight than one mark step and the tolerance.
  void check_weights() {
    if (!blueprint_.outline) return;
    for (const Range& range : bank_.outline.ranges) check_weight(range, 1);
  }

  void check_weight(const Range& range, int depth) {
    if (depth < blueprint_.outline->depth && !range.ranges.empty()) {
      for (const Range& child : range.ranges) check_weight(child, depth + 1);
      return;
    }
    if (!range.weight) return;
    std::int64_t total = 0;
    std::int64_t held = 0;
    std::int64_t largest = 0;
    for (const auto& [item, section, facts] : sightings_) {
      const std::int64_t marks = blueprint_.sections[section].marks.hundredths;
      largest = std::max(largest, marks);
      total += marks;
      const auto& around = facts.ranges;
      if (std::count(around.begin(), around.end(), range.code) > 0) held += marks;
    }
    const std::int64_t allowed = largest + blueprint_.outline->tolerance.hundredths;
    const std::int64_t off = held * whole_share - total * range.weight->hundredths;
    if (std::abs(off) >= allowed * whole_share) fail("misses the weight of " + range.code);
  }

  const Demand& demand_;
  const Blueprint& blueprint_;
  const Bank& bank_;
  OutlineFacts facts_;
  const Form* form_ = nullptr;
  std::vector<Sighting> sightings_;
};

}  // namespace

std::int64_t reached(const Rule& rule, const Form& form, const Blueprint& blueprint,
                     const Bank& bank) {
  return sum_of(rule, sightings(form, bank, outline_facts(bank)), blueprint, bank);
}

std::vector<std::string> prove(const std::vector<Form>& forms, const Demand& demand,
                               const Blueprint& blueprint, const Bank& bank) {
  Checker checker(demand, blueprint, bank);
  checker.check(forms);
  return std::move(checker.faults);
}

}  // namespace tiku
