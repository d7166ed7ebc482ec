// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/overlap.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include "command.hpp"
#include "json.hpp"
#include "table.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/text/json.hpp"
#include "tiku/text/number.hpp"

namespace tiku::cli {
namespace {

/// More would make a table of more than half a million pairs.
constexpr std::size_t most_papers = 1000;

struct Options {
  std::vector<std::string> papers;
  std::optional<Share> limit;
  Format format = Format::text;
};

std::optional<Share> parse_share(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  text.remove_suffix(1);
  const auto hundredths = parse_decimal(text, 2);
  if (!hundredths || *hundredths < 0 || *hundredths > whole_share) return std::nullopt;
  return Share{*hundredths};
}

Options read_options(Meaning& meaning, Language language) {
  Options options;
  options.papers = meaning.arguments({"PAPER", "试卷"});
  if (const auto limit = meaning.text("limit")) {
    options.limit = parse_share(*limit);
    if (!options.limit) {
      meaning.fail(say(language,
                       {"option '--limit' takes a share from 0% to 100%, such as 10%, not '{0}'.",
                        "选项“--limit”的值应当是 0% 到 100% 的百分数，如 10%，不能是“{0}”。"},
                       {*limit}));
    }
  }
  options.format = meaning.format();
  return options;
}

/// A path, and the form behind the last `#`, unless the path itself is there.
struct Named {
  std::string path;
  std::optional<std::string> form;
};

Named split(const std::string& argument, const Disk& disk) {
  const std::size_t sign = argument.rfind('#');
  if (sign == std::string::npos || disk.kind(argument) != PathKind::nothing) return {argument, {}};
  return {argument.substr(0, sign), argument.substr(sign + 1)};
}

/// Records whose forms come but once, however often they are named.
class Collection {
 public:
  /// Takes the forms of the records, or only those of one label.
  void add(std::vector<LedgerEntry> records, const std::optional<std::string>& form) {
    for (LedgerEntry& record : records) {
      std::erase_if(record.batch.forms, [&](const PastForm& each) {
        if (form && each.label != *form) return true;
        return !seen_.insert(record.digest.hex() + " " + each.label).second;
      });
      records_.push_back(std::move(record));
    }
  }

  const std::vector<LedgerEntry>& records() const { return records_; }

