// SPDX-License-Identifier: Apache-2.0
// Rules of what items refer to: points and enemies.
#include <array>

#include "check/rules.hpp"

namespace tiku::checking {
namespace {

void point_is_known(const ItemContext& context, Diagnostics& diagnostics) {
  const Reference& point = context.item.point;
  const BankIndex& index = context.around.index;
  // Where parts of the outline could not be read, the point may be among them.
  if (point.text.empty() || index.bank.faulty || index.point_of.contains(point.text)) return;
  diagnostics.add(Code::unknown_point, point.place,
                  {point.text, context.around.points.nearest(point.text)});
}

// Enemies are whole items: those inside a case are drawn with their case.
void enemies_are_known(const ItemContext& context, Diagnostics& diagnostics) {
  const BankIndex& index = context.around.index;
  for (const Reference& enemy : context.item.enemies) {
    if (enemy.text == context.item.id) {
      diagnostics.add(Code::enemy_of_itself, enemy.place, {enemy.text});
    } else if (!index.bank.items_unread && !index.items.contains(enemy.text)) {
      diagnostics.add(Code::unknown_enemy, enemy.place,
                      {enemy.text, context.around.ids.nearest(enemy.text)});
    }
  }
}

constexpr std::array rules{point_is_known, enemies_are_known};

}  // namespace

std::span<const ItemRule> reference_rules() { return rules; }

void make_enemies_mutual(Bank& bank, Diagnostics& diagnostics) {
  std::map<std::string, Item*> by_id;
  std::set<std::pair<std::string, std::string>> named;
  for (Item& item : bank.items) {
    by_id.try_emplace(item.id, &item);
    for (const Reference& enemy : item.enemies) named.emplace(item.id, enemy.text);
  }
  // Only other items' enemies grow, by what is mutual then: walking over it does nothing.
  for (const Item& item : bank.items) {
    for (const Reference& enemy : item.enemies) {
      const auto other = by_id.find(enemy.text);
      if (other == by_id.end() || enemy.text == item.id) continue;
      if (!named.emplace(enemy.text, item.id).second) continue;
      other->second->enemies.push_back({item.id, enemy.place});
      diagnostics.add(Code::enemy_one_sided, enemy.place, {item.id, enemy.text});
    }
  }
}

}  // namespace tiku::checking
