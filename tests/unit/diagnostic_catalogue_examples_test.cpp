// SPDX-License-Identifier: Apache-2.0
// The catalogue's examples do what they say: the bad file makes the finding, the good one
// does not and is free of errors, and the scaffold around them is sound.
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tiku/check/check.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/load/load.hpp"
#include "tiku/render/printable.hpp"

namespace {

using namespace tiku;

// The scaffold with one more file, or with one of its own replaced.
Estate estate_with(const ExampleFile& example) {
  std::map<std::string, std::string> files;
  for (const ExampleFile& file : example_scaffold()) {
    files.emplace("estate/" + std::string(file.path), file.text);
  }
  if (!example.path.empty()) {
    files.insert_or_assign("estate/" + std::string(example.path), std::string(example.text));
  }
  Estate estate = load_estate(memory_disk(std::move(files)), {"estate"});
  check(estate);
  check_printable(estate);
  return estate;
}

std::string printed(const Estate& estate) {
  return print_text(estate.diagnostics, estate.sources, Language::english);
}

bool has(const Estate& estate, Code code) {
  for (const Diagnostic& diagnostic : estate.diagnostics.all()) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the scaffold of the examples has neither errors nor warnings") {
  const Estate estate = estate_with({});
  INFO(printed(estate));
  CHECK(estate.banks.size() == 1);
  CHECK(estate.blueprints.size() == 1);
  CHECK(estate.batches.size() == 1);
  CHECK_FALSE(estate.diagnostics.has_errors());
  CHECK(estate.diagnostics.count(Severity::warning) == 0);
}

TEST_CASE("a bad example makes its finding") {
  for (const CodeEntry& each : catalogue()) {
    if (each.bad.path.empty()) continue;
    CAPTURE(code_name(each.code));
    const Estate estate = estate_with(each.bad);
    INFO(printed(estate));
    CHECK(has(estate, each.code));
  }
}

TEST_CASE("a good example is free of errors and of its finding") {
  for (const CodeEntry& each : catalogue()) {
    if (each.good.path.empty()) continue;
    CAPTURE(code_name(each.code));
    const Estate estate = estate_with(each.good);
    INFO(printed(estate));
    CHECK_FALSE(has(estate, each.code));
    CHECK_FALSE(estate.diagnostics.has_errors());
  }
}

TEST_CASE("every finding that a text alone can make has an example") {
  // Beside these only limits that no short text reaches, pixels, and what comes from the disk,
  // from a record or from writing.
  const std::set<Code> without = {
      Code::file_unreadable, Code::file_not_regular, Code::file_too_large, Code::link_loop,
      Code::nothing_found,   Code::more_findings,    Code::figure_coarse};
  for (const CodeEntry& each : catalogue()) {
    if (each.code >= Code::input_changed) break;
    CAPTURE(code_name(each.code));
    CHECK(each.bad.path.empty() == without.contains(each.code));
  }
}
