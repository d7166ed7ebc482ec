// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/ledger.hpp"

#include <map>
#include <set>
#include <variant>

#include "command.hpp"
#include "json.hpp"
#include "table.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/text/json.hpp"

namespace tiku::cli {
namespace {

struct Options {
  std::string folder;
  std::optional<std::string> bank;
  enum class Items { counted, listed } items = Items::counted;  ///< in the text
  Format format = Format::text;
};

/// What is told of a ledger.
struct Account {
  std::string folder;
  bool is_whole = true;
  Ledger ledger;
  std::map<std::pair<std::string, int>, Usage> usages;  ///< by occupation and level
  std::optional<Bank> bank;
  std::vector<std::string> unused;  ///< approved items of the bank that were never used
};

std::size_t count_items(const PastBatch& batch) {
  std::set<std::string_view> items;
  for (const PastForm& form : batch.forms) items.insert(form.items.begin(), form.items.end());
  return items.size();
}

/// Numbers, from 1, of the records in which an entry replaces items.
std::vector<std::size_t> replaced_numbers(const Ledger& ledger, const LedgerEntry& entry) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; !entry.replaced.empty() && i < ledger.entries.size(); ++i) {
    for (const Digest& replaced : entry.replaced) {
      if (ledger.entries[i].digest == replaced) numbers.push_back(i + 1);
    }
  }
  return numbers;
}

std::string batch_table(const Ledger& ledger, Language language) {
  std::vector<Row> rows{heading({{"No.", "序号"},
                                 {"Date", "日期"},
                                 {"Batch", "批次"},
                                 {"Occupation", "职业"},
                                 {"Level", "级别"},
                                 {"Forms", "试卷"},
                                 {"Items", "试题"},
                                 {"Record", "记录"}},
                                language)};
  for (std::size_t i = 0; i < ledger.entries.size(); ++i) {
    const LedgerEntry& entry = ledger.entries[i];
    rows.push_back({std::to_string(i + 1), entry.batch.date, entry.batch.id, entry.occupation,
                    std::to_string(entry.level), std::to_string(entry.batch.forms.size()),
                    std::to_string(count_items(entry.batch)), entry.path});
    for (const std::size_t number : replaced_numbers(ledger, entry)) {
      rows.back().back() +=
          say(language, {" (replaces no. {0})", "（替换序号 {0}）"}, {std::to_string(number)});
    }
  }
  const Side left = Side::left;
  const Side right = Side::right;
  return table(rows, {right, left, left, left, right, right, right, left});
}

using Key = std::pair<std::string, int>;  ///< occupation and level

/// How many items were used how often; how many never, where the bank is known.
std::string count_table(const Account& account, const Key& key, Language language) {
  std::map<std::size_t, std::size_t> counts;
  for (const ItemUse& use : item_uses(account.usages.at(key))) ++counts[use.batches];
  const auto& bank = account.bank;
  if (bank && Key(bank->occupation.code, bank->level) == key) counts[0] = account.unused.size();
  std::vector<Row> rows{heading({{"Uses", "次数"}, {"Items", "试题数"}}, language)};
  for (const auto& [uses, items] : counts) {
    rows.push_back({std::to_string(uses), std::to_string(items)});
  }
  return table(rows, {Side::right, Side::right});
}

std::string use_table(const Usage& usage, Language language) {
  std::vector<Row> rows{
      heading({{"Uses", "次数"}, {"Item", "试题"}, {"Last batch", "最近批次"}}, language)};
  for (const ItemUse& use : item_uses(usage)) {
    rows.push_back({std::to_string(use.batches), use.item, use.last});
  }
  return table(rows, {Side::right, Side::left, Side::left});
}

std::string account_text(const Account& account, Options::Items items, Language language) {
  const std::string count = std::to_string(account.ledger.entries.size());
  std::string text =
      !account.is_whole ? say(language,
                              {"{0}: damaged; records that can be read: {1}\n",
                               "{0}：台账已损坏；可读的组卷记录 {1} 份\n"},
                              {account.folder, count})
      : account.ledger.entries.empty()
          ? say(language, {"{0}: no records yet\n", "{0}：还没有组卷记录\n"}, {account.folder})
          : say(language, {"{0}: whole; records: {1}\n", "{0}：链条完整；组卷记录 {1} 份\n"},
                {account.folder, count});
  if (!account.ledger.entries.empty()) text += batch_table(account.ledger, language);
  for (const auto& [key, usage] : account.usages) {
    text += say(language,
                {"\nuse of items, occupation {0}, level {1} (batches: {2})\n",
                 "\n试题使用情况，职业 {0}，级别 {1}（批次 {2} 个）\n"},
                {key.first, std::to_string(key.second), std::to_string(usage.batches.size())});
    text += count_table(account, key, language);
    if (items == Options::Items::listed) text += "\n" + use_table(usage, language);
  }
  if (account.bank) {
    text +=
        say(language,
            {"\nnever used: {0} approved items of {1}\n", "\n从未使用：{1} 中的审定试题 {0} 道\n"},
            {std::to_string(account.unused.size()), account.bank->folder});
    for (const std::string& item : account.unused) text += "  " + item + "\n";
  }
  return text;
}

