// SPDX-License-Identifier: Apache-2.0
// SVG: well-formed, whole in itself and still. Scripts, event attributes, foreign content,
// animation, document types, style sheets from elsewhere and references to anything but
// its own elements and pictures within it are refused: a paper is no place for them.
#include <algorithm>
#include <array>

#include "load/base64.hpp"
#include "load/figure_kinds.hpp"
#include "load/scalars.hpp"
#include "load/svg_cost.hpp"
#include "load/xml_scan.hpp"
#include "text/lower_case.hpp"

namespace tiku::loading {
namespace {

constexpr std::string_view svg_space = "http://www.w3.org/2000/svg";
constexpr std::string_view blanks = " \t\r\n";
constexpr std::uint64_t most_embedded_pixels = 40'000'000;

using Fault = std::optional<FigureProblem>;

FigureProblem unsafe(std::string_view found) { return {Code::figure_unsafe, {excerpt(found)}}; }

const std::string* find(const XmlEvent& tag, std::string_view name) {
  const auto found = std::ranges::find(tag.attributes, name, &XmlAttribute::name);
  return found != tag.attributes.end() ? &found->value : nullptr;
}

// Thousandths of a pixel at 96 to the inch, for one of the unit.
struct LengthUnit {
  std::string_view name;
  std::uint64_t numerator;
  std::uint64_t denominator;
};
constexpr std::array<LengthUnit, 8> units = {{{"", 1, 1},
                                              {"px", 1, 1},
                                              {"in", 96, 1},
                                              {"cm", 9600, 254},
                                              {"mm", 960, 254},
                                              {"Q", 240, 254},
                                              {"pt", 4, 3},
                                              {"pc", 16, 1}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number with which a text begins, in thousandths, and takes it off; nothing where
// there is none or it is beyond all sizes.
std::optional<std::uint64_t> take_number(std::string_view& text) {
  constexpr std::size_t most_digits = 9;
  std::size_t at = 0;
  std::uint64_t value = 0;
  while (at < text.size() && is_digit(text[at])) {
    if (at == most_digits) return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(text[at++] - '0');
  }
  const std::size_t whole_digits = at;
  std::size_t places = 0;
  if (at < text.size() && text[at] == '.') {
    for (++at; at < text.size() && is_digit(text[at]); ++at, ++places) {
      if (places < 3) value = value * 10 + static_cast<std::uint64_t>(text[at] - '0');
    }
  }
  if (whole_digits + places == 0) return std::nullopt;
  for (; places < 3; ++places) value *= 10;
  text.remove_prefix(at);
  return value;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

// Thousandths of a pixel; nothing for shares and what depends on fonts.
std::optional<std::uint64_t> length(const std::string* text) {
  if (!text) return std::nullopt;
  std::string_view rest = without_blanks(*text);
  const auto number = take_number(rest);
  const auto unit = std::ranges::find(units, rest, &LengthUnit::name);
  if (!number || unit == units.end()) return std::nullopt;
  return *number * unit->numerator / unit->denominator;
}

struct Extent {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
};

// `0 0 120 80`: only the last two numbers are a size.
std::optional<Extent> view_box(const std::string* text) {
  if (!text) return std::nullopt;
  std::array<std::uint64_t, 4> numbers{};
  std::string_view rest = *text;
  for (std::uint64_t& number : numbers) {
    const std::size_t begin = std::min(rest.find_first_not_of(" \t\r\n,"), rest.size());
    rest.remove_prefix(begin);
    const bool is_offset = &number < &numbers[2];
    if (is_offset && rest.starts_with('-')) rest.remove_prefix(1);
    const auto found = take_number(rest);
    if (!found) return std::nullopt;
    number = *found;
  }
  if (!without_blanks(rest).empty() || numbers[2] == 0 || numbers[3] == 0) return std::nullopt;
  return Extent{numbers[2], numbers[3]};
}

SizeOrProblem size_of(const XmlEvent& root) {
  const auto width = length(find(root, "width"));
  const auto height = length(find(root, "height"));
  const auto box = view_box(find(root, "viewBox"));
  Extent extent;
  if (width && height) {
    extent = {*width, *height};
  } else if (box && width) {
    extent = {*width, *width * box->height / box->width};
  } else if (box && height) {
    extent = {*height * box->width / box->height, *height};
  } else if (box) {
    extent = *box;
  } else {
    return unfit("svg-no-size");
  }
  return sensible_size((extent.width + 500) / 1000, (extent.height + 500) / 1000);
}

bool is_refused_element(std::string_view name) {
  constexpr std::array<std::string_view, 12> refused = {
      "script", "foreignobject", "handler", "listener", "animate", "animatecolor",
      "set",    "iframe",        "object",  "embed",    "audio",   "video"};
  return std::ranges::find(refused, name) != refused.end() || name.starts_with("animate");
}

/// Looks at each part of the file.
class SvgReader {
 public:
  explicit SvgReader(std::string_view bytes) : scanner_(bytes) {}

  SizeOrProblem read() {
    for (;;) {
      const XmlEvent event = scanner_.next();
      if (event.kind == XmlEvent::Kind::end) break;
      if (auto fault = look_at(event)) return *std::move(fault);
    }
    if (const auto excess = cost_.excess()) return unfit(*excess);
    return *size_;  // there is a root, else the text is not well-formed
  }

 private:
  Fault look_at(const XmlEvent& event) {
    switch (event.kind) {
      case XmlEvent::Kind::open:
        return look_at_tag(event);
      case XmlEvent::Kind::text:
        if (style_depth_ > 0) style_ += event.text;
        cost_.text(event.text);
        return std::nullopt;
      case XmlEvent::Kind::close:
        return close_element();
      case XmlEvent::Kind::instruction:
        return unsafe("<?" + std::string(event.name));
      case XmlEvent::Kind::doctype:
        return unsafe("<!DOCTYPE");
      default:
        return unfit("svg-not-well-formed");
    }
  }

  Fault look_at_tag(const XmlEvent& tag) {
    ++depth_;
    const std::string name = lower_case(local_name(tag.name));
    if (!size_) {
      if (auto fault = look_at_root(tag)) return fault;
    }
    cost_.open(name, tag);
    if (is_refused_element(name)) return unsafe("<" + std::string(tag.name));
    if (name == "style" && style_depth_ == 0) style_depth_ = depth_;
    for (const XmlAttribute& attribute : tag.attributes) {
      if (auto fault = look_at_attribute(attribute)) return fault;
    }
    return std::nullopt;
  }

  Fault look_at_root(const XmlEvent& root) {
    const std::size_t colon = root.name.find(':');
    const bool has_prefix = colon != std::string_view::npos;
    const std::string* space =
        find(root, has_prefix ? "xmlns:" + std::string(root.name.substr(0, colon)) : "xmlns");
    if (local_name(root.name) != "svg" || !space || *space != svg_space) {
      return unfit("svg-no-root");
    }
    const SizeOrProblem size = size_of(root);
    if (const auto* problem = std::get_if<FigureProblem>(&size)) return *problem;
    size_ = std::get<FigureSize>(size);
    return std::nullopt;
  }

  Fault close_element() {
    cost_.close();
    if (style_depth_ == depth_--) {
      style_depth_ = 0;
      cost_.style_sheet(style_);
      return look_at_style(std::exchange(style_, {}));
    }
    return std::nullopt;
  }

  Fault look_at_attribute(const XmlAttribute& attribute) {
    const std::string name = lower_case(local_name(attribute.name));
    const std::string shown = std::string(attribute.name) + "=\"" + attribute.value;
    if (name.starts_with("on") || attribute.name == "xml:base") return unsafe(shown);
    if (name == "href" || name == "src") return look_at_target(attribute.value, shown);
    if (attribute.name.find(':') != std::string_view::npos) return std::nullopt;
    const bool is_style = name == "style" || attribute.value.find('(') != std::string::npos;
    return is_style ? look_at_style(attribute.value) : std::nullopt;
  }

  // Whatever a style can load begins with one of these; a `\` could hide them.
  Fault look_at_style(const std::string& style) {
    const std::string text = lower_case(style);
    for (const std::string_view refused : {"\\", "@import", "image-set(", "src("}) {
      const std::size_t at = text.find(refused);
      if (at != std::string::npos) return unsafe(std::string_view(style).substr(at));
    }
    constexpr std::string_view opening = "url(";
    for (std::size_t at = text.find(opening); at != std::string::npos;
         at = text.find(opening, at + 1)) {
      const std::string_view shown = std::string_view(style).substr(at);
      const std::string_view inner = shown.substr(opening.size());
      std::string_view target = without_blanks(inner.substr(0, inner.find(')')));
      if (target.starts_with('"') || target.starts_with('\'')) target.remove_prefix(1);
      if (auto fault = look_at_target(target, shown)) return fault;
    }
    return std::nullopt;
  }

  // An element of the file itself, or a picture that the file holds.
  Fault look_at_target(std::string_view target, std::string_view shown) {
    target = without_blanks(target);
    if (target.empty() || target.starts_with('#')) return std::nullopt;
    for (const std::string_view opening :
         {"data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,"}) {
      if (target.starts_with(opening)) return look_at_picture(target.substr(opening.size()));
    }
    return unsafe(shown);
  }

  Fault look_at_picture(std::string_view base64) {
    while (base64.ends_with('"') || base64.ends_with('\'')) base64.remove_suffix(1);
    const auto bytes = decode_base64(base64);
    if (!bytes) return unfit("svg-bad-picture");
    if (!bytes->starts_with(png_signature) && !bytes->starts_with(jpeg_signature)) {
      return unfit("svg-bad-picture");
    }
    const SizeOrProblem found =
        bytes->starts_with(png_signature) ? read_png(*bytes) : read_jpeg(*bytes);
    if (const auto* problem = std::get_if<FigureProblem>(&found)) return *problem;
    const auto& size = std::get<FigureSize>(found);
    const auto pixels =
        static_cast<std::uint64_t>(size.width) * static_cast<std::uint64_t>(size.height);
    cost_.picture(pixels);
    pixels_ += pixels;
    return pixels_ > most_embedded_pixels ? Fault(unfit("svg-many-pixels")) : std::nullopt;
  }

  XmlScanner scanner_;
  SvgCost cost_;
  std::optional<FigureSize> size_;
  std::size_t depth_ = 0;
  std::size_t style_depth_ = 0;  // of the outermost <style>; 0 outside
  std::string style_;
  std::uint64_t pixels_ = 0;  // of all pictures within
};

}  // namespace

SizeOrProblem read_svg(std::string_view bytes) { return SvgReader(bytes).read(); }

}  // namespace tiku::loading
