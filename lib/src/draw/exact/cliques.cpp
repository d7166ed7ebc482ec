// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/cliques.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tiku::exact {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
using Sets = std::vector<std::vector<std::uint32_t>>;
using Neighbours = std::map<std::uint32_t, std::set<std::uint32_t>>;

// Of everything that is in a pair.
Neighbours neighbours_of(const Pairs& pairs, const Sets& groups) {
  Neighbours neighbours;
  for (const auto& [a, b] : pairs) {
    neighbours[a].insert(b);
    neighbours[b].insert(a);
  }
  for (const auto& group : groups) {
    for (const std::uint32_t member : group) {
      const auto at = neighbours.find(member);
      if (at == neighbours.end()) continue;
      at->second.insert(group.begin(), group.end());
      at->second.erase(member);
    }
  }
  return neighbours;
}

}  // namespace

Sets cliques_of(const Pairs& pairs, const Sets& groups) {
  const Neighbours neighbours = neighbours_of(pairs, groups);
  // What is in no pair has its group only, which is then a matter of the others' sets.
  const auto are_near = [&](std::uint32_t a, std::uint32_t b) {
    const auto of_a = neighbours.find(a);
    if (of_a != neighbours.end()) return of_a->second.contains(b);
    const auto of_b = neighbours.find(b);
    return of_b != neighbours.end() && of_b->second.contains(a);
  };
  std::set<std::pair<std::uint32_t, std::uint32_t>> covered;
  Sets all;
  for (const auto& [a, b] : pairs) {
    if (covered.contains(std::minmax(a, b))) continue;
    std::vector<std::uint32_t> clique{a, b};
    for (const std::uint32_t c : neighbours.at(a)) {
      if (c != b && std::all_of(clique.begin(), clique.end(),
                                [&](std::uint32_t each) { return are_near(each, c); })) {
        clique.push_back(c);
      }
    }
    std::sort(clique.begin(), clique.end());
    for (std::size_t i = 0; i < clique.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) covered.emplace(clique[j], clique[i]);
    }
    all.push_back(std::move(clique));
  }
  return all;
}

}  // namespace tiku::exact
