// SPDX-License-Identifier: Apache-2.0
// The processor, as benchmarks need it: its time, and one core of it.
#pragma once

namespace tiku::bench {

/// Milliseconds of processor time that this process has taken.
double processor_milliseconds();

/// Keeps this process, and programs that it starts, on one core; false where there is none such.
bool pin_to(int core);

}  // namespace tiku::bench
