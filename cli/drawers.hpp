// SPDX-License-Identifier: Apache-2.0
// Threads that draw batches, while the caller takes what they draw, writes it and says
// so: only the caller touches files and its terminal.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "tiku/record/product.hpp"

namespace tiku::cli {

using Outcome = std::variant<Product, Shortage, ProductFailure>;

/// Numbers of batches that follow one another: each is drawn when the one before it is
/// settled.
using Sequence = std::vector<std::size_t>;

class Drawers {
 public:
  /// Begins to draw, at most `threads` batches at a time. Results wait in memory for the
  /// caller, and with as many as there are threads nothing more is begun.
  Drawers(std::vector<Sequence> sequences, unsigned threads,
          std::function<Outcome(std::size_t number)> draw);
  ~Drawers();
  Drawers(const Drawers&) = delete;
  Drawers& operator=(const Drawers&) = delete;

  /// Waits for the next batch that is drawn, in whatever order. Each must be settled
  /// before the next is asked for; there are as many as batches that were not given up.
  std::pair<std::size_t, Outcome> next();

  /// The batch is done with: the one that follows it can be drawn.
  void settle(std::size_t number);

  /// The batch came to nothing: gives those that follow it, which will not be drawn.
  Sequence give_up(std::size_t number);

 private:
  void work();
  bool has_room() const { return results_.size() < threads_.size(); }
  std::pair<std::size_t, Outcome> draw_one(std::unique_lock<std::mutex>& lock);

  std::function<Outcome(std::size_t)> draw_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Sequence> sequences_;  ///< the rest of each, its current batch first
  std::deque<std::size_t> ready_;
  std::deque<std::pair<std::size_t, Outcome>> results_;
  std::size_t left_ = 0;  ///< batches that nobody has begun
  std::vector<std::thread> threads_;
};

}  // namespace tiku::cli
