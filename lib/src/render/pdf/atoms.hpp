// SPDX-License-Identifier: Apache-2.0
// Runs -> the parts that a line is made of and never breaks: a square character, a word,
// a gap's bracket, a part of a formula, a figure.
#pragma once

#include <vector>

#include "render/pdf/box.hpp"
#include "render/pdf/setting.hpp"
#include "tiku/text/inline.hpp"

namespace tiku::pdf {

struct Atom {
  Box box;
  Letter letter = Letter::ideograph;  ///< of its first character
  bool ends_line = false;             ///< a line break of the author
  bool may_begin_line = false;        ///< a line may be broken before it
  bool may_widen = false;             ///< room may be put before it, to fill a line
  bool is_underlined = false;
  bool is_gap = false;  ///< the blank within the brackets of one
  int break_cost = 0;  ///< of a line that begins with it, beside those of `paragraph.cpp`
  Length before = 0;   ///< room before it within a line
  Length lead = 0;     ///< of the box: blank that goes at the start of a line
  Length trail = 0;    ///< and at its end
};

/// Runs in one type.
struct Stretch {
  Runs runs;
  Type type;
};

/// The parts of a text. What is wider than `measure` is broken between any two letters, or
/// made smaller.
std::vector<Atom> atoms_of(Setting& setting, const std::vector<Stretch>& text, Length measure);

}  // namespace tiku::pdf
