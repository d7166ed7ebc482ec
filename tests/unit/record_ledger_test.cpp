// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/record/ledger.hpp"
#include "tiku/record/overlap.hpp"

namespace {

using Files = std::map<std::string, std::string>;
using tiku::Code;

/// A record of one form, whose items are letters.
tiku::Record record_of(const std::string& batch, const std::string& date,
                       const std::string& letters) {
  tiku::Record record;
  record.tool = "0.1.0";
  record.algorithm = 1;
  record.seed = "seed of some length";
  record.batch_id = batch;
  record.date = date;
  record.batch_path = "../../batch.yaml";
  record.occupation = "4-03-02-07";
  record.level = 4;
  tiku::RecordedSection section{"true-false", {}};
  for (const char letter : letters) {
    section.items.push_back({std::string(1, letter), tiku::sha256("x"), "", "true", {}});
  }
  record.forms = {{"A", {section}, {}}};
  return record;
}

/// Records written one after the other, each following the one before it.
class Chain {
 public:
  /// Adds a record; gives the digest of its bytes.
  tiku::Digest add(tiku::Record record) {
    record.previous = last_;
    const std::string text = tiku::write_record(record);
    files_["ledger/" + record.batch_id + "/record.yaml"] = text;
    last_ = tiku::PreviousRecord{record.batch_id, tiku::sha256(text), {}};
    return last_->digest;
  }

  Files files() const { return files_; }

 private:
  Files files_;
  std::optional<tiku::PreviousRecord> last_;
};

/// Four batches in the order of their letters, not of their dates.
Files four() {
  Chain chain;
  chain.add(record_of("d", "2026-01-01", "pq"));
  chain.add(record_of("c", "2026-03-01", "qr"));
  chain.add(record_of("b", "2026-02-01", "rs"));
  chain.add(record_of("a", "2026-04-01", "st"));
  return chain.files();
}

struct Loaded {
  tiku::Sources sources;
  tiku::Diagnostics findings;
  tiku::Ledger ledger;

  std::string batches() const {
    std::string all;
    for (const auto& entry : ledger.entries) all += entry.batch.id;
    return all;
  }
  std::vector<Code> codes() const {
    std::vector<Code> all;
    for (const auto& finding : findings.all()) all.push_back(finding.code);
    return all;
  }
  std::string argument(std::size_t number) const {
    return findings.all().at(0).arguments.at(number).text;
  }
  /// What stands where the first finding points.
  std::string_view pointed() const {
    const tiku::Place place = findings.all().at(0).place;
    return sources[place.source].text().substr(place.span.begin, place.span.end - place.span.begin);
  }
};

Loaded load(Files files, std::vector<std::string> without = {}, unsigned threads = 1) {
  Loaded loaded;
  loaded.ledger =
      tiku::load_ledger(tiku::memory_disk(std::move(files)), "ledger",
                        {{{}, threads}, std::move(without)}, loaded.sources, loaded.findings);
  loaded.findings.sort(loaded.sources);
  return loaded;
}

std::string& text_of(Files& files, const std::string& batch) {
  return files.at("ledger/" + batch + "/record.yaml");
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
}

using Codes = std::vector<Code>;

}  // namespace

TEST_CASE("a ledger is read along its chain, whatever the names and dates of its records") {
  for (const unsigned threads : {1U, 3U}) {
    const Loaded loaded = load(four(), {}, threads);
    CHECK(loaded.findings.empty());
    CHECK(loaded.batches() == "dcba");
    CHECK(loaded.ledger.entries[1].path == "ledger/c/record.yaml");
    CHECK(loaded.ledger.entries[1].digest == tiku::sha256(four().at("ledger/c/record.yaml")));
    CHECK(loaded.ledger.entries[2].previous->digest == loaded.ledger.entries[1].digest);
  }
}

