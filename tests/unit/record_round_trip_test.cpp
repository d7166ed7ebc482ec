// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/record/record.hpp"

namespace {

tiku::Record sample() {
  tiku::Record record;
  record.tool = "0.1.0";
  record.algorithm = 1;
  record.seed = "秋季: #1 \"a\"";
  record.batch_id = "2026-11";
  record.date = "2026-11-28";
  record.batch_path = "../batches/第 1 批.yaml";
  record.occupation = "4-03-02-07";
  record.level = 4;
  record.figures = {24, 20000, 41234, 512, 99};
  record.effort = 20'000'000;
  record.inputs = {{"batch.yaml", tiku::sha256("1"), {}},
                   {"bank, 1/x: y.yaml", tiku::sha256("2"), {}}};
  const tiku::RecordedItem choice{"B-1", tiku::sha256("3"), "CADB", "B", {}};
  const tiku::RecordedItem truth{"C-1", tiku::sha256("4"), "", "true", {}};
  const tiku::RecordedItem open{"D-1", tiku::sha256("5"), "", "", {}};
  record.forms = {{"A", {{"single-choice", {choice}}, {"true-false", {truth}}}, {}},
                  {"备用", {{"short-answer", {open}}}, {}}};
  record.rules = {"range A-A 职业道德: marks: 5; A 5, 备用 5", "- no: list"};
  record.outputs = {{"paper-A.txt", tiku::sha256("6"), {}}};
  return record;
}

struct Loaded {
  tiku::Sources sources;
  tiku::Diagnostics findings;
  std::optional<tiku::Record> record;
};

Loaded load(const std::string& text) {
  Loaded loaded;
  const auto source = loaded.sources.add("record.yaml", text);
  loaded.record = tiku::load_record(loaded.sources, source, loaded.findings);
  return loaded;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// Codes of what is found in the sample's text with something replaced.
std::vector<tiku::Code> codes(const std::string& from, const std::string& to) {
  std::vector<tiku::Code> all;
  const Loaded loaded = load(replaced(tiku::write_record(sample()), from, to));
  for (const auto& finding : loaded.findings.all()) all.push_back(finding.code);
  return all;
}

using Codes = std::vector<tiku::Code>;

}  // namespace

TEST_CASE("a record is written one line per item and file") {
  const std::string text = tiku::write_record(sample());
  CHECK(text.starts_with("tiku: record/1\ntool: 0.1.0\nalgorithm: 1\n"));
  CHECK(text.find("- {id: B-1, options: CADB, key: B, sha256: " + tiku::sha256("3").hex() +
                  "}\n") != std::string::npos);
  CHECK(text.find("- {id: D-1, sha256: " + tiku::sha256("5").hex() + "}\n") != std::string::npos);
  CHECK(text.find("previous") == std::string::npos);
  CHECK(text.ends_with("}\n"));
}

TEST_CASE("what is written is read again") {
  tiku::Record before = sample();
  SUBCASE("with all parts") {
    before.law = "optimised for information at ability 0.5: not a fair draw";
    before.figures.solver = "CBC 2.10.8";
    before.start = {{{"B-1", "no"}, {}}, {{"D-1"}}};
    before.replacements = {
        {tiku::sha256("7"), "备用", "B-1", "B-2", "答案: 有争议, \"A\" 也对", {}}};
    before.previous = {"2026-05", tiku::sha256("0"), {}};
  }
  SUBCASE("with an empty start") { before.start = tiku::RecordedChoice{}; }
  SUBCASE("with empty lists") {
    before.rules.clear();
    before.outputs.clear();
  }
  const Loaded loaded = load(tiku::write_record(before));
  CHECK(loaded.findings.empty());
  REQUIRE(loaded.record);
  const tiku::Record& after = *loaded.record;
  CHECK(after.seed == before.seed);
  CHECK(after.batch_path == before.batch_path);
  CHECK(after.figures.visits == before.figures.visits);
  CHECK(after.figures.pilot_moves == before.figures.pilot_moves);
  CHECK(after.effort == before.effort);
  CHECK(after.inputs[1].path == before.inputs[1].path);
  CHECK(after.inputs[1].digest == before.inputs[1].digest);
  CHECK(after.forms[1].label == "备用");
  CHECK(after.forms[0].sections[0].items[0].options == "CADB");
  CHECK(after.forms[0].sections[1].items[0].key == "true");
  CHECK(after.rules == before.rules);
  CHECK(after.occupation == "4-03-02-07");
  CHECK(after.level == 4);
  CHECK(after.start == before.start);
  REQUIRE(after.previous.has_value() == before.previous.has_value());
  if (before.previous) {
    CHECK(after.law == before.law);
    CHECK(after.figures.solver == "CBC 2.10.8");
    CHECK(after.previous->batch == "2026-05");
    CHECK(after.previous->digest == tiku::sha256("0"));
    REQUIRE(after.replacements.size() == 1);
    CHECK(after.replacements[0].record == tiku::sha256("7"));
    CHECK(after.replacements[0].form == "备用");
    CHECK(after.replacements[0].item == "B-1");
    CHECK(after.replacements[0].with == "B-2");
    CHECK(after.replacements[0].why == before.replacements[0].why);
  }
  CHECK(tiku::write_record(after) == tiku::write_record(before));
  const tiku::Place place = after.forms[0].sections[1].items[0].place;
  CHECK(loaded.sources[place.source].text().substr(place.span.begin, 8) == "{id: C-1");
}

TEST_CASE("a record in other bytes is read, and told") {
  const Loaded loaded = load(replaced(tiku::write_record(sample()), "date: 2026", "date:  2026"));
  CHECK(loaded.record);
  REQUIRE(loaded.findings.all().size() == 1);
  CHECK(loaded.findings.all()[0].code == tiku::Code::record_changed);
  CHECK(loaded.sources[tiku::SourceId{}].locate(loaded.findings.all()[0].place.span.begin).line ==
        5);
  CHECK(codes("rules:", "# fine\nrules:") == Codes{tiku::Code::record_changed});
}

TEST_CASE("what is no record is refused") {
  CHECK(codes("record/1", "record/2") == Codes{tiku::Code::unknown_version});
  CHECK(codes("tiku: record/1", "tiku: bank/1") == Codes{tiku::Code::unknown_kind});
  CHECK(codes("tool: 0.1.0\n", "") == Codes{tiku::Code::missing_key});
  CHECK(codes("tool:", "tools:").front() == tiku::Code::misspelt_key);
  CHECK(codes("algorithm: 1", "algorithm: one") == Codes{tiku::Code::bad_value});
  CHECK(codes(tiku::sha256("3").hex(), "B3") == Codes{tiku::Code::bad_value});
  CHECK(codes("visits: 20000", "visits: -1") == Codes{tiku::Code::out_of_bounds});
  CHECK(codes("path: paper-A.txt", "path: ../paper-A.txt") == Codes{tiku::Code::bad_path});
  CHECK(!load("").record);
  CHECK(!load("[]").record);
  CHECK(!load("tiku: record/1\n").record);
  CHECK(!load("\xFF").record);
}

TEST_CASE("an item's digest changes with each thing that it says, and with nothing else") {
  tiku::Item item;
  item.id = "B-1";
  item.stem = "stem";
  item.options = {{'A', "a", {}}, {'B', "b", {}}};
  item.answer = std::vector<char>{'A'};
  const std::string before = tiku::item_digest(item).hex();
  // As it was before items had statistics: records of that time hold.
  CHECK(before == "c743e1582c79db92cb0808a912221eeac727c626c5bfe8ddf3334c390e3f35c5");
  std::set<std::string> seen{before};
  const auto expect_new = [&seen](tiku::Item changed) {
    CHECK(seen.insert(tiku::item_digest(changed).hex()).second);
  };
  const auto with = [&item](auto change) {
    tiku::Item changed = item;
    change(changed);
    return changed;
  };
  expect_new(with([](tiku::Item& i) { i.id = "B-2"; }));
  expect_new(with([](tiku::Item& i) { i.point.text = "A-1"; }));
  expect_new(with([](tiku::Item& i) { i.type = tiku::ItemType::multiple_choice; }));
  expect_new(with([](tiku::Item& i) { i.difficulty = 1; }));
  expect_new(with([](tiku::Item& i) { i.cognition = tiku::Cognition::recall; }));
  expect_new(with([](tiku::Item& i) { i.status = tiku::Status::approved; }));
  expect_new(with([](tiku::Item& i) { i.stem = "stems"; }));
  expect_new(with([](tiku::Item& i) { i.options[1].text = "c"; }));
  expect_new(with([](tiku::Item& i) { i.options[1].letter = 'C'; }));
  expect_new(with([](tiku::Item& i) { i.answer = std::vector<char>{'B'}; }));
  expect_new(with([](tiku::Item& i) { i.answer = std::string("A"); }));
  expect_new(with([](tiku::Item& i) { i.answer = true; }));
  expect_new(with([](tiku::Item& i) { i.answer = false; }));
  expect_new(with([](tiku::Item& i) { i.marking = {{{50}, "m"}}; }));
  expect_new(with([](tiku::Item& i) { i.marking = {{{51}, "m"}}; }));
  expect_new(with([](tiku::Item& i) { i.explanation = "x"; }));
  expect_new(with([](tiku::Item& i) { i.source = "x"; }));
  expect_new(with([](tiku::Item& i) { i.author = "x"; }));
  expect_new(with([](tiku::Item& i) { i.reviewer = "x"; }));
  expect_new(with([](tiku::Item& i) { i.pin = {'A'}; }));
  expect_new(with([](tiku::Item& i) { i.tags = {{"x", {}}}; }));
  expect_new(with([](tiku::Item& i) { i.figures = {{"x"}}; }));
  expect_new(with([](tiku::Item& i) { i.figures = {{"x", 60}}; }));
  expect_new(with([](tiku::Item& i) { i.figures = {{"x", 61}}; }));
  expect_new(with([](tiku::Item& i) { i.seconds = 0; }));
  expect_new(with([](tiku::Item& i) { i.statistics = tiku::ItemStatistics{}; }));
  expect_new(with([](tiku::Item& i) { i.statistics.emplace().p = 500; }));
  expect_new(with([](tiku::Item& i) { i.statistics.emplace().discrimination = 500; }));
  expect_new(with([](tiku::Item& i) { i.statistics.emplace().a = 500; }));
  expect_new(with([](tiku::Item& i) { i.statistics.emplace().b = 500; }));
  expect_new(with([](tiku::Item& i) { i.statistics.emplace().sample = 500; }));
  expect_new(with([](tiku::Item& i) { i.statistics.emplace().date = "2026-03-01"; }));
  expect_new(with([&item](tiku::Item& i) { i.items = {item}; }));
  // Statistics of a case are not those of its last item.
  expect_new(with([&item](tiku::Item& i) {
    i.items = {item};
    i.statistics.emplace().p = 500;
  }));
  expect_new(with([&item](tiku::Item& i) {
    i.items = {item};
    i.items[0].statistics.emplace().p = 500;
  }));
  // Values do not run into each other.
  expect_new(with([](tiku::Item& i) { i.explanation = "ab", i.source = "c"; }));
  expect_new(with([](tiku::Item& i) { i.explanation = "a", i.source = "bc"; }));
  CHECK(tiku::item_digest(with([](tiku::Item& i) {
          i.place = i.stem_place = i.options[0].place = {tiku::SourceId{3}, {4, 5}};
          i.enemies = {{"B-9", {}}};
        })).hex() == before);
}
