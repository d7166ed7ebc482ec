// SPDX-License-Identifier: Apache-2.0
#include "tiku/check/check.hpp"

#include <algorithm>

#include "check/match.hpp"
#include "check/rules.hpp"

namespace tiku {
namespace {

using namespace checking;

void run(std::span<const BankRule> table, const BankIndex& index, Diagnostics& diagnostics) {
  for (const BankRule rule : table) rule(index, diagnostics);
}

void run(std::span<const PaperRule> table, const PaperContext& context, Diagnostics& diagnostics) {
  for (const PaperRule rule : table) rule(context, diagnostics);
}

// Approved items that fit one of the sections.
std::vector<const Item*> eligible_items(const Blueprint& blueprint, const BankIndex& index) {
  std::vector<std::pair<ItemType, Match>> sections;
  for (const Section& section : blueprint.sections) {
    sections.emplace_back(section.type, Match(section.where, index));
  }
  std::vector<const Item*> eligible;
  for (const Item& item : index.bank.items) {
    const auto fits = [&item](const auto& section) {
      return item.type == section.first && section.second(item);
    };
    if (item.status != Status::approved) continue;
    if (std::any_of(sections.begin(), sections.end(), fits)) eligible.push_back(&item);
  }
  return eligible;
}

// What is in short supply can only be told where all could be read.
bool is_read_whole(const Blueprint& blueprint, const Bank& bank) {
  return !blueprint.faulty && !bank.faulty && !bank.items_unread &&
         std::none_of(bank.items.begin(), bank.items.end(),
                      [](const Item& item) { return item.faulty; });
}

// The element with that name, out of a list that ascends by it.
template <class T>
const T* find(const std::vector<T>& all, const std::string& name, std::string T::*member) {
  const auto found = std::lower_bound(
      all.begin(), all.end(), name,
      [member](const T& element, const std::string& n) { return element.*member < n; });
  return found != all.end() && (*found).*member == name ? &*found : nullptr;
}

}  // namespace

void check_bank(Bank& bank, const std::map<std::string, FigureLook>& figures,
                const Sources& sources, Diagnostics& diagnostics) {
  const BankIndex index(bank);
  run(outline_rules(), index, diagnostics);
  if (!bank.faulty) run(outline_advice(), index, diagnostics);
  if (!bank.faulty && !bank.items_unread) run(item_advice(), index, diagnostics);
  run(sameness_rules(), index, diagnostics);
  Suggestions points = suggestions_from(index.point_of);
  Suggestions ids = suggestions_from(index.items);
  check_items({index, sources, figures, points, ids}, diagnostics);
  make_enemies_mutual(bank, diagnostics);
}

void check_blueprint(const Blueprint& blueprint, Diagnostics& diagnostics) {
  for (const BlueprintRule rule : blueprint_rules()) rule(blueprint, diagnostics);
}

void check_blueprint(const Blueprint& blueprint, const Bank& bank, Diagnostics& diagnostics) {
  check_blueprint(blueprint, diagnostics);
  const BankIndex index(bank);
  const std::vector<const Item*> eligible = eligible_items(blueprint, index);
  const PaperContext context{blueprint, index, eligible};
  run(selection_rules(), context, diagnostics);
  run(weight_rules(), context, diagnostics);
  run(anchor_names(), context, diagnostics);
  if (!is_read_whole(blueprint, bank)) return;
  run(supply_rules(), context, diagnostics);
  run(anchor_rules(), context, diagnostics);
}

void check(Estate& estate) {
  Diagnostics& diagnostics = estate.diagnostics;
  for (Bank& bank : estate.banks) {
    check_bank(bank, estate.figures, estate.sources, diagnostics);
  }
  for (const Blueprint& blueprint : estate.blueprints) {
    const Bank* bank = find(estate.banks, bank_folder(blueprint), &Bank::folder);
    bank ? check_blueprint(blueprint, *bank, diagnostics) : check_blueprint(blueprint, diagnostics);
  }
  for (const Batch& batch : estate.batches) {
    const Blueprint* blueprint = find(estate.blueprints, blueprint_path(batch), &Blueprint::path);
    blueprint ? check_batch(batch, *blueprint, diagnostics) : check_batch(batch, diagnostics);
  }
  for (const Template& office : estate.templates) check_template(office, diagnostics);
  diagnostics.sort(estate.sources);
}

}  // namespace tiku
