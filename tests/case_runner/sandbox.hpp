// SPDX-License-Identifier: Apache-2.0
// A fresh folder for a case and commands that run in it under limits, cut off
// from the caller's environment.
#pragma once

#include <filesystem>
#include <string>

#include "case_file.hpp"

namespace cases {

/// What a command may use.
struct Limits {
  int seconds = 20;
  unsigned long memory_mib = 2048;  ///< of address space; 0 for no limit
};

/// How a command ended.
struct Ended {
  Outcome outcome;  ///< exit is 128 + the signal's number for a shell that was killed
  bool timed_out = false;
};

/// A scratch folder, removed with all it holds when the value goes.
class Sandbox {
 public:
  /// `programs` is the folder that goes first on PATH.
  explicit Sandbox(std::filesystem::path programs);
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  /// Where commands run and files are put.
  std::filesystem::path folder() const { return root_ / "work"; }
  const std::filesystem::path& root() const { return root_; }

  void write(const InputFile& file) const;
  void copy(const std::filesystem::path& from) const;
  Ended run(const std::string& command, const Limits& limits) const;

 private:
  std::filesystem::path programs_;
  std::filesystem::path root_;
};

/// All bytes of a file; throws std::runtime_error where it cannot be read.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& content);

}  // namespace cases
