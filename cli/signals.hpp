// SPDX-License-Identifier: Apache-2.0
// Signals by which people stop a program. One thread listens for them and ends the program,
// so that no library can take them for itself: CBC does while it solves.
#pragma once

#include <mutex>

namespace tiku::cli {

/// Begins to listen. To be called once, before there are other threads: in these, and in the
/// caller, the signals are blocked from then on.
void listen_for_signals();

/// Holds them back while it lives, so that they cannot leave half-written files beside a
/// target.
class SignalsHeld {
 public:
  SignalsHeld();

 private:
  std::lock_guard<std::mutex> lock_;
};

}  // namespace tiku::cli