TEST_CASE("an empty folder is a whole ledger; what is no record is passed over") {
  CHECK(load({{"ledger/notes.txt", "x"}}).findings.empty());
  Files files = four();
  files["ledger/batch.yaml"] = "tiku: batch/1\n";
  files["ledger/notes.yaml"] = "a: [";
  files["ledger/.hidden/record.yaml"] = "x";
  files["ledger/paper.html"] = files.at("ledger/a/record.yaml");
  const Loaded loaded = load(files);
  CHECK(loaded.findings.empty());
  CHECK(loaded.batches() == "dcba");
}

TEST_CASE("a record is known by its first key or by its name") {
  Files files = four();
  files["ledger/renamed.yml"] = text_of(files, "a");
  files.erase("ledger/a/record.yaml");
  CHECK(load(files).batches() == "dcba");
  text_of(files, "b")[0] = 'T';
  const Loaded loaded = load(files);
  CHECK(loaded.findings.all().at(0).code == Code::unknown_kind);
}

TEST_CASE("one byte changed in the middle is found, and the record named") {
  Files files = four();
  replace(text_of(files, "c"), "2026-03-01", "2026-03-02");
  const Loaded loaded = load(files);
  CHECK(loaded.codes() == Codes{Code::previous_changed});
  CHECK(loaded.argument(0) == "c");
  CHECK(loaded.argument(1) == "ledger/c/record.yaml");
  CHECK(loaded.sources[loaded.findings.all()[0].place.source].name() == "ledger/b/record.yaml");
  CHECK(loaded.pointed().starts_with("{batch: c, sha256: "));
  CHECK(loaded.batches().size() == 4);
}

TEST_CASE("a record that is gone, or cannot be read, is named by what follows it") {
  Files files = four();
  SUBCASE("gone") {
    files.erase("ledger/c/record.yaml");
    const Loaded loaded = load(files);
    CHECK(loaded.codes() == Codes{Code::previous_missing});
    CHECK(loaded.argument(0) == "c");
    CHECK(loaded.batches() == "dba");
  }
  SUBCASE("of a version to come") {
    replace(text_of(files, "c"), "record/1", "record/2");
    CHECK(load(files).codes() == Codes{Code::previous_missing, Code::unknown_version});
  }
  SUBCASE("of the same batch as the one that follows") {
    Chain chain;
    chain.add(record_of("x", "2026-01-01", "p"));
    Files twice = chain.files();
    tiku::Record second = record_of("x", "2026-01-01", "q");
    second.previous = tiku::PreviousRecord{"x", tiku::sha256(text_of(twice, "x")), {}};
    twice["ledger/y/record.yaml"] = tiku::write_record(second);
    CHECK(load(twice).codes() == Codes{Code::batch_drawn_again});
    twice.erase("ledger/x/record.yaml");
    CHECK(load(twice).codes() == Codes{Code::previous_missing});  // it is not itself that changed
  }
}

TEST_CASE("a record that says the same in other bytes is damaged") {
  Files files = four();
  replace(text_of(files, "a"), "date: ", "date:  ");
  CHECK(load(files).codes() == Codes{Code::record_changed});
}

TEST_CASE("two that follow the same record are a fork") {
  Files files = four();
  tiku::Record other = record_of("e", "2026-02-02", "t");
  other.previous = tiku::PreviousRecord{"c", tiku::sha256(text_of(files, "c")), {}};
  files["ledger/0/record.yaml"] = tiku::write_record(other);
  const Loaded loaded = load(files);
  CHECK(loaded.codes() == Codes{Code::ledger_forks});
  CHECK(loaded.argument(0) == "ledger/b/record.yaml");  // the earlier date
  CHECK(loaded.argument(1) == "c");
  CHECK(loaded.batches() == "dcbea");
}

TEST_CASE("two that follow none are two beginnings") {
  Files files = four();
  files["ledger/0/record.yaml"] = tiku::write_record(record_of("e", "2026-02-02", "t"));
  const Loaded loaded = load(files);
  CHECK(loaded.codes() == Codes{Code::second_beginning});
  CHECK(loaded.argument(0) == "ledger/d/record.yaml");
}

