// SPDX-License-Identifier: Apache-2.0
// What the rules have in common: each is one small function that looks at one thing and
// reports it under its code. A table per subject lists them; check.cpp runs the tables.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "check/bank_index.hpp"
#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/load/load.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku::checking {

/// On a bank as a whole.
using BankRule = void (*)(const BankIndex& index, Diagnostics& diagnostics);

std::span<const BankRule> outline_rules();
std::span<const BankRule> outline_advice();
std::span<const BankRule> item_advice();  ///< only where all items could be read
std::span<const BankRule> sameness_rules();

/// What rules on single items look at beside the item.
struct ItemSurroundings {
  const BankIndex& index;
  const Sources& sources;
  const std::map<std::string, FigureLook>& figures;  ///< files that are there, by path
  Suggestions& points;
  Suggestions& ids;
};

/// An item, or one inside a case.
struct ItemContext {
  const ItemSurroundings& around;
  const Item& item;
  const Item* owner = nullptr;  ///< the case that holds it

  /// A case is drawn whole, so its status is that of all its items.
  Status status() const { return owner ? owner->status : item.status; }
};

using ItemRule = void (*)(const ItemContext& context, Diagnostics& diagnostics);

std::span<const ItemRule> choice_rules();
std::span<const ItemRule> stem_rules();
std::span<const ItemRule> reference_rules();
std::span<const ItemRule> figure_rules();
std::span<const ItemRule> markup_rules();

/// All rules of items, and ids over the whole bank.
void check_items(const ItemSurroundings& around, Diagnostics& diagnostics);

/// Makes one-sided enemies mutual, with a note for each.
void make_enemies_mutual(Bank& bank, Diagnostics& diagnostics);

/// On a blueprint by itself.
using BlueprintRule = void (*)(const Blueprint& blueprint, Diagnostics& diagnostics);

std::span<const BlueprintRule> blueprint_rules();

/// A blueprint beside its bank.
struct PaperContext {
  const Blueprint& blueprint;
  const BankIndex& index;
  const std::vector<const Item*>& eligible;  ///< approved items that fit one of the sections
};

using PaperRule = void (*)(const PaperContext& context, Diagnostics& diagnostics);

std::span<const PaperRule> selection_rules();
std::span<const PaperRule> weight_rules();
std::span<const PaperRule> supply_rules();
std::span<const PaperRule> anchor_names();
std::span<const PaperRule> anchor_rules();  ///< only where all could be read

/// Labels of forms, each only once.
void check_labels(const std::vector<Reference>& labels, Diagnostics& diagnostics);

}  // namespace tiku::checking
