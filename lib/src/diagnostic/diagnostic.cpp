// SPDX-License-Identifier: Apache-2.0
#include "tiku/diagnostic/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

#include "tiku/diagnostic/catalogue.hpp"

namespace tiku {
namespace {

// Orders findings by everything that is printed of them. Sources count by name, since
// their numbers depend on the order in which files were read.
class Order {
 public:
  explicit Order(const Sources& sources) : ranks_(sources.size()) {
    std::vector<std::size_t> ids(sources.size());
    std::iota(ids.begin(), ids.end(), std::size_t{0});
    const auto name = [&](std::size_t id) -> const std::string& {
      return sources[SourceId{static_cast<std::uint32_t>(id)}].name();
    };
    std::sort(ids.begin(), ids.end(),
              [&](std::size_t a, std::size_t b) { return name(a) < name(b); });
    std::size_t rank = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      if (i == 0 || name(ids[i - 1]) != name(ids[i])) ++rank;
      ranks_[ids[i]] = rank;
    }
  }

  bool operator()(const Diagnostic& a, const Diagnostic& b) const {
    if (key(a) != key(b)) return key(a) < key(b);
    return std::lexicographical_compare(
        a.related.begin(), a.related.end(), b.related.begin(), b.related.end(),
        [this](const Related& c, const Related& d) { return key(c) < key(d); });
  }

 private:
  std::size_t rank(SourceId id) const {
    const auto index = static_cast<std::size_t>(id);
    return index < ranks_.size() ? ranks_[index] : 0;
  }
  std::tuple<std::size_t, std::uint32_t, Code, const std::vector<Argument>&, std::uint32_t> key(
      const Diagnostic& d) const {
    return {rank(d.place.source), d.place.span.begin, d.code, d.arguments, d.place.span.end};
  }
  std::tuple<std::size_t, std::uint32_t, std::uint32_t, std::string_view> key(
      const Related& r) const {
    return {rank(r.place.source), r.place.span.begin, r.place.span.end, r.term};
  }

  std::vector<std::size_t> ranks_;  // by source: place of its name among all names, from 1
};

}  // namespace

Argument term(std::string_view key) {
  Argument argument(key);
  argument.is_term = true;
  return argument;
}

void Diagnostics::add(Code code, Place place, std::vector<Argument> arguments,
                      std::vector<Related> related) {
  add(Diagnostic{code, place, std::move(arguments), std::move(related)});
}

void Diagnostics::add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

void Diagnostics::append(Diagnostics other) {
  std::move(other.all_.begin(), other.all_.end(), std::back_inserter(all_));
}

void Diagnostics::sort(const Sources& sources) {
  const Order before(sources);
  std::stable_sort(all_.begin(), all_.end(), before);
  const auto is_repeated = [&](const Diagnostic& a, const Diagnostic& b) { return !before(a, b); };
  all_.erase(std::unique(all_.begin(), all_.end(), is_repeated), all_.end());
}

bool Diagnostics::has_errors() const { return count(Severity::error) > 0; }

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(all_.begin(), all_.end(), [&](const Diagnostic& d) {
    return entry(d.code).severity == severity;
  }));
}

}  // namespace tiku
