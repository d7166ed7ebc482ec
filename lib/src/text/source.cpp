// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/source.hpp"

#include <algorithm>
#include <utility>

#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

// Bytes between two milestones: so many at most are walked through to find a column.
constexpr std::size_t stride = 1024;

bool ends_line(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  return text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
}

}  // namespace

// Where the same stretch stands several times, it is found by its number among them.
Span span_within(std::string_view file, Span whole, std::string_view text,
                 std::string_view stretch) {
  const std::string_view held = file.substr(whole.begin, whole.end - whole.begin);
  std::size_t at = held.find(stretch);
  for (std::size_t seen = text.find(stretch); text.data() + seen < stretch.data();
       seen = text.find(stretch, seen + 1)) {
    if (at != std::string_view::npos) at = held.find(stretch, at + 1);
  }
  if (at == std::string_view::npos) return whole;
  const std::uint32_t begin = whole.begin + static_cast<std::uint32_t>(at);
  return {begin, begin + static_cast<std::uint32_t>(stretch.size())};
}

Source::Source(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_begins_{0} {
  std::uint32_t characters = 0;
  for (std::size_t at = 0; at < text_.size(); ++characters) {
    if (at >= milestones_.size() * stride) {
      milestones_.push_back({static_cast<std::uint32_t>(at), characters});
    }
    if (ends_line(text_, at)) line_begins_.push_back(static_cast<std::uint32_t>(at + 1));
    at += character_at(text_, at).bytes;
  }
}

std::size_t Source::characters_before(std::size_t byte) const {
  if (byte == 0) return 0;
  std::size_t index = std::min(byte / stride, milestones_.size() - 1);
  if (milestones_[index].byte > byte) --index;
  std::size_t at = milestones_[index].byte;
  std::size_t count = milestones_[index].characters;
  while (at < byte) {
    at += character_at(text_, at).bytes;
    if (at <= byte) ++count;
  }
  return count;
}

LineColumn Source::locate(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), byte);
  const auto line = static_cast<std::size_t>(after - line_begins_.begin());
  return {line, characters_before(byte) - characters_before(line_begins_[line - 1]) + 1};
}

std::string_view Source::line(std::size_t number) const {
  if (number == 0 || number > line_begins_.size()) return {};
  const std::size_t begin = line_begins_[number - 1];
  std::string_view line = std::string_view(text_).substr(begin, line_begin(number + 1) - begin);
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::size_t Source::line_begin(std::size_t number) const {
  if (number == 0) return 0;
  return number <= line_begins_.size() ? line_begins_[number - 1] : text_.size();
}

SourceId Sources::add(std::string name, std::string text) {
  sources_.emplace_back(std::move(name), std::move(text));
  return SourceId{static_cast<std::uint32_t>(sources_.size() - 1)};
}

const Source* Sources::find(SourceId id) const {
  const auto index = static_cast<std::size_t>(id);
  return index < sources_.size() ? &sources_[index] : nullptr;
}

}  // namespace tiku
