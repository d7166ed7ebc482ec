// SPDX-License-Identifier: Apache-2.0
// How large figures are printed.
#pragma once

#include <string>

#include "render/pdf/box.hpp"
#include "render/pdf/setting.hpp"

namespace tiku::pdf {

/// A figure upon the baseline, as wide as `figure_width` has it, no wider than `measure` and
/// no taller than fits on a page.
Box set_figure(Setting& setting, const std::string& path, int millimetres, Length measure);

}  // namespace tiku::pdf
