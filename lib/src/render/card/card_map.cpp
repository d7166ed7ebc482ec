// SPDX-License-Identifier: Apache-2.0
// Card -> map for readers, a line for each item.
#include <array>
#include <string_view>

#include "tiku/model/words.hpp"
#include "tiku/render/card.hpp"
#include "tiku/text/json.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

constexpr std::array<std::string_view, 4> corner_names = {"upper-left", "upper-right", "lower-left",
                                                          "lower-right"};

// Millimetres; the place is the middle, which may lie between two tenths.
std::string place(const CardBox& box) {
  return "\"x\": " + format_decimal(10 * box.x + 5 * box.width, 2) +
         ", \"y\": " + format_decimal(10 * box.y + 5 * box.height, 2) +
         ", \"width\": " + format_decimal(box.width, 1) +
         ", \"height\": " + format_decimal(box.height, 1);
}

template <class Entry, class Write>
std::string list(const std::vector<Entry>& entries, std::string_view separator, Write write) {
  std::string all = "[";
  for (const Entry& entry : entries) {
    if (all.size() > 1) all += ",";
    all += separator;
    all += write(entry);
  }
  return all + "]";
}

std::string digit_json(const CardBubble& bubble) {
  return "{\"digit\": " + bubble.letter + ", " + place(bubble.box) + "}";
}

std::string option_json(const CardBubble& bubble) {
  return "{\"letter\": " + json_string(bubble.letter) +
         ", \"source\": " + json_string(bubble.source) + ", " + place(bubble.box) + "}";
}

std::string item_json(const CardItem& item) {
  return "{\"section\": " + std::to_string(item.section) +
         ", \"number\": " + std::to_string(item.number) +
         ", \"part\": " + (item.part > 0 ? std::to_string(item.part) : "null") +
         ", \"id\": " + json_string(item.id) + ", \"type\": \"" + std::string(word(item.type)) +
         "\", \"bubbles\": " + list(item.bubbles, " ", option_json) + "}";
}

std::string corners_json(const CardPage& page) {
  std::string all;
  for (std::size_t i = 0; i < page.corners.size(); ++i) {
    all += all.empty() ? "" : ",";
    all += "\n        {\"corner\": \"" + std::string(corner_names[i]) + "\", " +
           place(page.corners[i]) + "}";
  }
  return "[" + all + "]";
}

std::string page_json(const CardPage& page) {
  const auto column = [](const std::vector<CardBubble>& digits) {
    return list(digits, " ", digit_json);
  };
  return "{\n      \"corners\": " + corners_json(page) +
         ",\n      \"code\": {\"text\": " + json_string(page.code.text) + ", " +
         place(page.code.box) +
         "},\n      \"absent\": " + (page.absent ? "{" + place(page.absent->box) + "}" : "null") +
         ",\n      \"number\": " + list(page.number, "\n        ", column) +
         ",\n      \"items\": " + list(page.items, "\n        ", item_json) + "\n    }";
}

}  // namespace

std::string card_map(const Card& card) {
  const auto text = [](std::string_view name, const std::string& value) {
    return "  \"" + std::string(name) + "\": " + json_string(value) + ",\n";
  };
  return "{\n" + text("tiku", "card/1") + text("title", card.title) +
         text("occupation", card.occupation) + text("batch", card.batch) + text("form", card.form) +
         text("digest", card.digest) + "  \"width\": " + format_decimal(Card::width, 1) +
         ",\n  \"height\": " + format_decimal(Card::height, 1) +
         ",\n  \"pages\": " + list(card.pages, "\n    ", page_json) + "\n}\n";
}

}  // namespace tiku
