// SPDX-License-Identifier: Apache-2.0
// What it takes to draw an SVG, counted before anyone draws it: a small file can ask for
// hours of work, or for more than the drawing library survives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "load/xml_scan.hpp"

namespace tiku::loading {

/// Is told all of a file in order; names of elements are in lower case and without prefix.
class SvgCost {
 public:
  void open(std::string_view name, const XmlEvent& tag);
  void close();
  void text(std::string_view text);
  void style_sheet(std::string_view text);
  void picture(std::uint64_t pixels);

  /// The catalogue's term for what is too much.
  std::optional<std::string_view> excess() const;

 private:
  using Names = std::set<std::string, std::less<>>;
  // A rule of a style sheet that refers to something.
  struct Rule {
    Names classes;  // in its selector; none where it is for any elements
    Names ids;
  };

  void look_at(const XmlAttribute& attribute);
  bool is_nested() const;

  std::size_t depth_ = 0;
  std::size_t text_depth_ = 0;    // of the outermost <text>; 0 outside
  std::size_t repeat_depth_ = 0;  // the same of what is drawn again and again: <pattern>
  std::size_t elements_ = 0;
  std::size_t text_bytes_ = 0;
  std::size_t path_bytes_ = 0;
  std::size_t longest_path_ = 0;
  std::size_t effects_ = 0;
  std::uint64_t uses_ = 1;    // <use>, and the picture itself
  std::uint64_t pixels_ = 0;  // of pictures within
  bool has_markers_ = false;
  bool has_heavy_filter_ = false;
  Names repeated_;       // ids of what is drawn again and again
  Names inner_ids_;      // that such content refers to
  Names inner_classes_;  // that it has
  std::vector<Rule> rules_;
};

}  // namespace tiku::loading
