// SPDX-License-Identifier: Apache-2.0
// Runs -> justified lines.
//
// Lines are broken where the whole paragraph looks best (after Knuth and Plass), so that
// no line is loose for another's sake and no lone character is left for the last one.
#pragma once

#include <optional>
#include <vector>

#include "render/pdf/atoms.hpp"
#include "render/pdf/box.hpp"
#include "render/pdf/setting.hpp"
#include "tiku/text/inline.hpp"

namespace tiku::pdf {

enum class Alignment { justified, left, centred };

struct ParagraphStyle {
  Type type;
  Length leading = 0;  ///< from line to line, at least
  Length width = 0;
  Alignment alignment = Alignment::justified;
  Length indent = 0;  ///< of the first line
};

/// A line and where its baseline is in it.
struct Line {
  Slab slab;
  Length baseline = 0;
};

/// The lines of a text, one at least.
std::vector<Line> set_paragraph(Setting& setting, const Runs& runs, const ParagraphStyle& style);

/// The same for a text in several types; that of the style makes the room of the lines.
std::vector<Line> set_paragraph(Setting& setting, const std::vector<Stretch>& text,
                                const ParagraphStyle& style);

/// How wide the text is on one line; none where the author broke it.
std::optional<Length> natural_width(Setting& setting, const Runs& runs, const Type& type);

/// A line of one box, as high as the leading or as it must be.
Line line_of(Box box, const ParagraphStyle& style);

}  // namespace tiku::pdf
