// SPDX-License-Identifier: Apache-2.0
#include "draw/proof_forms.hpp"

#include <algorithm>

#include "tiku/draw/proof.hpp"

namespace tiku {
namespace {

bool holds(const std::vector<PlacedItem>& places, ItemIndex item) {
  return std::any_of(places.begin(), places.end(),
                     [&](const PlacedItem& place) { return place.item == item; });
}

bool holds(const Form& form, ItemIndex item) {
  return std::any_of(form.sections.begin(), form.sections.end(),
                     [&](const auto& section) { return holds(section, item); });
}

class FormsChecker {
 public:
  FormsChecker(const std::vector<Form>& forms, const Demand& demand, const Blueprint& blueprint,
               const Bank& bank)
      : forms_(forms), demand_(demand), blueprint_(blueprint), bank_(bank) {}

  void check() {
    check_given();
    for (std::size_t s = 0; s < demand_.anchor.counts.size(); ++s) check_chosen(s);
    for (std::size_t a = 0; a < forms_.size(); ++a) {
      for (std::size_t b = a + 1; b < forms_.size(); ++b) check_common(forms_[a], forms_[b]);
    }
    for (const Spread& spread : demand_.spreads) check_spread(spread);
  }

  std::vector<std::string> faults;

 private:
  void check_given() {
    for (const ItemIndex item : demand_.anchor.items) {
      const std::string& id = bank_.items[item].id;
      const std::size_t section = section_of(forms_.front(), item);
      for (const Form& form : forms_) {
        if (!holds(form, item)) {
          faults.push_back("form " + form.label + " lacks " + id + " of the anchor");
        } else if (section_of(form, item) != section) {
          faults.push_back("form " + form.label + " has " + id +
                           " of the anchor in another section");
        }
      }
    }
  }

  // The number of sections where it stands in none.
  static std::size_t section_of(const Form& form, ItemIndex item) {
    const auto at = std::find_if(form.sections.begin(), form.sections.end(),
                                 [&](const auto& section) { return holds(section, item); });
    return static_cast<std::size_t>(at - form.sections.begin());
  }

  bool is_given(ItemIndex item) const {
    return std::count(demand_.anchor.items.begin(), demand_.anchor.items.end(), item) > 0;
  }

  // Items that stand in all forms in the same section, beside the given ones.
  void check_chosen(std::size_t section) {
    std::int64_t count = 0;
    for (const PlacedItem& place : forms_.front().sections[section]) {
      const bool is_common = std::all_of(forms_.begin(), forms_.end(), [&](const Form& form) {
        return holds(form.sections[section], place.item);
      });
      if (is_common && !is_given(place.item)) ++count;
    }
    if (count < demand_.anchor.counts[section]) {
      faults.push_back("the forms have too few items in common in section " +
                       std::to_string(section + 1));
    }
  }

  void check_common(const Form& a, const Form& b) {
    auto allowed = demand_.common + static_cast<std::int64_t>(demand_.anchor.items.size());
    for (const std::int64_t count : demand_.anchor.counts) allowed += count;
    std::int64_t common = 0;
    for (const auto& section : a.sections) {
      for (const PlacedItem& place : section) common += holds(b, place.item) ? 1 : 0;
    }
    if (common > allowed) {
      faults.push_back("form " + b.label + " holds too many items of form " + a.label);
    }
  }

  void check_spread(const Spread& spread) {
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const Form& form : forms_) {
      const std::int64_t figure = reached(spread.figure, form, blueprint_, bank_);
      least = &form == &forms_.front() ? figure : std::min(least, figure);
      most = &form == &forms_.front() ? figure : std::max(most, figure);
    }
    if (most - least > spread.difference) {
      faults.push_back("the forms differ too much: " +
                       describe(spread.figure, bank_, Language::english));
    }
  }

  const std::vector<Form>& forms_;
  const Demand& demand_;
  const Blueprint& blueprint_;
  const Bank& bank_;
};

}  // namespace

std::vector<std::string> prove_together(const std::vector<Form>& forms, const Demand& demand,
                                        const Blueprint& blueprint, const Bank& bank) {
  if (forms.empty()) return {};
  FormsChecker checker(forms, demand, blueprint, bank);
  checker.check();
  return std::move(checker.faults);
}

}  // namespace tiku
