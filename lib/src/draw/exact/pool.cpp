// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>

#include "draw/exact/assembly.hpp"
#include "draw/exact/cliques.hpp"

namespace tiku::exact {
namespace {

using Kinds = Constraint::Kind;

std::int64_t size_of(const Kind& kind) { return static_cast<std::int64_t>(kind.items.size()); }

// Rows whose bounds are per form: they grow with the number of forms, which is a number or
// a column.
class Pool {
 public:
  Pool(const AssemblyRequest& request, Domain number_of_forms)
      : request_(request), supply_(request.supply), is_open_(number_of_forms == Domain::whole) {}

  Assembly run() {
    add_columns();
    add_sections();
    add_rules();
    if (!supply_.points.empty()) add_points();
    if (!supply_.enemies.empty()) add_enemies();
    if (!supply_.points.empty() && !supply_.enemies.empty()) join_points_and_enemies();
    if (request_.forms > 1 || is_open_) add_apart();
    if (!request_.demand.anchor.items.empty()) add_anchor();
    add_barred(Kinds::avoided, &Kind::is_avoided);
    add_barred(Kinds::used_up, &Kind::is_used_up);
    return std::move(assembly_);
  }

 private:
  // How often a seat can be taken at most.
  std::int64_t most(const Kind& kind) const {
    return kind.is_proposed ? no_bound : size_of(kind) * request_.forms;
  }

  void add_columns() {
    for (const Seat& seat : supply_.seats) {
      assembly_.columns.push_back({0, most(supply_.kinds[seat.kind]), 0, Domain::whole});
      assembly_.columns_of_seat.push_back(
          {static_cast<std::uint32_t>(assembly_.columns.size() - 1)});
    }
    if (is_open_) assembly_.columns.push_back({0, request_.forms, -1, Domain::whole});
    for (const auto& [kind, seats] : seats_of_kinds()) {
      if (seats.size() < 2 || supply_.kinds[kind].is_proposed) continue;
      Row row;
      for (const std::uint32_t seat : seats) row.terms.push_back({seat, 1});
      for (const Row& each : scaled(row, open_low, size_of(supply_.kinds[kind]))) {
        assembly_.always.push_back(each);
      }
    }
    if (is_open_) add_open_seats();
  }

  // With an open number of forms a seat is taken at most once in each of them.
  void add_open_seats() {
    for (std::uint32_t seat = 0; seat < supply_.seats.size(); ++seat) {
      const Kind& kind = supply_.kinds[supply_.seats[seat].kind];
      if (!may_share(request_.demand) && !kind.is_anchor) continue;
      for (const Row& row : scaled({0, 0, {{seat, 1}}}, open_low, size_of(kind))) {
        assembly_.always.push_back(row);
      }
    }
  }

  std::map<std::uint32_t, std::vector<std::uint32_t>> seats_of_kinds() const {
    std::map<std::uint32_t, std::vector<std::uint32_t>> seats;
    for (std::uint32_t s = 0; s < supply_.seats.size(); ++s) {
      seats[supply_.seats[s].kind].push_back(s);
    }
    return seats;
  }

  // low x forms <= sum <= high x forms.
  std::vector<Row> scaled(Row row, std::int64_t low, std::int64_t high) const {
    if (!is_open_) {
      row.low = low == open_low ? -no_bound : low * request_.forms;
      row.high = high == open_high ? no_bound : high * request_.forms;
      return {row};
    }
    const auto forms = static_cast<std::uint32_t>(supply_.seats.size());
    std::vector<Row> rows;
    if (low != open_low) {
      rows.push_back({0, no_bound, row.terms});
      if (low != 0) rows.back().terms.push_back({forms, -low});
    }
    if (high != open_high) {
      rows.push_back({-no_bound, 0, row.terms});
      if (high != 0) rows.back().terms.push_back({forms, -high});
    }
    return rows;
  }

  void add(Constraint constraint, std::vector<Row> rows, bool can_relax) {
    assembly_.constraints.push_back({constraint, std::move(rows), request_.forms, can_relax});
  }

