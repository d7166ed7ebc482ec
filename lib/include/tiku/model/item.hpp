// SPDX-License-Identifier: Apache-2.0
// Items (试题) of every type, as plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tiku/model/value.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// 单项选择, 多项选择, 判断, 填空, 简答, 计算, 论述, 案例.
enum class ItemType {
  single_choice,
  multiple_choice,
  true_false,
  fill_in,
  short_answer,
  calculation,
  essay,
  case_study,  ///< `case`: a shared stimulus with items of its own, drawn whole
};

/// 识记, 理解, 应用.
enum class Cognition { recall, understand, apply };

/// Only approved (审定) items are drawn.
enum class Status { draft, reviewed, approved, suspended, retired };

struct Option {
  char letter = 'A';
  std::string text;
  Place place;
};

/// A step that earns marks in an open item (采分点).
struct MarkingPoint {
  Marks marks;
  std::string text;
  Place place = {};  ///< of the text
};

/// Width of the column of an A4 page, in millimetres: no figure is wider.
inline constexpr int column_millimetres = 170;

/// A figure (插图) that stands by itself below the stem.
struct Figure {
  std::string path;     ///< as written: relative to the item file
  int millimetres = 0;  ///< wide, as printed; 0 for its own size
  Place place = {};     ///< of the path
};

/// The key: letters for choice items in order, a truth for true-false, a text for
/// open items, nothing for cases (their items have their own).
using Answer = std::variant<std::monostate, std::vector<char>, bool, std::string>;

/// Figures of an item from earlier sittings (试题参数), in thousandths: classical ones, and those
/// of the logistic models. With `b` alone the item follows Rasch's model (a = 1).
struct ItemStatistics {
  std::optional<std::int64_t> p;               ///< share of right answers
  std::optional<std::int64_t> discrimination;  ///< correlation of the item with the total
  std::optional<std::int64_t> a;               ///< slope, logistic metric
  std::optional<std::int64_t> b;               ///< difficulty on the scale of ability
  std::optional<std::int64_t> sample;          ///< candidates
  std::string date;                            ///< YYYY-MM-DD of the estimate; may be empty
};

struct Item {
  std::string id;
  std::string file;  ///< path of its item file, relative to the bank's folder
  Reference point;   ///< code of the knowledge point
  ItemType type = ItemType::single_choice;
  int difficulty = 0;  ///< 1 very easy … 5 very hard; 0 where the file gives none
  std::optional<Cognition> cognition;
  Status status = Status::draft;
  std::string stem;
  std::vector<Option> options;
  Answer answer;
  std::vector<MarkingPoint> marking;
  std::string explanation;
  std::string source;  ///< clause of the standard or page of the textbook
  std::string author;
  std::string reviewer;
  std::vector<Reference> enemies;  ///< ids never in one paper with this
  std::vector<char> pin;           ///< letters of options that keep their place
  std::vector<Reference> tags;
  std::vector<Figure> figures;
  std::optional<std::int64_t> seconds;  ///< expected working time
  std::optional<ItemStatistics> statistics;
  std::vector<Item> items;  ///< of a case, in order
  bool faulty = false;      ///< parts could not be read, which has been said: look no closer

  Place place;  ///< of the id; those below too where their key is not there
  Place stem_place;
  Place options_place;
  Place answer_place;
  Place pin_place;
  Place explanation_place;
};

}  // namespace tiku