std::string batch_json(const Ledger& ledger, std::size_t i) {
  const LedgerEntry& entry = ledger.entries[i];
  std::vector<std::string> labels;
  for (const PastForm& form : entry.batch.forms) labels.push_back(form.label);
  std::vector<std::string> replaced;
  for (const std::size_t number : replaced_numbers(ledger, entry)) {
    replaced.push_back(std::to_string(number));
  }
  const std::string previous = entry.previous ? json_string(entry.previous->digest.hex()) : "null";
  return "{\"number\": " + std::to_string(i + 1) + ", \"id\": " + json_string(entry.batch.id) +
         ", \"date\": " + json_string(entry.batch.date) +
         ", \"occupation\": " + json_string(entry.occupation) +
         ", \"level\": " + std::to_string(entry.level) + ", \"forms\": " + json_strings(labels) +
         ", \"items\": " + std::to_string(count_items(entry.batch)) +
         ", \"path\": " + json_string(entry.path) +
         ", \"sha256\": " + json_string(entry.digest.hex()) + ", \"previous\": " + previous +
         ", \"replaces\": [" + joined(replaced, ", ") + "]}";
}

std::string account_json(const Account& account) {
  std::vector<std::string> batches;
  for (std::size_t i = 0; i < account.ledger.entries.size(); ++i) {
    batches.push_back(batch_json(account.ledger, i));
  }
  std::vector<std::string> uses;
  for (const auto& [key, usage] : account.usages) {
    for (const ItemUse& use : item_uses(usage)) {
      uses.push_back("{\"occupation\": " + json_string(key.first) + ", \"level\": " +
                     std::to_string(key.second) + ", \"item\": " + json_string(use.item) +
                     ", \"batches\": " + std::to_string(use.batches) +
                     ", \"last\": " + json_string(use.last) + "}");
    }
  }
  std::string text = "{\n  \"tiku\": \"ledger/1\",\n  \"folder\": " + json_string(account.folder);
  text += std::string(",\n  \"whole\": ") + (account.is_whole ? "true" : "false");
  text += ",\n  \"batches\": " + json_lines(batches);
  text += ",\n  \"uses\": " + json_lines(uses);
  text += ",\n  \"never_used\": ";
  text += account.bank ? "{\"bank\": " + json_string(account.bank->folder) +
                             ", \"items\": " + json_strings(account.unused) + "}"
                       : "null";
  return text + "\n}\n";
}

/// The bank's approved items that stand in no batch of its occupation and level.
std::vector<std::string> unused_items(const Bank& bank, const Ledger& ledger) {
  std::set<std::string> used;
  for (const ItemUse& use : item_uses(usage_of(ledger, bank.occupation.code, bank.level))) {
    used.insert(use.item);
  }
  std::vector<std::string> unused;
  for (const Item& item : bank.items) {
    if (item.status == Status::approved && !used.contains(item.id)) unused.push_back(item.id);
  }
  return unused;
}

/// Tells what is wrong with the bank, and gives it where it can be used.
std::variant<Bank, Exit> read_bank(const std::string& path, const Disk& disk,
                                   const LoadOptions& how, Format format, Language language) {
  Estate estate = load_estate(disk, {path}, how);
  estate.diagnostics.sort(estate.sources);
  if (const Exit exit = exit_of(estate.diagnostics); exit != Exit::done) {
    talk_findings(at_least(Severity::error, estate.diagnostics), estate.sources, format, language);
    return exit;
  }
  if (estate.banks.size() == 1) return std::move(estate.banks.front());
  return usage_error({say(language,
                          {"option '--bank' takes the folder of one bank; '{0}' holds {1}.",
                           "选项“--bank”的值应当是一个题库的文件夹；“{0}”中有 {1} 个题库。"},
                          {path, std::to_string(estate.banks.size())})},
                     "ledger", language);
}

}  // namespace

Exit run_ledger(const Typed& typed, Language language) {
  Meaning meaning(typed, language);
  Options options;
  options.folder = meaning.argument({"DIR", "目录"});
  options.bank = meaning.text("bank");
  if (meaning.flag("items")) options.items = Options::Items::listed;
  options.format = meaning.format();
  if (meaning.error()) return usage_error(*meaning.error(), "ledger", language);

  const LoadOptions how{{}, usual_threads()};
  const Disk disk = real_disk(how.limits.bytes);
  if (disk.kind(options.folder) == PathKind::file) {
    return usage_error(
        {say(language, {"'{0}' is no folder.", "“{0}”不是文件夹。"}, {options.folder})}, "ledger",
        language);
  }
  Account account;
  account.folder = options.folder;
  if (options.bank) {
    auto bank = read_bank(*options.bank, disk, how, options.format, language);
    if (const Exit* exit = std::get_if<Exit>(&bank)) return *exit;
    account.bank = std::get<Bank>(std::move(bank));
  }
  Sources sources;
  Diagnostics findings;
  account.ledger = load_ledger(disk, options.folder, {how, {}}, sources, findings);
  account.is_whole = !findings.has_errors();
  for (const LedgerEntry& entry : account.ledger.entries) {
    Usage& usage = account.usages[{entry.occupation, entry.level}];
    if (usage.batches.empty()) usage = usage_of(account.ledger, entry.occupation, entry.level);
  }
  if (account.bank) account.unused = unused_items(*account.bank, account.ledger);
  findings.sort(sources);
  talk_findings(findings, sources, options.format, language);
  const Exit exit = exit_of(findings);
  if (disk.kind(options.folder) != PathKind::folder) return exit;
  if (options.format == Format::json) return put_json(account_json(account), exit, language);
  return put_product(account_text(account, options.items, language), exit, language);
}

}  // namespace tiku::cli
