// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "record/quick_record.hpp"

namespace {

tiku::Record sample() {
  tiku::Record record;
  record.tool = "0.1.0";
  record.algorithm = 1;
  record.seed = "秋季: #1";
  record.batch_id = "2026-11";
  record.date = "2026-11-28";
  record.batch_path = "../batches/第 1 批.yaml";
  record.occupation = "4-03-02-07";
  record.level = 4;
  record.law = "least-used, each earlier use of an item halves the chance of a paper";
  record.figures = {24, 20000, 41234, 512, 99, {}, "CBC 2.10.8"};
  record.effort = 20'000'000;
  record.inputs = {{"batch.yaml", tiku::sha256("1"), {}},
                   {"bank, 1/x: y.yaml", tiku::sha256("2"), {}}};
  const tiku::RecordedItem choice{"B-1", tiku::sha256("3"), "CADB", "B", {}};
  const tiku::RecordedItem truth{"C-1", tiku::sha256("4"), "", "true", {}};
  record.forms = {{"A", {{"single-choice", {choice}}, {"true-false", {truth}}}, {}},
                  {"备用", {{"short-answer", {}}}, {}}};
  record.rules = {"range A-A 职业道德: marks: 5; A 5, 备用 5", "- no: list"};
  record.outputs = {{"paper-A.txt", tiku::sha256("6"), {}}};
  record.previous = tiku::PreviousRecord{"2026-05", tiku::sha256("0"), {}};
  return record;
}

/// The record's text as the other reader writes it again; empty where that one would not
/// take it, or would say something.
std::string read_carefully(const std::string& text) {
  tiku::Sources sources;
  tiku::Diagnostics findings;
  const auto record = tiku::load_record(sources, sources.add("record.yaml", text), findings);
  return record && findings.empty() ? tiku::write_record(*record) : std::string();
}

}  // namespace

TEST_CASE("a record is read quickly, and where it names the one before it") {
  const std::string text = tiku::write_record(sample());
  const auto record = tiku::read_quickly(text);
  REQUIRE(record);
  CHECK(tiku::write_record(*record) == text);
  const tiku::Span span = record->previous->place.span;
  CHECK(text.substr(span.begin, span.end - span.begin) ==
        "{batch: 2026-05, sha256: " + tiku::sha256("0").hex() + "}");
  tiku::Record small;
  small = sample();
  small.law.clear();
  small.figures.solver.clear();
  small.inputs.clear();
  small.rules.clear();
  small.previous.reset();
  CHECK(tiku::read_quickly(tiku::write_record(small)));
}

TEST_CASE("what is not read quickly is left to the other reader") {
  tiku::Record record = sample();
  SUBCASE("a start") { record.start = tiku::RecordedChoice{{{"B-1"}}}; }
  SUBCASE("replacements") {
    record.replacements = {{tiku::sha256("7"), "A", "B-1", "B-2", "x", {}}};
  }
  SUBCASE("escapes") { record.seed = "a \"quoted\" seed: #1"; }
  const std::string text = tiku::write_record(record);
  CHECK(!tiku::read_quickly(text));
  CHECK(read_carefully(text) == text);
}

TEST_CASE("whatever is changed in a record, both readers agree or the quick one gives way") {
  const std::string text = tiku::write_record(sample());
  std::size_t taken = 0;
  const auto check = [&taken](const std::string& changed) {
    if (!tiku::read_quickly(changed)) return;
    ++taken;
    CHECK(read_carefully(changed) == changed);
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::string with : {"", " ", "\"", ",", ":", "}", "x", "9", "\n", "#", "\\", "\xE3",
                                   "\xC2\x85", "，", "~", "- "}) {
      std::string changed = text;
      changed.replace(at, 1, with);
      check(changed);
      changed = text;
      changed.insert(at, with);
      check(changed);
    }
  }
  CHECK(taken > 1000);  // names, digits of digests, words of rules
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"seed: ", std::string(201, 'x')},
        {"id: B-1", std::string(64, 'x')},
        {"algorithm: ", "00000"},
        {"paper-A.txt", "/x"},
        {"- no: list", std::string(10'001, 'x')}}) {
    std::string changed = text;
    changed.insert(changed.find(from) + from.size(), to);
    check(changed);
  }
}
