// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "draw/exact/assembly.hpp"

namespace tiku::exact {
namespace {

using Kinds = Constraint::Kind;

constexpr std::size_t most_columns = 10'000;
constexpr std::size_t most_sharing_columns = 2'500;  // pairs of forms make it much harder

class Separate {
 public:
  explicit Separate(const AssemblyRequest& request)
      : request_(request),
        supply_(request.supply),
        single_({supply_, request.blueprint, request.demand, 1}),
        pool_(pool(single_)),
        forms_(static_cast<std::uint32_t>(request.forms)) {}

  // What the pool of one form says holds for each; what binds forms together is added.
  Assembly run() {
    for (std::uint32_t f = 0; f < forms_; ++f) {
      assembly_.columns.insert(assembly_.columns.end(), pool_.columns.begin(), pool_.columns.end());
    }
    assembly_.forms = forms_;
    assembly_.always = for_each_form(pool_.always);
    for (std::uint32_t seat = 0; seat < supply_.seats.size(); ++seat) {
      auto& columns = assembly_.columns_of_seat.emplace_back();
      for (std::uint32_t f = 0; f < forms_; ++f) columns.push_back(column(f, seat));
    }
    for (const ConstraintRows& each : pool_.constraints) {
      assembly_.constraints.push_back({each.constraint, for_each_form(each.rows), 1, each.can_relax,
                                       for_each_form(each.joint), each.partner});
      if (each.constraint.kind == Kinds::anchor) add_given(assembly_.constraints.back().rows);
    }
    if (!request_.demand.anchor.counts.empty()) add_anchors();
    if (may_share(request_.demand)) {
      add_common();
    } else {
      add_apart();
    }
    for (std::size_t s = 0; s < supply_.spreads.size(); ++s) add_spread(s);
    return std::move(assembly_);
  }

 private:
  std::uint32_t column(std::uint32_t form, std::uint32_t seat) const {
    return form * static_cast<std::uint32_t>(pool_.columns.size()) + seat;
  }

  std::vector<Row> for_each_form(const std::vector<Row>& rows) const {
    std::vector<Row> all;
    for (std::uint32_t f = 0; f < forms_; ++f) {
      for (Row row : rows) {
        for (ModelTerm& term : row.terms) term.column = column(f, term.column);
        all.push_back(std::move(row));
      }
    }
    return all;
  }

  std::uint32_t add_column(std::int64_t low, std::int64_t high, Domain domain) {
    assembly_.columns.push_back({low, high, 0, domain});
    return static_cast<std::uint32_t>(assembly_.columns.size() - 1);
  }

  // The forms' terms of one kind, which come seat after seat.
  template <class Visit>
  void for_each_kind(Visit visit) const {
    for (std::uint32_t seat = 0; seat < supply_.seats.size();) {
      const std::uint32_t first = seat;
      const std::uint32_t kind = supply_.seats[seat].kind;
      while (seat < supply_.seats.size() && supply_.seats[seat].kind == kind) ++seat;
      visit(supply_.kinds[kind], first, seat);
    }
  }

  void add_apart() {
    ConstraintRows apart{{Kinds::apart, 0}, {}, 1, false};
    for_each_kind([&](const Kind& kind, std::uint32_t first, std::uint32_t end) {
      if (kind.is_anchor || kind.is_proposed) return;
      Row row;
      row.high = static_cast<std::int64_t>(kind.items.size());
      for (std::uint32_t f = 0; f < forms_; ++f) {
        for (std::uint32_t seat = first; seat < end; ++seat) {
          row.terms.push_back({column(f, seat), 1});
        }
      }
      apart.rows.push_back(std::move(row));
    });
    assembly_.constraints.push_back(std::move(apart));
  }

  // A given item stands in the same section on all forms.
  void add_given(std::vector<Row>& rows) const {
    for_each_kind([&](const Kind& kind, std::uint32_t first, std::uint32_t end) {
      if (!kind.is_anchor || end - first < 2) return;
      for (std::uint32_t seat = first; seat < end; ++seat) {
        for (std::uint32_t f = 1; f < forms_; ++f) {
          rows.push_back({0, 0, {{column(0, seat), 1}, {column(f, seat), -1}}});
        }
      }
    });
  }