  void add_sections() {
    const auto& sections = request_.blueprint.sections;
    for (std::size_t s = 0; s < sections.size(); ++s) {
      Row row;
      for (std::uint32_t seat = 0; seat < supply_.seats.size(); ++seat) {
        if (supply_.seats[seat].section == s) row.terms.push_back({seat, 1});
      }
      add({Kinds::section, s}, scaled(row, sections[s].count, sections[s].count), false);
    }
  }

  void add_rules() {
    for (std::size_t r = 0; r < supply_.rules.size(); ++r) {
      const Rule& rule = request_.demand.rules[r];
      Row row;
      std::int64_t step = 0;
      for (const SeatAmount& each : supply_.rules[r]) {
        row.terms.push_back({each.seat, each.amount});
        step = std::gcd(step, each.amount);
      }
      // The sum of a form is a multiple of what its amounts have in common.
      step = std::max<std::int64_t>(1, step);
      const std::int64_t low = rule.low == open_low ? open_low : multiple_above(rule.low, step);
      const std::int64_t high =
          rule.high == open_high ? open_high : multiple_below(rule.high, step);
      add({Kinds::rule, r}, scaled(row, low, high), rule.scale == 1);
    }
  }

  Row row_of_kinds(const std::vector<std::uint32_t>& kinds) const {
    Row row;
    for (std::uint32_t seat = 0; seat < supply_.seats.size(); ++seat) {
      if (std::binary_search(kinds.begin(), kinds.end(), supply_.seats[seat].kind)) {
        row.terms.push_back({seat, 1});
      }
    }
    return row;
  }

  void add_points() {
    std::vector<std::size_t> point_of(supply_.kinds.size(), supply_.points.size());
    for (std::size_t p = 0; p < supply_.points.size(); ++p) {
      for (const std::uint32_t kind : supply_.points[p]) point_of[kind] = p;
    }
    std::vector<Row> on_point(supply_.points.size());
    for (std::uint32_t seat = 0; seat < supply_.seats.size(); ++seat) {
      const std::size_t point = point_of[supply_.seats[seat].kind];
      if (point < on_point.size()) on_point[point].terms.push_back({seat, 1});
    }
    std::vector<Row> rows;
    for (const Row& row : on_point) {
      auto both = scaled(row, open_low, *request_.demand.per_point);
      std::move(both.begin(), both.end(), std::back_inserter(rows));
    }
    add({Kinds::points, 0}, std::move(rows), true);
  }

  void add_enemies() {
    std::vector<Row> rows;
    for (const auto& clique : cliques_of(supply_.enemies, {})) {
      auto both = scaled(row_of_kinds(clique), open_low, 1);
      std::move(both.begin(), both.end(), std::back_inserter(rows));
    }
    add({Kinds::enemies, 0}, std::move(rows), false);
  }

  // Items that are on one point or else enemies: a form holds those of one point only, and of
  // these so many as the limit of points allows.
  void join_points_and_enemies() {
    const auto enemies = assembly_.constraints.size() - 1;
    ConstraintRows& points = assembly_.constraints[enemies - 1];
    points.partner = enemies;
    for (const auto& clique : cliques_of(supply_.enemies, supply_.points)) {
      if (clique.size() == 2) continue;  // a pair of enemies, no more
      for (Row& row : scaled(row_of_kinds(clique), open_low, *request_.demand.per_point)) {
        points.joint.push_back(std::move(row));
      }
    }
  }

  // How many places all forms together may fill with items that stand elsewhere already: a
  // pair of forms has at most so many in common, and an item in k forms is common to at
  // least k - 1 pairs.
  std::int64_t shared_places() const {
    const std::int64_t forms = request_.forms;
    std::int64_t anchors = 0;
    for (const std::int64_t count : request_.demand.anchor.counts) anchors += count;
    return forms * (forms - 1) / 2 * request_.demand.common + (forms - 1) * anchors;
  }

