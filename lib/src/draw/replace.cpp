// SPDX-License-Identifier: Apache-2.0
// All else stands, so each item of the section is tried by itself: what the other items
// bring to each rule is added up once, and the candidate's own share comes to it.
#include "tiku/draw/replace.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "draw/amount.hpp"
#include "draw/arrange.hpp"
#include "draw/keys.hpp"
#include "draw/match.hpp"
#include "tiku/draw/proof.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {
namespace {

using Kind = Misfit::Kind;
using Reason = std::pair<Kind, std::size_t>;

// Differences in uses beyond this make no further difference to an item's chance.
constexpr std::int64_t most_halvings = 32;

// A rule that is asked about many items.
struct CompiledRule {
  const Rule* rule = nullptr;
  CompiledSelection where;
  std::vector<std::int64_t> rest;  // by form: the sum without the faulty item
};

class Replacer {
 public:
  explicit Replacer(const ReplaceRequest& request)
      : request_(request), matcher_(request.bank), demand_(request.demand) {
    for (const Rule& rule : demand_.rules) rules_.push_back(compile(rule));
    for (const Spread& spread : demand_.spreads) spreads_.push_back(compile(spread.figure));
    note_forms();
  }

  std::variant<Replaced, NoneFits, Defect> run() {
    std::map<Reason, std::size_t> misfits;
    NoneFits none;
    std::vector<ItemIndex> fitting;
    for (const ItemIndex item : candidates()) {
      ++none.checked;
      if (const auto reason = misfit(item)) {
        ++misfits[*reason];
      } else {
        fitting.push_back(item);
      }
    }
    if (!fitting.empty()) return replace(pick(fitting));
    for (const auto& [reason, items] : misfits) {
      none.misfits.push_back({reason.first, reason.second, items});
    }
    return none;
  }

 private:
  bool is_spot(const Spot& spot) const {
    return std::any_of(request_.spots.begin(), request_.spots.end(), [&](const Spot& each) {
      return each.form == spot.form && each.section == spot.section && each.place == spot.place;
    });
  }

  CompiledRule compile(const Rule& rule) const {
    CompiledRule compiled{&rule, matcher_.compile(rule.where), {}};
    for (std::size_t f = 0; f < request_.forms.size(); ++f) {
      std::int64_t sum = 0;
      each_other_item(
          f, [&](std::size_t section, ItemIndex item) { sum += share(compiled, section, item); });
      compiled.rest.push_back(sum);
    }
    return compiled;
  }

  // The items of a form but for the faulty one.
  template <class Act>
  void each_other_item(std::size_t form, Act act) const {
    const auto& sections = request_.forms[form].sections;
    for (std::size_t s = 0; s < sections.size(); ++s) {
      for (std::size_t p = 0; p < sections[s].size(); ++p) {
        if (!is_spot({form, s, p})) act(s, sections[s][p].item);
      }
    }
  }

  void note_forms() {
    const std::vector<Item>& items = request_.bank.items;
    for (const std::string& id : request_.retired) retired_.insert(id);
    retired_.insert(request_.id);
    points_.resize(request_.forms.size());
    ids_.resize(request_.forms.size());
    enemies_.resize(request_.forms.size());
    for (std::size_t f = 0; f < request_.forms.size(); ++f) {
      each_other_item(f, [&](std::size_t, ItemIndex item) {
        drawn_.insert(item);
        ++points_[f][items[item].point.text];
        ids_[f].insert(items[item].id);
        for (const Reference& enemy : items[item].enemies) enemies_[f].insert(enemy.text);
      });
    }
  }

  // What an item brings to a rule in a section.
  std::int64_t share(const CompiledRule& compiled, std::size_t section, ItemIndex number) const {
    const Rule& rule = *compiled.rule;
    if (rule.section && *rule.section != section) return 0;
    if (!is_selected(rule, compiled.where, matcher_, request_.bank, number)) return 0;
    const Marks marks = request_.blueprint.sections[section].marks;
    return amount_of(rule, request_.bank.items[number], marks);
  }

