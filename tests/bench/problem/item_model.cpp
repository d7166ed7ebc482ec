// SPDX-License-Identifier: Apache-2.0
#include "problem/item_model.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "draw/amount.hpp"
#include "draw/match.hpp"

namespace tiku::bench {
namespace {

using exact::ModelTerm;
using exact::no_bound;
using exact::Row;

// The columns in which an item stands on a form: one for each section that takes it.
using Columns = std::vector<std::uint32_t>;

class Maker {
 public:
  Maker(const DrawRequest& request, const Demand& demand)
      : request_(request),
        demand_(demand),
        matcher_(request.bank),
        columns_of_(request.labels.size(), std::vector<Columns>(request.bank.items.size())) {}

  ItemModel run() {
    for (std::size_t form = 0; form < forms(); ++form) {
      add_seats(form);
      add_once(form);
      for (const Rule& rule : demand_.rules) add_rule(form, rule);
      add_points(form);
      add_enemies(form);
    }
    add_spreads();
    add_common();
    return std::move(made_);
  }

 private:
  std::size_t forms() const { return request_.labels.size(); }
  std::size_t items() const { return request_.bank.items.size(); }

  void add_row(std::int64_t low, std::int64_t high, std::vector<ModelTerm> terms) {
    made_.model.rows.push_back({low, high, std::move(terms)});
  }

  std::uint32_t add_column() { return made_.model.add({0, 1, 0, exact::Domain::whole}); }

  void add_seats(std::size_t form) {
    for (std::size_t s = 0; s < request_.blueprint.sections.size(); ++s) {
      const Section& section = request_.blueprint.sections[s];
      const CompiledSelection where = matcher_.compile(section.where);
      std::vector<ModelTerm> terms;
      for (ItemIndex i = 0; i < items(); ++i) {
        const Item& item = request_.bank.items[i];
        if (item.type != section.type || item.status != Status::approved || is_barred(i) ||
            !matcher_.holds(where, i)) {
          continue;
        }
        columns_of_[form][i].push_back(add_column());
        made_.seats.push_back({form, s, i});
        terms.push_back({columns_of_[form][i].back(), 1});
      }
      add_row(section.count, section.count, std::move(terms));
    }
  }

  bool is_barred(ItemIndex item) const {
    const auto among = [&](const std::vector<ItemIndex>& items) {
      return std::binary_search(items.begin(), items.end(), item);
    };
    return among(demand_.avoided) || among(demand_.used_up);
  }

  void append(std::size_t form, ItemIndex item, std::int64_t factor,
              std::vector<ModelTerm>& terms) const {
    for (const std::uint32_t column : columns_of_[form][item]) terms.push_back({column, factor});
  }

  void add_once(std::size_t form) {
    for (ItemIndex i = 0; i < items(); ++i) {
      if (columns_of_[form][i].size() < 2) continue;
      std::vector<ModelTerm> terms;
      append(form, i, 1, terms);
      add_row(0, 1, std::move(terms));
    }
  }

  std::vector<ModelTerm> terms_of(std::size_t form, const Rule& rule, std::int64_t sign) const {
    const CompiledSelection where = matcher_.compile(rule.where);
    std::vector<ModelTerm> terms;
    for (ItemIndex i = 0; i < items(); ++i) {
      if (!is_selected(rule, where, matcher_, request_.bank, i)) continue;
      for (const std::uint32_t column : columns_of_[form][i]) {
        const std::size_t s = made_.seats[column].section;
        if (rule.section && *rule.section != s) continue;
        const Marks marks = request_.blueprint.sections[s].marks;
        terms.push_back({column, sign * amount_of(rule, request_.bank.items[i], marks)});
      }
    }
    return terms;
  }

  void add_rule(std::size_t form, const Rule& rule) {
    add_row(rule.low == open_low ? -no_bound : rule.low,
            rule.high == open_high ? no_bound : rule.high, terms_of(form, rule, 1));
  }

  void add_points(std::size_t form) {
    if (!demand_.per_point) return;
    std::vector<std::vector<ModelTerm>> terms(matcher_.point_count() + 1);
    for (ItemIndex i = 0; i < items(); ++i) append(form, i, 1, terms[matcher_.point_of(i)]);
    for (std::size_t point = 0; point < matcher_.point_count(); ++point) {
      if (terms[point].empty()) continue;
      add_row(0, *demand_.per_point, std::move(terms[point]));
    }
  }

  void add_enemies(std::size_t form) {
    std::map<std::string_view, ItemIndex> numbers;
    for (ItemIndex i = 0; i < items(); ++i) numbers.emplace(request_.bank.items[i].id, i);
    for (ItemIndex i = 0; i < items(); ++i) {
      for (const Reference& enemy : request_.bank.items[i].enemies) {
        const auto other = numbers.find(enemy.text);
        if (other == numbers.end() || other->second <= i) continue;
        std::vector<ModelTerm> terms;
        append(form, i, 1, terms);
        append(form, other->second, 1, terms);
        if (!terms.empty()) add_row(0, 1, std::move(terms));
      }
    }
  }

