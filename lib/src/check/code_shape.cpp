// SPDX-License-Identifier: Apache-2.0
#include "check/code_shape.hpp"

#include <algorithm>

namespace tiku::checking {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool fits(char shape, char c) {
  if (is_capital(shape)) return is_capital(c);
  if (is_digit(shape)) return is_digit(c);
  return shape == c;
}

}  // namespace

void check_shape(const std::string& code, const std::string& shape, Place place,
                 Diagnostics& diagnostics) {
  if (code.empty() || shape.empty()) return;
  if (std::equal(shape.begin(), shape.end(), code.begin(), code.end(), fits)) return;
  diagnostics.add(Code::bad_code, place, {code, shape});
}

}  // namespace tiku::checking
