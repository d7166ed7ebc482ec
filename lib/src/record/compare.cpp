// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "record/find_item.hpp"
#include "record/lines.hpp"
#include "tiku/record/product.hpp"
#include "tiku/version.hpp"

namespace tiku {
namespace {

constexpr std::string_view no_item = "-";

using Digests = std::map<std::string, Digest>;

Digests digests(const std::vector<RecordedFile>& files) {
  Digests all;
  for (const RecordedFile& file : files) all.emplace(file.path, file.digest);
  return all;
}

void compare_present_inputs(const Record& record, const Digests& today, Diagnostics& diagnostics) {
  for (const RecordedFile& input : record.inputs) {
    const auto found = today.find(input.path);
    if (found != today.end() && found->second != input.digest) {
      diagnostics.add(Code::input_changed, input.place, {input.path});
    }
  }
}

void compare_absent_inputs(const Record& record, SourceId source, const Digests& today,
                           Diagnostics& diagnostics) {
  const Digests then = digests(record.inputs);
  for (const RecordedFile& input : record.inputs) {
    if (!today.contains(input.path)) {
      diagnostics.add(Code::input_missing, input.place, {input.path});
    }
  }
  for (const auto& [path, digest] : today) {
    if (!then.contains(path)) diagnostics.add(Code::input_added, {source, {}}, {path});
  }
}

/// Items of the record that are still in the bank but say something else today.
void compare_items(const Record& record, const Bank& bank, Diagnostics& diagnostics) {
  for (const RecordedForm& form : record.forms) {
    for (const RecordedSection& section : form.sections) {
      for (const RecordedItem& item : section.items) {
        const auto found = find_item(bank, item.id);
        if (found && item_digest(bank.items[*found]) != item.digest) {
          diagnostics.add(Code::item_changed, item.place, {item.id, form.label});
        }
      }
    }
  }
}

std::vector<const RecordedItem*> items_of(const RecordedForm& form) {
  std::vector<const RecordedItem*> items;
  for (const RecordedSection& section : form.sections) {
    for (const RecordedItem& item : section.items) items.push_back(&item);
  }
  return items;
}

/// The first item in which a form is not the one drawn today.
void compare_form(const RecordedForm& recorded, const RecordedForm& drawn,
                  Diagnostics& diagnostics) {
  const auto then = items_of(recorded);
  const auto now = items_of(drawn);
  const auto [a, b] = std::mismatch(then.begin(), then.end(), now.begin(), now.end(),
                                    [](const auto* x, const auto* y) { return x->id == y->id; });
  if (a == then.end() && b == now.end()) return;
  const Place place = a == then.end() ? recorded.place : (*a)->place;
  diagnostics.add(Code::draw_differs, place,
                  {recorded.label, a == then.end() ? no_item : std::string_view((*a)->id),
                   b == now.end() ? no_item : std::string_view((*b)->id)});
}

void compare_forms(const Record& record, const Record& today, Diagnostics& diagnostics) {
  const std::size_t common = std::min(record.forms.size(), today.forms.size());
  for (std::size_t f = 0; f < common; ++f) {
    compare_form(record.forms[f], today.forms[f], diagnostics);
  }
}

/// Where the record's mixing began, against where it begins today. Other forms follow from
/// another start.
void compare_start(const Record& record, const Record& today, Diagnostics& diagnostics) {
  if (!record.start) return;
  if (!today.start) {
    diagnostics.add(Code::start_needless, record.start_place);
  } else if (*today.start != *record.start) {
    diagnostics.add(Code::start_differs, record.start_place,
                    {record.figures.solver, today.figures.solver});
  }
}

bool is_same_item(const RecordedItem* a, const RecordedItem* b) {
  return a->id == b->id && a->options == b->options && a->key == b->key;
}

bool are_same_forms(const std::vector<RecordedForm>& a, const std::vector<RecordedForm>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    const auto items = items_of(x);
    const auto others = items_of(y);
    return std::equal(items.begin(), items.end(), others.begin(), others.end(), is_same_item);
  });
}

/// Whether the seed gives what the record tells of, from inputs that are as recorded.
/// Forms that differ while outputs agree are lines that somebody changed; where both
/// differ it is another draw.
bool is_seed_of(const Record& record, const std::string& named, const Product& product) {
  if (!named.empty() && named != record.seed) return false;
  if (are_same_forms(record.forms, product.record.forms)) return true;
  const Digests today = digests(product.record.outputs);
  return std::any_of(record.outputs.begin(), record.outputs.end(), [&](const RecordedFile& output) {
    const auto found = today.find(output.path);
    return found != today.end() && found->second == output.digest;
  });
}

