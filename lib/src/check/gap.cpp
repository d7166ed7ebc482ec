// SPDX-License-Identifier: Apache-2.0
#include "check/gap.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace tiku::checking {
namespace {

constexpr std::array<std::string_view, 2> openings{"（", "("};
constexpr std::array<std::string_view, 2> closings{"）", ")"};
constexpr std::array<std::string_view, 7> blanks{" ",      "\t",     "_",     "\u3000",
                                                 "\u00A0", "\u2002", "\u2003"};

// Bytes of the sign that stands at `at`; 0 where none of them does.
std::size_t sign_at(std::string_view text, std::size_t at,
                    std::span<const std::string_view> signs) {
  for (const std::string_view sign : signs) {
    if (text.substr(at).starts_with(sign)) return sign.size();
  }
  return 0;
}

bool ends_in_name(std::string_view text) {
  if (text.empty()) return false;
  const char c = text.back();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Bytes of the brackets that begin at `at` and hold only blanks; 0 for anything else.
std::size_t brackets_at(std::string_view stem, std::size_t at) {
  std::size_t end = at + sign_at(stem, at, openings);
  if (end == at) return 0;
  while (const std::size_t blank = sign_at(stem, end, blanks)) end += blank;
  const std::size_t closing = sign_at(stem, end, closings);
  if (closing == 0) return 0;
  end += closing;
  const bool is_call = stem.substr(at, end - at) == "()" && ends_in_name(stem.substr(0, at));
  return is_call ? 0 : end - at;
}

std::size_t underscores_at(std::string_view stem, std::size_t at) {
  const std::size_t end = std::min(stem.find_first_not_of('_', at), stem.size());
  return end - at >= 3 ? end - at : 0;
}

}  // namespace

std::vector<Gap> find_gaps(std::string_view stem) {
  std::vector<Gap> gaps;
  for (std::size_t at = 0; at < stem.size();) {
    std::size_t length = brackets_at(stem, at);
    if (length == 0) length = underscores_at(stem, at);
    if (length != 0) gaps.push_back({stem.substr(at, length)});
    at += length == 0 ? 1 : length;
  }
  return gaps;
}

}  // namespace tiku::checking
