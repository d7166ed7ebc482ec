// SPDX-License-Identifier: Apache-2.0
// Formula -> boxes: fractions, roots and scripts in the type about them.
#pragma once

#include <vector>

#include "render/pdf/box.hpp"
#include "render/pdf/setting.hpp"
#include "tiku/text/maths.hpp"

namespace tiku::pdf {

/// A part of a formula that is not broken.
struct FormulaPart {
  Box box;
  bool may_end_line = false;  ///< after a relation or an operator
};

/// The outermost parts, in order, with the room of signs in their widths.
std::vector<FormulaPart> set_formula(Setting& setting, const Formula& formula, const Type& type);

}  // namespace tiku::pdf
