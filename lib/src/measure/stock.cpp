// SPDX-License-Identifier: Apache-2.0
#include "tiku/measure/stock.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "draw/exact/supply.hpp"

namespace tiku {
namespace {

// So many items that add so much each.
struct Lot {
  std::int64_t amount = 0;
  std::int64_t items = 0;
};

// Lots of items whose points are one, the largest amounts first.
using PointLots = std::vector<Lot>;

// The most that so many items of one point add.
std::int64_t most_of(const PointLots& lots, std::int64_t items) {
  std::int64_t sum = 0;
  for (const Lot& lot : lots) {
    const std::int64_t taken = std::min(items, lot.items);
    sum += taken * lot.amount;
    items -= taken;
  }
  return sum;
}

class StockTaker {
 public:
  StockTaker(const Demand& demand, const Blueprint& blueprint, const Bank& bank)
      : demand_(demand),
        blueprint_(blueprint),
        supply_(exact::supply_of({bank, blueprint, demand})),
        point_of_(supply_.kinds.size(), supply_.points.size()) {
    for (std::size_t p = 0; p < supply_.points.size(); ++p) {
      for (const std::uint32_t kind : supply_.points[p]) point_of_[kind] = p;
    }
  }

  Stocks run() const {
    Stocks stocks;
    std::vector<std::vector<exact::SeatAmount>> of_section(blueprint_.sections.size());
    for (std::uint32_t s = 0; s < supply_.seats.size(); ++s) {
      of_section[supply_.seats[s].section].push_back({s, 1});
    }
    for (std::size_t s = 0; s < of_section.size(); ++s) {
      stocks.sections.push_back(take(of_section[s], blueprint_.sections[s].count));
    }
    for (std::size_t r = 0; r < demand_.rules.size(); ++r) {
      const Rule& rule = demand_.rules[r];
      const bool counts = rule.property == Property::items || rule.property == Property::marks;
      stocks.rules.push_back(take(supply_.rules[r], counts ? rule.low : 0));
    }
    return stocks;
  }

 private:
  Stock take(const std::vector<exact::SeatAmount>& seats, std::int64_t low) const {
    std::map<std::uint32_t, std::int64_t> amounts;  // by kind, in the section where it adds most
    for (const auto& [seat, amount] : seats) {
      std::int64_t& most = amounts[supply_.seats[seat].kind];
      most = std::max(most, amount);
    }
    Stock stock;
    std::vector<PointLots> lots(supply_.points.size());
    PointLots free;  // of items whose points never have too many
    for (const auto& [number, amount] : amounts) {
      const exact::Kind& kind = supply_.kinds[number];
      if (kind.is_avoided || kind.is_used_up) continue;
      const Lot lot{amount, static_cast<std::int64_t>(kind.items.size())};
      stock.items += lot.items;
      (point_of_[number] < lots.size() ? lots[point_of_[number]] : free).push_back(lot);
    }
    if (low > 0) stock.forms = forms_of(std::move(lots), free, low);
    return stock;
  }

  // The greatest number of forms that need no more than there is: what n forms can use grows
  // more and more slowly with n, so that halving finds it.
  std::int64_t forms_of(std::vector<PointLots> lots, const PointLots& free,
                        std::int64_t low) const {
    std::erase_if(lots, [](const PointLots& each) { return each.empty(); });
    for (PointLots& each : lots) {
      std::sort(each.begin(), each.end(),
                [](const Lot& a, const Lot& b) { return a.amount > b.amount; });
    }
    const std::int64_t per_point = demand_.per_point.value_or(1);
    std::int64_t all = 0;
    for (const Lot& lot : free) all += lot.amount * lot.items;
    const auto are_enough = [&](std::int64_t forms) {
      std::int64_t sum = all;
      for (const PointLots& each : lots) sum += most_of(each, per_point * forms);
      return sum >= low * forms;
    };
    std::int64_t enough = 0;
    std::int64_t too_many = static_cast<std::int64_t>(all + 1);
    for (const PointLots& each : lots) too_many += most_of(each, open_high);
    while (enough + 1 < too_many) {
      const std::int64_t middle = enough + (too_many - enough) / 2;
      (are_enough(middle) ? enough : too_many) = middle;
    }
    return enough;
  }

  const Demand& demand_;
  const Blueprint& blueprint_;
  exact::Supply supply_;
  std::vector<std::size_t> point_of_;  // by kind; the number of points for none
};

}  // namespace

Stocks stocks_of(const Demand& demand, const Blueprint& blueprint, const Bank& bank) {
  return StockTaker(demand, blueprint, bank).run();
}

}  // namespace tiku
