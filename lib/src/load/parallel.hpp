// SPDX-License-Identifier: Apache-2.0
// Doing many independent things on several threads. Order is left to the caller, who
// puts each result where its number says.
#pragma once

#include <cstddef>
#include <functional>

namespace tiku::loading {

/// Calls `act` once with each number below `count`, on at most `threads` threads, this
/// one among them.
void for_each_number(std::size_t count, unsigned threads,
                     const std::function<void(std::size_t)>& act);

}  // namespace tiku::loading