  void add_spreads() {
    for (const Spread& spread : demand_.spreads) {
      for (std::size_t a = 0; a < forms(); ++a) {
        for (std::size_t b = a + 1; b < forms(); ++b) {
          std::vector<ModelTerm> terms = terms_of(a, spread.figure, 1);
          const std::vector<ModelTerm> others = terms_of(b, spread.figure, -1);
          terms.insert(terms.end(), others.begin(), others.end());
          add_row(-spread.difference, spread.difference, std::move(terms));
        }
      }
    }
  }

  bool has_anchor() const {
    return !demand_.anchor.items.empty() || !demand_.anchor.counts.empty();
  }

  // Items that two forms may have in common: those of the anchor, and some more.
  void add_common() {
    const std::vector<Columns> anchored = add_anchor();
    if (forms() < 2) return;
    if (demand_.common == 0 && !has_anchor()) return add_disjoint();
    for (std::size_t a = 0; a < forms(); ++a) {
      for (std::size_t b = a + 1; b < forms(); ++b) add_pair(a, b, anchored);
    }
  }

  void add_disjoint() {
    for (ItemIndex i = 0; i < items(); ++i) {
      std::vector<ModelTerm> terms;
      for (std::size_t form = 0; form < forms(); ++form) append(form, i, 1, terms);
      if (!terms.empty()) add_row(0, 1, std::move(terms));
    }
  }

  bool is_given(ItemIndex item) const {
    return std::binary_search(demand_.anchor.items.begin(), demand_.anchor.items.end(), item);
  }

  // By item the columns that are 1 where it is of the anchor: one for each section.
  std::vector<Columns> add_anchor() {
    std::vector<Columns> anchored(items());
    if (!has_anchor()) return anchored;
    std::vector<std::vector<ModelTerm>> chosen(request_.blueprint.sections.size());
    for (ItemIndex i = 0; i < items(); ++i) {
      if (!is_given(i) && demand_.anchor.counts.empty()) continue;
      std::vector<ModelTerm> sections;
      for (std::size_t place = 0; place < columns_of_[0][i].size(); ++place) {
        anchored[i].push_back(add_column());
        sections.push_back({anchored[i].back(), 1});
        for (const auto& columns : columns_of_) {
          add_row(0, no_bound, {{anchored[i].back(), -1}, {columns[i][place], 1}});
        }
        const std::size_t section = made_.seats[columns_of_[0][i][place]].section;
        if (!is_given(i)) chosen[section].push_back({anchored[i].back(), 1});
      }
      if (is_given(i)) add_row(1, 1, std::move(sections));
    }
    for (std::size_t s = 0; s < demand_.anchor.counts.size(); ++s) {
      add_row(demand_.anchor.counts[s], demand_.anchor.counts[s], std::move(chosen[s]));
    }
    return anchored;
  }

  // By item a column that must be 1 where it stands on both forms beside the anchor.
  void add_pair(std::size_t a, std::size_t b, const std::vector<Columns>& anchored) {
    std::vector<ModelTerm> shared;
    for (ItemIndex i = 0; i < items(); ++i) {
      const std::uint32_t column = add_column();
      std::vector<ModelTerm> terms{{column, -1}};
      append(a, i, 1, terms);
      append(b, i, 1, terms);
      for (const std::uint32_t anchor : anchored[i]) terms.push_back({anchor, -1});
      add_row(-no_bound, 1, std::move(terms));
      shared.push_back({column, 1});
    }
    add_row(0, demand_.common, std::move(shared));
  }

  const DrawRequest& request_;
  const Demand& demand_;
  Matcher matcher_;
  std::vector<std::vector<Columns>> columns_of_;  // by form and item
  ItemModel made_;
};

}  // namespace

ItemModel item_model(const DrawRequest& request, const Demand& demand) {
  return Maker(request, demand).run();
}

std::vector<Form> forms_of(const ItemModel& model, const DrawRequest& request,
                           const std::vector<double>& values) {
  std::vector<Form> forms;
  for (const std::string& label : request.labels) {
    forms.push_back({label, {}});
    forms.back().sections.resize(request.blueprint.sections.size());
  }
  for (std::size_t column = 0; column < model.seats.size(); ++column) {
    if (values[column] < 0.5) continue;
    const Seat& seat = model.seats[column];
    PlacedItem placed{seat.item, {}};
    for (std::size_t o = 0; o < request.bank.items[seat.item].options.size(); ++o) {
      placed.options.push_back(static_cast<std::uint8_t>(o));
    }
    forms[seat.form].sections[seat.section].push_back(std::move(placed));
  }
  return forms;
}

std::size_t rule_count(const DrawRequest& request, const Demand& demand) {
  const std::size_t points = demand.per_point ? point_paths(request.bank.outline).size() : 0;
  return demand.rules.size() + demand.spreads.size() + points;
}

}  // namespace tiku::bench
