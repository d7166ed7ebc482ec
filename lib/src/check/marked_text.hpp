// SPDX-License-Identifier: Apache-2.0
// The texts of an item in which markup counts, and exact places within them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "tiku/model/item.hpp"
#include "tiku/text/inline.hpp"
#include "tiku/text/source.hpp"

namespace tiku::checking {

struct MarkedText {
  std::string_view text;
  Place place;  ///< in which the file holds it
};

/// Stem, options, answer, marking and explanation, as far as they are there.
std::vector<MarkedText> marked_texts(const Item& item);

/// Where the file holds a stretch of the text (a view into it): letter for letter, else
/// the whole place.
Place place_of(const Sources& sources, const MarkedText& text, std::string_view stretch);

/// A run with the stretch of the text that it was read from; of a plain text nothing.
struct PlacedRun {
  Run run;
  std::string_view stretch;
};

/// The runs of a text. One without the opening signs of figures and formulas has none that
/// could be looked for, and gives none.
std::vector<PlacedRun> placed_runs(std::string_view text);

}  // namespace tiku::checking
