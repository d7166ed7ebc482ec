// SPDX-License-Identifier: Apache-2.0
// The small inline markup of stems, options and explanations: source text -> runs.
// What is not ours stays as it is written, so that nobody has to escape anything:
// `R<10`, `5*3*2` and `18~25℃` are text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tiku {

/// A stretch of text of one kind and style.
struct Run {
  enum class Kind {
    text,
    subscript,    ///< `_{…}`
    superscript,  ///< `^{…}`
    gap,          ///< the bracket （　　） to be filled
    figure,       ///< `!{name.png 30mm}`: a figure within the line
    maths,        ///< `\(…\)`: a formula, see text/maths.hpp
  };
  Kind kind = Kind::text;
  std::string text;            ///< a figure's path; a formula between its brackets
  bool is_emphasised = false;  ///< within `**…**`
  bool is_underlined = false;  ///< within `__{…}`
  int millimetres = 0;         ///< wide, of a figure; 0 where the text does not say
  friend bool operator==(const Run&, const Run&) = default;
};
using Runs = std::vector<Run>;

/// Reads the markup. `**…**` and `__{…}` may hold all the others; what is not closed, or
/// holds nothing, stays as it is written.
Runs parse_inline(std::string_view text);

/// Underlined blanks: a line to write on.
bool is_writing_line(const Run& run);

/// A text that is printed as it is.
Runs plain(std::string text);

/// The runs with their markup, as the author wrote them.
std::string written(const Runs& runs);

/// The runs for people where there is only text, without markup: H₂O, `_underlined_`, a
/// formula on one line, 〔见图〕 for a figure; emphasis is not shown. Underlined blanks are a line.
std::string readable(const Runs& runs);

}  // namespace tiku
