// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"
#include "tiku/check/check.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/render/printable.hpp"

namespace tiku::cli {
namespace {

struct Options {
  std::vector<std::string> paths;
  Format format = Format::text;
  bool is_strict = false;
  unsigned threads = 1;
};

Options read_options(Meaning& meaning) {
  Options options;
  options.paths = meaning.arguments({"PATH", "路径"});
  options.format = meaning.format();
  options.is_strict = meaning.flag("strict");
  options.threads = static_cast<unsigned>(meaning.number("threads", 1, 64, usual_threads()));
  return options;
}

/// What was looked at: silence would not tell a clean bank from an overlooked one.
std::string survey(const Estate& estate, Language language) {
  std::size_t items = 0;
  for (const Bank& bank : estate.banks) items += bank.items.size();
  std::string text =
      say(language,
          {"read: banks {0} (items {1}), blueprints {2}, batches {3}",
           "已读：题库 {0} 个（试题 {1} 道），组卷方案 {2} 个，批次 {3} 个"},
          {std::to_string(estate.banks.size()), std::to_string(items),
           std::to_string(estate.blueprints.size()), std::to_string(estate.batches.size())});
  if (!estate.templates.empty()) {  // most do without
    text += say(language, {", templates {0}", "，模板 {0} 个"},
                {std::to_string(estate.templates.size())});
  }
  return text + "\n";
}

}  // namespace

Exit run_validate(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  const Options options = read_options(meaning);
  if (meaning.error()) return usage_error(*meaning.error(), "validate", language);

  LoadOptions how;
  how.threads = options.threads;
  Estate estate = load_estate(real_disk(how.limits.bytes), options.paths, how);
  check(estate);
  check_printable(estate);

  const Diagnostics& findings = estate.diagnostics;
  Exit exit = exit_of(findings);
  if (exit == Exit::done && options.is_strict && findings.count(Severity::warning) > 0) {
    exit = Exit::findings;
  }
  if (options.format == Format::json) {
    return put_json(print_json(findings, estate.sources, language), exit, language);
  }
  talk(survey(estate, language));
  return put_product(print_text(findings, estate.sources, language), exit, language);
}

}  // namespace tiku::cli
