// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/supply.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "draw/amount.hpp"
#include "draw/match.hpp"

namespace tiku::exact {
namespace {

// All by which rules can tell items apart: first what it is, then what it adds where.
using Signature = std::vector<std::int64_t>;

bool is_among(const std::vector<ItemIndex>& items, ItemIndex item) {
  return std::binary_search(items.begin(), items.end(), item);
}

class SupplyBuilder {
 public:
  explicit SupplyBuilder(const SupplyRequest& request)
      : request_(request),
        matcher_(request.bank),
        sections_(request.bank.items.size()),
        signatures_(request.bank.items.size()) {}

  Supply run() {
    find_sections();
    find_enemies();
    for (ItemIndex i = 0; i < sections_.size(); ++i) begin_signature(i);
    const auto& demand = request_.demand;
    amounts_.resize(demand.rules.size() + demand.spreads.size());
    for (std::size_t r = 0; r < demand.rules.size(); ++r) add_amounts(demand.rules[r], r);
    for (std::size_t s = 0; s < demand.spreads.size(); ++s) {
      add_amounts(demand.spreads[s].figure, demand.rules.size() + s);
    }
    make_kinds();
    hand_out_amounts();
    make_points();
    make_enemies();
    return std::move(supply_);
  }

 private:
  struct ItemAmount {
    ItemIndex item = 0;
    std::size_t section = 0;
    std::int64_t amount = 0;
  };

  void find_sections() {
    const auto& sections = request_.blueprint.sections;
    for (std::size_t s = 0; s < sections.size(); ++s) {
      const CompiledSelection where = matcher_.compile(sections[s].where);
      for (ItemIndex i = 0; i < sections_.size(); ++i) {
        const Item& item = request_.bank.items[i];
        const bool fits = item.status == Status::approved && item.type == sections[s].type &&
                          matcher_.holds(where, i);
        if (fits && sections[s].count > 0) sections_[i].push_back(s);
      }
    }
  }

  void find_enemies() {
    std::map<std::string_view, ItemIndex> numbers;
    for (ItemIndex i = 0; i < sections_.size(); ++i) {
      if (!sections_[i].empty()) numbers.emplace(request_.bank.items[i].id, i);
    }
    for (const auto& [id, item] : numbers) {
      for (const Reference& enemy : request_.bank.items[item].enemies) {
        const auto other = numbers.find(enemy.text);
        if (other == numbers.end() || other->second == item) continue;
        enemies_.emplace(std::min(item, other->second), std::max(item, other->second));
      }
    }
    for (const auto& [a, b] : enemies_) has_enemy_.insert({a, b});
  }

  bool is_proposed(ItemIndex item) const { return item >= request_.proposed_from; }

  void begin_signature(ItemIndex item) {
    if (sections_[item].empty()) return;
    const Demand& demand = request_.demand;
    Signature& signature = signatures_[item];
    const bool is_single = request_.grain == Grain::items || has_enemy_.contains(item) ||
                           is_among(demand.anchor.items, item) || is_proposed(item);
    signature.push_back(is_single ? std::int64_t{item} : -1);
    signature.push_back(is_among(demand.avoided, item) ? 1 : 0);
    signature.push_back(is_among(demand.used_up, item) ? 1 : 0);
    signature.push_back(demand.per_point ? matcher_.point_of(item) : 0);
    for (const std::size_t section : sections_[item]) {
      signature.push_back(static_cast<std::int64_t>(section));
    }
  }

  void add_amounts(const Rule& rule, std::size_t number) {
    const CompiledSelection where = matcher_.compile(rule.where);
    for (ItemIndex i = 0; i < sections_.size(); ++i) {
      if (sections_[i].empty() || !is_selected(rule, where, matcher_, request_.bank, i)) continue;
      for (const std::size_t section : sections_[i]) {
        if (rule.section && *rule.section != section) continue;
        const Marks marks = request_.blueprint.sections[section].marks;
        const std::int64_t amount = amount_of(rule, request_.bank.items[i], marks);
        if (amount == 0) continue;
        amounts_[number].push_back({i, section, amount});
        signatures_[i].insert(signatures_[i].end(), {-static_cast<std::int64_t>(number) - 1,
                                                     static_cast<std::int64_t>(section), amount});
      }
    }
  }

