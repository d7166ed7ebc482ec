// SPDX-License-Identifier: Apache-2.0
#include "load/parallel.hpp"

#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace tiku::loading {

void for_each_number(std::size_t count, unsigned threads,
                     const std::function<void(std::size_t)>& act) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < count; i = next++) act(i);
  };
  std::vector<std::thread> others;
  while (others.size() + 1 < threads && others.size() + 1 < count) {
    try {
      others.emplace_back(work);
    } catch (const std::system_error&) {
      break;  // the system gives no more threads: those that are there do the work
    }
  }
  work();
  for (std::thread& other : others) other.join();
}

}  // namespace tiku::loading