TEST_CASE("a copy counts once") {
  Files files = four();
  files["ledger/copy/record.yaml"] = text_of(files, "d");
  const Loaded loaded = load(files);
  CHECK(loaded.codes() == Codes{Code::record_copied});
  CHECK(!loaded.findings.has_errors());
  CHECK(loaded.batches() == "dcba");
}

TEST_CASE("a record to be drawn again counts for nothing, unless another follows it") {
  CHECK(load(four(), {"ledger/a/record.yaml"}).batches() == "dcb");
  CHECK(load(four(), {"ledger/x/../a/record.yaml"}).batches() == "dcb");
  CHECK(load(four(), {"ledger/a/record.yaml", "ledger/b/record.yaml"}).batches() == "dc");
  CHECK(load(four(), {"elsewhere/record.yaml"}).batches() == "dcba");
  const Loaded loaded = load(four(), {"ledger/b/record.yaml"});
  CHECK(loaded.codes() == Codes{Code::record_followed});
  CHECK(loaded.argument(1) == "ledger/a/record.yaml");
}

TEST_CASE("usage is of one occupation and level, the oldest first") {
  Chain chain;
  chain.add(record_of("a", "2026-01-01", "qp"));
  tiku::Record other = record_of("b", "2026-02-01", "p");
  other.level = 3;
  chain.add(other);
  other = record_of("c", "2026-03-01", "p");
  other.occupation = "4-03-02-08";
  chain.add(other);
  chain.add(record_of("d", "2026-04-01", "pr"));
  const Loaded loaded = load(chain.files());
  REQUIRE(loaded.findings.empty());
  const tiku::Past past = tiku::past_of(loaded.ledger, "4-03-02-07", 4);
  REQUIRE(past.usage.batches.size() == 2);
  CHECK(past.usage.batches[0].id == "a");
  CHECK(past.usage.batches[0].date == "2026-01-01");
  CHECK(past.usage.batches[0].forms[0].label == "A");
  CHECK(past.usage.batches[0].forms[0].items == std::vector<std::string>{"p", "q"});
  CHECK(past.usage.batches[1].id == "d");
  CHECK(past.previous->batch == "d");
  CHECK(past.previous->digest == tiku::sha256(chain.files().at("ledger/d/record.yaml")));
  // The next record follows the last one, even of another bank.
  CHECK(tiku::past_of(loaded.ledger, "4-03-02-08", 4).previous->batch == "d");
  CHECK(!tiku::past_of({}, "4-03-02-07", 4).previous);

  const auto uses = tiku::item_uses(past.usage);
  REQUIRE(uses.size() == 3);
  CHECK(uses[0].item == "p");
  CHECK(uses[0].batches == 2);
  CHECK(uses[0].last == "d");
  CHECK(uses[1].item == "q");
  CHECK(uses[1].last == "a");
}