 private:
  std::vector<LedgerEntry> records_;
  std::set<std::string> seen_;  ///< digests and labels
};

bool has_form(const std::vector<LedgerEntry>& records, const std::string& label) {
  return std::any_of(records.begin(), records.end(), [&](const LedgerEntry& record) {
    const auto& forms = record.batch.forms;
    return std::any_of(forms.begin(), forms.end(),
                       [&](const PastForm& form) { return form.label == label; });
  });
}

std::variant<std::vector<RecordedPaper>, UsageError> read_papers(const Options& options,
                                                                 Sources& sources,
                                                                 Diagnostics& findings,
                                                                 Language language) {
  const LoadOptions how{{}, usual_threads()};
  const Disk disk = real_disk(how.limits.bytes);
  Collection collection;
  for (const std::string& argument : options.papers) {
    const Named named = split(argument, disk);
    const std::string record = named.path + "/record.yaml";
    const bool is_draw = disk.kind(record) == PathKind::file;
    auto found = load_records(disk, is_draw ? record : named.path, how, sources, findings);
    if (named.form && !found.empty() && !has_form(found, *named.form)) {
      return UsageError{say(language, {"'{0}' has no form '{1}'.", "“{0}”中没有“{1}”卷。"},
                            {named.path, *named.form})};
    }
    collection.add(std::move(found), named.form);
  }
  return recorded_papers(collection.records());
}

std::string percent(const Overlap& pair) {
  const auto common = static_cast<std::int64_t>(pair.common);
  return format_decimal(common * whole_share / static_cast<std::int64_t>(pair.smaller), 2);
}

std::string paper_table(const std::vector<RecordedPaper>& papers, Language language) {
  std::vector<Row> rows{heading({{"No.", "序号"},
                                 {"Date", "日期"},
                                 {"Batch", "批次"},
                                 {"Form", "试卷"},
                                 {"Items", "试题"},
                                 {"Record", "记录"}},
                                language)};
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const RecordedPaper& paper = papers[i];
    rows.push_back({std::to_string(i + 1), paper.date, paper.batch, paper.form,
                    std::to_string(paper.items.size()), paper.path});
  }
  return table(rows, {Side::right, Side::left, Side::left, Side::left, Side::right, Side::left});
}

std::string pair_table(const std::vector<RecordedPaper>& papers, const std::vector<Overlap>& pairs,
                       const std::optional<Share>& limit, Language language) {
  std::vector<Row> rows{heading({{"No.", "序号"},
                                 {"Paper", "试卷"},
                                 {"No.", "序号"},
                                 {"Paper", "试卷"},
                                 {"In common", "相同试题"},
                                 {"Share", "占比"},
                                 {"", ""}},
                                language)};
  const auto name = [&](std::size_t i) { return papers[i].batch + " " + papers[i].form; };
  for (const Overlap& pair : pairs) {
    const std::string mark =
        limit && is_above(pair, *limit) ? say(language, {"above the limit", "超过上限"}) : "";
    rows.push_back({std::to_string(pair.first + 1), name(pair.first),
                    std::to_string(pair.second + 1), name(pair.second), std::to_string(pair.common),
                    percent(pair) + "%", mark});
  }
  const Side left = Side::left;
  const Side right = Side::right;
  return table(rows, {right, left, right, left, right, right, left});
}

std::string overlap_text(const std::vector<RecordedPaper>& papers,
                         const std::vector<Overlap>& pairs, const std::optional<Share>& limit,
                         Language language) {
  std::string text = paper_table(papers, language) + "\n";
  if (!pairs.empty()) text += pair_table(papers, pairs, limit, language) + "\n";
  const std::size_t count = papers.size() * (papers.size() - 1) / 2;
  text +=
      say(language,
          {"pairs: {0}; without a common item: {1}\n", "共 {0} 对试卷；没有相同试题的 {1} 对\n"},
          {std::to_string(count), std::to_string(count - pairs.size())});
  if (!limit) return text;
  const auto above = std::count_if(pairs.begin(), pairs.end(),
                                   [&](const Overlap& pair) { return is_above(pair, *limit); });
  return text + say(language, {"above {0}%: {1}\n", "超过 {0}% 的 {1} 对\n"},
                    {format_decimal(limit->hundredths, 2), std::to_string(above)});
}

std::string overlap_json(const std::vector<RecordedPaper>& papers,
                         const std::vector<Overlap>& pairs, const std::optional<Share>& limit) {
  std::vector<std::string> paper_lines;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const RecordedPaper& paper = papers[i];
    paper_lines.push_back(
        "{\"number\": " + std::to_string(i + 1) + ", \"path\": " + json_string(paper.path) +
        ", \"batch\": " + json_string(paper.batch) + ", \"date\": " + json_string(paper.date) +
        ", \"form\": " + json_string(paper.form) + ", \"occupation\": " +
        json_string(paper.occupation) + ", \"level\": " + std::to_string(paper.level) +
        ", \"items\": " + std::to_string(paper.items.size()) + "}");
  }
  std::vector<std::string> pair_lines;
  for (const Overlap& pair : pairs) {
    const std::string above =
        !limit ? "null" : (is_above(pair, *limit) ? std::string("true") : std::string("false"));
    pair_lines.push_back("{\"first\": " + std::to_string(pair.first + 1) +
                         ", \"second\": " + std::to_string(pair.second + 1) +
                         ", \"common\": " + std::to_string(pair.common) +
                         ", \"percent\": " + percent(pair) + ", \"above\": " + above + "}");
  }
  return "{\n  \"tiku\": \"overlap/1\",\n  \"limit_percent\": " +
         (limit ? format_decimal(limit->hundredths, 2) : std::string("null")) +
         ",\n  \"papers\": " + json_lines(paper_lines) +
         ",\n  \"pairs\": " + json_lines(pair_lines) + "\n}\n";
}

}  // namespace

Exit run_overlap(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  const Options options = read_options(meaning, language);
  if (meaning.error()) return usage_error(*meaning.error(), "overlap", language);

  Sources sources;
  Diagnostics findings;
  const auto read = read_papers(options, sources, findings, language);
  findings.sort(sources);
  talk_findings(findings, sources, options.format, language);
  if (const Exit exit = exit_of(findings); exit != Exit::done) return exit;
  if (const auto* error = std::get_if<UsageError>(&read)) {
    return usage_error(*error, "overlap", language);
  }
  const auto& papers = std::get<std::vector<RecordedPaper>>(read);
  if (papers.size() < 2 || papers.size() > most_papers) {
    return usage_error({say(language,
                            {"2 to {1} papers can be compared, not {0}.",
                             "可以比较 2 到 {1} 份试卷，现有 {0} 份。"},
                            {std::to_string(papers.size()), std::to_string(most_papers)})},
                       "overlap", language);
  }
  const auto pairs = overlaps(papers);
  const bool is_any_above =
      options.limit && std::any_of(pairs.begin(), pairs.end(), [&](const Overlap& pair) {
        return is_above(pair, *options.limit);
      });
  const Exit exit = is_any_above ? Exit::findings : Exit::done;
  if (options.format == Format::json) {
    return put_json(overlap_json(papers, pairs, options.limit), exit, language);
  }
  return put_product(overlap_text(papers, pairs, options.limit, language), exit, language);
}

}  // namespace tiku::cli
