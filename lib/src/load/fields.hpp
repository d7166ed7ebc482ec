// SPDX-License-Identifier: Apache-2.0
// Reading fields out of a marked tree. Each mapping of the format is a table of its
// keys, each with a strict reader for its type; whatever does not fit is reported with
// its place and read as well as it can be. What the fields mean together is left to
// the readers of each kind of file.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "load/scalars.hpp"
#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/document/tree.hpp"
#include "tiku/model/value.hpp"
#include "tiku/model/words.hpp"

namespace tiku::loading {

// Limits in characters.
inline constexpr std::size_t code_limit = 64;
inline constexpr std::size_t line_limit = 200;  // names, titles, people
inline constexpr std::size_t text_limit = 10000;
inline constexpr std::size_t path_limit = 1000;

// Limits of numbers.
inline constexpr Interval shares = {0, whole_share};            // hundredths of a percent
inline constexpr Interval mark_sums = {0, 1'000'000};           // hundredths
inline constexpr Interval information_sums = {0, 100'000'000};  // hundredths
inline constexpr Interval abilities = {-1000, 1000};            // hundredths

// Limits in entries of a list. What may be as long as a file is unlimited.
inline constexpr std::size_t form_limit = 40;
inline constexpr std::size_t choice_limit = 1000;  // of a `where`
inline constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

/// Findings in the fields of one file, beyond which the rest is left out.
inline constexpr std::size_t finding_limit = 1000;

/// A file that is being read, and where its findings go.
struct Reading {
  const Tree& tree;
  std::string_view text;  ///< of the file
  Diagnostics& findings;
  std::size_t reported = 0;

  void report(Code code, Place place, std::vector<Argument> arguments);
};

/// A value with the key under which it stands; an entry of a list has the list's key.
struct Value {
  Reading* reading = nullptr;
  const Node* node = nullptr;
  std::string_view key;
  Span key_span;

  Place place() const { return reading->tree.place(*node); }
  Place key_place() const { return {reading->tree.source(), key_span}; }

  /// From the key to the end of the value.
  Place pair_place() const;

  /// The value if it lies on one line, else a mapping's first key or the value's own
  /// key: where a collection is shown.
  Place short_place() const;

  bool is_scalar() const { return node->kind == NodeKind::scalar; }
  bool is_text(std::string_view text) const { return is_scalar() && node->text == text; }
  void report(Code code, std::vector<Argument> arguments) const;
};

// Texts, kept as they are written. Codes and lines that are ill-formed are reported and
// still given back, so that references to them hold. What is no text or no path, is
// empty, too long or holds control characters is reported and comes back empty.
std::string read_text(const Value& value, std::size_t limit);
std::string read_text(const Value& value);  ///< of at most `text_limit` characters
std::string read_line(const Value& value);  ///< one line of at most `line_limit`
std::string read_code(const Value& value);
std::string read_path(const Value& value);
std::string read_date(const Value& value);

/// The same with their places.
Reference refer_text(const Value& value);
Reference refer_line(const Value& value);
Reference refer_code(const Value& value);
Reference refer_path(const Value& value);

// Numbers and truths count as such only without quotes.
bool is_unquoted(const Value& value);  ///< reports quotes

/// Reports a value whose spelling or shape is not the expected one, by the catalogue's term.
void report_unfit(const Value& value, std::string_view expected);
std::optional<std::int64_t> read_number(const Value& value, Unit unit, Interval allowed);
std::optional<Bounds> read_bounds(const Value& value, Unit unit, Interval allowed);
std::optional<int> read_integer(const Value& value, int low, int high);
std::optional<bool> read_truth(const Value& value);

/// A capital letter A to Z.
std::optional<char> read_letter(const Value& value);

/// The words as a message lists them: `A4, A3`.
std::string joined(std::span<const std::string_view> words);

/// The number of the value among the allowed words.
std::optional<std::size_t> read_choice(const Value& value, std::span<const std::string_view> words);

template <class Enum>
std::optional<Enum> read_word(const Value& value) {
  const auto number = read_choice(value, words<Enum>());
  if (!number) return std::nullopt;
  return static_cast<Enum>(*number);
}

/// The entries of a list, at most `limit` of them.
std::vector<Value> read_list(const Value& value, std::size_t limit);

/// The entries of a list that must have one.
std::vector<Value> read_filled_list(const Value& value, std::size_t limit);

/// Entries of a list in which each value stands once.
std::vector<Value> read_set(const Value& value, std::size_t limit);

/// One value, or a list in which each value stands once and which is not empty.
std::vector<Value> read_choices(const Value& value, std::size_t limit);

/// What the reader makes of each value; what cannot be read is left out.
template <class Result>
std::vector<Result> read_each(const std::vector<Value>& values,
                              std::optional<Result> (*read)(const Value&)) {
  std::vector<Result> results;
  results.reserve(values.size());
  for (const Value& value : values) {
    if (auto result = read(value)) results.push_back(std::move(*result));
  }
  return results;
}
std::vector<Reference> read_each(const std::vector<Value>& values, Reference (*read)(const Value&));

enum class Need { required, optional };

/// A key of a mapping, and how its value goes into the model.
template <class T>
struct Field {
  std::string_view key;
  Need need;
  void (*read)(const Value& value, T& into);
};

/// For keys that are read elsewhere.
template <class T>
void read_elsewhere(const Value&, T&) {}

bool is_mapping(const Value& value);  ///< reports what is none
std::size_t pair_count(const Value& mapping);
std::optional<Value> pair(const Value& mapping, std::size_t i);  ///< none if its key is no text
/// Gives the known key that was probably meant.
std::optional<std::string_view> report_unknown_key(const Value& pair,
                                                   std::span<const std::string_view> known);
void report_missing_key(const Value& mapping, std::string_view key, std::string_view thing);

/// A mapping by the table of its keys. `thing` is the catalogue's term for what lacks
/// a key that is not there.
template <class T, std::size_t N>
T read_fields(const Value& mapping, std::string_view thing, const std::array<Field<T>, N>& fields,
              T result = {}) {
  if (!is_mapping(mapping)) return result;
  std::array<std::string_view, N> keys;
  for (std::size_t i = 0; i < N; ++i) keys[i] = fields[i].key;
  const auto index = [&keys](std::string_view key) {
    return static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
  };
  std::array<bool, N> seen{};
  std::array<bool, N> meant{};  // by a misspelt key: it is not also reported as missing
  for (std::size_t i = 0; i < pair_count(mapping); ++i) {
    const auto value = pair(mapping, i);
    if (!value) continue;
    const std::size_t at = index(value->key);
    if (at == N) {
      if (const auto nearest = report_unknown_key(*value, keys)) meant[index(*nearest)] = true;
    } else if (!seen[at]) {  // a second one is reported by the document floor
      seen[at] = true;
      fields[at].read(*value, result);
    }
  }
  for (std::size_t i = 0; i < N; ++i) {
    const bool is_missing = fields[i].need == Need::required && !seen[i] && !meant[i];
    if (is_missing) report_missing_key(mapping, keys[i], thing);
  }
  return result;
}

/// Sets what could be read and leaves the default where it could not.
template <class To, class From>
void set_if(To& to, const std::optional<From>& from) {
  if (from) to = static_cast<To>(*from);
}

}  // namespace tiku::loading
