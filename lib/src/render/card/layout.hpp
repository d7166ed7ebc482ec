// SPDX-License-Identifier: Apache-2.0
// The measures of a card, and its parts: heads of pages, and sections with their bubbles.
// All lengths are tenths of a millimetre.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tiku/model/template.hpp"
#include "tiku/render/card.hpp"

namespace tiku {

// Content lies between the marks at the left and those at the right.
inline constexpr int card_left = 150;
inline constexpr int card_right = Card::width - card_left;
inline constexpr int card_bottom = 2815;

inline constexpr int bubble_width = 40;
inline constexpr int bubble_height = 26;
inline constexpr int bubble_step = 54;  ///< from one to the next on a line

inline constexpr std::size_t digest_digits = 12;  ///< of a paper's digest in the QR code

/// A bubble in the middle of a place as wide as the step and so high.
CardBubble card_bubble(std::string letter, std::string source, int x, int y, int height);

/// A section as it goes onto a card.
struct CardSection {
  std::string title;
  std::string numbers;          ///< behind the title
  std::vector<CardItem> items;  ///< those with bubbles, not yet placed; at least one
};

/// What goes onto a card.
struct CardContent {
  std::vector<CardSection> sections;
  std::string elsewhere;  ///< a line on the items that are answered elsewhere; may be empty
};

/// The content of a paper's card, or the item that has no place on it.
std::variant<CardContent, PrintProblem> card_content(const PrintedPaper& paper,
                                                     const Template& office,
                                                     const CardOptions& options);

/// How close items stand.
struct CardDensity {
  int row = 48;  ///< from an item to the one below
  int gap = 26;  ///< below five items
};

/// Pages with all content and nothing else; on fronts it begins at `front_top`.
std::vector<CardPage> place_content(const CardContent& content, const CardDensity& density,
                                    int front_top);

/// Adds all else to the pages: marks, QR code, titles, what a candidate fills in.
std::optional<PrintProblem> add_heads(std::vector<CardPage>& pages, const PrintedPaper& paper,
                                      const Template& office, const CardOptions& options);

/// Where sections begin on fronts, below what a candidate fills in and the notices.
int front_top(const PrintedPaper& paper, const Template& office);

/// Where they begin on backs.
inline constexpr int back_top = 400;

/// Fronts of sheets, on which candidates fill in who they are.
constexpr bool is_front(std::size_t page) { return page % 2 == 0; }

}  // namespace tiku
