// SPDX-License-Identifier: Apache-2.0
#include "plan.hpp"

#include <algorithm>
#include <variant>

#include "command.hpp"
#include "progress.hpp"
#include "tiku/check/check.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/record/ledger.hpp"
#include "tiku/text/date.hpp"
#include "tiku/text/number.hpp"

namespace tiku::cli {
namespace {

constexpr std::uint64_t most_forms = 200;

struct Options {
  std::string blueprint;
  std::optional<std::int64_t> forms;
  std::optional<std::string> ledger;
  std::string date;
  Format format = Format::text;
};

Options read_options(Meaning& meaning, Language language) {
  Options options;
  options.blueprint = meaning.argument({"BLUEPRINT", "组卷方案"});
  if (meaning.flag("forms")) {
    options.forms = static_cast<std::int64_t>(meaning.number("forms", 1, most_forms, 1));
  }
  if (meaning.flag("ledger")) options.ledger = meaning.required("ledger");
  options.date = meaning.text("date").value_or("");
  if (meaning.flag("date") && !is_date(options.date)) {
    meaning.fail(say(language,
                     {"option '--date' takes a day such as 2026-11-28, not '{0}'.",
                      "选项“--date”的值应当是日期，如 2026-11-28，不能是“{0}”。"},
                     {options.date}));
  }
  if (meaning.flag("date") && !options.ledger) {
    meaning.fail(say(language, {"option '--date' is of use only with '--ledger'.",
                                "选项“--date”只与“--ledger”一起使用。"}));
  }
  options.format = meaning.format();
  return options;
}

/// Why the path does not lead to one blueprint, and the date is not there that it needs.
std::optional<UsageError> misuse(const Estate& estate, const Options& options, const Disk& disk,
                                 Language language) {
  if (estate.blueprints.empty()) {
    return UsageError{
        say(language, {"'{0}' is no blueprint.", "“{0}”不是组卷方案。"}, {options.blueprint})};
  }
  if (!estate.batches.empty() && disk.kind(options.blueprint) == PathKind::file) {
    return UsageError{say(language,
                          {"'{0}' is a batch; name its blueprint, '{1}'.",
                           "“{0}”是批次文件；请改为指明它的组卷方案“{1}”。"},
                          {options.blueprint, estate.blueprints.front().path})};
  }
  if (estate.blueprints.size() > 1) {
    return UsageError{say(language,
                          {"'{0}' holds {1} blueprints; name one of them.",
                           "“{0}”中有 {1} 个组卷方案；请指明其中一个。"},
                          {options.blueprint, std::to_string(estate.blueprints.size())})};
  }
  const ReuseRule& reuse = estate.blueprints.front().reuse;
  if (options.ledger && reuse.uses_per_year && options.date.empty()) {
    return UsageError{say(language, {"the blueprint has 'uses-per-year': give the day of the next "
                                     "batch with '--date'.",
                                     "组卷方案中有“uses-per-year”：请用“--date”给出下一批次的"
                                     "日期。"})};
  }
  return std::nullopt;
}

Exit exit_for(Outlook outlook) { return outlook == Outlook::possible ? Exit::done : Exit::unmet; }

/// Earlier papers in the ledger; an exit code where it is not whole.
std::variant<Usage, Exit> read_usage(const std::string& folder, const Bank& bank, const Disk& disk,
                                     const Options& options, Language language) {
  Sources sources;
  Diagnostics findings;
  const Ledger ledger = load_ledger(disk, folder, {{{}, usual_threads()}, {}}, sources, findings);
  findings.sort(sources);
  talk_findings(findings, sources, options.format, language);
  if (const Exit exit = exit_of(findings); exit != Exit::done) return exit;
  return usage_of(ledger, bank.occupation.code, bank.level);
}

Exit tell_plan(const Estate& estate, const Options& options, const std::optional<Usage>& usage,
               Language language) {
  const Blueprint& blueprint = estate.blueprints.front();
  const Bank& bank = estate.banks.front();
  const auto labels = static_cast<std::int64_t>(blueprint.labels.size());
  const std::int64_t forms = options.forms.value_or(std::max<std::int64_t>(1, labels));
  Progress progress;
  progress.show(say(language, {"planning {0}", "正在规划 {0}"}, {blueprint.title}));
  const Plan plan = tiku::plan({bank, blueprint, forms, usage ? &*usage : nullptr, options.date});
  const Stocks stocks = stocks_of(plan.demand, blueprint, bank);
  progress.clear();
  const auto past = usage ? static_cast<std::int64_t>(usage->batches.size()) : -1;
  const PlanReport report{bank, blueprint, estate.sources, plan, stocks, forms, past, language};
  const Exit exit = exit_for(plan.outlook);
  if (options.format == Format::json) return put_json(plan_json(report), exit, language);
  return put_product(plan_text(report), exit, language);
}

}  // namespace

std::int64_t count_approved(const Bank& bank) {
  return std::count_if(bank.items.begin(), bank.items.end(),
                       [](const Item& item) { return item.status == Status::approved; });
}

bool is_bottleneck_told(const PlanReport& report) {
  const Plan& plan = report.plan;
  const bool is_alike = plan.demand.common == 0 && plan.demand.anchor.items.empty() &&
                        plan.demand.anchor.counts.empty();
  const bool is_of_one = plan.forms.at_most == 0 && plan.shortage.forms == 1;
  const bool is_said = is_of_one || report.forms == plan.forms.at_most + 1;
  return plan.bottleneck.conflict.empty() ||
         (plan.outlook == Outlook::impossible && is_alike && is_said);
}

Exit run_plan(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  const Options options = read_options(meaning, language);
  if (meaning.error()) return usage_error(*meaning.error(), "plan", language);

  const LoadOptions how{{}, usual_threads()};
  const Disk disk = real_disk(how.limits.bytes);
  Estate estate = load_estate(disk, {options.blueprint}, how);
  check(estate);
  talk_findings(at_least(Severity::warning, estate.diagnostics), estate.sources, options.format,
                language);
  if (const Exit exit = exit_of(estate.diagnostics); exit != Exit::done) return exit;
  if (const auto error = misuse(estate, options, disk, language)) {
    return usage_error(*error, "plan", language);
  }
  if (estate.banks.size() != 1) return tell_defect("a blueprint without its bank", language);
  std::optional<Usage> usage;
  if (options.ledger) {
    auto found = read_usage(*options.ledger, estate.banks.front(), disk, options, language);
    if (const Exit* exit = std::get_if<Exit>(&found)) return *exit;
    usage = std::get<Usage>(std::move(found));
  }
  return tell_plan(estate, options, usage, language);
}

}  // namespace tiku::cli
