// SPDX-License-Identifier: Apache-2.0
#include "drawers.hpp"

#include <algorithm>
#include <exception>
#include <system_error>

namespace tiku::cli {

Drawers::Drawers(std::vector<Sequence> sequences, unsigned threads,
                 std::function<Outcome(std::size_t number)> draw)
    : draw_(std::move(draw)), sequences_(std::move(sequences)) {
  for (const Sequence& sequence : sequences_) {
    ready_.push_back(sequence.front());
    left_ += sequence.size();
  }
  const std::unique_lock lock(mutex_);
  const std::size_t count = std::min<std::size_t>(threads, sequences_.size());
  while (threads_.size() < count) {
    try {
      threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      break;  // the system gives no more threads: those that are there do the work, or the caller
    }
  }
}

Drawers::~Drawers() {
  {
    const std::unique_lock lock(mutex_);
    left_ = 0;
    ready_.clear();
    results_.clear();
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

std::pair<std::size_t, Outcome> Drawers::draw_one(std::unique_lock<std::mutex>& lock) {
  const std::size_t number = ready_.front();
  ready_.pop_front();
  --left_;
  lock.unlock();
  Outcome outcome;
  try {
    outcome = draw_(number);
  } catch (const std::exception& error) {
    outcome = ProductFailure{Defect{error.what()}};
  }
  lock.lock();
  return {number, std::move(outcome)};
}

void Drawers::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return left_ == 0 || (!ready_.empty() && has_room()); });
    if (left_ == 0) return;
    results_.push_back(draw_one(lock));
    changed_.notify_all();
  }
}

std::pair<std::size_t, Outcome> Drawers::next() {
  std::unique_lock lock(mutex_);
  if (threads_.empty()) return draw_one(lock);
  changed_.wait(lock, [this] { return !results_.empty(); });
  auto result = std::move(results_.front());
  results_.pop_front();
  changed_.notify_all();
  return result;
}

void Drawers::settle(std::size_t number) {
  {
    const std::unique_lock lock(mutex_);
    for (Sequence& sequence : sequences_) {
      if (sequence.empty() || sequence.front() != number) continue;
      sequence.erase(sequence.begin());
      if (!sequence.empty()) ready_.push_front(sequence.front());
    }
  }
  changed_.notify_all();
}

Sequence Drawers::give_up(std::size_t number) {
  Sequence followers;
  {
    const std::unique_lock lock(mutex_);
    for (Sequence& sequence : sequences_) {
      if (sequence.empty() || sequence.front() != number) continue;
      followers.assign(sequence.begin() + 1, sequence.end());
      sequence.clear();
      left_ -= followers.size();
    }
  }
  changed_.notify_all();
  return followers;
}

}  // namespace tiku::cli