  // A seat taken by the anchor is taken in every form. That it takes no more than it has to
  // holds even where the anchor is left out, since what it takes may be common.
  void add_anchors() {
    ConstraintRows anchor{{Kinds::anchor, 0}, {}, 1, false};
    const auto& counts = request_.demand.anchor.counts;
    std::vector<Row> of_section(counts.size());
    for (std::uint32_t seat = 0; seat < supply_.seats.size(); ++seat) {
      const Seat& at = supply_.seats[seat];
      const bool is_open = !supply_.kinds[at.kind].is_anchor && counts[at.section] > 0;
      anchor_of_seat_.push_back(is_open ? add_column(0, 1, Domain::whole) : no_column);
      if (!is_open) continue;
      of_section[at.section].terms.push_back({anchor_of_seat_.back(), 1});
      for (std::uint32_t f = 0; f < forms_; ++f) {
        assembly_.always.push_back(
            {0, no_bound, {{column(f, seat), 1}, {anchor_of_seat_.back(), -1}}});
      }
    }
    for (std::size_t s = 0; s < counts.size(); ++s) {
      if (counts[s] == 0) continue;
      assembly_.always.push_back({-no_bound, counts[s], of_section[s].terms});
      anchor.rows.push_back({counts[s], no_bound, std::move(of_section[s].terms)});
    }
    assembly_.constraints.push_back(std::move(anchor));
  }

  // For each pair of forms and item a column that is 1 where both hold it beside the anchor.
  void add_common() {
    ConstraintRows apart{{Kinds::apart, 0}, {}, 1, false};
    for (std::uint32_t f = 0; f < forms_; ++f) {
      for (std::uint32_t g = f + 1; g < forms_; ++g) {
        Row common;
        common.high = request_.demand.common;
        for_each_kind([&](const Kind& kind, std::uint32_t first, std::uint32_t end) {
          if (kind.is_anchor || kind.is_proposed) return;
          const std::uint32_t both = add_column(0, no_bound, Domain::fraction);
          Row row{-no_bound, 1, {{both, -1}}};
          for (std::uint32_t seat = first; seat < end; ++seat) {
            row.terms.push_back({column(f, seat), 1});
            row.terms.push_back({column(g, seat), 1});
            const bool has_anchor = !anchor_of_seat_.empty() && anchor_of_seat_[seat] != no_column;
            if (has_anchor) row.terms.push_back({anchor_of_seat_[seat], -1});
          }
          common.terms.push_back({both, 1});
          apart.rows.push_back(std::move(row));
        });
        apart.rows.push_back(std::move(common));
      }
    }
    assembly_.constraints.push_back(std::move(apart));
  }

  // All forms' figures lie in a window that is as wide as they may differ.
  void add_spread(std::size_t number) {
    std::int64_t step = 0;
    for (const SeatAmount& each : supply_.spreads[number]) step = std::gcd(step, each.amount);
    const std::int64_t width =
        multiple_below(request_.demand.spreads[number].difference, std::max<std::int64_t>(1, step));
    const std::uint32_t least = add_column(-no_bound, no_bound, Domain::fraction);
    ConstraintRows spread{{Kinds::spread, number}, {}, 1, true};
    for (std::uint32_t f = 0; f < forms_; ++f) {
      Row row{0, width, {{least, -1}}};
      for (const SeatAmount& each : supply_.spreads[number]) {
        row.terms.push_back({column(f, each.seat), each.amount});
      }
      spread.rows.push_back(std::move(row));
    }
    assembly_.constraints.push_back(std::move(spread));
  }

  static constexpr std::uint32_t no_column = static_cast<std::uint32_t>(-1);
  const AssemblyRequest& request_;
  const Supply& supply_;
  AssemblyRequest single_;
  Assembly pool_;
  std::uint32_t forms_;
  std::vector<std::uint32_t> anchor_of_seat_;
  Assembly assembly_;
};

}  // namespace

std::optional<Assembly> separate(const AssemblyRequest& request) {
  const auto forms = static_cast<std::size_t>(request.forms);
  std::size_t columns = forms * request.supply.seats.size();
  if (may_share(request.demand)) {
    columns += forms * (forms - 1) / 2 * request.supply.kinds.size();
    const bool is_by_item =
        std::all_of(request.supply.kinds.begin(), request.supply.kinds.end(),
                    [](const Kind& kind) { return kind.is_proposed || kind.items.size() == 1; });
    if (!is_by_item || columns > most_sharing_columns) return std::nullopt;
  }
  if (columns > most_columns) return std::nullopt;
  return Separate(request).run();
}

Choice choice_of(const Assembly& assembly, const Supply& supply, std::size_t sections,
                 const std::vector<double>& values) {
  Choice choice(assembly.forms, std::vector<std::vector<ItemIndex>>(sections));
  std::vector<std::size_t> next(supply.kinds.size(), 0);
  for (std::size_t f = 0; f < assembly.forms; ++f) {
    for (std::size_t s = 0; s < supply.seats.size(); ++s) {
      const Seat& seat = supply.seats[s];
      const auto& items = supply.kinds[seat.kind].items;
      const auto taken = std::llround(values[assembly.columns_of_seat[s][f]]);
      for (long long i = 0; i < taken; ++i) {
        // One item that several forms share is the same each time.
        const std::size_t at = items.size() == 1 ? 0 : next[seat.kind]++;
        if (at < items.size()) choice[f][seat.section].push_back(items[at]);
      }
    }
    for (auto& section : choice[f]) std::sort(section.begin(), section.end());
  }
  return choice;
}

}  // namespace tiku::exact
