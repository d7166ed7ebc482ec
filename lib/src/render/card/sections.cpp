// SPDX-License-Identifier: Apache-2.0
// Sections -> places of bubbles: five items below each other, and fives side by side.
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

// Reads the items of sections one by one and keeps the first problem.
class SectionReader {
 public:
  SectionReader(const PrintedSection& section, const Template& office)
      : section_(section), office_(office) {}

  std::optional<PrintProblem> add(const PrintedItem& item, std::size_t number) {
    if (!item.items.empty()) {
      for (const PrintedItem& part : item.items) {
        if (auto problem = add(part, number)) return problem;
      }
      return std::nullopt;
    }
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
      has_open_ = true;
      return std::nullopt;
    }
    items_.push_back(std::move(placed));
    return std::nullopt;
  }

  CardSection finish(const CardOptions& options) {
    std::string directions = "（" + section_numbers(section_) + "）";
    if (has_open_) {
      directions += (items_.empty() ? "" : "此处未列出的小题") + options.open_directions;
    }
    return {fill(office_.section_title, section_values(section_, office_)), std::move(directions),
            std::move(items_)};
  }

 private:
  const PrintedSection& section_;
  const Template& office_;
  bool has_open_ = false;
  std::vector<CardItem> items_;
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
    if (section.items.empty()) {
      need(head_height);
      add_head(section, "");
      y_ += room_after / 2;
      return;
    }
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
    CardText title{section.title + added + section.directions,
                   {card_left, y_, card_right - card_left, head_height},
                   95,
                   CardText::Style::left,
                   CardText::Weight::bold};
    pages_.back().texts.push_back(std::move(title));
    y_ += head_height;
    frame_from_ = y_;
    y_ += density_.gap / 2;
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

std::variant<std::vector<CardSection>, PrintProblem> card_sections(const PrintedPaper& paper,
                                                                   const Template& office,
                                                                   const CardOptions& options) {
  std::vector<CardSection> sections;
  for (const PrintedSection& section : paper.sections) {
    SectionReader reader(section, office);
    for (const PrintedItem& item : section.items) {
      if (auto problem = reader.add(item, item.number)) {
        return *std::move(problem);
      }
    }
    sections.push_back(reader.finish(options));
  }
  return sections;
}

std::vector<CardPage> place_sections(const std::vector<CardSection>& sections,
                                     const CardDensity& density, int front_top) {
  Filler filler(density, front_top);
  for (const CardSection& section : sections) filler.add(section);
  return filler.finish();
}

}  // namespace tiku
