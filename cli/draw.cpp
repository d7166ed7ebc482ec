// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <filesystem>
#include <map>

#include "command.hpp"
#include "documents.hpp"
#include "drawing.hpp"
#include "explanation_json.hpp"
#include "seeds.hpp"
#include "tiku/check/check.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/product.hpp"
#include "tiku/text/json.hpp"

namespace tiku::cli {
namespace {

constexpr std::uint64_t million = 1'000'000;

struct Options {
  std::vector<std::string> batches;
  std::string target;
  std::optional<std::string> seed;
  Effort effort;
  DocumentKinds documents = usual_documents();
  DrawingOptions drawing;
};

Options read_options(Meaning& meaning, Language language) {
  Options options;
  options.batches = meaning.arguments({"BATCH", "批次"});
  options.target = meaning.required("output");
  options.seed = meaning.text("seed");
  if (options.seed && !is_line(*options.seed)) {
    meaning.fail(say(language, {"the seed must be one line of 1 to 200 characters.",
                                "种子应当是 1 到 200 个字符的一行文本。"}));
  }
  if (meaning.flag("force")) options.drawing.replace = Replace::earlier_draw;
  const std::uint64_t usual = Effort{}.moves / million;
  options.effort.moves = meaning.number("effort", 1, 100'000, usual) * million;
  options.drawing.threads =
      static_cast<unsigned>(meaning.number("threads", 1, 64, usual_threads()));
  if (meaning.flag("to") || meaning.flag("what")) {
    options.documents = read_documents(meaning, language);
  }
  options.drawing.format = meaning.format();
  return options;
}

std::string kind_name(Miss::Kind kind) {
  switch (kind) {
    case Miss::Kind::rule:
      return "rule";
    case Miss::Kind::section:
      return "section";
    case Miss::Kind::point:
      return "point";
    case Miss::Kind::enemies:
      return "enemies";
    case Miss::Kind::key_balance:
      return "key-balance";
    case Miss::Kind::key_run:
      return "key-run";
    case Miss::Kind::common:
      return "common";
    case Miss::Kind::spread:
      return "spread";
    case Miss::Kind::anchor:
      return "anchor";
    case Miss::Kind::start:
      break;
  }
  return "start";
}

/// What the miss counts in: what a rule or a spread adds up, else items.
Rule counted_in(const Miss& miss, const Demand& demand) {
  if (miss.kind == Miss::Kind::rule) return demand.rules[miss.number];
  if (miss.kind == Miss::Kind::spread) return demand.spreads[miss.number].figure;
  return {};
}

/// From 1, as the explanation has it; null where there is nothing that has a number.
std::string number_json(const Miss& miss) {
  switch (miss.kind) {
    case Miss::Kind::point:
    case Miss::Kind::enemies:
    case Miss::Kind::common:
    case Miss::Kind::start:
      return "null";
    default:
      return miss.subject.empty() ? std::to_string(miss.number + 1) : "null";
  }
}

/// A name as file systems see it that do not tell letter cases apart.
std::string without_case(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

std::optional<UsageError> find_clash(const std::vector<Task>& tasks, Language language) {
  std::map<std::string, const Task*> seen;
  for (const Task& task : tasks) {
    const auto [first, is_new] = seen.emplace(without_case(relative_path(task.target, ".")), &task);
    if (is_new) continue;
    if (first->second->job->batch == task.job->batch) {
      return UsageError{say(language, {"batch '{0}' is given twice.", "批次“{0}”给了两次。"},
                            {task.job->batch->path})};
    }
    return UsageError{say(language,
                          {"batches '{0}' and '{1}' both go to '{2}'; each needs an id of its own.",
                           "批次“{0}”和“{1}”都要写到“{2}”；每个批次应当有自己的编号。"},
                          {first->second->job->batch->path, task.job->batch->path, task.target})};
  }
  return std::nullopt;
}

std::variant<std::vector<Task>, UsageError> plan(const Options& options, const Jobs& jobs,
                                                 Language language) {
  const bool is_one = jobs.all.size() == 1;
  const std::string working_folder = std::filesystem::current_path().string();
  std::vector<Task> tasks;
  for (std::size_t i = 0; i < jobs.all.size(); ++i) {
    Task task{&jobs.all[i], options.target, {}, {}};
    const Batch& batch = *task.job->batch;
    if (!is_one) task.target += (task.target.ends_with('/') ? "" : "/") + batch.id;
    task.how.effort = options.effort;
    task.how.batch_path = recorded_batch_path(options.batches[i], task.target);
    task.how.working_folder = working_folder;
    task.how.documents.kinds = options.documents;
    task.how.documents.threads = is_one ? options.drawing.threads : 1;
    if (!batch.ledger.text.empty()) task.ledger = relative_path(ledger_folder(batch), ".");
    tasks.push_back(std::move(task));
  }
  if (auto error = find_clash(tasks, language)) return *std::move(error);
  auto seeds = choose_seeds(options.seed, jobs.all, language);
  if (auto* error = std::get_if<UsageError>(&seeds)) return std::move(*error);
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    tasks[i].how.seed = std::get<std::vector<std::string>>(seeds)[i];
  }
  return tasks;
}

/// Ledgers, with what is wrong with them.
struct LedgerReading {
  Ledgers ledgers;
  Diagnostics findings;
};

/// Tasks by their ledgers.
using Rows = std::map<std::string, std::vector<const Task*>>;

Rows rows_of(const std::vector<Task>& tasks) {
  Rows rows;
  for (const Task& task : tasks) {
    if (!task.ledger.empty()) rows[task.ledger].push_back(&task);
  }
  return rows;
}

/// What would break a ledger: a record within it that does not follow its last, and an earlier draw
/// replaced in a row of several, of which those behind it may come to nothing.
std::optional<UsageError> find_breach(const std::vector<Task>& tasks, const Rows& rows,
                                      Replace replace, const Disk& disk, Language language) {
  for (const Task& task : tasks) {
    const std::string& path = task.job->batch->path;
    for (const auto& [folder, row] : rows) {
      if (task.ledger == folder || !is_within(task, folder)) continue;
      return UsageError{say(language,
                            {"'{0}' does not name the ledger '{1}' of other batches, but would be "
                             "drawn into it; draw it into another folder.",
                             "“{0}”写明的台账不是“{1}”，却要写入这个属于其他批次的台账目录；请写到"
                             "别的目录。"},
                            {path, folder})};
    }
    const bool is_in_row = !task.ledger.empty() && rows.at(task.ledger).size() > 1;
    const bool is_there = disk.kind(task.target + "/record.yaml") != PathKind::nothing;
    if (!is_in_row || !is_there || replace == Replace::never) continue;
    return UsageError{say(language,
                          {"batches of one ledger cannot replace earlier draws together; draw "
                           "'{0}' by itself.",
                           "同一台账的几个批次不能一起替换以前的组卷结果；请单独为“{0}”组卷。"},
                          {path})};
  }
  return std::nullopt;
}

/// Reads each ledger once.
LedgerReading read_ledgers(const Rows& rows, unsigned threads, Sources& sources) {
  LedgerReading reading;
  LoadOptions how;
  how.threads = threads;
  for (const auto& [folder, row] : rows) {
    auto ledger =
        ledger_for(*row.front()->job->batch, {row.front()->target}, how, sources, reading.findings);
    reading.ledgers.emplace(folder, std::move(ledger).value_or(Ledger{}));
  }
  return reading;
}

/// Before anything is drawn: a seed taken from the system is known whatever comes then.
void tell_seeds(const std::vector<Task>& tasks, Language language) {
  for (const Task& task : tasks) {
    if (tasks.size() > 1) talk(say(language, {"{0}: ", "{0}："}, {task.job->batch->id}));
    talk(say(language, {"seed: {0}\n", "种子：{0}\n"}, {task.how.seed}));
  }
}

Exit draw_with_ledgers(std::vector<Task> tasks, const Options& options, const Disk& disk,
                       Sources& sources, Language language) {
  const Rows rows = rows_of(tasks);
  std::vector<std::string> folders;
  for (const auto& [folder, row] : rows) folders.push_back(folder);
  const LedgerLocks locks = lock_ledgers(std::move(folders), language);
  if (auto error = find_breach(tasks, rows, options.drawing.replace, disk, language)) {
    return usage_error(*error, "draw", language);
  }
  auto [ledgers, findings] = read_ledgers(rows, options.drawing.threads, sources);
  talk_findings(findings, sources, options.drawing.format, language);
  if (const Exit exit = exit_of(findings); exit != Exit::done) return exit;
  if (options.seed == "random") tell_seeds(tasks, language);
  return draw_all(std::move(tasks), std::move(ledgers), options.drawing, sources, language);
}

}  // namespace

std::string shortage_json(const Shortage& shortage, const Job& job, const Sources& sources,
                          Language language) {
  std::string rules;
  for (const Miss& miss : shortage.missed) {
    const Rule counted = counted_in(miss, shortage.demand);
    const bool is_rule = miss.kind == Miss::Kind::rule;
    const std::string subject = is_rule ? describe(counted, *job.bank, language) : miss.subject;
    rules += rules.empty() ? "\n    " : ",\n    ";
    rules += "{\"kind\": " + json_string(kind_name(miss.kind));
    rules += ", \"form\": " + json_string(miss.form);
    rules += ", \"number\": " + number_json(miss);
    rules += ", \"subject\": " + json_string(subject);
    rules += ", \"low\": " + bound_json(counted, miss.low);
    rules += ", \"high\": " + bound_json(counted, miss.high);
    rules += ", \"reached\": " + format_quantity(counted, miss.reached) + "}";
  }
  std::string explanation;
  if (!shortage.explanation.conflict.empty()) {
    const ExplanationContext context{shortage.demand, *job.bank, *job.blueprint, sources, language};
    explanation = ",\n  \"explanation\": " + explanation_json(shortage.explanation, context);
  }
  return "{\n  \"code\": \"shortage\",\n  \"certain\": " +
         std::string(shortage.certain ? "true" : "false") +
         ",\n  \"moves\": " + std::to_string(shortage.moves) + ",\n  \"rules\": [" + rules +
         "\n  ]" + explanation + "\n}\n";
}

std::string recorded_batch_path(const std::string& batch, const std::string& folder) {
  const std::string from_folder = relative_path(folder_of(batch), folder);
  return resolve_path(from_folder + "/record.yaml",
                      std::filesystem::path(batch).filename().string());
}

std::string temporary_place() {
  const char* const named = std::getenv("TMPDIR");
  return named == nullptr || *named == '\0' ? "/tmp" : named;
}

Diagnostic no_scratch(const ScratchFolder& scratch) {
  return {Code::write_failed, {no_source, {}}, {scratch.place(), scratch.reason()}, {}};
}

Exit tell_no_scratch(const ScratchFolder& scratch, Format format, Language language) {
  Diagnostics findings;
  findings.add(no_scratch(scratch));
  talk_findings(findings, Sources(), format, language);
  return exit_of(findings);
}

Exit tell_failure(const ProductFailure& failure, Format format, Language language) {
  if (const auto* defect = std::get_if<Defect>(&failure))
    return tell_defect(defect->what, language);
  Diagnostics findings;
  findings.add(std::get<Diagnostic>(failure));
  talk_findings(findings, Sources(), format, language);
  return exit_of(findings);
}

Exit run_draw(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  const Options options = read_options(meaning, language);
  if (meaning.error()) return usage_error(*meaning.error(), "draw", language);

  LoadOptions how;
  how.threads = options.drawing.threads;
  const Disk disk = real_disk(how.limits.bytes);
  Jobs jobs = load_jobs(disk, options.batches, how);
  Estate& estate = jobs.estate;
  check(estate);
  warn_of_weak_seed(options.seed, jobs);
  warn_of_documents(options.documents, jobs);
  talk_findings(at_least(Severity::warning, estate.diagnostics), estate.sources,
                options.drawing.format, language);
  if (const Exit exit = exit_of(estate.diagnostics); exit != Exit::done) return exit;
  for (const Job& job : jobs.all) {
    if (job.batch != nullptr && job.blueprint != nullptr && job.bank != nullptr) continue;
    return tell_defect("a job without errors that lacks a part", language);
  }
  auto tasks = plan(options, jobs, language);
  if (const auto* error = std::get_if<UsageError>(&tasks)) {
    return usage_error(*error, "draw", language);
  }
  return draw_with_ledgers(std::get<std::vector<Task>>(std::move(tasks)), options, disk,
                           estate.sources, language);
}

}  // namespace tiku::cli