/// Whether today's product must be that of then, or is known to be another.
enum class Today { same, other };

/// What lies on the disk against what is made today or, where that is known to be
/// another, against the record. Gives the paths that were reported.
std::vector<std::string> compare_outputs(const Record& record,
                                         const std::map<std::string, std::string>& files,
                                         const Product& product, Today today,
                                         Diagnostics& diagnostics) {
  std::vector<std::string> reported;
  for (const RecordedFile& output : record.outputs) {
    const auto file = files.find(output.path);
    const auto again = product.files.find(output.path);
    const bool is_made = today == Today::same && again != product.files.end();
    Code code = Code::output_changed;
    if (file == files.end()) {
      code = Code::output_missing;
    } else if (is_made ? file->second == again->second : sha256(file->second) == output.digest) {
      continue;  // if the record does not say so, it is the record that was changed
    }
    diagnostics.add(code, output.place, {output.path});
    reported.push_back(output.path);
  }
  return reported;
}

/// What the record should say, as far as the draw decides it.
Record expected_record(const Record& record, const Product& product,
                       const std::vector<std::string>& reported) {
  Record expected = product.record;
  expected.tool = record.tool;
  // Another version of the solver may give the same start.
  const bool has_named = !record.figures.solver.empty() && product.record.start;
  if (has_named) expected.figures.solver = record.figures.solver;
  const Digests then = digests(record.outputs);
  for (RecordedFile& output : expected.outputs) {
    const bool is_told = std::find(reported.begin(), reported.end(), output.path) != reported.end();
    if (is_told) output.digest = then.at(output.path);
  }
  return expected;
}

}  // namespace

void check_algorithm(const Record& record, SourceId source, Diagnostics& diagnostics) {
  if (record.algorithm == draw_algorithm) return;
  const Place place =
      record.algorithm_place.span == Span{} ? Place{source, {}} : record.algorithm_place;
  diagnostics.add(Code::algorithm_unknown, place,
                  {std::to_string(record.algorithm), std::to_string(draw_algorithm)});
}

void check_tool(const Record& record, Diagnostics& diagnostics) {
  if (record.tool == version) return;
  diagnostics.add(Code::other_tool, record.tool_place, {record.tool, version});
}

void compare_inputs(const Record& record, SourceId source, const Job& job,
                    const std::string& working_folder, Diagnostics& diagnostics) {
  const Digests today = digests(recorded_inputs(job, working_folder));
  compare_present_inputs(record, today, diagnostics);
  if (job.bank) compare_absent_inputs(record, source, today, diagnostics);
}

bool find_missing_inputs(const Record& record, const std::string& batch, const Disk& disk,
                         Diagnostics& diagnostics) {
  bool is_any = false;
  for (const RecordedFile& input : record.inputs) {
    if (disk.kind(resolve_path(batch, input.path)) != PathKind::nothing) continue;
    diagnostics.add(Code::input_missing, input.place, {input.path});
    is_any = true;
  }
  return is_any;
}

void compare(const Record& record, SourceId source, const std::map<std::string, std::string>& files,
             const Job& job, const Product& product, Diagnostics& diagnostics) {
  if (record.algorithm != draw_algorithm) return check_algorithm(record, source, diagnostics);
  Diagnostics causes;
  const Digests inputs = digests(product.record.inputs);
  compare_present_inputs(record, inputs, causes);
  compare_absent_inputs(record, source, inputs, causes);
  compare_items(record, *job.bank, causes);
  if (causes.empty()) compare_start(record, product.record, causes);
  if (causes.empty() && !is_seed_of(record, job.batch->seed, product)) {
    causes.add(Code::seed_differs, record.seed_place, {job.batch->seed});
  } else if (causes.empty()) {
    compare_forms(record, product.record, causes);
  }
  const Today today = causes.empty() ? Today::same : Today::other;
  const auto reported = compare_outputs(record, files, product, today, causes);
  if (today == Today::same) {
    compare_lines(write_record(record), write_record(expected_record(record, product, reported)),
                  source, causes);
  }
  diagnostics.append(std::move(causes));
}

}  // namespace tiku
