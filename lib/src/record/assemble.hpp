// SPDX-License-Identifier: Apache-2.0
// The end of the pipeline, for forms that were drawn and forms of which an item was
// replaced.
#pragma once

#include <variant>
#include <vector>

#include "tiku/record/product.hpp"

namespace tiku {

RecordedForm record_form(const Form& form, const Blueprint& blueprint, const Bank& bank);

/// Renders the forms. Their record says what `head` says, and what they hold and reach.
std::variant<Product, ProductFailure> assemble(const Job& job, const ProductOptions& options,
                                               const Drawn& drawn, Record head);

/// What was drawn, after all replacements, and what took whose place.
struct Replayed {
  Drawn drawn;
  std::vector<Replacement> replacements;
};

/// Replaces items of freshly drawn forms as a record tells. Where an item is not there or
/// none fits, the replacement is left out: the forms are not those of the record then.
std::variant<Replayed, ProductFailure> replay(const Job& job, const ProductOptions& options,
                                              const Drawn& drawn);

}  // namespace tiku