  std::vector<ItemIndex> candidates() const {
    std::vector<CompiledSelection> selections;
    for (const Section& section : request_.blueprint.sections) {
      selections.push_back(matcher_.compile(section.where));
    }
    std::vector<ItemIndex> all;
    for (ItemIndex i = 0; i < request_.bank.items.size(); ++i) {
      const Item& item = request_.bank.items[i];
      const auto belongs = [&](const Spot& spot) {
        return item.type == request_.blueprint.sections[spot.section].type &&
               matcher_.holds(selections[spot.section], i);
      };
      if (item.status != Status::approved || retired_.contains(item.id)) continue;
      if (std::all_of(request_.spots.begin(), request_.spots.end(), belongs)) all.push_back(i);
    }
    return all;
  }

  // The first reason why an item does not fit.
  std::optional<Reason> misfit(ItemIndex item) const {
    const auto holds = [item](const std::vector<ItemIndex>& items) {
      return std::binary_search(items.begin(), items.end(), item);
    };
    if (drawn_.contains(item)) return Reason(Kind::drawn, 0);
    if (holds(demand_.avoided)) return Reason(Kind::avoided, 0);
    if (holds(demand_.used_up)) return Reason(Kind::used_up, 0);
    for (const Spot& spot : request_.spots) {
      if (repeats_point(spot, item)) return Reason(Kind::point, 0);
      if (meets_enemy(spot, item)) return Reason(Kind::enemies, 0);
    }
    if (const auto broken = broken_rule(item)) return Reason(Kind::rule, *broken);
    if (const auto broken = broken_spread(item)) return Reason(Kind::spread, *broken);
    for (const Spot& spot : request_.spots) {
      if (asks_for_keys(spot) && fair_key_places(spot, item).empty()) return Reason(Kind::keys, 0);
    }
    return std::nullopt;
  }

  bool repeats_point(const Spot& spot, ItemIndex item) const {
    const auto at = points_[spot.form].find(request_.bank.items[item].point.text);
    return demand_.per_point && at != points_[spot.form].end() && at->second >= *demand_.per_point;
  }

  bool meets_enemy(const Spot& spot, ItemIndex number) const {
    const Item& item = request_.bank.items[number];
    return enemies_[spot.form].contains(item.id) ||
           std::any_of(item.enemies.begin(), item.enemies.end(), [&](const Reference& enemy) {
             return ids_[spot.form].contains(enemy.text);
           });
  }

  std::optional<std::size_t> broken_rule(ItemIndex item) const {
    for (std::size_t r = 0; r < rules_.size(); ++r) {
      for (const Spot& spot : request_.spots) {
        const std::int64_t sum = rules_[r].rest[spot.form] + share(rules_[r], spot.section, item);
        if (sum < rules_[r].rule->low || sum > rules_[r].rule->high) return r;
      }
    }
    return std::nullopt;
  }

  std::optional<std::size_t> broken_spread(ItemIndex item) const {
    for (std::size_t i = 0; i < spreads_.size(); ++i) {
      std::vector<std::int64_t> figures = spreads_[i].rest;
      for (const Spot& spot : request_.spots) {
        figures[spot.form] += share(spreads_[i], spot.section, item);
      }
      const auto [least, most] = std::minmax_element(figures.begin(), figures.end());
      if (*most - *least > demand_.spreads[i].difference) return i;
    }
    return std::nullopt;
  }

  bool asks_for_keys(const Spot& spot) const {
    return request_.blueprint.order.key.has_value() &&
           request_.blueprint.sections[spot.section].type == ItemType::single_choice;
  }

