// SPDX-License-Identifier: Apache-2.0
// Blocks of a printout -> pieces of measured height, for a column of a given width.
#pragma once

#include <cstddef>
#include <vector>

#include "render/pdf/block_parts.hpp"
#include "render/pdf/box.hpp"
#include "render/pdf/setting.hpp"

namespace tiku::pdf {

class BlockSetter {
 public:
  explicit BlockSetter(Setting& setting);

  /// The block `index` of the printout in a column of that width.
  std::vector<Piece> set(std::size_t index, Length width);

 private:
  Setting& setting_;
  std::vector<LabelRoom> rooms_;  // of each block
};

}  // namespace tiku::pdf
