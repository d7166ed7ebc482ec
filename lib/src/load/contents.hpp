// SPDX-License-Identifier: Apache-2.0
// The kinds of files, and what one file of each says. Which files are read, and what
// they are to each other, is left to the survey.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "load/fields.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/template.hpp"

namespace tiku::loading {

/// What a file `items/1` holds.
struct ItemsFile {
  std::vector<Item> items;
  bool is_whole = false;  ///< no item is left out because it could not be read
};

/// What a file holds; nothing if it is of no kind that is read here.
using Contents = std::variant<std::monostate, Bank, ItemsFile, Blueprint, Batch, Template>;

/// What stands behind `tiku:` at the beginning of a text, as `bank/1`, without parsing
/// the rest: whose file is it? Nothing for texts that do not begin with that key.
std::optional<std::string_view> announced_kind(std::string_view text);

/// The kinds that are read, as shown in messages.
std::string known_kinds();

/// Place of the value at `tiku:`, else of the first key, else the beginning.
Place kind_place(const Reading& reading);

/// Reads the root of a tree by the kind it states.
Contents read_contents(Reading& reading);

// One reader for each kind. The paths are set by whoever knows them.
Bank read_bank(const Value& root);
ItemsFile read_items(const Value& root);
Blueprint read_blueprint(const Value& root);
Batch read_batch(const Value& root);
Template read_template(const Value& root);

}  // namespace tiku::loading
