// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/replace.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "command.hpp"
#include "drawing.hpp"
#include "json.hpp"
#include "record_file.hpp"
#include "seeds.hpp"
#include "tiku/check/check.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/text/json.hpp"

namespace tiku::cli {
namespace {

struct Options {
  std::string record;
  std::string item;
  std::string why;
  std::optional<std::string> target;
  Replace replace = Replace::never;
  Format format = Format::text;
};

Options read_options(Meaning& meaning, Language language) {
  Options options;
  options.record = meaning.argument({"RECORD", "记录"});
  options.item = meaning.required("item");
  options.why = meaning.required("why");
  if (!options.why.empty() && !is_line(options.why)) {
    meaning.fail(say(language, {"the reason must be one line of 1 to 200 characters.",
                                "原因应当是 1 到 200 个字符的一行文本。"}));
  }
  options.target = meaning.text("output");
  if (options.target) meaning.required("output");
  if (meaning.flag("force")) options.replace = Replace::earlier_draw;
  options.format = meaning.format();
  return options;
}

std::set<std::string> items_of(const Record& record) {
  std::set<std::string> ids;
  for (const RecordedForm& form : record.forms) {
    for (const RecordedSection& section : form.sections) {
      for (const RecordedItem& item : section.items) ids.insert(item.id);
    }
  }
  return ids;
}

/// Where no form holds the item: what is known of it, or which one may be meant.
std::optional<UsageError> find_no_item(const Record& record, const Job& job, const Options& options,
                                       Language language) {
  const std::set<std::string> ids = items_of(record);
  if (ids.contains(options.item)) return std::nullopt;
  for (const Replacement& replacement : record.replacements) {
    if (replacement.item != options.item) continue;
    return UsageError{say(language,
                          {"item '{0}' was replaced before; '{1}' took its place.",
                           "试题“{0}”先前已经替换，换成了“{1}”。"},
                          {options.item, replacement.with})};
  }
  const bool is_known =
      job.bank != nullptr && std::any_of(job.bank->items.begin(), job.bank->items.end(),
                                         [&](const Item& each) { return each.id == options.item; });
  if (is_known) {
    return UsageError{say(language,
                          {"item '{0}' is in the bank, but on no form of this record: there is "
                           "nothing to replace.",
                           "试题“{0}”在题库中，但记录中的试卷都没有用到它，无需替换。"},
                          {options.item})};
  }
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  return UsageError{
      say(language,
          {"no form of the record holds an item '{0}'.{1}", "记录中的试卷都没有试题“{0}”。{1}"},
          {options.item, suggestion(options.item, known, language)})};
}

/// Beside the record's folder: `theory` gives `theory-r1`, and that one `theory-r2`, by the
/// number of times that something was replaced.
std::string usual_target(const Record& record, const std::string& path) {
  std::set<std::string> before;
  for (const Replacement& replacement : record.replacements)
    before.insert(replacement.record.hex());
  std::string folder = folder_of(path);
  if (folder == ".") folder = relative_path(".", "..").insert(0, "../");
  const std::string old_ending = "-r" + std::to_string(before.size());
  if (!before.empty() && folder.ends_with(old_ending)) {
    folder.resize(folder.size() - old_ending.size());
  }
  return folder + "-r" + std::to_string(before.size() + 1);
}

Exit tell(Diagnostics findings, const Sources& sources, const Options& options, Language language) {
  findings.sort(sources);
  talk_findings(findings, sources, options.format, language);
  return exit_of(findings);
}

Exit tell_none(const NoReplacement& none, const Job& job, const Options& options,
               Language language) {
  const std::string reasons = describe(none.none, none.demand, *job.bank, language);
  const std::string checked = std::to_string(none.none.checked);
  if (options.format == Format::text) {
    talk(say(language,
             {"no item can take the place of '{0}'; looked at: {1}\n{2}",
              "没有试题可以替换“{0}”；检查过 {1} 道：\n{2}"},
             {options.item, checked, reasons}));
    return Exit::unmet;
  }
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < reasons.size();) {
    const std::size_t end = reasons.find('\n', at);
    lines.push_back(reasons.substr(at + 2, end - at - 2));
    at = end + 1;
  }
  return put_json("{\n  \"code\": \"no-replacement\",\n  \"item\": " + json_string(options.item) +
                      ",\n  \"checked\": " + checked +
                      ",\n  \"reasons\": " + json_text_lines(lines) + "\n}\n",
                  Exit::unmet, language);
}

Exit tell_success(const Product& product, const std::string& target, const Options& options,
                  Language language) {
  const std::vector<std::string> paths = paths_of(product.files, target);
  const std::string& with = product.record.replacements.back().with;
  std::vector<std::string> forms;
  for (const Replacement& replacement : product.record.replacements) {
    if (replacement.item == options.item) forms.push_back(replacement.form);
  }
  if (options.format == Format::json) {
    return put_json("{\n  \"item\": " + json_string(options.item) + ",\n  \"with\": " +
                        json_string(with) + ",\n  \"forms\": " + json_text_lines(forms) +
                        ",\n  \"files\": " + json_text_lines(paths) + "\n}\n",
                    Exit::done, language);
  }
  talk(say(language, {"replaced in {0}: '{1}' by '{2}'\n", "已替换（卷 {0}）：“{1}”换成“{2}”\n"},
           {joined(forms, " "), options.item, with}));
  return put_product(joined(paths, "\n") + "\n", Exit::done, language);
}

/// A bank lives on after a draw, and the new item comes from it as it is today.
void tell_changes(const Record& record, const Job& job, const std::string& working_folder,
                  const Options& options, Language language) {
  Diagnostics changes;
  compare_inputs(record, {}, job, working_folder, changes);
  if (changes.empty() || options.format == Format::json) return;
  talk(say(language,
           {"files of the bank that have changed since the draw: {0}; the new item is drawn from "
            "the bank as it is now; verifying the new record takes the bank of the draw\n",
            "组卷后题库有 {0} 个文件有变化；新试题从现在的题库中抽取。核验新记录时要用组卷时的"
            "题库\n"},
           {std::to_string(changes.all().size())}));
}

/// What the draw knew, and the record that the new one will follow; nothing where the batch
/// has no ledger, or findings where something is wrong with it.
std::optional<Past> look_back(const Record& record, const Job& job, const std::string& target,
                              Sources& sources, Diagnostics& findings) {
  LoadOptions how;
  how.threads = usual_threads();
  const auto before =
      load_ledger_before(record, real_disk(how.limits.bytes), *job.batch, how, sources, findings);
  const auto today = ledger_for(*job.batch, {target}, how, sources, findings);
  if (!before || !today) return std::nullopt;
  const std::string& occupation = job.bank->occupation.code;
  Past past = past_at_draw(*before, record, occupation, job.bank->level);
  past.previous = past_of(*today, occupation, job.bank->level).previous;
  return past;
}

/// The record as it stands in the job's sources, and its digest.
struct Old {
  const Record& record;
  SourceId source;
  Digest digest;
};

Exit replace(Jobs& jobs, const Old& old, const Options& options, Language language) {
  Sources& sources = jobs.estate.sources;
  const Job& job = jobs.all.front();
  const std::string target =
      options.target ? *options.target : usual_target(old.record, options.record);
  ProductOptions how;
  how.working_folder = std::filesystem::current_path().string();
  how.batch_path = recorded_batch_path(job.batch->path, target);
  how.documents.threads = usual_threads();
  how.documents.kinds = recorded_documents(old.record);
  std::vector<std::string> ledger;
  if (!job.batch->ledger.text.empty()) ledger.push_back(ledger_folder(*job.batch));
  const LedgerLocks locks = lock_ledgers(std::move(ledger), language);
  Diagnostics findings;
  const auto standing = find_standing(old.record, old.source, job, sources, options.item,
                                      how.working_folder, findings);
  if (standing) how.past = look_back(old.record, job, target, sources, findings);
  if (findings.has_errors()) return tell(std::move(findings), sources, options, language);
  tell_changes(old.record, job, how.working_folder, options, language);
  const ScratchFolder scratch(Scratch::within, temporary_place());
  if (scratch.path().empty()) return tell_no_scratch(scratch, options.format, language);
  how.documents.scratch = scratch.path();
  const auto outcome =
      replace_in_record(old.record, job, *standing, {options.item, options.why, old.digest}, how);
  if (const auto* none = std::get_if<NoReplacement>(&outcome)) {
    return tell_none(*none, job, options, language);
  }
  if (const auto* failure = std::get_if<ProductFailure>(&outcome)) {
    return tell_failure(*failure, options.format, language);
  }
  if (const auto* fault = std::get_if<RecordFault>(&outcome)) {
    findings.add(Code::record_changed, {old.source, {}}, {fault->what});
    return tell(std::move(findings), sources, options, language);
  }
  const auto& product = std::get<Product>(outcome);
  findings = write_files(product.files, job, target, options.replace, sources);
  if (!findings.empty()) return tell(std::move(findings), sources, options, language);
  return tell_success(product, target, options, language);
}

}  // namespace

Exit run_replace(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  Options options = read_options(meaning, language);
  if (meaning.error()) return usage_error(*meaning.error(), "replace", language);

  const Disk disk = real_disk(LoadOptions{}.limits.bytes);
  auto opened = open_record(disk, options.record, language);
  if (const auto* error = std::get_if<UsageError>(&opened)) {
    return usage_error(*error, "replace", language);
  }
  if (const auto* unread = std::get_if<UnreadRecord>(&opened)) {
    return tell(unread->findings, unread->sources, options, language);
  }
  auto& [path, text, reading, jobs] = std::get<OpenRecord>(opened);
  options.record = path;
  if (reading.findings.has_errors()) {
    return tell(reading.findings, jobs.estate.sources, options, language);
  }
  if (const auto error = find_no_item(*reading.record, jobs.all.front(), options, language)) {
    return usage_error(*error, "replace", language);
  }
  if (jobs.estate.diagnostics.has_errors()) {
    return tell(at_least(Severity::error, jobs.estate.diagnostics), jobs.estate.sources, options,
                language);
  }
  return replace(jobs, {*reading.record, reading.source, sha256(text)}, options, language);
}

}  // namespace tiku::cli
