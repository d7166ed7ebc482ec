// SPDX-License-Identifier: Apache-2.0
// The figures that the items of banks show: each is read once and looked at.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tiku/load/load.hpp"

namespace tiku::loading {

/// A figure that could be read, and the folders of the banks whose items show it.
struct ShownFigure {
  std::string path;
  Digest digest;
  std::vector<std::string> banks;
};

/// Notes in `estate.figures` what was found. Its banks must be there.
std::vector<ShownFigure> look_at_figures(const Disk& disk, unsigned threads, Estate& estate);

}  // namespace tiku::loading
