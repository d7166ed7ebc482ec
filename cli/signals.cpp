// SPDX-License-Identifier: Apache-2.0
#include "signals.hpp"

#include <csignal>
#include <system_error>
#include <thread>

namespace tiku::cli {
namespace {

/// Locked while the program must not end.
std::mutex& writing() {
  static std::mutex mutex;
  return mutex;
}

/// Those that end the program. One that was ignored when it began (as `nohup` does) stays so.
sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    struct sigaction now {};
    sigaction(signal, nullptr, &now);
    if (now.sa_handler != SIG_IGN) sigaddset(&signals, signal);
  }
  return signals;
}

/// Whoever started the program sees that it ended by the signal.
void end_by_first(const sigset_t& signals) {
  int signal = 0;
  while (sigwait(&signals, &signal) != 0) continue;
  const SignalsHeld held;
  std::signal(signal, SIG_DFL);
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  std::raise(signal);
}

}  // namespace

SignalsHeld::SignalsHeld() : lock_(writing()) {}

void listen_for_signals() {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  try {
    std::thread([signals] { end_by_first(signals); }).detach();
  } catch (const std::system_error&) {
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);  // no thread to be had: as without it
  }
}

}  // namespace tiku::cli
