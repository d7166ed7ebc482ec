// SPDX-License-Identifier: Apache-2.0
// Runs of a printout -> runs of WordprocessingML, formulas among them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/docx/figures.hpp"
#include "render/docx/xml.hpp"
#include "tiku/text/inline.hpp"
#include "tiku/text/maths.hpp"

namespace tiku::docx {

/// A run of plain text; in a character style of its own where one is named. Line breaks
/// in it are line breaks.
void write_text(Xml& xml, std::string_view text, std::string_view style = {});

/// A tab of its own run.
void write_tab(Xml& xml);

/// The bracket that is to be filled: never broken, as wide as it was written.
void write_gap(Xml& xml, const Run& gap);

/// All runs; says why where one cannot be written.
std::optional<std::string> write_runs(Xml& xml, const Runs& runs, Figures& figures,
                                      FigureRoom room);

/// The formula as Office MathML.
void write_formula(Xml& xml, const Formula& formula);

}  // namespace tiku::docx
