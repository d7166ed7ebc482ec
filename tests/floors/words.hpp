// SPDX-License-Identifier: Apache-2.0
// What the house rules know by name: standard headers, libraries and where each is
// used, and words that the library does without.
#pragma once

#include <span>
#include <string_view>

namespace floors {

/// A library by the beginning of its headers' names.
struct Library {
  std::string_view prefix;
  std::string_view home;              ///< its adapter's path, or how that begins
  std::string_view second_home = {};  ///< the system has two, each for any number of files
};

/// The library that a header in angle brackets belongs to, if it is one of ours.
const Library* find_library(std::string_view header);

/// Headers of C++ itself are those without a folder and a dot.
bool is_standard_header(std::string_view header);

/// A word that the library must not use.
struct Denied {
  std::string_view word;
  std::string_view why;
  std::string_view except = "/";  ///< files whose path begins so may
};

std::span<const Denied> denied_words();

/// Whether a word stands in a line of code, not as a part of a longer one.
bool has_word(std::string_view code, std::string_view word);

}  // namespace floors
