// SPDX-License-Identifier: Apache-2.0
#include "record/quick_record.hpp"

#include <algorithm>

#include "load/fields.hpp"
#include "load/scalars.hpp"
#include "record/limits.hpp"
#include "tiku/text/number.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

/// Walks through a text from its beginning. Once it meets something else than what was
/// asked for it stays where it is, and what it gives means nothing.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  bool is_lost() const { return is_lost_; }
  bool is_at_end() const { return at_ == text_.size(); }
  std::uint32_t position() const { return static_cast<std::uint32_t>(at_); }

  /// Steps over these words if they come next.
  bool skip(std::string_view words) {
    if (is_lost_ || !text_.substr(at_).starts_with(words)) return false;
    at_ += words.size();
    return true;
  }

  void expect(std::string_view words) { require(skip(words)); }
  void require(bool condition) { is_lost_ = is_lost_ || !condition; }

  /// A text that ends where one of these signs follows it, if it is not in quotes.
  std::string scalar(std::string_view signs, std::size_t limit) {
    const bool is_quoted = skip("\"");
    const std::size_t end = text_.find_first_of(is_quoted ? "\"" : signs, at_);
    require(end != std::string_view::npos);
    if (is_lost_) return {};
    std::string value(text_.substr(at_, end - at_));
    at_ = end + (is_quoted ? 1 : 0);
    require(loading::is_visible(value) && count_characters(value) <= limit);
    return value;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  bool is_lost_ = false;
};

/// The fields of one line `{a: x, b: y}`, each of which may be missing.
class Line {
 public:
  explicit Line(Walk& walk) : walk_(walk) { walk_.expect("{"); }

  std::string text(std::string_view key, std::size_t limit = loading::line_limit) {
    std::string words(is_first_ ? "" : ", ");
    words += key;
    words += ": ";
    if (!walk_.skip(words)) return {};
    is_first_ = false;
    return walk_.scalar(",}", limit);
  }

  std::string code(std::string_view key) {
    std::string value = text(key, loading::code_limit);
    walk_.require(loading::is_code(value));
    return value;
  }

  std::int64_t number(std::string_view key, std::int64_t low, std::int64_t high) {
    const auto value = parse_integer(text(key));
    walk_.require(value && *value >= low && *value <= high);
    return value.value_or(0);
  }

  std::uint64_t count(std::string_view key) {
    return static_cast<std::uint64_t>(number(key, 0, most_counted));
  }

  Digest digest() {
    const auto value = parse_digest(text("sha256"));
    walk_.require(value.has_value());
    return value.value_or(Digest{});
  }

  /// Every line has an end, and a field that must be there is not empty.
  void end(bool is_whole) {
    walk_.require(is_whole);
    walk_.expect("}");
  }

 private:
  Walk& walk_;
  bool is_first_ = true;
};

std::string line_of(Walk& walk, std::string_view key) {
  walk.expect(key);
  std::string value = walk.scalar("\n", loading::line_limit);
  walk.expect("\n");
  return value;
}

/// The entries of a list, each in a line that begins with these words.
template <class Entry>
std::vector<Entry> list(Walk& walk, std::string_view key, std::string_view begin,
                        Entry (*read)(Walk&)) {
  std::vector<Entry> entries;
  walk.expect(key);
  if (walk.skip(" []\n")) return entries;
  walk.expect("\n");
  while (walk.skip(begin) && entries.size() < most_entries) {
    entries.push_back(read(walk));
    walk.expect("\n");
  }
  return entries;
}

RecordedFile read_file(Walk& walk) {
  Line line(walk);
  RecordedFile file;
  file.path = line.text("path", longest_path);
  file.digest = line.digest();
  line.end(!file.path.empty());
  return file;
}

RecordedFile read_output(Walk& walk) {
  RecordedFile file = read_file(walk);
  walk.require(is_output_name(file.path));
  return file;
}

RecordedItem read_item(Walk& walk) {
  Line line(walk);
  RecordedItem item;
  item.id = line.code("id");
  item.options = line.text("options");
  item.key = line.text("key");
  item.digest = line.digest();
  line.end(true);
  return item;
}

std::string read_rule(Walk& walk) { return walk.scalar("\n", loading::text_limit); }

std::vector<RecordedForm> read_forms(Walk& walk) {
  std::vector<RecordedForm> forms;
  walk.expect("forms:\n");
  while (walk.skip("- label: ") && forms.size() < most_entries) {
    RecordedForm& form = forms.emplace_back();
    form.label = walk.scalar("\n", loading::code_limit);
    walk.require(loading::is_code(form.label));
    walk.expect("\n  sections:\n");
    while (walk.skip("  - type: ") && form.sections.size() < most_entries) {
      RecordedSection& section = form.sections.emplace_back();
      section.type = walk.scalar("\n", loading::line_limit);
      walk.expect("\n");
      section.items = list(walk, "    items:", "    - ", read_item);
    }
  }
  return forms;
}

void read_batch_and_bank(Walk& walk, Record& record) {
  walk.expect("batch: ");
  Line batch(walk);
  record.batch_id = batch.text("id");
  record.date = batch.text("date");
  record.batch_path = batch.text("path", longest_path);
  batch.end(!record.batch_path.empty());
  walk.expect("\nbank: ");
  Line bank(walk);
  record.occupation = bank.code("occupation");
  record.level = static_cast<int>(bank.number("level", 1, 5));
  bank.end(true);
  walk.expect("\n");
}

void read_draw(Walk& walk, Record& record) {
  walk.expect("draw: ");
  Line line(walk);
  record.effort = line.count("effort");
  record.figures.weight = static_cast<int>(line.number("weight", 0, most_small));
  record.figures.visits = line.count("visits");
  record.figures.moves = line.count("moves");
  record.figures.search_moves = line.count("search-moves");
  record.figures.pilot_moves = line.count("pilot-moves");
  record.figures.solver = line.text("solver");
  line.end(true);
  walk.expect("\n");
}

std::optional<PreviousRecord> read_previous(Walk& walk) {
  if (!walk.skip("previous: ")) return std::nullopt;
  PreviousRecord previous;
  previous.place.span.begin = walk.position();
  Line line(walk);
  previous.batch = line.text("batch");
  previous.digest = line.digest();
  line.end(!previous.batch.empty());
  previous.place.span.end = walk.position();
  walk.expect("\n");
  return previous;
}

}  // namespace

std::optional<Record> read_quickly(std::string_view text) {
  if (text.find('\\') != std::string_view::npos) return std::nullopt;
  if (find_invalid_utf8(text) || loading::find_control(text)) return std::nullopt;
  Walk walk(text);
  Record record;
  walk.expect("tiku: record/1\n");
  record.tool = line_of(walk, "tool: ");
  const auto algorithm = parse_integer(line_of(walk, "algorithm: "));
  walk.require(algorithm && *algorithm >= 0 && *algorithm <= most_small);
  record.algorithm = static_cast<int>(algorithm.value_or(0));
  record.seed = line_of(walk, "seed: ");
  read_batch_and_bank(walk, record);
  if (walk.skip("law: ")) record.law = line_of(walk, "");
  read_draw(walk, record);
  record.inputs = list(walk, "inputs:", "- ", read_file);
  record.forms = read_forms(walk);
  record.rules = list(walk, "rules:", "- ", read_rule);
  record.outputs = list(walk, "outputs:", "- ", read_output);
  record.previous = read_previous(walk);
  if (walk.is_lost() || !walk.is_at_end() || write_record(record) != text) return std::nullopt;
  return record;
}

}  // namespace tiku
