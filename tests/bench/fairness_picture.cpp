// SPDX-License-Identifier: Apache-2.0
// `fairness_picture [DRAWS] >lib/docs/fairness.svg`: how often the draw and the first-entry rule
// take each of the 36 papers of one blueprint, beside what chance allows. The papers stand in the
// order in which first entry favours them, found in draws that are not shown.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "fairness/cases.hpp"
#include "fairness/first_entry.hpp"
#include "fairness/judge.hpp"

namespace {

using namespace tiku;
using namespace tiku::fairness;

Case case_named(const std::string& name) {
  const std::vector<Case> all = cases();
  return *std::find_if(all.begin(), all.end(), [&](const Case& c) { return c.name == name; });
}

Tally tally_of(const Case& c, const Draw& way, const std::string& seed, int draws) {
  Tally tally;
  for (const auto& [name, share] : list_papers(c)) tally[name] = 0;
  for (int i = 0; i < draws; ++i) ++tally[name_of(way(c, seed + std::to_string(i)))];
  return tally;
}

std::vector<std::string> by_count(const Tally& tally) {
  std::vector<std::string> names;
  for (const auto& [name, count] : tally) names.push_back(name);
  std::stable_sort(names.begin(), names.end(),
                   [&](const auto& a, const auto& b) { return tally.at(a) < tally.at(b); });
  return names;
}

constexpr double panel_width = 360;
constexpr double panel_height = 150;

// A panel shows shares from 0.7 to 1.3 of the equal one.
double height_of(double share) { return panel_height * (1.3 - std::clamp(share, 0.7, 1.3)) / 0.6; }

void print_panel(double left, const std::string& title, const Tally& tally,
                 const std::vector<std::string>& names, int draws) {
  const double expected = static_cast<double>(draws) / static_cast<double>(names.size());
  const double spread = 2 / std::sqrt(expected);
  const double step = panel_width / static_cast<double>(names.size());
  const Fit judged = fit(tally, equal_shares(tally), 0);
  std::printf("<g transform=\"translate(%.0f,40)\">\n", left);
  std::printf("<text y=\"-20\" class=\"title\">%s</text>\n", title.c_str());
  std::printf("<text y=\"-5\">chi-square: z = %.1f</text>\n", judged.deviation);
  std::printf("<rect class=\"chance\" width=\"%.0f\" y=\"%.1f\" height=\"%.1f\"/>\n", panel_width,
              height_of(1 + spread), height_of(1 - spread) - height_of(1 + spread));
  for (const double share : {0.8, 1.0, 1.2}) {
    std::printf("<path d=\"M0 %.1fH%.0f\"/><text x=\"-6\" y=\"%.1f\" class=\"scale\">%.1f</text>\n",
                height_of(share), panel_width, height_of(share) + 4, share);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    const double share = static_cast<double>(tally.at(names[i])) / expected;
    std::printf("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>\n",
                step * (static_cast<double>(i) + 0.5), height_of(share));
  }
  std::printf("</g>\n");
}

}  // namespace

int main(int count, char** arguments) {
  const int draws = count > 1 ? std::atoi(arguments[1]) : 72'000;
  const Case c = case_named("two forms, equal difficulty");
  const std::vector<std::string> names = by_count(tally_of(c, first_entry_draw, "order ", draws));
  std::printf(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 840 225\" "
      "font-family=\"sans-serif\" font-size=\"12\" fill=\"#333\">\n"
      "<style>.title{font-weight:bold;font-size:14px}.scale{text-anchor:end}"
      ".chance{fill:#dbe7f3}path{stroke:#999;stroke-width:.7}circle{fill:#b3361e}</style>\n"
      "<rect width=\"840\" height=\"225\" fill=\"#fff\"/>\n");
  print_panel(50, "n-th visit: the draw of tiku", tally_of(c, fair_draw, "shown ", draws), names,
              draws);
  print_panel(465, "first entry: the first paper that is met",
              tally_of(c, first_entry_draw, "shown ", draws), names, draws);
  std::printf(
      "<text x=\"50\" y=\"212\">36 papers in the same order, %d draws each way; 1 is the equal "
      "share, the band two standard deviations of chance</text>\n</svg>\n",
      draws);
  return EXIT_SUCCESS;
}
