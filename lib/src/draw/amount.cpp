// SPDX-License-Identifier: Apache-2.0
#include "draw/amount.hpp"

#include <algorithm>

#include "tiku/model/response.hpp"

namespace tiku {

std::int64_t property_of(const Item& item, const Rule& rule, Marks marks) {
  const ItemStatistics statistics = item.statistics.value_or(ItemStatistics{});
  switch (rule.property) {
    case Property::items:
      return 1;
    case Property::marks:
      return marks.hundredths;
    case Property::difficulty:
      return item.difficulty;
    case Property::seconds:
      return item.seconds.value_or(0);
    case Property::score:  // hundredths of a mark by ten-thousandths, in ten-thousandths
      return marks.hundredths * chance_of_success(statistics, rule.ability).value_or(0) / 100;
    case Property::information:
      return item_information(statistics, rule.ability.value_or(0)).value_or(0);
  }
  return 0;
}

bool is_selected(const Rule& rule, const CompiledSelection& where, const Matcher& matcher,
                 const Bank& bank, ItemIndex item) {
  return matcher.holds(where, item) &&
         (rule.among.empty() || std::binary_search(rule.among.begin(), rule.among.end(), item)) &&
         (!rule.key || bank.items[item].answer == Answer(*rule.key));
}

std::int64_t amount_of(const Rule& rule, const Item& item, Marks marks) {
  return rule.scale * property_of(item, rule, marks) - rule.offset;
}

}  // namespace tiku
