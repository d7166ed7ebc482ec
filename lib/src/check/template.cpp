// SPDX-License-Identifier: Apache-2.0
// Rules of a template: what is wrong only with values together.
#include "tiku/check/check.hpp"
#include "tiku/text/number.hpp"

namespace tiku {

// Below a dozen characters, number and bracket leave a line hardly a word of the item.
void check_template(const Template& office, Diagnostics& diagnostics) {
  constexpr int least_characters = 12;
  constexpr int tenths_per_inch = 254;
  constexpr int tenths_of_a_point_per_inch = 720;
  const PageStyle& page = office.page;
  const int width = column_width(page);
  const int least =
      (least_characters * page.body * tenths_per_inch + tenths_of_a_point_per_inch - 1) /
      tenths_of_a_point_per_inch;
  if (width >= least) return;
  diagnostics.add(
      Code::columns_narrow, office.columns_place,
      {format_decimal(width, 1), format_decimal(page.body, 1), format_decimal(least, 1)});
}

}  // namespace tiku
