// SPDX-License-Identifier: Apache-2.0
// How wide texts are in type, for writers whose readers have fonts of their own (DOCX, HTML).
// Widths are in hundredths of the type size, rather too wide than too narrow.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tiku/render/printout.hpp"
#include "tiku/text/inline.hpp"

namespace tiku {

/// A text on one line: Chinese characters are as wide as high, Latin ones about half of that.
int type_width(std::string_view text);

/// Each line of the runs, where nothing but a line break ends a line.
std::vector<int> line_widths(const Runs& runs, const Printout& printout);

/// The widest option with its letter and the blank before the next one; nothing where a line
/// break keeps options from standing side by side.
std::optional<int> widest_option(const std::vector<OptionLine>& options, const Printout& printout);

/// In how many columns the options stand in a room so wide.
int option_columns(const std::vector<OptionLine>& options, int room, const Printout& printout);

/// The type of the foot, in tenths of a point: no higher than the margin has room for, and
/// smaller where its texts must be set in several lines to stand beside each other.
struct FootType {
  int size = 0;
  bool is_wrapped = false;
};
FootType foot_type(const Printout& printout);

/// How many characters, blanks and rules among them, must find room along the seal strip: in
/// its line, and in its row of fields.
int letters_of_line(const SealStrip& strip);
int letters_of_fields(const SealStrip& strip);

}  // namespace tiku
