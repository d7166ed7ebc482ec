// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/drawing_lock.hpp"

namespace tiku::pdf {

std::unique_lock<std::mutex> drawing_lock() {
  static std::mutex one_at_a_time;
  return std::unique_lock(one_at_a_time);
}

}  // namespace tiku::pdf
