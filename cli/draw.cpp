// SPDX-License-Identifier: Apache-2.0
#include <sys/random.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "command.hpp"
#include "tiku/check/check.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/product.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::cli {
namespace {

constexpr std::uint64_t million = 1'000'000;
// Characters; the same as for a seed in a batch.
constexpr std::size_t weak_seed = 8;
constexpr std::size_t longest_seed = 200;

struct Options {
  std::string batch;
  std::string target;
  std::optional<std::string> seed;
  Replace replace = Replace::never;
  Effort effort;
  Format format = Format::text;
};

/// A seed goes into a record that people read, so it is a text of one line.
bool is_seed(const std::string& text) {
  if (text.empty() || find_invalid_utf8(text)) return false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  }
  return count_characters(text) <= longest_seed;
}

Options read_options(Meaning& meaning, Language language) {
  Options options;
  options.batch = meaning.argument({"BATCH", "批次"});
  options.target = meaning.required("output");
  options.seed = meaning.text("seed");
  if (options.seed && !is_seed(*options.seed)) {
    meaning.fail(say(language, {"the seed must be one line of 1 to 200 characters.",
                                "种子应当是 1 到 200 个字符的一行文本。"}));
  }
  if (meaning.flag("force")) options.replace = Replace::earlier_draw;
  const std::uint64_t usual = Effort{}.moves / million;
  options.effort.moves = meaning.number("effort", 1, 100'000, usual) * million;
  options.format = meaning.format();
  return options;
}

/// 128 bits from the system, in hexadecimal digits.
std::string random_seed() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    throw std::runtime_error("the system gives no random numbers");
  }
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

/// The seed: from the command line or from the batch, and never from both.
std::variant<std::string, UsageError> choose_seed(const Options& options, const Batch& batch,
                                                  Language language) {
  if (options.seed && !batch.seed.empty() && *options.seed != batch.seed) {
    return UsageError{say(language, {"the batch names a seed of its own; leave '--seed' out.",
                                     "批次文件已有种子；请去掉“--seed”。"})};
  }
  if (options.seed == "random") {
    const std::string seed = random_seed();
    talk(say(language, {"seed: {0}\n", "种子：{0}\n"}, {seed}));
    return seed;
  }
  if (options.seed) return *options.seed;
  if (!batch.seed.empty()) return batch.seed;
  return UsageError{
      say(language, {"there is no seed: write 'seed:' into the batch, or give --seed TEXT, or "
                     "--seed random to take one from the system.",
                     "没有种子：请在批次文件中写“seed:”，或用 --seed 文本 给出，或用 --seed "
                     "random 由系统取一个。"})};
}

/// A seed typed on the command line is judged as one in a batch would be.
void warn_of_weak_seed(const Options& options, Job& job) {
  if (!options.seed || options.seed == "random" || job.batch->seed == *options.seed) return;
  const std::size_t characters = count_characters(*options.seed);
  if (characters >= weak_seed) return;
  const SourceId source = job.sources.add("--seed", *options.seed);
  const Span span{0, static_cast<std::uint32_t>(options.seed->size())};
  job.diagnostics.add(Code::seed_weak, {source, span}, {std::to_string(characters)});
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
    case Miss::Kind::common:
      return "common";
    case Miss::Kind::spread:
      return "spread";
    case Miss::Kind::anchor:
      return "anchor";
    case Miss::Kind::start:
      return "start";
    case Miss::Kind::key_balance:
      return "key-balance";
    case Miss::Kind::key_run:
      break;
  }
  return "key-run";
}

/// A bound as JSON; null where the rule is open on that side.
std::string bound_json(std::int64_t bound) {
  return bound == open_low || bound == open_high ? "null" : std::to_string(bound);
}

/// The shortage as one JSON object: a `miss` per rule still violated. Numbers are in
/// the rule's own units, see demand.hpp.
std::string shortage_json(const Shortage& shortage, const Job& job, Language language) {
  std::string rules;
  for (const Miss& miss : shortage.missed) {
    const bool is_rule = miss.kind == Miss::Kind::rule;
    const std::string subject =
        is_rule ? describe(shortage.demand.rules[miss.number], *job.bank, language) : miss.subject;
    rules += rules.empty() ? "\n    " : ",\n    ";
    rules += "{\"kind\": " + json_string(kind_name(miss.kind));
    rules += ", \"form\": " + json_string(miss.form);
    rules += ", \"number\": " + std::to_string(miss.number);
    rules += ", \"subject\": " + json_string(subject);
    rules += ", \"low\": " + bound_json(miss.low);
    rules += ", \"high\": " + bound_json(miss.high);
    rules += ", \"reached\": " + std::to_string(miss.reached) + "}";
  }
  return "{\n  \"code\": \"shortage\",\n  \"certain\": " +
         std::string(shortage.certain ? "true" : "false") +
         ",\n  \"moves\": " + std::to_string(shortage.moves) + ",\n  \"rules\": [" + rules +
         "\n  ]\n}\n";
}

Exit tell_shortage(const Shortage& shortage, const Job& job, const Options& options,
                   Language language) {
  if (options.format == Format::json) {
    return put_json(shortage_json(shortage, job, language), Exit::unmet, language);
  }
  talk(describe(shortage, *job.bank, *job.blueprint, job.sources, language));
  return Exit::unmet;
}

