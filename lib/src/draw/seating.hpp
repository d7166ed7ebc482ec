// SPDX-License-Identifier: Apache-2.0
// Who can sit where: guests, each of whom may sit at some of the tables.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace tiku {

/// The tables of a guest, the ones to be tried first in front; by guest.
using Tables = std::vector<std::vector<std::size_t>>;

/// A table for each guest, at which there is room for so many; nothing for a guest who finds
/// none, however those before him move (augmenting paths: Kuhn, 1955).
std::vector<std::optional<std::size_t>> seat(const Tables& tables,
                                             const std::vector<std::size_t>& rooms);

}  // namespace tiku
