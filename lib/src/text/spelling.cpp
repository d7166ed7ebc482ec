// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/spelling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/lower_case.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

constexpr std::size_t longest = 64;

// A word in lower case, without memory of its own; one character more than `longest`
// where the word goes on.
class Spelt {
 public:
  explicit Spelt(std::string_view word) {
    for (std::size_t at = 0; at < word.size() && size_ <= longest; ++size_) {
      const Character character = character_at(word, at);
      letters_[size_] = lower_case(character.code);
      at += character.bytes;
    }
  }
  std::size_t size() const { return size_; }
  std::u32string_view letters() const { return {letters_.data(), size_}; }

 private:
  std::array<char32_t, longest + 1> letters_{};
  std::size_t size_ = 0;
};

struct Words {
  std::u32string_view a;
  std::u32string_view b;
};

// What both words begin and end with never changes their distance.
Words without_common_ends(Words words) {
  auto& [a, b] = words;
  const auto head = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  a.remove_prefix(head);
  b.remove_prefix(head);
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  return words;
}

// Edit distance, or any larger number than `limit` once it is known to be larger.
std::size_t distance(Words words, std::size_t limit) {
  const auto [a, b] = without_common_ends(words);
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::array<std::array<std::size_t, longest + 1>, 3> rows;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& up = rows[(i + 2) % 3];
    const auto& two_up = rows[(i + 1) % 3];
    std::size_t least = row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = up[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    // The row above is then at `limit` or more, so no swap reaches below either.
    if (least > limit) return limit + 1;
  }
  return rows[a.size() % 3][b.size()];
}

}  // namespace

std::optional<std::string_view> nearest_word(std::string_view word,
                                             std::span<const std::string_view> known) {
  const Spelt wanted(word);
  if (wanted.size() > longest) return std::nullopt;
  std::optional<std::string_view> nearest;
  std::size_t best = longest;
  for (const std::string_view candidate : known) {
    const Spelt other(candidate);
    if (other.size() > longest) continue;
    const std::size_t third = std::max<std::size_t>(1, std::max(wanted.size(), other.size()) / 3);
    const std::size_t limit = std::min(third, best - 1);
    const std::size_t found = distance({wanted.letters(), other.letters()}, limit);
    if (found > limit) continue;
    nearest = candidate;
    best = found;
    if (best == 0) break;
  }
  return nearest;
}

}  // namespace tiku
