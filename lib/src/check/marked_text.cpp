// SPDX-License-Identifier: Apache-2.0
#include "check/marked_text.hpp"

#include <utility>

namespace tiku::checking {
namespace {

// How often the stretch stands in the text before it ends at `end`.
std::size_t count_before(std::string_view text, std::string_view stretch, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t at = text.find(stretch); at < end; at = text.find(stretch, at + 1)) ++count;
  return count;
}

}  // namespace

std::vector<MarkedText> marked_texts(const Item& item) {
  std::vector<MarkedText> texts{{item.stem, item.stem_place}};
  for (const Option& option : item.options) texts.push_back({option.text, option.place});
  if (const auto* answer = std::get_if<std::string>(&item.answer)) {
    texts.push_back({*answer, item.answer_place});
  }
  for (const MarkingPoint& point : item.marking) texts.push_back({point.text, point.place});
  texts.push_back({item.explanation, item.explanation_place});
  return texts;
}

// Where the same stretch stands several times, it is found by its number among them.
Place place_of(const Sources& sources, const MarkedText& text, std::string_view stretch) {
  const Span span = text.place.span;
  const std::string_view held =
      sources[text.place.source].text().substr(span.begin, span.end - span.begin);
  const auto offset = static_cast<std::size_t>(stretch.data() - text.text.data());
  std::size_t at = held.find(stretch);
  for (std::size_t left = count_before(text.text, stretch, offset);
       left > 0 && at != std::string_view::npos; --left) {
    at = held.find(stretch, at + 1);
  }
  if (at == std::string_view::npos) return text.place;
  const auto begin = span.begin + static_cast<std::uint32_t>(at);
  return {text.place.source, {begin, begin + static_cast<std::uint32_t>(stretch.size())}};
}

std::vector<PlacedRun> placed_runs(std::string_view text) {
  std::vector<PlacedRun> placed;
  if (text.find("!{") == std::string_view::npos && text.find("\\(") == std::string_view::npos) {
    return placed;
  }
  std::size_t from = 0;
  for (Run& run : parse_inline(text)) {
    const bool is_written_alike = run.kind == Run::Kind::text;
    Run plain = run;
    plain.is_emphasised = plain.is_underlined = false;
    const std::string source = is_written_alike ? run.text : written({plain});
    const std::size_t at = text.find(source, from);
    if (at == std::string_view::npos) continue;
    placed.push_back({std::move(run), text.substr(at, source.size())});
    from = at + source.size();
  }
  return placed;
}

}  // namespace tiku::checking
