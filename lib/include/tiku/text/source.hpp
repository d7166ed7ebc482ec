// SPDX-License-Identifier: Apache-2.0
// Source texts and places in them. Everything that is ever said about a file
// names a place by bytes; lines and columns are worked out only when printed.
// Reading files is left to the disk floor, their meaning to the document floor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tiku {

/// Half-open range of bytes [begin, end) in one source.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// Number of a source within its `Sources`, in order of adding.
enum class SourceId : std::uint32_t {};

/// The source of a finding that is about no file at all.
inline constexpr SourceId no_source{UINT32_MAX};

/// A range of bytes in a certain source.
struct Place {
  SourceId source{};
  Span span{};
  friend bool operator==(const Place&, const Place&) = default;
};

/// Where a file holds a stretch of a text: `whole` is where it holds the text, `stretch` is
/// a view into the text. `whole` where escapes or folding keep it from being found.
Span span_within(std::string_view file, Span whole, std::string_view text,
                 std::string_view stretch);

/// A position as people count it: both from 1, the column in characters.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
  friend bool operator==(const LineColumn&, const LineColumn&) = default;
};

/// The text of one file (under 4 GiB) under the name by which messages call it. A
/// line ends as in YAML: at "\n", "\r\n" or "\r". A byte that is no UTF-8 counts as a
/// character, so that its place can be shown.
class Source {
 public:
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }

  /// Line and column of a byte; a byte beyond the end is taken as the end. Quick even
  /// in the longest line.
  LineColumn locate(std::size_t byte) const;

  /// The line (from 1) without its line break; empty when there is none.
  std::string_view line(std::size_t number) const;

  /// Number of the byte at which the line (from 1) begins; the end for a line that is
  /// not there.
  std::size_t line_begin(std::size_t number) const;

 private:
  struct Milestone {
    std::uint32_t byte;        // at which a character begins
    std::uint32_t characters;  // before that byte
  };
  std::size_t characters_before(std::size_t byte) const;

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_begins_;
  std::vector<Milestone> milestones_;
};

/// All sources of one run. Adding never moves a source that is there already.
class Sources {
 public:
  SourceId add(std::string name, std::string text);
  const Source& operator[](SourceId id) const { return sources_[static_cast<std::size_t>(id)]; }
  /// The source, or nullptr for `no_source` and any other number that was never given.
  const Source* find(SourceId id) const;
  std::size_t size() const { return sources_.size(); }

 private:
  std::deque<Source> sources_;
};

}  // namespace tiku