  void make_kinds() {
    std::map<Signature, std::uint32_t> known;
    kind_of_.resize(sections_.size());
    for (ItemIndex i = 0; i < sections_.size(); ++i) {
      if (sections_[i].empty()) continue;
      const auto [at, is_new] =
          known.emplace(std::move(signatures_[i]), static_cast<std::uint32_t>(known.size()));
      kind_of_[i] = at->second;
      if (is_new) add_kind(i);
      supply_.kinds[at->second].items.push_back(i);
    }
  }

  void add_kind(ItemIndex item) {
    const Demand& demand = request_.demand;
    const auto kind = static_cast<std::uint32_t>(supply_.kinds.size());
    supply_.kinds.push_back({{},
                             is_among(demand.avoided, item),
                             is_among(demand.used_up, item),
                             is_among(demand.anchor.items, item),
                             is_proposed(item)});
    first_seat_.push_back(static_cast<std::uint32_t>(supply_.seats.size()));
    for (const std::size_t section : sections_[item]) supply_.seats.push_back({kind, section});
  }

  std::uint32_t seat_of(ItemIndex item, std::size_t section) const {
    std::uint32_t seat = first_seat_[kind_of_[item]];
    while (supply_.seats[seat].section != section) ++seat;
    return seat;
  }

  // Each kind says once, by its first item, what all of them add.
  void hand_out_amounts() {
    const std::size_t rules = request_.demand.rules.size();
    supply_.rules.resize(rules);
    supply_.spreads.resize(request_.demand.spreads.size());
    for (std::size_t n = 0; n < amounts_.size(); ++n) {
      auto& terms = n < rules ? supply_.rules[n] : supply_.spreads[n - rules];
      for (const auto& [item, section, amount] : amounts_[n]) {
        if (supply_.kinds[kind_of_[item]].items.front() != item) continue;
        terms.push_back({seat_of(item, section), amount});
      }
    }
  }

  void make_points() {
    if (!request_.demand.per_point) return;
    std::vector<std::vector<std::uint32_t>> kinds(matcher_.point_count() + 1);
    for (std::uint32_t k = 0; k < supply_.kinds.size(); ++k) {
      if (supply_.kinds[k].is_proposed) continue;
      kinds[matcher_.point_of(supply_.kinds[k].items.front())].push_back(k);
    }
    kinds.pop_back();  // of items on no point of the outline
    for (auto& on_point : kinds) {
      std::int64_t items = 0;
      for (const std::uint32_t k : on_point) {
        items += static_cast<std::int64_t>(supply_.kinds[k].items.size());
      }
      if (items > *request_.demand.per_point) supply_.points.push_back(std::move(on_point));
    }
  }

  void make_enemies() {
    for (const auto& [a, b] : enemies_) supply_.enemies.emplace_back(kind_of_[a], kind_of_[b]);
  }

  const SupplyRequest& request_;
  Matcher matcher_;
  std::vector<std::vector<std::size_t>> sections_;  // by item
  std::vector<Signature> signatures_;               // by item
  std::set<std::pair<ItemIndex, ItemIndex>> enemies_;
  std::set<ItemIndex> has_enemy_;
  std::vector<std::vector<ItemAmount>> amounts_;  // by rule, then spread
  std::vector<std::uint32_t> kind_of_;            // by item
  std::vector<std::uint32_t> first_seat_;         // by kind
  Supply supply_;
};

}  // namespace

Supply supply_of(const SupplyRequest& request) { return SupplyBuilder(request).run(); }

}  // namespace tiku::exact
