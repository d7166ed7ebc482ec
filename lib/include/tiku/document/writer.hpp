// SPDX-License-Identifier: Apache-2.0
// Canonical YAML out: one spelling for each document, quoted only where the
// reader would otherwise take a text for something else or not at all.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tiku {

/// Writes YAML in lines, from the top down. Calls nest as the document does: a key of
/// the open mapping or an entry of the open list, then its value or the collection that
/// it opens. The outermost collection is open from the beginning. All texts are UTF-8.
class YamlWriter {
 public:
  void key(std::string_view name);    ///< at most 1,000 bytes, else no reader takes it for a key
  void entry();                       ///< the next value is an entry of the open list
  void text(std::string_view value);  ///< in quotes where it must be
  void integer(std::int64_t value);
  void word(std::string_view value);  ///< as it is: true, false, a word of an enumeration
  void flow(std::string_view value);  ///< as it is: a finished collection in brackets
  void begin();                       ///< the key or entry opens a list or mapping
  void end();                         ///< and here it ends; without content it is `[]`

  /// The document so far, ending in a line break.
  const std::string& str() const { return out_; }

 private:
  enum class After { line, key, entry };

  void start(int step);
  void put(std::string_view written);

  std::string out_;
  std::vector<int> columns_{0};  ///< of the open collections; -1 until the first content
  After after_ = After::line;    ///< what the next piece follows
};

/// A text as YAML in one line: as it is where that is safe, also within `{}` and `[]`,
/// else in double quotes with escapes. tiku's reader gives back the same text.
std::string yaml_scalar(std::string_view text);

}  // namespace tiku
