// SPDX-License-Identifier: Apache-2.0
// Draws that every machine must repeat, by version of the algorithm: tests/known/draw-1.txt
// has a line per draw: items of the bank, seed, number of forms, and SHA-256 over the forms.
// A file of an algorithm that was released only grows. Where this fails, either a change
// moved the draw by mistake, or `draw_algorithm` must go up and get a file of its own.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../bench/generated_bank.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/text/digest.hpp"

namespace tiku {
namespace {

std::string written(const std::vector<Form>& forms, const Bank& bank) {
  std::string text;
  for (const Form& form : forms) {
    text += form.label + "\n";
    for (const auto& section : form.sections) {
      for (const PlacedItem& placed : section) {
        text += bank.items[placed.item].id + " ";
        for (const std::uint8_t option : placed.options) text += std::to_string(option);
        text += "\n";
      }
    }
  }
  return text;
}

std::string answer(std::size_t items, const std::string& seed, std::size_t count) {
  const Bank bank = bench::make_bank({items, 12, 300, 150}, "known");
  Blueprint blueprint = bench::make_blueprint(bank);
  blueprint.order.key = KeyRule{1, 3, {}};
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < count; ++i)
    labels.push_back(std::string(1, static_cast<char>('A' + i)));
  const DrawOutcome outcome = draw({bank, blueprint, labels, seed, {}});
  const Drawn* drawn = std::get_if<Drawn>(&outcome);
  return drawn == nullptr ? "nothing" : sha256(written(drawn->forms, bank)).hex();
}

TEST_CASE("known answers of the draw") {
  const std::string path =
      std::string(TIKU_SOURCE_DIR) + "/tests/known/draw-" + std::to_string(draw_algorithm) + ".txt";
  std::ifstream in(path);
  std::string line;
  int known = 0;
  while (std::getline(in, line)) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::size_t items = 0;
    std::string seed;
    std::size_t forms = 0;
    std::string digest;
    fields >> items >> seed >> forms >> digest;
    CAPTURE(line);
    CHECK(answer(items, seed, forms) == digest);
    ++known;
  }
  CHECK(known >= 6);
}

}  // namespace
}  // namespace tiku
