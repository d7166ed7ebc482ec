// SPDX-License-Identifier: Apache-2.0
// The answer card (答题卡) of a form: bubbles for choices and true-false items that a scanner
// reads. It is made once from a printed paper, with the place of everything on it; the PDF
// and the map for readers say the same since both come from it. What earns marks is left to
// who has the record.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tiku/model/template.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/render/printout.hpp"

namespace tiku {

/// A rectangle on a page, in tenths of a millimetre, from the page's upper left corner.
struct CardBox {
  int x = 0;  ///< of its left edge
  int y = 0;  ///< of its upper edge
  int width = 0;
  int height = 0;
};

/// What is filled in to say yes.
struct CardBubble {
  std::string letter;  ///< printed in it: A, √, 7; may be empty
  std::string source;  ///< of an option its letter in the item's file; `true`, `false`; else empty
  CardBox box;
};

/// An item, or a part of a case, and its bubbles in printed order.
struct CardItem {
  std::size_t section = 1;  ///< from 1
  std::size_t number = 1;   ///< as printed
  std::size_t part = 0;     ///< within a case, from 1
  std::string id;
  ItemType type = ItemType::single_choice;
  std::vector<CardBubble> bubbles;
};

/// A text in a box, made smaller where it must be to fit there.
struct CardText {
  enum class Style { left, centred, right };
  enum class Weight { normal, bold };
  std::string words;
  CardBox box;
  int size = 80;  ///< of the type, in tenths of a point
  Style style = Style::left;
  Weight weight = Weight::normal;
};

/// A QR code in squares of one size.
struct CardCode {
  std::string text;
  CardBox box;                ///< without the blank margin of four squares
  std::vector<CardBox> dark;  ///< stretches of dark squares, line by line
};

/// One side of a sheet. Pages 1 and 2 are the two sides of one, and so on.
struct CardPage {
  /// Black marks by which a reader finds its way: upper left (the only wide one), upper
  /// right, lower left, lower right.
  std::array<CardBox, 4> corners;
  CardCode code;
  std::vector<std::vector<CardBubble>> number;  ///< 准考证号: a column for each digit, from 0 to 9
  std::optional<CardBubble> absent;  ///< 缺考, for invigilators; on fronts, as `number`
  std::vector<CardItem> items;
  // What only people read:
  std::vector<CardText> texts;
  std::vector<CardBox> frames;   ///< lines around; without width or height a line
  std::vector<CardBox> samples;  ///< bubbles that show how to fill in
  std::vector<CardBox> filled;   ///< black
};

struct Card {
  static constexpr int width = 2100;  ///< A4 upright
  static constexpr int height = 2970;

  std::string title;
  std::string date;        ///< YYYY-MM-DD, of the batch
  std::string occupation;  ///< code
  std::string batch;
  std::string form;    ///< label
  std::string digest;  ///< as in the QR code
  std::vector<CardPage> pages;
};

/// What a card says beside what its paper and the office's template do.
struct CardOptions {
  std::string occupation;  ///< code
  std::string digest;      ///< hex SHA-256 of the form's paper; its first 12 digits are printed
  std::string sheet;       ///< stands for the form where nobody is to see its label; may be empty
  std::string open_directions = "请在答题纸上作答，不要写在本卡上。";
};

/// The card of a paper, as roomy as the fewest pages allow. Its choice items need 2 to 8
/// options; open items are only named.
std::variant<Card, PrintProblem> answer_card(const PrintedPaper& paper, const Template& office,
                                             const CardOptions& options);

/// The card as PDF, with all fonts embedded.
std::variant<std::string, PrintProblem> card_pdf(const Card& card);

/// Where everything stands, for readers of scanned cards: `tiku: card/1`, JSON.
std::string card_map(const Card& card);

}  // namespace tiku
