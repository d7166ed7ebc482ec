// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "command.hpp"
#include "record_file.hpp"
#include "tiku/check/check.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/product.hpp"
#include "tiku/record/replace.hpp"

namespace tiku::cli {
namespace {

struct Options {
  std::string record;
  Answers answers = Answers::record;
  Format format = Format::text;
};

/// The bytes of the recorded outputs that can be read.
std::map<std::string, std::string> read_outputs(const Disk& disk, const Record& record,
                                                const std::string& record_path) {
  std::map<std::string, std::string> files;
  for (const RecordedFile& output : record.outputs) {
    auto text = disk.read(resolve_path(record_path, output.path));
    if (auto* bytes = std::get_if<std::string>(&text)) files[output.path] = std::move(*bytes);
  }
  return files;
}

Exit tell(Diagnostics findings, const Sources& sources, const Options& options, Language language) {
  findings.sort(sources);
  const Exit exit = exit_of(findings);
  if (options.format == Format::json) {
    return put_json(print_json(findings, sources, language), exit, language);
  }
  talk_findings(findings, sources, options.format, language);
  if (exit != Exit::done) return exit;
  return put_product(
      say(language, {"{0}: drawn again, nothing differs\n", "{0}：重新抽取，全部一致\n"},
          {options.record}),
      exit, language);
}

/// Inputs of which no paper can be drawn any more: which of them changed, beside what
/// is wrong with them. Where files are gone, the rest follows from that.
Exit tell_undrawable(const Jobs& jobs, const Disk& disk, Reading& reading,
                     const ProductOptions& how, const Options& options, Language language) {
  const Record& record = *reading.record;
  const Estate& estate = jobs.estate;
  compare_inputs(record, reading.source, jobs.all.front(), how.working_folder, reading.findings);
  if (!find_missing_inputs(record, batch_of(record, options.record), disk, reading.findings)) {
    reading.findings.append(at_least(Severity::error, estate.diagnostics));
  }
  return tell(std::move(reading.findings), estate.sources, options, language);
}

/// What a draw begins from beside its inputs.
struct Beginnings {
  std::optional<Past> past;
  std::optional<Choice> start;
};

/// The ledger as it was then and the record's start; nothing where the ledger is gone.
std::optional<Beginnings> find_beginnings(Jobs& jobs, const Disk& disk, Reading& reading,
                                          const Options& options) {
  const Job& job = jobs.all.front();
  const Record& record = *reading.record;
  Beginnings found;
  const auto ledger = load_ledger_before(record, disk, *job.batch, {{}, usual_threads()},
                                         jobs.estate.sources, reading.findings);
  if (ledger) {
    found.past = past_at_draw(*ledger, record, job.bank->occupation.code, job.bank->level);
  }
  if (!ledger && !job.batch->ledger.text.empty()) return std::nullopt;
  if (!record.start || options.answers == Answers::solver) return found;
  // One with items that are not there fits as little as one without forms.
  found.start = find_choice(*record.start, *job.bank).value_or(Choice{});
  return found;
}

/// No paper comes of the record: that is said, unless inputs have changed, from which it follows.
void add_nothing_drawn(Shortage shortage, const Jobs& jobs, Reading& reading,
                       const ProductOptions& how, Language language) {
  const Job& job = jobs.all.front();
  const Record& record = *reading.record;
  Diagnostics changes;
  compare_inputs(record, reading.source, job, how.working_folder, changes);
  if (changes.empty()) {
    shortage.explanation = {};  // what to write is for who draws
    talk(describe(shortage, *job.bank, *job.blueprint, jobs.estate.sources, language));
    changes.add(Code::nothing_drawn, record.seed_place);
  }
  reading.findings.append(std::move(changes));
}

/// Draws again from the record's inputs as they are today, and compares.
Exit compare_with_today(OpenRecord& opened, const Disk& disk, const Options& options,
                        Language language) {
  auto& [path, text, reading, jobs] = opened;
  Sources& sources = jobs.estate.sources;
  const Job& job = jobs.all.front();
  const Record& record = *reading.record;
  const ScratchFolder scratch(Scratch::within, temporary_place());
  if (scratch.path().empty()) return tell_no_scratch(scratch, options.format, language);
  ProductOptions how;
  how.seed = record.seed;
  how.effort.moves = record.effort;
  how.replacements = record.replacements;
  how.documents.kinds = recorded_documents(record);
  how.batch_path = recorded_batch_path(job.batch ? job.batch->path : "", folder_of(options.record));
  how.working_folder = std::filesystem::current_path().string();
  how.documents.scratch = scratch.path();
  auto beginnings = jobs.estate.diagnostics.has_errors()
                        ? std::nullopt
                        : find_beginnings(jobs, disk, reading, options);
  if (!beginnings) return tell_undrawable(jobs, disk, reading, how, options, language);
  how.past = std::move(beginnings->past);
  how.answers = options.answers;
  how.start = std::move(beginnings->start);
  auto outcome = make_product(job, how);
  if (const auto* failure = std::get_if<ProductFailure>(&outcome)) {
    return tell_failure(*failure, options.format, language);
  }
  if (auto* shortage = std::get_if<Shortage>(&outcome)) {
    add_nothing_drawn(std::move(*shortage), jobs, reading, how, language);
    return tell(std::move(reading.findings), sources, options, language);
  }
  compare(record, reading.source, read_outputs(disk, record, options.record), job,
          std::get<Product>(outcome), reading.findings);
  if (how.start && !reading.findings.has_errors()) {
    reading.findings.add(Code::start_taken, record.start_place, {record.figures.solver});
  }
  return tell(std::move(reading.findings), sources, options, language);
}

}  // namespace

Exit run_verify(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  Options options;
  options.record = meaning.argument({"RECORD", "记录"});
  if (meaning.flag("solver")) options.answers = Answers::solver;
  options.format = meaning.format();
  if (meaning.error()) return usage_error(*meaning.error(), "verify", language);

  const Disk disk = real_disk(LoadOptions{}.limits.bytes);
  auto opened = open_record(disk, options.record, language);
  if (const auto* error = std::get_if<UsageError>(&opened)) {
    return usage_error(*error, "verify", language);
  }
  if (auto* unread = std::get_if<UnreadRecord>(&opened)) {
    return tell(std::move(unread->findings), unread->sources, options, language);
  }
  auto& record = std::get<OpenRecord>(opened);
  options.record = record.path;
  return compare_with_today(record, disk, options, language);
}

}  // namespace tiku::cli
