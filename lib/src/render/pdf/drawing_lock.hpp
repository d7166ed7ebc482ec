// SPDX-License-Identifier: Apache-2.0
// One thread draws at a time.
#pragma once

#include <mutex>

namespace tiku::pdf {

/// To be held by whoever draws texts by cairo, or releases what has drawn them.
///
/// Once its store of glyphs is full, cairo 1.16 takes glyphs from the fonts of other
/// threads: it holds the store's lock and waits for a font's, while the other thread holds
/// its font's and waits for the store's. Four threads came to a stop within 160 papers.
std::unique_lock<std::mutex> drawing_lock();

}  // namespace tiku::pdf
