// SPDX-License-Identifier: Apache-2.0
// Fixed limits of the reader, beside those that its callers choose.
#pragma once

#include <cstddef>

namespace tiku::yaml {

/// Findings of one kind made from one text; a note says where the rest is left out.
inline constexpr std::size_t most_findings = 100;

/// Values in a text of this many bytes, far beyond what any sound file has: texts made of
/// nothing but signs of structure would take a hundred times their size in memory.
inline constexpr std::size_t most_values(std::size_t bytes) { return (256U << 10U) + bytes / 8; }

/// Greatest text, whatever the caller allows: positions must fit into 32 bits with a sign.
inline constexpr std::size_t most_bytes = std::size_t{1} << 30U;

}  // namespace tiku::yaml
