// SPDX-License-Identifier: Apache-2.0
// How far long rows of trials are thinned.
#pragma once

namespace tiku {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TIKU_SANITIZED
#endif
#endif

/// Of long rows of trials one in so many is made: all, but few where sanitizers look for
/// other faults than wrong results and make each ten times as slow.
#ifdef TIKU_SANITIZED
inline constexpr int stride = 10;
#else
inline constexpr int stride = 1;
#endif

}  // namespace tiku
