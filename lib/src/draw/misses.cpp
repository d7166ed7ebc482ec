// SPDX-License-Identifier: Apache-2.0
#include "draw/misses.hpp"

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

  std::vector<Miss> take() { return std::move(misses_); }

 private:
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
  return finder.take();
}

}  // namespace tiku
