// SPDX-License-Identifier: Apache-2.0
// A case file as data: the format is described in tests/README.md. Doing what a
// case says is left to sandbox.hpp, judging it to main.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cases {

/// What a command leaves behind.
struct Outcome {
  std::string out;
  std::string err;
  int exit = 0;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// A file that is written into the scratch folder.
struct InputFile {
  std::string path;
  std::string content;
};

/// A file or folder, named from the case file, that is copied into the scratch folder.
struct Copy {
  std::string path;
};

/// A command for the shell and what it must give.
struct Run {
  std::size_t line = 0;  ///< of the case file, from 1
  std::string command;
  Outcome expected;
};

using Step = std::variant<InputFile, Copy, Run>;

/// One case; its steps are done from top to bottom.
struct Case {
  std::string title;  ///< the lines before the first section, as they are
  std::vector<Step> steps;
};

/// Why a text is no case.
struct Fault {
  std::string reason;  ///< begins with the number of the line
};

std::variant<Case, Fault> parse_case(std::string_view text);

/// The case as text. Reading it again gives the same case.
std::string write_case(const Case& which);

}  // namespace cases
