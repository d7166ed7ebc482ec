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

/// The bracket that is to be filled, as wide as it was written where the type is `em`
/// twips wide. It holds no blanks, only wide spacing: at blanks of any kind, no-break ones
/// too, LibreOffice breaks the line; between brackets no reader does.
void write_gap(Xml& xml, const Run& gap, int em);

/// Where runs stand.
struct RunPlace {
  int em = 0;  ///< twips
  FigureRoom figures;
};

/// All runs; says why where one cannot be written.
std::optional<std::string> write_runs(Xml& xml, const Runs& runs, Figures& figures,
                                      const RunPlace& place);

/// The formula as Office MathML.
void write_formula(Xml& xml, const Formula& formula);

}  // namespace tiku::docx
