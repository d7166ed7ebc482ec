// SPDX-License-Identifier: Apache-2.0
#include "load/svg_cost.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/lower_case.hpp"

namespace tiku::loading {
namespace {

// Measured: drawings at these limits take some seconds, those of real papers a hundredth.
constexpr std::size_t most_elements = 30'000;
constexpr std::size_t most_text = 20'000;         // bytes
constexpr std::size_t most_of_a_path = 200'000;   // bytes; lines that cross each other take long
constexpr std::size_t most_of_paths = 2'000'000;  // bytes
constexpr std::size_t most_with_markers = 50'000;
constexpr std::size_t most_effects = 500;
constexpr std::uint64_t most_pixels_used = 1'000'000'000;
constexpr std::size_t filter_effects = 25;  // that a filter counts for

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

bool is_repeated(std::string_view name) {
  constexpr std::array<std::string_view, 3> repeated = {"pattern", "mask", "marker"};
  return is_one_of(name, repeated);
}

// Some of these end the program in librsvg 2.54 where their numbers do not suit each other.
bool is_heavy_filter(std::string_view name) {
  constexpr std::array<std::string_view, 5> heavy = {"feconvolvematrix", "feturbulence",
                                                     "fediffuselighting", "fespecularlighting",
                                                     "femorphology"};
  return is_one_of(name, heavy);
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

// For how many effects a property counts; one that is drawn upon a sheet of its own.
std::size_t effects_of(std::string_view property, std::string_view value) {
  value = without_blanks(value);
  if (value == "1" || value == "none") return 0;
  if (property == "filter") return filter_effects;
  return property == "opacity" || property == "mask" ? 1 : 0;
}

std::size_t effects_of_style(std::string_view style) {
  std::size_t effects = 0;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    const std::size_t colon = std::min(declaration.find(':'), declaration.size());
    const std::string_view value = declaration.substr(std::min(colon + 1, declaration.size()));
    effects += effects_of(without_blanks(declaration.substr(0, colon)), value);
    style.remove_prefix(std::min(end + 1, style.size()));
  }
  return effects;
}

using Names = std::set<std::string, std::less<>>;

// The ids in `url(#…)`.
Names references(std::string_view value) {
  constexpr std::string_view opening = "url(";
  Names ids;
  const std::string lower = lower_case(value);
  for (std::size_t at = lower.find(opening); at != std::string::npos;
       at = lower.find(opening, at + 1)) {
    const std::string_view inner = value.substr(at + opening.size());
    const std::string_view target = inner.substr(0, inner.find(')'));
    const std::size_t hash = target.find('#');
    if (hash == std::string_view::npos) continue;
    const std::string_view id = target.substr(hash + 1);
    ids.emplace(id.substr(0, id.find_first_of("\"' \t\r\n")));
  }
  return ids;
}

// The names in a text, each of which stands behind one of the signs and ends before one.
Names names_between(std::string_view text, std::string_view before, std::string_view after) {
  Names names;
  for (std::size_t at = text.find_first_of(before); at != std::string_view::npos;
       at = text.find_first_of(before, at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    const std::string_view name = rest.substr(0, rest.find_first_of(after));
    if (!name.empty()) names.emplace(name);
  }
  return names;
}

bool have_common(const Names& some, const Names& others) {
  return std::ranges::any_of(some, [&](const std::string& name) { return others.contains(name); });
}

}  // namespace

void SvgCost::open(std::string_view name, const XmlEvent& tag) {
  ++depth_;
  ++elements_;
  has_heavy_filter_ = has_heavy_filter_ || is_heavy_filter(name);
  has_markers_ = has_markers_ || name == "marker";
  if (name == "use") ++uses_;
  if (name == "text" && text_depth_ == 0) text_depth_ = depth_;
  if (is_repeated(name)) {
    const auto id = std::ranges::find(tag.attributes, "id", &XmlAttribute::name);
    if (id != tag.attributes.end()) repeated_.insert(id->value);
    if (repeat_depth_ == 0) repeat_depth_ = depth_;
  }
  for (const XmlAttribute& attribute : tag.attributes) look_at(attribute);
}

void SvgCost::look_at(const XmlAttribute& attribute) {
  if (attribute.name == "d" || attribute.name == "points") {
    path_bytes_ += attribute.value.size();
    longest_path_ = std::max(longest_path_, attribute.value.size());
    return;
  }
  effects_ += attribute.name == "style" ? effects_of_style(attribute.value)
                                        : effects_of(attribute.name, attribute.value);
  if (repeat_depth_ == 0) return;
  inner_ids_.merge(references(attribute.value));
  if (attribute.name != "class") return;
  constexpr std::string_view blanks = " \t\r\n";
  inner_classes_.merge(names_between(" " + attribute.value, blanks, blanks));
}

void SvgCost::close() {
  if (text_depth_ == depth_) text_depth_ = 0;
  if (repeat_depth_ == depth_) repeat_depth_ = 0;
  --depth_;
}

void SvgCost::text(std::string_view text) {
  if (text_depth_ > 0) text_bytes_ += text.size();
}

void SvgCost::style_sheet(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('}'), text.size());
    const std::string_view rule = text.substr(0, end);
    const std::size_t brace = std::min(rule.find('{'), rule.size());
    if (Names ids = references(rule.substr(brace)); !ids.empty()) {
      rules_.push_back(
          {names_between(rule.substr(0, brace), ".", " \t\r\n.,:>+~[#{"), std::move(ids)});
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void SvgCost::picture(std::uint64_t pixels) { pixels_ += pixels; }

// Whether what is drawn again and again refers to the like.
bool SvgCost::is_nested() const {
  return have_common(inner_ids_, repeated_) || std::ranges::any_of(rules_, [&](const Rule& rule) {
           const bool is_inside = rule.classes.empty() || have_common(rule.classes, inner_classes_);
           return is_inside && have_common(rule.ids, repeated_);
         });
}

std::optional<std::string_view> SvgCost::excess() const {
  if (has_heavy_filter_) return "svg-filter";
  if (is_nested()) return "svg-nested";
  const bool is_too_much = elements_ > most_elements || text_bytes_ > most_text ||
                           longest_path_ > most_of_a_path || path_bytes_ > most_of_paths ||
                           (has_markers_ && path_bytes_ > most_with_markers) ||
                           effects_ > most_effects || pixels_ * uses_ > most_pixels_used;
  return is_too_much ? std::optional<std::string_view>("svg-too-much") : std::nullopt;
}

}  // namespace tiku::loading
