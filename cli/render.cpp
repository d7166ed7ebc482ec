// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "command.hpp"
#include "documents.hpp"
#include "drawing.hpp"
#include "json.hpp"
#include "progress.hpp"
#include "record_file.hpp"
#include "tiku/check/check.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/replace.hpp"

namespace tiku::cli {
namespace {

struct Options {
  std::string record;
  std::string target;
  Replace replace = Replace::never;
  DocumentOptions documents;
  Format format = Format::text;
};

Options read_options(Meaning& meaning, Language language) {
  Options options;
  options.record = meaning.argument({"RECORD", "记录"});
  options.target = meaning.required("output");
  options.documents.kinds = read_documents(meaning, language);
  options.documents.threads =
      static_cast<unsigned>(meaning.number("threads", 1, 64, usual_threads()));
  if (meaning.flag("force")) options.replace = Replace::same_files;
  options.format = meaning.format();
  return options;
}

Exit tell(Diagnostics findings, const Sources& sources, const Options& options, Language language) {
  findings.sort(sources);
  talk_findings(findings, sources, options.format, language);
  return exit_of(findings);
}

Exit tell_success(const Files& files, const Options& options, Language language) {
  const std::vector<std::string> paths = paths_of(files, options.target);
  if (options.format == Format::json) {
    return put_json("{\n  \"files\": " + json_text_lines(paths) + "\n}\n", Exit::done, language);
  }
  return put_product(joined(paths, "\n") + "\n", Exit::done, language);
}

Exit render(Jobs& jobs, Reading& reading, Options options, Language language) {
  Sources& sources = jobs.estate.sources;
  const Job& job = jobs.all.front();
  const auto standing = find_standing(*reading.record, reading.source, job, sources, "",
                                      std::filesystem::current_path().string(), reading.findings);
  if (!standing || reading.findings.has_errors()) {
    return tell(std::move(reading.findings), sources, options, language);
  }
  const ScratchFolder scratch(Scratch::within, temporary_place());
  if (scratch.path().empty()) return tell_no_scratch(scratch, options.format, language);
  options.documents.scratch = scratch.path();
  Progress progress;
  progress.show(say(language, {"making documents of {0}", "正在生成 {0} 的文档"}, {job.batch->id}));
  auto made = make_documents(job, standing->forms, options.documents);
  progress.clear();
  if (const auto* failure = std::get_if<ProductFailure>(&made)) {
    return tell_failure(*failure, options.format, language);
  }
  const Files& files = std::get<Files>(made);
  Diagnostics findings = write_files(files, job, options.target, options.replace, sources);
  if (!findings.empty()) return tell(std::move(findings), sources, options, language);
  return tell_success(files, options, language);
}

}  // namespace

Exit run_render(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  Options options = read_options(meaning, language);
  if (meaning.error()) return usage_error(*meaning.error(), "render", language);
  const Disk disk = real_disk(LoadOptions{}.limits.bytes);
  auto opened = open_record(disk, options.record, language);
  if (const auto* error = std::get_if<UsageError>(&opened)) {
    return usage_error(*error, "render", language);
  }
  if (const auto* unread = std::get_if<UnreadRecord>(&opened)) {
    return tell(unread->findings, unread->sources, options, language);
  }
  OpenRecord& record = std::get<OpenRecord>(opened);
  if (record.jobs.estate.diagnostics.has_errors()) {
    return tell(at_least(Severity::error, record.jobs.estate.diagnostics),
                record.jobs.estate.sources, options, language);
  }
  Estate& estate = record.jobs.estate;
  estate.diagnostics = {};  // what is to be said of the bank was said when it was drawn from
  warn_of_documents(options.documents.kinds, record.jobs);
  talk_findings(estate.diagnostics, estate.sources, options.format, language);
  return render(record.jobs, record.reading, std::move(options), language);
}

}  // namespace tiku::cli
