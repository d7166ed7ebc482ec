// SPDX-License-Identifier: Apache-2.0
// Whether draws forget where they began, on problems too large to list their papers:
// `mixing_report [DRAWS [SEED]]`. So many draws that all mix on from one start, a first
// paper as the search finds it, beside as many ordinary ones, each from a random state of its own.
// Exit code 1 where any figure tells them apart at 4 standard deviations.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "draw/problem.hpp"
#include "draw/search.hpp"
#include "problem/generator.hpp"
#include "problem/two_samples.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku::bench {
namespace {

constexpr double limit = 4;  // standard deviations

// Draws by number.
using Draws = std::vector<Choice>;
using DrawOne = std::function<std::variant<Found, Unfound>(const std::string& seed)>;

// As many at once as there are cores; none where one of them fails.
Draws draw_many(std::size_t count, const std::string& name, const DrawOne& draw_one) {
  Draws draws(count);
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> is_whole = true;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      auto outcome = draw_one(name + " " + std::to_string(i));
      if (auto* found = std::get_if<Found>(&outcome)) {
        draws[i] = std::move(found->choice);
      } else {
        is_whole = false;
      }
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return is_whole ? draws : Draws{};
}

// All items of a form, ascending.
std::vector<ItemIndex> items_of(const std::vector<std::vector<ItemIndex>>& form) {
  std::vector<ItemIndex> items;
  for (const auto& section : form) items.insert(items.end(), section.begin(), section.end());
  std::sort(items.begin(), items.end());
  return items;
}

// Items that stand on the same form of both.
double in_common(const Choice& a, const Choice& b) {
  std::vector<ItemIndex> both;
  for (std::size_t form = 0; form < a.size(); ++form) {
    const auto mine = items_of(a[form]);
    const auto theirs = items_of(b[form]);
    std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(),
                          std::back_inserter(both));
  }
  return static_cast<double>(both.size());
}

template <class Figure>
std::vector<double> figures_of(const Draws& draws, Figure figure) {
  std::vector<double> values;
  for (const Choice& choice : draws) values.push_back(figure(choice));
  return values;
}

// Of draws 0 and 1, 2 and 3, …: pairs that have no draw in common.
std::vector<double> overlaps(const Draws& draws) {
  std::vector<double> values;
  for (std::size_t i = 0; i + 1 < draws.size(); i += 2) {
    values.push_back(in_common(draws[i], draws[i + 1]));
  }
  return values;
}

class Judge {
 public:
  Judge(std::string problem, const GeneratedProblem& made, const Choice& start)
      : problem_(std::move(problem)), bank_(made.bank), start_(start) {}

  void compare(const Draws& one, const Draws& many) {
    print("items in common of two draws", overlaps(one), overlaps(many));
    compare_figure("items in common with the start", one, many,
                   [&](const Choice& choice) { return in_common(choice, start_); });
    compare_sum("difficulty", one, many, [](const Item& item) { return item.difficulty; });
    compare_sum("seconds", one, many, [](const Item& item) { return item.seconds.value_or(0); });
    compare_sum("discrimination", one, many,
                [](const Item& item) { return item.statistics->a.value_or(0); });
    compare_sum("items of the first tag", one, many,
                [](const Item& item) { return item.tags.front().text == "t00" ? 1 : 0; });
    print_uses(one, many);
  }

  bool is_rejected() const { return is_rejected_; }

 private:
  template <class Figure>
  void compare_figure(const char* name, const Draws& one, const Draws& many, Figure figure) {
    print(name, figures_of(one, figure), figures_of(many, figure));
  }

  // Added up over the first form.
  template <class Value>
  void compare_sum(const char* name, const Draws& one, const Draws& many, Value value_of) {
    compare_figure(name, one, many, [&](const Choice& choice) {
      std::int64_t sum = 0;
      for (const ItemIndex item : items_of(choice.front())) sum += value_of(bank_.items[item]);
      return static_cast<double>(sum);
    });
  }

  void print(const char* name, const std::vector<double>& one, const std::vector<double>& many) {
    const double z = deviation_of_means(one, many);
    const double distance = kolmogorov_deviation(one, many);
    std::printf("| %s | %s | %.2f ± %.2f | %.2f ± %.2f | %.2f | %.2f |\n", problem_.c_str(), name,
                moments(one).mean, moments(one).deviation, moments(many).mean,
                moments(many).deviation, z, distance);
    note(std::max(std::abs(z), distance));
  }

  // How often each item was drawn.
  void print_uses(const Draws& one, const Draws& many) {
    std::vector<std::vector<ItemIndex>> items;
    for (const Draws* draws : {&one, &many}) {
      for (const Choice& choice : *draws) {
        auto& all = items.emplace_back();
        for (const auto& form : choice) {
          const auto more = items_of(form);
          all.insert(all.end(), more.begin(), more.end());
        }
      }
    }
    const double z = deviation_of_uses(items, bank_.items.size());
    std::printf("| %s | uses of each item | | | %.2f | |\n", problem_.c_str(), z);
    std::fflush(stdout);
    note(z);
  }

  void note(double deviation) { is_rejected_ = is_rejected_ || deviation > limit; }

  std::string problem_;
  const Bank& bank_;
  const Choice& start_;
  bool is_rejected_ = false;
};

// Whether draws from one start differ from ordinary ones.
bool is_rejected(std::size_t forms, std::size_t draws, const std::string& seed) {
  const GeneratedProblem made = make_problem(small_scale, forms, Variant::feasible, seed);
  const DrawRequest request{made.bank, made.blueprint, made.labels, seed, {}};
  const auto compiled = compile(request, expand(request.blueprint, request.bank));
  const Problem& problem = std::get<Problem>(compiled);
  const auto start = find_choice(problem, "the one start", request.effort);
  if (!start) return true;
  const Draws one = draw_many(draws, "from one", [&](const std::string& name) {
    return choose_from(*start, problem, name, request.effort);
  });
  const Draws many = draw_many(draws, "from many", [&](const std::string& name) {
    return choose(problem, name, request.effort);
  });
  if (one.empty() || many.empty()) {
    std::cerr << "a draw failed\n";
    return true;
  }
  Judge judge(std::to_string(forms) + (forms == 1 ? " form" : " forms"), made, *start);
  judge.compare(one, many);
  return judge.is_rejected();
}

}  // namespace
}  // namespace tiku::bench

int main(int count, char** arguments) {
  const std::size_t draws = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 1000;
  const std::string seed = count > 2 ? arguments[2] : "0";
  std::printf(
      "| problem | figure | from one start | from many | z of means | z of distributions "
      "|\n|---|---|---|---|---|---|\n");
  bool is_rejected = false;
  for (const std::size_t forms : {1U, 3U}) {
    is_rejected = tiku::bench::is_rejected(forms, draws, seed) || is_rejected;
  }
  std::printf("\n%s\n", is_rejected ? "REJECTED" : "not rejected");
  return is_rejected ? EXIT_FAILURE : EXIT_SUCCESS;
}
