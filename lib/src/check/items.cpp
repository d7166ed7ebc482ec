// SPDX-License-Identifier: Apache-2.0
// Rules of ids, people, completeness and cases, and the walk over all items.
#include <algorithm>
#include <array>

#include "check/code_shape.hpp"
#include "check/rules.hpp"
#include "tiku/model/words.hpp"

namespace tiku::checking {
namespace {

void id_shape(const ItemContext& context, Diagnostics& diagnostics) {
  if (context.owner) return;  // within a case ids are the author's
  const Item& item = context.item;
  check_shape(item.id, context.around.index.bank.codes.item, item.place, diagnostics);
}

void case_holds_items(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const bool is_case = item.type == ItemType::case_study;
  const auto report = [&](std::string_view what) {
    diagnostics.add(Code::case_items, item.place, {term(what)});
  };
  if (is_case && context.owner) return report("case-nested");
  if (is_case && item.items.empty()) report("case-empty");
  if (!is_case && !item.items.empty()) report("items-outside-case");
}

void reviewer_is_another(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  if (item.author.empty() || item.author != item.reviewer) return;
  diagnostics.add(Code::own_reviewer, item.place, {item.author});
}

void review_has_reviewer(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const bool is_reviewed = item.status == Status::reviewed || item.status == Status::approved;
  if (context.owner || !is_reviewed || item.author.empty() || !item.reviewer.empty()) return;
  diagnostics.add(Code::status_reviewer, item.place, {word(item.status)});
}

// A case is explained by the items inside it, and these rest on the case's source.
void approved_is_complete(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  if (context.status() != Status::approved) return;
  const auto want = [&](const std::string& text, const char* key) {
    if (text.empty()) diagnostics.add(Code::approved_incomplete, item.place, {key});
  };
  if (item.type != ItemType::case_study) want(item.explanation, "explanation");
  if (!context.owner) want(item.source, "source");
}

constexpr std::array rules{id_shape, case_holds_items, reviewer_is_another, review_has_reviewer,
                           approved_is_complete};

void run(std::span<const ItemRule> table, const ItemContext& context, Diagnostics& diagnostics) {
  for (const ItemRule rule : table) rule(context, diagnostics);
}

void check_item(const ItemContext& context, Diagnostics& diagnostics) {
  run(reference_rules(), context, diagnostics);
  run(figure_rules(), context, diagnostics);
  if (context.item.faulty) return;  // the others ask how parts go together: one is missing
  run(rules, context, diagnostics);
  run(stem_rules(), context, diagnostics);
  run(markup_rules(), context, diagnostics);
  run(choice_rules(), context, diagnostics);
}

}  // namespace

void check_items(const ItemSurroundings& around, Diagnostics& diagnostics) {
  FirstPlaces ids(Code::duplicate_item);
  for (const Item& item : around.index.bank.items) {
    ids.visit(item.id, item.place, diagnostics);
    check_item({around, item, nullptr}, diagnostics);
    for (const Item& inner : item.items) {
      ids.visit(inner.id, inner.place, diagnostics);
      check_item({around, inner, &item}, diagnostics);
    }
  }
}

}  // namespace tiku::checking
