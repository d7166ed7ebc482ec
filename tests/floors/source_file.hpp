// SPDX-License-Identifier: Apache-2.0
// A C++ file as the house rules see it: its lines with and without words that are
// not code, and what it includes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace floors {

/// One `#include` line.
struct Include {
  std::size_t line = 0;  ///< from 1
  std::string name;      ///< without its quotes or angle brackets
  bool angled = false;
};

struct SourceFile {
  std::string path;                ///< relative to the repository
  std::vector<std::string> lines;  ///< as they are
  std::vector<std::string> code;   ///< the same lines, comments and the insides of literals blanked
  std::vector<Include> includes;

  bool is_header() const { return path.ends_with(".hpp"); }
  bool is_within(const std::string& folder) const { return path.starts_with(folder + '/'); }
};

/// All .hpp and .cpp files below some folders of the repository, ascending by path.
std::vector<SourceFile> read_sources(const std::string& repository,
                                     const std::vector<std::string>& folders);

}  // namespace floors