TEST_CASE("a record that replaces an item stands for the old one, in its place") {
  Chain chain;
  const tiku::Digest first = chain.add(record_of("a", "2026-01-01", "pq"));
  chain.add(record_of("b", "2026-02-01", "rs"));
  tiku::Record mended = record_of("a", "2026-01-01", "pt");
  mended.replacements = {{first, "A", "q", "t", "faulty", {}}};
  mended.batch_path = "../batch.yaml";
  Files files = chain.files();
  const std::string old = text_of(files, "a");
  const tiku::Digest second = chain.add(mended);
  files = chain.files();
  files["ledger/old/record.yaml"] = old;
  SUBCASE("once") {}
  SUBCASE("twice") {
    tiku::Record again = record_of("a", "2026-01-01", "pu");
    again.replacements = {{first, "A", "q", "t", "faulty", {}}, {second, "A", "t", "u", "too", {}}};
    again.previous = tiku::PreviousRecord{"a", second, {}};
    files["ledger/again/record.yaml"] = tiku::write_record(again);
  }
  SUBCASE("the old one is gone") {
    files.erase("ledger/old/record.yaml");
    const Loaded loaded = load(files);
    CHECK(loaded.codes() == Codes{Code::replaced_missing, Code::previous_missing});
    return;
  }
  const Loaded loaded = load(files);
  CHECK(loaded.findings.empty());
  const tiku::Usage usage = tiku::usage_of(loaded.ledger, "4-03-02-07", 4);
  REQUIRE(usage.batches.size() == 2);
  CHECK(usage.batches[0].id == "a");
  const bool is_again = files.contains("ledger/again/record.yaml");
  CHECK(usage.batches[0].forms[0].items == std::vector<std::string>{"p", is_again ? "u" : "t"});
  CHECK(usage.batches[1].id == "b");
  CHECK(tiku::recorded_papers(loaded.ledger.entries).size() == 2);
}

TEST_CASE("the ledger as it was before a record") {
  Files files = four();
  tiku::Batch batch;
  batch.path = "batches/b.yaml";
  batch.ledger.text = "../ledger";
  const auto before = [&](const std::string& of) {
    Loaded loaded;
    const auto source = loaded.sources.add(of, text_of(files, of));
    const auto record = tiku::load_record(loaded.sources, source, loaded.findings);
    REQUIRE(record);
    auto found = tiku::load_ledger_before(*record, tiku::memory_disk(files), batch, {},
                                          loaded.sources, loaded.findings);
    if (found) loaded.ledger = *std::move(found);
    return loaded;
  };
  CHECK(before("b").batches() == "dc");
  CHECK(before("d").batches().empty());
  CHECK(before("d").findings.empty());

  SUBCASE("what came later may be damaged") {
    text_of(files, "a") = "tiku: record/1\n";
    CHECK(before("b").batches() == "dc");
    CHECK(before("b").findings.empty());
  }
  SUBCASE("what it follows is gone") {
    files.erase("ledger/c/record.yaml");
    CHECK(before("b").codes() == Codes{Code::previous_missing});
    CHECK(before("a").codes() == Codes{Code::previous_missing});  // further back
  }
  SUBCASE("the ledger is gone") {
    batch.ledger.text = "nowhere";
    CHECK(before("b").codes() == Codes{Code::ledger_not_found});
  }
  SUBCASE("there is none") {
    batch.ledger.text.clear();
    CHECK(before("b").findings.empty());
  }
}

TEST_CASE("papers are compared pair by pair, by their items") {
  const auto paper = [](const std::string& name, std::vector<std::string> items) {
    return tiku::RecordedPaper{"", name, "", "A", "4-03-02-07", 4, std::move(items)};
  };
  std::vector<tiku::RecordedPaper> papers{paper("a", {"1", "2", "3", "4"}), paper("b", {"4", "5"}),
                                          paper("c", {"2", "3", "4", "6"}), paper("d", {"7"}),
                                          paper("e", {"1", "2", "3", "4", "5", "6", "7"})};
  papers[4].level = 3;
  const auto pairs = tiku::overlaps(papers);
  REQUIRE(pairs.size() == 3);  // d has its item to itself, e is of another level
  CHECK(pairs[0].first == 0);  // 3 of 4
  CHECK(pairs[0].second == 2);
  CHECK(pairs[0].common == 3);
  CHECK(pairs[0].smaller == 4);
  CHECK(pairs[1].first == 0);  // 1 of 2
  CHECK(pairs[1].second == 1);
  CHECK(pairs[1].smaller == 2);
  CHECK(pairs[2].first == 1);
  CHECK(tiku::is_above(pairs[1], tiku::Share{4999}));
  CHECK(!tiku::is_above(pairs[1], tiku::Share{5000}));
}
