// SPDX-License-Identifier: Apache-2.0
#include "draw/misses.hpp"

#include <algorithm>
#include <iterator>
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

  /// What the forms owe each other.
  void compare(const std::vector<Form>& forms) {
    look_at_common(forms);
    for (std::size_t s = 0; s < demand_.spreads.size(); ++s) look_at_spread(forms, s);
    const auto& anchor = demand_.anchor;
    std::int64_t wanted = static_cast<std::int64_t>(anchor.items.size());
    for (const std::int64_t count : anchor.counts) wanted += count;
    const auto held = static_cast<std::int64_t>(in_all(forms).size());
    if (held < wanted) {
      misses_.push_back({Miss::Kind::anchor, "", 0, "", wanted, wanted, held});
    }
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

  static std::set<ItemIndex> common_to(const std::set<ItemIndex>& a, const std::set<ItemIndex>& b) {
    std::set<ItemIndex> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
    return both;
  }

  // The items that stand in all forms: the anchor's at least.
  static std::set<ItemIndex> in_all(const std::vector<Form>& forms) {
    std::set<ItemIndex> common = items_of(forms.front());
    for (const Form& form : forms) common = common_to(common, items_of(form));
    return common;
  }

  void look_at_common(const std::vector<Form>& forms) {
    std::int64_t anchors = static_cast<std::int64_t>(demand_.anchor.items.size());
    for (const std::int64_t count : demand_.anchor.counts) anchors += count;
    for (std::size_t f = 0; f < forms.size(); ++f) {
      for (std::size_t g = 0; g < f; ++g) {
        const auto both = common_to(items_of(forms[f]), items_of(forms[g]));
        const auto common = static_cast<std::int64_t>(both.size()) - anchors;
        if (common <= demand_.common) continue;
        misses_.push_back({Miss::Kind::common, "", 0, forms[g].label + " " + forms[f].label, 0,
                           demand_.common, common});
      }
    }
  }

  void look_at_spread(const std::vector<Form>& forms, std::size_t number) {
    const Spread& spread = demand_.spreads[number];
    std::vector<std::int64_t> figures;
    for (const Form& form : forms) {
      figures.push_back(reached(spread.figure, form, blueprint_, bank_));
    }
    const auto [least, greatest] = std::minmax_element(figures.begin(), figures.end());
    const std::int64_t difference = *greatest - *least;
    if (difference <= spread.difference) return;
    misses_.push_back({Miss::Kind::spread, "", number, "", 0, spread.difference, difference});
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
  if (!forms.empty()) finder.compare(forms);
  return finder.take();
}

}  // namespace tiku
