// SPDX-License-Identifier: Apache-2.0
// What each type of item must and must not have: the one table that item rules read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/model/item.hpp"

namespace tiku::checking {

enum class Need : std::uint8_t { forbidden, allowed, required };

struct ItemShape {
  Need options;
  std::size_t least_gaps;
  std::size_t most_gaps;
  Need answer;
  std::size_t answer_index;      ///< alternative of `Answer` that the type takes
  std::string_view answer_term;  ///< its name in the catalogue
  Need marking;
  std::size_t option_count;  ///< the field's number of options
  bool is_sentence;          ///< the stem is a declarative sentence
};

const ItemShape& shape_of(ItemType type);

/// The type as an argument of a message.
Argument type_term(const Item& item);

}  // namespace tiku::checking
