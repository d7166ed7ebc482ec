// SPDX-License-Identifier: Apache-2.0
#include "draw/misses.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "tiku/draw/proof.hpp"

namespace tiku {
namespace {

class MissFinder {
 public:
  MissFinder(const Demand& demand, const Blueprint& blueprint, const Bank& bank)
      : demand_(demand), blueprint_(blueprint), bank_(bank) {}

  void look(const Form& form) {
    for (std::size_t r = 0; r < demand_.rules.size(); ++r) {
      const Rule& rule = demand_.rules[r];
      const std::int64_t sum = reached(rule, form, blueprint_, bank_);
      if (sum < rule.low || sum > rule.high) {
        misses_.push_back({Miss::Kind::rule, form.label, r, "", rule.low, rule.high, sum});
      }
    }
    if (demand_.per_point) look_at_points(form, *demand_.per_point);
    look_at_enemies(form);
    for (std::size_t s = 0; s < form.sections.size(); ++s) look_at_section(form, s);
  }

  // What concerns the forms together.
  void look_between(const std::vector<Form>& forms) {
    for (std::size_t a = 0; a < forms.size(); ++a) {
      for (std::size_t b = a + 1; b < forms.size(); ++b) look_at_common(forms[a], forms[b]);
    }
    for (std::size_t s = 0; s < demand_.spreads.size(); ++s) look_at_spread(forms, s);
  }

  std::vector<Miss> take() { return std::move(misses_); }

 private:
  static std::set<ItemIndex> items_of(const Form& form) {
    std::set<ItemIndex> items;
    for (const auto& section : form.sections) {
      for (const PlacedItem& placed : section) items.insert(placed.item);
    }
    return items;
  }

  void look_at_common(const Form& a, const Form& b) {
    const std::set<ItemIndex> other = items_of(b);
    std::int64_t common = -static_cast<std::int64_t>(demand_.anchor.items.size());
    for (const std::int64_t count : demand_.anchor.counts) common -= count;
    for (const ItemIndex item : items_of(a)) common += other.contains(item) ? 1 : 0;
    if (common > demand_.common) {
      misses_.push_back(
          {Miss::Kind::common, "", 0, a.label + " " + b.label, open_low, demand_.common, common});
    }
  }

  void look_at_spread(const std::vector<Form>& forms, std::size_t number) {
    const Spread& spread = demand_.spreads[number];
    std::vector<std::int64_t> figures;
    for (const Form& form : forms) {
      figures.push_back(reached(spread.figure, form, blueprint_, bank_));
    }
    const auto [least, most] = std::minmax_element(figures.begin(), figures.end());
    if (*most - *least > spread.difference) {
      misses_.push_back(
          {Miss::Kind::spread, "", number, "", open_low, spread.difference, *most - *least});
    }
  }

  void look_at_section(const Form& form, std::size_t s) {
    const std::int64_t count = blueprint_.sections[s].count;
    const auto held = static_cast<std::int64_t>(form.sections[s].size());
    if (held != count) {
      misses_.push_back({Miss::Kind::section, form.label, s, "", count, count, held});
    }
  }

  void look_at_points(const Form& form, std::int64_t most) {
    std::map<std::string_view, std::int64_t> counts;
    for (const auto& section : form.sections) {
      for (const PlacedItem& placed : section) ++counts[bank_.items[placed.item].point.text];
    }
    for (const auto& [code, count] : counts) {
      if (count > most) {
        misses_.push_back({Miss::Kind::point, form.label, 0, std::string(code), 0, most, count});
      }
    }
  }

  void look_at_enemies(const Form& form) {
    std::set<std::string_view> ids;
    for (const auto& section : form.sections) {
      for (const PlacedItem& placed : section) ids.insert(bank_.items[placed.item].id);
    }
    for (const auto& section : form.sections) {
      for (const PlacedItem& placed : section) look_at_enemies(form, bank_.items[placed.item], ids);
    }
  }

  void look_at_enemies(const Form& form, const Item& item, const std::set<std::string_view>& ids) {
    for (const Reference& enemy : item.enemies) {
      if (item.id < enemy.text && ids.contains(enemy.text)) {
        misses_.push_back(
            {Miss::Kind::enemies, form.label, 0, item.id + " " + enemy.text, 0, 0, 1});
      }
    }
  }

  const Demand& demand_;
  const Blueprint& blueprint_;
  const Bank& bank_;
  std::vector<Miss> misses_;
};

}  // namespace

std::vector<Miss> find_misses(const std::vector<Form>& forms, const Demand& demand,
                              const Blueprint& blueprint, const Bank& bank) {
  MissFinder finder(demand, blueprint, bank);
  for (const Form& form : forms) finder.look(form);
  if (!forms.empty()) finder.look_between(forms);
  return finder.take();
}

}  // namespace tiku
