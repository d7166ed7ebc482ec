// SPDX-License-Identifier: Apache-2.0
// What stands about the text of a page.
#pragma once

#include <cstddef>

#include "render/pdf/pages.hpp"
#include "render/pdf/setting.hpp"

namespace tiku::pdf {

/// The seal strip at the left edge of a page.
void add_strip(Marks& marks, Setting& setting, const SealStrip& strip);

/// The foot of the page, with its number counted from 0.
void add_foot(Marks& marks, Setting& setting, std::size_t page, std::size_t pages);

}  // namespace tiku::pdf
