// SPDX-License-Identifier: Apache-2.0
// Files `batch/1`: who is examined when, with which blueprint, forms and seed, printed how.
#include <utility>

#include "load/contents.hpp"

namespace tiku::loading {
namespace {

// A number of forms, which are then labelled in order, or their labels.
std::vector<Reference> read_labels(const Value& value) {
  if (!value.is_scalar()) return read_each(read_filled_list(value, form_limit), refer_code);
  std::vector<Reference> labels;
  if (!parse_number(value.node->text, Unit::whole)) {
    report_unfit(value, "count-or-codes");
  } else if (const auto forms = read_integer(value, 1, form_limit)) {
    for (std::string& label : numbered_labels(*forms)) {
      labels.push_back({std::move(label), value.place()});
    }
  }
  return labels;
}

constexpr auto batch_fields = std::to_array<Field<Batch>>({
    {"tiku", Need::required, read_elsewhere<Batch>},
    {"id", Need::required, [](const Value& v, Batch& b) { b.id = read_code(v); }},
    {"date", Need::required, [](const Value& v, Batch& b) { b.date = read_date(v); }},
    {"organisation", Need::optional,
     [](const Value& v, Batch& b) { b.organisation = read_line(v); }},
    {"blueprint", Need::required, [](const Value& v, Batch& b) { b.blueprint = refer_path(v); }},
    {"ledger", Need::optional, [](const Value& v, Batch& b) { b.ledger = refer_path(v); }},
    {"template", Need::optional, [](const Value& v, Batch& b) { b.office = refer_path(v); }},
    {"forms", Need::optional, [](const Value& v, Batch& b) { b.labels = read_labels(v); }},
    {"seed", Need::optional,
     [](const Value& v, Batch& b) {
       b.seed = read_line(v);
       b.seed_place = v.place();
     }},
});

}  // namespace

Batch read_batch(const Value& root) {
  Batch initial;
  initial.place = initial.seed_place = root.short_place();
  Batch batch = read_fields(root, "batch", batch_fields, std::move(initial));
  batch.faulty = root.reading->reported > 0;
  return batch;
}

}  // namespace tiku::loading
