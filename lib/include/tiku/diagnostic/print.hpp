// SPDX-License-Identifier: Apache-2.0
// Findings as text for people and as JSON for programs (schemas/diagnostics.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/text/language.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// Per finding: `file:line:col: error[T0403]: message`, the line, carets under the
/// place (wide characters count two, long lines are cut around it), related places
/// as notes, and `help:` with the cure. A finding about a file without text has just
/// `file: error[T0001]: message`, one about no file not even that name. Ends with a line
/// that counts the findings. Nothing in it drives a terminal: control characters are
/// written as \n, \t, \u{1b}.
std::string print_text(const Diagnostics& diagnostics, const Sources& sources, Language language);

/// The word for it in front of a finding: `error`.
std::string_view severity_word(Severity severity, Language language);

/// Text that cannot drive a terminal, as above; bytes that are not UTF-8 become U+FFFD.
std::string visible(std::string_view text);

/// One JSON object with `findings` and `counts`, ending in a line break; one finding
/// per line. Control characters are escaped as JSON has it, even those that it need not.
std::string print_json(const Diagnostics& diagnostics, const Sources& sources, Language language);

}  // namespace tiku
