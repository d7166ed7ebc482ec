// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/diagnostic/diagnostic.hpp"

namespace tiku {
namespace {

bool same(const Diagnostics& a, const Diagnostics& b) {
  return std::equal(a.all().begin(), a.all().end(), b.all().begin(), b.all().end(),
                    [](const Diagnostic& c, const Diagnostic& d) {
                      return c.code == d.code && c.place == d.place && c.arguments == d.arguments &&
                             c.related.size() == d.related.size();
                    });
}

TEST_CASE("findings are sorted by what they say, not by when they were made") {
  Sources sources;
  const SourceId later_name = sources.add("b.yaml", "stem: x");
  const SourceId first_name = sources.add("a.yaml", "stem: x");
  const Related here{{first_name, {0, 1}}, "first-here"};
  const std::vector<Diagnostic> expected = {
      {Code::target_exists, {no_source, {}}, {"out"}, {}},
      {Code::unknown_key, {first_name, {0, 4}}, {"stem", "x"}, {}},
      {Code::duplicate_key, {first_name, {2, 4}}, {"a"}, {}},
      {Code::duplicate_key, {first_name, {2, 4}}, {"b"}, {}},
      {Code::duplicate_key, {first_name, {2, 4}}, {"b"}, {here}},
      {Code::duplicate_key, {first_name, {2, 4}}, {term("b")}, {}},
      {Code::duplicate_key, {first_name, {2, 5}}, {term("b")}, {}},
      {Code::bad_value, {first_name, {2, 3}}, {"b", term("integer")}, {}},
      {Code::unknown_key, {later_name, {0, 4}}, {"stem", "x"}, {}},
  };
  std::vector<std::size_t> order(expected.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  for (int round = 0; round < 200; ++round) {
    Diagnostics findings;
    for (const std::size_t i : order) findings.add(expected[i]);
    findings.sort(sources);
    Diagnostics wanted;
    for (const Diagnostic& diagnostic : expected) wanted.add(diagnostic);
    REQUIRE(same(findings, wanted));
    std::next_permutation(order.rbegin(), order.rend());
    std::rotate(order.begin(), order.begin() + round % 5, order.end());
  }
}

TEST_CASE("an exact repetition is dropped, also between two readings of one file") {
  Sources sources;
  const SourceId one = sources.add("a.yaml", "x: 1");
  const SourceId again = sources.add("a.yaml", "x: 1");
  const SourceId other = sources.add("b.yaml", "x: 1");
  Diagnostics findings;
  for (const SourceId id : {one, other, again, one}) {
    findings.add(Code::unknown_key, {id, {0, 1}}, {"x", "stem"}, {{{id, {3, 4}}, "first-here"}});
  }
  findings.sort(sources);
  REQUIRE(findings.all().size() == 2);
  CHECK(findings.all()[0].place.source == one);
  CHECK(findings.all()[1].place.source == other);
}

TEST_CASE("findings of two lists are counted by severity") {
  Diagnostics findings;
  CHECK(findings.empty());
  findings.add(Code::few_items, {no_source, {}}, {"1", "2", "4"});
  CHECK_FALSE(findings.has_errors());
  Diagnostics more;
  more.add(Code::duplicate_key, {no_source, {}}, {"id"});
  more.add(Code::duplicate_key, {no_source, {}}, {"stem"});
  findings.append(more);
  CHECK(findings.has_errors());
  CHECK(findings.all().size() == 3);
  CHECK(findings.count(Severity::error) == 2);
  CHECK(findings.count(Severity::warning) == 0);
  CHECK(findings.count(Severity::note) == 1);
}

}  // namespace
}  // namespace tiku
