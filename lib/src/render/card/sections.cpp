// SPDX-License-Identifier: Apache-2.0
// Sections -> places of bubbles: five items below each other, and fives side by side. Items
// without bubbles are named in a line below.
#include <algorithm>
#include <span>
#include <utility>

#include "render/card/layout.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"

namespace tiku {
namespace {

constexpr std::size_t fewest_options = 2;
constexpr std::size_t most_options = 8;
constexpr std::size_t five = 5;
constexpr int head_height = 62;
constexpr int room_after = 22;  // below a section
constexpr int label_room = 60;
constexpr int part_label_room = 100;
constexpr int between_fives = 20;  // at least
constexpr int column_indent = 11;
constexpr int usual_columns = 6;  // of fives, into which four options fit

bool is_choice(ItemType type) {
  return type == ItemType::single_choice || type == ItemType::multiple_choice;
}

std::string label_of(const CardItem& item) {
  std::string label = std::to_string(item.number);
  if (item.part > 0) label += "(" + std::to_string(item.part) + ")";
  return label;
}

PrintProblem no_place(const PrintedItem& item, std::string label) {
  return {Code::card_options, {std::move(label), item.id, std::to_string(item.options.size())}};
}

// An item without bubbles.
struct OpenItem {
  std::size_t section = 1;
  std::size_t number = 1;
  std::vector<std::size_t> parts;  // of a case, those without; none for all
};

// Whether an item is named with the one before it: 第11～15题.
bool goes_on(const OpenItem& before, const OpenItem& item, Template::Numbering numbering) {
  const bool is_one_row = numbering == Template::Numbering::paper || before.section == item.section;
  return before.parts.empty() && item.parts.empty() && is_one_row &&
         before.number + 1 == item.number;
}

// 第11～15题、第16题（2）; where each section has its own numbers, it is named too.
std::string names_of(const std::vector<OpenItem>& items, Template::Numbering numbering) {
  std::string names;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const OpenItem& first = items[i];
    if (i > 0) names += "、";
    const bool is_new = i == 0 || items[i - 1].section != first.section;
    if (numbering == Template::Numbering::section && is_new) {
      names += "第" + chinese_number(first.section) + "大题";
    }
    names += "第" + std::to_string(first.number);
    while (i + 1 < items.size() && goes_on(items[i], items[i + 1], numbering)) ++i;
    if (items[i].number > first.number) names += "～" + std::to_string(items[i].number);
    names += "题";
    for (const std::size_t part : items[i].parts) names += "（" + std::to_string(part) + "）";
  }
  return names;
}

// Reads the items of a section one by one and keeps the first problem.
class SectionReader {
 public:
  SectionReader(const PrintedSection& section, const Template& office)
      : section_(section), office_(office) {}

  std::optional<PrintProblem> add(const PrintedItem& item) {
    if (item.items.empty()) return add(item, item.number);
    const std::size_t placed = items_.size();
    for (const PrintedItem& part : item.items) {
      if (auto problem = add(part, item.number)) return problem;
    }
    // A case of which nothing is on the card is named as a whole.
    if (items_.size() == placed) open_.back().parts.clear();
    return std::nullopt;
  }

  CardSection finish() {
    return {fill(office_.section_title, section_values(section_, office_)),
            "（" + section_numbers(section_) + "）", std::move(items_)};
  }

  const std::vector<OpenItem>& open() const { return open_; }

 private:
  std::optional<PrintProblem> add(const PrintedItem& item, std::size_t number) {
    CardItem placed{section_.number, number, item.part, item.id, item.type, {}};
    if (is_choice(item.type)) {
      const std::size_t count = item.options.size();
      if (count < fewest_options || count > most_options) return no_place(item, label_of(placed));
      for (const PrintedOption& option : item.options) {
        placed.bubbles.push_back({std::string(1, option.letter), std::string(1, option.own), {}});
      }
    } else if (item.type == ItemType::true_false) {
      placed.bubbles = {{"√", "true", {}}, {"×", "false", {}}};
    } else {
      add_open(item.part, number);
      return std::nullopt;
    }
    items_.push_back(std::move(placed));
    return std::nullopt;
  }

  void add_open(std::size_t part, std::size_t number) {
    if (part == 0 || open_.empty() || open_.back().number != number) {
      open_.push_back({section_.number, number, {}});
    }
    if (part > 0) open_.back().parts.push_back(part);
  }