  void add_apart() {
    std::vector<Row> rows;
    Row shared;
    shared.high = shared_places();
    for (const auto& [kind, seats] : seats_of_kinds()) {
      const Kind& of = supply_.kinds[kind];
      if (of.is_proposed || of.is_anchor) continue;
      Row row;
      for (const std::uint32_t seat : seats) row.terms.push_back({seat, 1});
      row.high = size_of(of);
      if (may_share(request_.demand)) {
        assembly_.columns.push_back({0, no_bound, 0, Domain::whole});
        const auto excess = static_cast<std::uint32_t>(assembly_.columns.size() - 1);
        row.terms.push_back({excess, -1});
        shared.terms.push_back({excess, 1});
      }
      rows.push_back(std::move(row));
    }
    if (may_share(request_.demand)) rows.push_back(std::move(shared));
    add({Kinds::apart, 0}, std::move(rows), false);
  }

  void add_anchor() {
    std::vector<Row> rows;
    for (const auto& [kind, seats] : seats_of_kinds()) {
      if (!supply_.kinds[kind].is_anchor) continue;
      Row row;
      for (const std::uint32_t seat : seats) row.terms.push_back({seat, 1});
      auto both = scaled(row, 1, 1);
      std::move(both.begin(), both.end(), std::back_inserter(rows));
    }
    add({Kinds::anchor, 0}, std::move(rows), false);
  }

  void add_barred(Kinds which, bool Kind::*is_barred) {
    Row row;
    row.high = 0;
    for (std::uint32_t seat = 0; seat < supply_.seats.size(); ++seat) {
      if (supply_.kinds[supply_.seats[seat].kind].*is_barred) row.terms.push_back({seat, 1});
    }
    if (!row.terms.empty()) add({which, 0}, {std::move(row)}, false);
  }

  const AssemblyRequest& request_;
  const Supply& supply_;
  bool is_open_;
  Assembly assembly_;
};

}  // namespace

bool may_share(const Demand& demand) {
  const auto& counts = demand.anchor.counts;
  return demand.common > 0 ||
         std::any_of(counts.begin(), counts.end(), [](std::int64_t count) { return count > 0; });
}

Assembly pool(const AssemblyRequest& request) { return Pool(request, Domain::fraction).run(); }

Assembly pool_open(const AssemblyRequest& request) { return Pool(request, Domain::whole).run(); }

std::vector<std::size_t> all_of(const Assembly& assembly) {
  std::vector<std::size_t> all(assembly.constraints.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::vector<std::size_t> without(std::vector<std::size_t> numbers, std::size_t number) {
  std::erase(numbers, number);
  return numbers;
}

std::vector<Row> rows_of(const Assembly& assembly, std::size_t constraint,
                         const std::vector<std::size_t>& active) {
  const ConstraintRows& each = assembly.constraints[constraint];
  std::vector<Row> rows = each.rows;
  if (each.partner && std::binary_search(active.begin(), active.end(), *each.partner)) {
    rows.insert(rows.end(), each.joint.begin(), each.joint.end());
  }
  return rows;
}

LinearModel model_of(const Assembly& assembly, const std::vector<std::size_t>& active) {
  LinearModel model{assembly.columns, assembly.always};
  for (const std::size_t number : active) {
    auto rows = rows_of(assembly, number, active);
    std::move(rows.begin(), rows.end(), std::back_inserter(model.rows));
  }
  return model;
}

std::vector<std::size_t> violated(const Assembly& assembly, const std::vector<double>& values,
                                  const std::vector<std::size_t>& active) {
  constexpr double slip = 1e-6;
  const auto misses = [&](const Row& row) {
    double sum = 0;
    for (const ModelTerm& term : row.terms) {
      sum += static_cast<double>(term.factor) * values[term.column];
    }
    return (row.low != -no_bound && sum < static_cast<double>(row.low) - slip) ||
           (row.high != no_bound && sum > static_cast<double>(row.high) + slip);
  };
  const auto any_misses = [&](const std::vector<Row>& rows) {
    return std::any_of(rows.begin(), rows.end(), misses);
  };
  std::set<std::size_t> numbers;
  for (std::size_t n = 0; n < assembly.constraints.size(); ++n) {
    const ConstraintRows& each = assembly.constraints[n];
    if (any_misses(each.rows)) numbers.insert(n);
    if (each.partner && any_misses(each.joint)) numbers.insert({n, *each.partner});
  }
  for (const std::size_t number : active) numbers.erase(number);
  return {numbers.begin(), numbers.end()};
}

}  // namespace tiku::exact
