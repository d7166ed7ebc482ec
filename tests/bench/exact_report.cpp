// SPDX-License-Identifier: Apache-2.0
// Holds the exact solver against brute force on many tiny trials and counts what it saw:
//   exact_report [FIRST [END]]
#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "../unit/exact_examination.hpp"

int main(int argc, char** argv) {
  const auto argument = [&](int number, std::uint64_t otherwise) {
    return argc > number ? std::strtoull(argv[number], nullptr, 10) : otherwise;
  };
  const std::uint64_t end = argument(2, 10'000);
  tiku::trials::Tally tally;
  for (std::uint64_t number = argument(1, 0); number < end; ++number) {
    const tiku::trials::Trial trial = tiku::trials::make_trial(number);
    tiku::trials::Examination(trial, number, tally).run();
  }
  for (const auto& [what, count] : tally.counts) std::cout << count << '\t' << what << '\n';
  for (const std::string& fault : tally.faults) std::cout << "fault: " << fault << '\n';
  return tally.faults.empty() ? EXIT_SUCCESS : EXIT_FAILURE;
}
