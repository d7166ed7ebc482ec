// SPDX-License-Identifier: Apache-2.0
#include "check/item_shape.hpp"

#include <array>

#include "tiku/model/words.hpp"

namespace tiku::checking {
namespace {

constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
constexpr std::size_t nothing = 0;
constexpr std::size_t letters = 1;
constexpr std::size_t truth = 2;
constexpr std::size_t text = 3;

constexpr ItemShape open_item{Need::forbidden, 0, 0,    Need::allowed, text, "text",
                              Need::required,  0, false};

// In the order of ItemType. DOMAIN, section 3: options, gaps, keys and last signs.
constexpr std::array<ItemShape, 8> shapes{{
    {Need::required, 1, 1, Need::required, letters, "letter", Need::forbidden, 4, true},
    {Need::required, 1, 1, Need::required, letters, "letters", Need::forbidden, 5, true},
    {Need::forbidden, 0, 0, Need::required, truth, "truth", Need::forbidden, 0, true},
    {Need::forbidden, 1, any, Need::required, text, "text", Need::allowed, 0, false},
    open_item,
    open_item,
    open_item,
    {Need::forbidden, 0, 0, Need::forbidden, nothing, "no-answer", Need::forbidden, 0, false},
}};

}  // namespace

const ItemShape& shape_of(ItemType type) { return shapes[static_cast<std::size_t>(type)]; }

Argument type_term(const Item& item) { return term(word(item.type)); }

}  // namespace tiku::checking
