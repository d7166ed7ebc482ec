// SPDX-License-Identifier: Apache-2.0
// Rules of substance over the model: does the bank hold together, can the
// blueprint be meant. Each rule is a function of its own and has a code.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/load/load.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// Checks a bank by itself. `figures` are the files in its folder, see `Estate::figures`;
/// `sources` are those of the bank's places. One-sided enemies are made mutual in the bank,
/// with a note.
void check_bank(Bank& bank, const std::map<std::string, FigureLook>& figures,
                const Sources& sources, Diagnostics& diagnostics);

/// Checks a blueprint by itself, for want of its bank.
void check_blueprint(const Blueprint& blueprint, Diagnostics& diagnostics);

/// Checks a blueprint against its checked bank.
void check_blueprint(const Blueprint& blueprint, const Bank& bank, Diagnostics& diagnostics);

/// Checks a batch by itself, for want of its blueprint.
void check_batch(const Batch& batch, Diagnostics& diagnostics);

/// Checks a batch against its checked blueprint.
void check_batch(const Batch& batch, const Blueprint& blueprint, Diagnostics& diagnostics);

/// Checks whether columns of text have room on the page.
void check_template(const Template& office, Diagnostics& diagnostics);

/// Checks all that was loaded, each bank once, and sorts the findings.
void check(Estate& estate);

/// The labels of the forms to draw: the batch's, else the blueprint's, else `A`.
std::vector<std::string> form_labels(const Batch& batch, const Blueprint& blueprint);

}  // namespace tiku
