// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "tiku/model/words.hpp"
#include "tiku/record/record.hpp"

namespace tiku {
namespace {

/// Bytes in which every value is preceded by its length and every list by its number
/// of entries, so that no two items give the same.
class Serial {
 public:
  void text(std::string_view value) {
    count(value.size());
    bytes_ += value;
  }
  void count(std::size_t value) { bytes_ += std::to_string(value) + ':'; }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

void put(Serial& serial, const std::vector<Reference>& references) {
  serial.count(references.size());
  for (const Reference& reference : references) serial.text(reference.text);
}

// A width comes before its path behind an empty text, as no path is: figures without one
// are said as before there were widths.
void put(Serial& serial, const std::vector<Figure>& figures) {
  serial.count(figures.size());
  for (const Figure& figure : figures) {
    if (figure.millimetres > 0) {
      serial.text("");
      serial.count(static_cast<std::size_t>(figure.millimetres));
    }
    serial.text(figure.path);
  }
}

// Begins with an empty text, as no item does: its id is not empty. So what is said of items
// without statistics has stayed as it was before there were any.
void put(Serial& serial, const ItemStatistics& statistics) {
  serial.text("");
  for (const auto& figure :
       {statistics.p, statistics.discrimination, statistics.a, statistics.b, statistics.sample}) {
    serial.text(figure ? std::to_string(*figure) : "");
  }
  serial.text(statistics.date);
}

std::string letters(const std::vector<char>& all) { return {all.begin(), all.end()}; }

void put(Serial& serial, const Answer& answer) {
  serial.count(answer.index());
  if (const auto* keys = std::get_if<std::vector<char>>(&answer)) serial.text(letters(*keys));
  if (const auto* truth = std::get_if<bool>(&answer)) serial.text(*truth ? "true" : "false");
  if (const auto* text = std::get_if<std::string>(&answer)) serial.text(*text);
}

void put(Serial& serial, const Item& item) {
  if (item.statistics) put(serial, *item.statistics);
  serial.text(item.id);
  serial.text(item.point.text);
  serial.text(word(item.type));
  serial.text(std::to_string(item.difficulty));
  serial.text(item.cognition ? word(*item.cognition) : "");
  serial.text(word(item.status));
  serial.text(item.stem);
  serial.count(item.options.size());
  for (const Option& option : item.options) {
    serial.text(std::string(1, option.letter));
    serial.text(option.text);
  }
  put(serial, item.answer);
  serial.count(item.marking.size());
  for (const MarkingPoint& step : item.marking) {
    serial.text(std::to_string(step.marks.hundredths));
    serial.text(step.text);
  }
  serial.text(item.explanation);
  serial.text(item.source);
  serial.text(item.author);
  serial.text(item.reviewer);
  serial.text(letters(item.pin));
  put(serial, item.tags);
  put(serial, item.figures);
  serial.text(item.seconds ? std::to_string(*item.seconds) : "");
  serial.count(item.items.size());
  for (const Item& part : item.items) put(serial, part);
}

}  // namespace

Digest item_digest(const Item& item) {
  Serial serial;
  put(serial, item);
  return sha256(serial.bytes());
}

}  // namespace tiku