  const PrintedSection& section_;
  const Template& office_;
  std::vector<CardItem> items_;
  std::vector<OpenItem> open_;
};

// The columns in which a section's items stand.
struct Columns {
  int label = label_room;
  int step = 0;  // from one column to the next
  std::size_t count = 1;
};

Columns columns_of(const std::vector<CardItem>& items) {
  std::size_t most = 0;
  Columns columns;
  for (const CardItem& item : items) {
    most = std::max(most, item.bubbles.size());
    if (item.part > 0) columns.label = part_label_room;
  }
  const int width = columns.label + static_cast<int>(most) * bubble_step;
  int count = (card_right - card_left) / (width + between_fives);
  // Few items stand below those of other sections, even if more would go on a line.
  if (items.size() <= five * usual_columns) count = std::min(count, usual_columns);
  columns.count = static_cast<std::size_t>(count);
  columns.step = (card_right - card_left) / count;
  return columns;
}

class Filler {
 public:
  Filler(const CardDensity& density, int front_top) : density_(density), front_top_(front_top) {
    begin_page();
  }

  void add(const CardSection& section) {
    const Columns columns = columns_of(section.items);
    const std::size_t band = columns.count * five;
    need(head_height + band_height(std::min(section.items.size(), five)));
    add_head(section, "");
    for (std::size_t first = 0; first < section.items.size(); first += band) {
      const std::size_t count = std::min(band, section.items.size() - first);
      if (y_ + band_height(std::min(count, five)) > card_bottom) {
        close_frame();
        begin_page();
        add_head(section, "（续）");
      }
      add_band({section.items.begin() + static_cast<std::ptrdiff_t>(first), count}, columns);
    }
    close_frame();
  }

  void add_line(const std::string& words) {
    need(head_height);
    add_text(words, CardText::Weight::normal);
  }

  std::vector<CardPage> finish() { return std::move(pages_); }

 private:
  int band_height(std::size_t rows) const {
    return static_cast<int>(rows) * density_.row + density_.gap;
  }

  void begin_page() {
    y_ = is_front(pages_.size()) ? front_top_ : back_top;
    pages_.emplace_back();
  }

  void need(int height) {
    if (y_ + height > card_bottom) begin_page();
  }

  void add_head(const CardSection& section, const std::string& added) {
    add_text(section.title + added + section.numbers, CardText::Weight::bold);
    frame_from_ = y_;
    y_ += density_.gap / 2;
  }

  void add_text(std::string words, CardText::Weight weight) {
    const CardBox box{card_left, y_, card_right - card_left, head_height};
    pages_.back().texts.push_back({std::move(words), box, 95, CardText::Style::left, weight});
    y_ += head_height;
  }

  void add_band(std::span<const CardItem> items, const Columns& columns) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      CardItem item = items[i];
      int x = card_left + static_cast<int>(i / five) * columns.step + column_indent;
      const int y = y_ + static_cast<int>(i % five) * density_.row;
      pages_.back().texts.push_back({label_of(item),
                                     {x, y, columns.label - 8, density_.row},
                                     80,
                                     CardText::Style::right,
                                     CardText::Weight::normal});
      x += columns.label;
      for (CardBubble& bubble : item.bubbles) {
        bubble =
            card_bubble(std::move(bubble.letter), std::move(bubble.source), x, y, density_.row);
        x += bubble_step;
      }
      pages_.back().items.push_back(std::move(item));
    }
    y_ += band_height(std::min(items.size(), five));
  }

  void close_frame() {
    const int bottom = y_ - density_.gap / 2;
    pages_.back().frames.push_back(
        {card_left, frame_from_, card_right - card_left, bottom - frame_from_});
    y_ = bottom + room_after;
  }

  CardDensity density_;
  int front_top_;
  std::vector<CardPage> pages_;
  int y_ = 0;
  int frame_from_ = 0;
};

}  // namespace

CardBubble card_bubble(std::string letter, std::string source, int x, int y, int height) {
  return {std::move(letter),
          std::move(source),
          {x + (bubble_step - bubble_width) / 2, y + (height - bubble_height) / 2, bubble_width,
           bubble_height}};
}

std::variant<CardContent, PrintProblem> card_content(const PrintedPaper& paper,
                                                     const Template& office,
                                                     const CardOptions& options) {
  CardContent content;
  std::vector<OpenItem> open;
  for (const PrintedSection& section : paper.sections) {
    SectionReader reader(section, office);
    for (const PrintedItem& item : section.items) {
      if (auto problem = reader.add(item)) {
        return *std::move(problem);
      }
    }
    open.insert(open.end(), reader.open().begin(), reader.open().end());
    CardSection read = reader.finish();
    if (!read.items.empty()) content.sections.push_back(std::move(read));
  }
  if (!open.empty()) content.elsewhere = names_of(open, office.numbering) + options.open_directions;
  return content;
}

std::vector<CardPage> place_content(const CardContent& content, const CardDensity& density,
                                    int front_top) {
  Filler filler(density, front_top);
  for (const CardSection& section : content.sections) filler.add(section);
  if (!content.elsewhere.empty()) filler.add_line(content.elsewhere);
  return filler.finish();
}

}  // namespace tiku
