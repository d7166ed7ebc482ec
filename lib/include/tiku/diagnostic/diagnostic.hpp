// SPDX-License-Identifier: Apache-2.0
// Findings as data. A finding is a code with the values that fill its message;
// the words are in the catalogue, in each language, and come in when printed.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tiku/diagnostic/code.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// One value in a message: text taken from the user's files, printed as it is,
/// or a term of the catalogue ("a list"), printed in the reader's language.
struct Argument {
  std::string text;
  bool is_term = false;

  Argument(std::string value) : text(std::move(value)) {}       // NOLINT(*-explicit-*)
  Argument(std::string_view value) : text(value) {}             // NOLINT(*-explicit-*)
  Argument(const char* value) : text(value) {}                  // NOLINT(*-explicit-*)
  friend auto operator<=>(const Argument&, const Argument&) = default;
};

/// A term of the catalogue, by its key, e.g. `term("list")`.
Argument term(std::string_view key);

/// A further place that belongs to a finding, e.g. the first of two definitions.
struct Related {
  Place place;
  std::string_view term;  ///< key of a catalogue term, e.g. "first-here"; static storage
};

/// One finding. Its place is in `no_source` where it is about no file.
struct Diagnostic {
  Code code{};
  Place place;
  std::vector<Argument> arguments;  ///< fill {0}, {1}, … of the code's message and cure
  std::vector<Related> related;
};

/// Findings in the order in which they were made.
class Diagnostics {
 public:
  void add(Code code, Place place, std::vector<Argument> arguments = {},
           std::vector<Related> related = {});
  void add(Diagnostic diagnostic);
  void append(Diagnostics other);

  /// Sorts by source name, first byte, code, arguments and the rest, so that the result
  /// does not depend on the order of making, and drops exact repetitions.
  void sort(const Sources& sources);

  bool has_errors() const;
  std::size_t count(Severity severity) const;
  const std::vector<Diagnostic>& all() const { return all_; }
  bool empty() const { return all_.empty(); }

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace tiku