  // Where the item's key can stand so that balance and runs of its section are kept.
  std::vector<std::uint8_t> fair_key_places(const Spot& spot, ItemIndex number) const {
    const KeyRule& rule = *request_.blueprint.order.key;
    const Item& item = request_.bank.items[number];
    const auto& section = request_.forms[spot.form].sections[spot.section];
    std::vector<std::uint8_t> plan;
    std::size_t letters = item.options.size();
    for (std::size_t p = 0; p < section.size(); ++p) {
      const bool is_hole = is_spot({spot.form, spot.section, p});
      plan.push_back(is_hole ? 0 : key_place(section[p]));
      if (!is_hole) letters = std::min(letters, section[p].options.size());
    }
    std::vector<std::uint8_t> fair;
    for (const std::uint8_t place : places_of_key(item, request_.blueprint.order)) {
      plan[spot.place] = place;
      const KeyFigures figures = key_figures(plan, letters);
      if (figures.difference <= rule.balance && figures.longest_run <= rule.longest_run) {
        fair.push_back(place);
      }
    }
    return fair;
  }

  std::uint8_t key_place(const PlacedItem& placed) const {
    const Item& item = request_.bank.items[placed.item];
    const auto* letters = std::get_if<std::vector<char>>(&item.answer);
    for (std::size_t i = 0; letters != nullptr && !letters->empty() && i < placed.options.size();
         ++i) {
      if (item.options[placed.options[i]].letter == letters->front()) {
        return static_cast<std::uint8_t>(i);
      }
    }
    return 0;
  }

  // Each equally likely; where uses count, each use halves the chance, as in a draw.
  ItemIndex pick(const std::vector<ItemIndex>& fitting) const {
    Stream stream(request_.seed, "replace/" + request_.id);
    if (demand_.uses.empty()) return fitting[uniform(stream, fitting.size())];
    std::int64_t least = demand_.uses[fitting.front()];
    for (const ItemIndex item : fitting) least = std::min(least, demand_.uses[item]);
    std::vector<std::uint64_t> ends;
    std::uint64_t sum = 0;
    for (const ItemIndex item : fitting) {
      const std::int64_t halvings = std::min(demand_.uses[item] - least, most_halvings);
      sum += std::uint64_t{1} << static_cast<unsigned>(most_halvings - halvings);
      ends.push_back(sum);
    }
    const auto at = std::upper_bound(ends.begin(), ends.end(), uniform(stream, sum));
    return fitting[static_cast<std::size_t>(at - ends.begin())];
  }

  std::variant<Replaced, NoneFits, Defect> replace(ItemIndex number) const {
    Replaced replaced{number, request_.forms, demand_};
    const Item& item = request_.bank.items[number];
    for (const Spot& spot : request_.spots) {
      Form& form = replaced.forms[spot.form];
      Stream stream(request_.seed, "replace/" + request_.id + "/" + form.label + "/options");
      std::optional<std::uint8_t> key;
      if (asks_for_keys(spot)) {
        const auto places = fair_key_places(spot, number);
        key = places[uniform(stream, places.size())];
      }
      form.sections[spot.section][spot.place] = {
          number, arrange_options(item, request_.blueprint.order, key, stream)};
    }
    for (ItemIndex& given : replaced.demand.anchor.items) {
      if (request_.bank.items[given].id == request_.id) given = number;
    }
    std::sort(replaced.demand.anchor.items.begin(), replaced.demand.anchor.items.end());
    const auto faults = prove(replaced.forms, replaced.demand, request_.blueprint, request_.bank);
    if (!faults.empty()) return Defect{faults.front()};
    return replaced;
  }

  const ReplaceRequest& request_;
  Matcher matcher_;
  const Demand& demand_;
  std::vector<CompiledRule> rules_;
  std::vector<CompiledRule> spreads_;
  std::set<std::string_view> retired_;
  std::set<ItemIndex> drawn_;                                     // on any form
  std::vector<std::map<std::string_view, std::int64_t>> points_;  // by form: items of a point
  std::vector<std::set<std::string_view>> ids_;                   // by form
  std::vector<std::set<std::string_view>> enemies_;               // by form: ids they name
};

}  // namespace

std::variant<Replaced, NoneFits, Defect> replace_item(const ReplaceRequest& request) {
  return Replacer(request).run();
}

}  // namespace tiku