/// Holds back the signals by which people stop a program, so that they cannot leave
/// half-written files beside the target.
class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&held, signal);
    pthread_sigmask(SIG_BLOCK, &held, &before_);
  }
  ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;

 private:
  sigset_t before_{};
};

/// Writes the product; what hinders it is a finding about the target.
Diagnostics write_product(const Product& product, Job& job, const Options& options) {
  std::vector<std::string> inputs{job.bank->folder};
  for (const InputFile& input : job.inputs) inputs.push_back(input.path);
  const SignalsHeld held;
  auto problem = write_folder(options.target, product.files, options.replace, inputs);
  Diagnostics findings;
  if (problem) {
    problem->place = {job.sources.add(options.target, ""), {}};
    findings.add(*std::move(problem));
  }
  return findings;
}

Exit tell_success(const Product& product, const Options& options, Language language) {
  const std::string prefix = options.target.ends_with('/') ? options.target : options.target + "/";
  std::string lines;
  std::string array;
  for (const auto& [name, bytes] : product.files) {
    lines += prefix + name + "\n";
    array += (array.empty() ? "\n    " : ",\n    ") + json_string(prefix + name);
  }
  if (options.format == Format::json) {
    return put_json("{\n  \"seed\": " + json_string(product.record.seed) + ",\n  \"files\": [" +
                        array + "\n  ]\n}\n",
                    Exit::done, language);
  }
  std::string labels;
  for (const RecordedForm& form : product.record.forms) {
    labels += (labels.empty() ? "" : " ") + form.label;
  }
  talk(say(language, {"drawn: {0}; rules met: {1}\n", "已组卷：{0}；符合规则 {1} 条\n"},
           {labels, std::to_string(product.record.rules.size())}));
  return put_product(lines, Exit::done, language);
}

Exit draw_job(Job& job, const Options& options, const std::string& seed,
              const std::optional<Ledger>& ledger, Language language) {
  const ScratchFolder scratch(Scratch::within, temporary_place());
  if (scratch.path().empty()) return tell_no_scratch(scratch, options.format, language);
  ProductOptions how;
  how.seed = seed;
  how.effort = options.effort;
  how.batch_path = recorded_batch_path(options.batch, options.target);
  how.working_folder = std::filesystem::current_path().string();
  how.scratch = scratch.path();
  if (ledger) how.past = past_of(*ledger, job.bank->occupation.code, job.bank->level);
  const auto outcome = make_product(job, how);
  if (const auto* shortage = std::get_if<Shortage>(&outcome)) {
    return tell_shortage(*shortage, job, options, language);
  }
  if (const auto* failure = std::get_if<ProductFailure>(&outcome)) {
    return tell_failure(*failure, language);
  }
  const auto& product = std::get<Product>(outcome);
  const Diagnostics problems = write_product(product, job, options);
  talk_findings(problems, job.sources, options.format, language);
  return problems.empty() ? tell_success(product, options, language) : exit_of(problems);
}

}  // namespace

std::string recorded_batch_path(const std::string& batch, const std::string& folder) {
  const std::string from_folder = relative_path(folder_of(batch), folder);
  return resolve_path(from_folder + "/record.yaml",
                      std::filesystem::path(batch).filename().string());
}

std::string temporary_place() {
  const char* const named = std::getenv("TMPDIR");
  return named == nullptr || *named == '\0' ? "/tmp" : named;
}

Exit tell_no_scratch(const ScratchFolder& scratch, Format format, Language language) {
  Diagnostics findings;
  findings.add(Code::write_failed, {}, {scratch.place(), scratch.reason()});
  talk_findings(findings, Sources(), format, language);
  return exit_of(findings);
}

Exit tell_failure(const ProductFailure& failure, Language language) {
  if (!failure.is_defect) {
    talk(say(language, {"tiku: workbooks could not be made: {0}\n", "tiku：无法生成工作簿：{0}\n"},
             {failure.reason}));
    return Exit::files;
  }
  return tell_defect(failure.reason, language);
}

Exit run_draw(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  const Options options = read_options(meaning, language);
  if (meaning.error()) return usage_error(*meaning.error(), "draw", language);

  LoadOptions how;
  how.threads = usual_threads();
  Job job = load_job(real_disk(how.limits.bytes), options.batch, how);
  check(job);
  std::optional<Ledger> ledger;
  if (job.batch) {
    ledger = ledger_for(*job.batch, {options.target}, how, job.sources, job.diagnostics);
  }
  if (job.batch) warn_of_weak_seed(options, job);
  talk_findings(at_least(Severity::warning, job.diagnostics), job.sources, options.format,
                language);
  if (const Exit exit = exit_of(job.diagnostics); exit != Exit::done) return exit;
  if (!job.batch || !job.blueprint || !job.bank) {
    return tell_defect("a job without errors that lacks a part", language);
  }
  const auto seed = choose_seed(options, *job.batch, language);
  if (const auto* error = std::get_if<UsageError>(&seed)) {
    return usage_error(*error, "draw", language);
  }
  return draw_job(job, options, std::get<std::string>(seed), ledger, language);
}

}  // namespace tiku::cli
