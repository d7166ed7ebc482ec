// SPDX-License-Identifier: Apache-2.0
// An item found faulty after the draw gives way to another one, with all else as it is:
// each item that keeps every rule there is equally likely (or, where items used least are
// preferred, as likely as a draw would have it).
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

/// A place on a form, by numbers from 0.
struct Spot {
  std::size_t form = 0;
  std::size_t section = 0;
  std::size_t place = 0;
};

/// What gives way, and where.
struct ReplaceRequest {
  const Bank& bank;
  const Blueprint& blueprint;
  const Demand& demand;
  const std::vector<Form>& forms;
  std::vector<Spot> spots;  ///< all places of the faulty item; what stands there is ignored
  std::string id;           ///< of the faulty item, which the bank need not hold any more
  std::vector<std::string> retired;  ///< ids of items replaced before, which never come back
  std::string seed;                  ///< of the draw
};

/// The forms with the new item, its options arranged as the draw arranges them; the checker
/// has confirmed them. It stands where the old one stood, on every form that held that.
struct Replaced {
  ItemIndex item = 0;
  std::vector<Form> forms;
  Demand demand;  ///< where the faulty item was a given anchor, with the new one in its place
};

/// Why items do not fit that could stand there by type and selection; each item counts
/// for the first of these that holds.
struct Misfit {
  enum class Kind { drawn, avoided, used_up, point, enemies, rule, spread, keys };
  Kind kind = Kind::drawn;
  std::size_t number = 0;  ///< of the rule or spread
  std::size_t items = 0;
};

/// No item fits. The checked items are those of the section but for the faulty one.
struct NoneFits {
  std::size_t checked = 0;
  std::vector<Misfit> misfits;  ///< in the order of kinds and numbers
};

/// A defect is ours: the checker rejects the new forms.
std::variant<Replaced, NoneFits, Defect> replace_item(const ReplaceRequest& request);

/// The reasons in words, a line each.
std::string describe(const NoneFits& none, const Demand& demand, const Bank& bank,
                     Language language);

}  // namespace tiku
