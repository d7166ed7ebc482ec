// SPDX-License-Identifier: Apache-2.0
// Rules of stems: gaps and the last sign.
#include <array>

#include "check/gap.hpp"
#include "check/item_shape.hpp"
#include "check/marked_text.hpp"
#include "check/rules.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::checking {
namespace {

Place place_within(const ItemContext& context, std::string_view stretch) {
  return place_of(context.around.sources, {context.item.stem, context.item.stem_place}, stretch);
}

void gaps(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  if (item.stem.empty()) return;  // a missing stem is a finding of reading
  const ItemShape& shape = shape_of(item.type);
  const std::vector<Gap> found = find_gaps(item.stem);
  if (shape.most_gaps == 0) {
    if (!found.empty()) {
      diagnostics.add(Code::gap_unexpected, place_within(context, found.front().text),
                      {type_term(item)});
    }
    return;
  }
  for (const Gap& gap : found) {
    if (gap.is_well_formed()) continue;
    diagnostics.add(Code::gap_malformed, place_within(context, gap.text), {gap.text});
  }
  if (found.size() < shape.least_gaps) {
    diagnostics.add(Code::gap_missing, item.stem_place, {type_term(item)});
  }
  if (found.size() > shape.most_gaps) {
    diagnostics.add(Code::gap_repeated, item.stem_place, {std::to_string(found.size())});
  }
}

// A declarative sentence ends in 。, which a closing quotation mark or emphasis may follow.
void ending(const ItemContext& context, Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 4> closings{"**", "”", "』", "」"};
  if (!shape_of(context.item.type).is_sentence || context.item.stem.empty()) return;
  std::string_view stem = trimmed(context.item.stem);
  for (const std::string_view closing : closings) {
    if (stem.ends_with(closing)) stem.remove_suffix(closing.size());
  }
  if (!stem.ends_with("。")) diagnostics.add(Code::stem_ending, context.item.stem_place);
}

constexpr std::array rules{gaps, ending};

}  // namespace

std::span<const ItemRule> stem_rules() { return rules; }

}  // namespace tiku::checking
