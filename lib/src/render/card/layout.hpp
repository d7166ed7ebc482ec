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
  std::string directions;       ///< behind the title
  std::vector<CardItem> items;  ///< those with bubbles, not yet placed
};

/// The sections of a paper, or the item that has no place on a card.
std::variant<std::vector<CardSection>, PrintProblem> card_sections(const PrintedPaper& paper,
                                                                   const Template& office,
                                                                   const CardOptions& options);

/// How close items stand.
struct CardDensity {
  int row = 48;  ///< from an item to the one below
  int gap = 26;  ///< below five items
};

/// Pages with all sections and nothing else; on fronts they begin at `front_top`.
std::vector<CardPage> place_sections(const std::vector<CardSection>& sections,
                                     const CardDensity& density, int front_top);

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
