// SPDX-License-Identifier: Apache-2.0
// Texts within HTML: escaping, runs with their styles, formulas as MathML.
#pragma once

#include <string>
#include <string_view>

#include "tiku/render/printout.hpp"
#include "tiku/text/inline.hpp"
#include "tiku/text/maths.hpp"

namespace tiku {

/// The text with nothing in it that HTML would take for its own.
std::string escaped(std::string_view text);

/// A string in a style sheet, quotes included: nothing in it can end string or sheet.
std::string css_string(std::string_view text);

/// Runs as HTML; figures come out of the printout, or are named where they are not there.
std::string html(const Runs& runs, const Printout& printout);

/// A figure as an image within the file, so wide (0: its own width) and no wider than its column.
std::string html_figure(const std::string& path, int millimetres, const Printout& printout);

/// A formula as MathML Core.
std::string mathml(const Formula& formula);

}  // namespace tiku
