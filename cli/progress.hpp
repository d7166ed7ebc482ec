// SPDX-License-Identifier: Apache-2.0
// How far long work has come, as one line on a terminal that is written over and leaves
// nothing behind; nothing at all where stderr is no terminal.
#pragma once

#include <string>

namespace tiku::cli {

class Progress {
 public:
  Progress();
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows the line, cut where it would not fit into one.
  void show(const std::string& line);

  /// Takes the line away, for whatever else is to be written there.
  void clear();

 private:
  bool is_terminal_ = false;
  bool is_shown_ = false;
};

}  // namespace tiku::cli
