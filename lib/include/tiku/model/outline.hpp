// SPDX-License-Identifier: Apache-2.0
// Occupation, level and outline (理论知识鉴定要素细目表) as plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tiku/model/value.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// Occupation (职业) as in the national classification.
struct Occupation {
  std::string code;     ///< e.g. 4-03-02-07
  std::string name;     ///< e.g. 茶艺师
  std::string english;  ///< may be empty
};

/// The standard that the outline's weights come from.
struct Standard {
  std::string title;
  std::optional<int> edition;  ///< year
  bool verified = false;       ///< the weights were checked against the official text
};

/// Importance of a point (重要程度): X core, Y general, Z auxiliary.
enum class Importance { core, general, auxiliary };

/// Knowledge point (鉴定点), the leaf of the outline.
struct Point {
  std::string code;
  std::string name;
  Importance importance = Importance::core;
  Place place;
};

/// Range (鉴定范围): holds either further ranges or points.
struct Range {
  std::string code;
  std::string name;
  std::optional<Share> weight;  ///< absolute share of the paper (鉴定比重), down to some depth
  std::vector<Range> ranges;
  std::vector<Point> points;
  Place place;
  Place weight_place;
};

struct Outline {
  std::vector<Range> ranges;
  Place place;
};

}  // namespace tiku
