// SPDX-License-Identifier: Apache-2.0
// Files `batch/1`: who is examined when, with which blueprint, forms and seed.
#include <utility>

#include "load/contents.hpp"

namespace tiku::loading {
namespace {

constexpr auto batch_fields = std::to_array<Field<Batch>>({
    {"tiku", Need::required, read_elsewhere<Batch>},
    {"id", Need::required, [](const Value& v, Batch& b) { b.id = read_code(v); }},
    {"date", Need::required, [](const Value& v, Batch& b) { b.date = read_date(v); }},
    {"organisation", Need::optional,
     [](const Value& v, Batch& b) { b.organisation = read_line(v); }},
    {"blueprint", Need::required, [](const Value& v, Batch& b) { b.blueprint = refer_path(v); }},
    {"forms", Need::optional,
     [](const Value& v, Batch& b) { b.labels = read_each(read_filled_list(v, form_limit), refer_code); }},
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
