// SPDX-License-Identifier: Apache-2.0
// The tool's two voices: the product on stdout, talk on stderr; and what the run's
// end says to the caller.
#pragma once

#include <string>
#include <string_view>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/text/language.hpp"

namespace tiku::cli {

/// Exit codes.
enum class Exit {
  done = 0,
  findings = 1,  ///< the inputs have errors, or what is verified differs
  usage = 2,
  unmet = 3,    ///< no paper that meets the blueprint was found
  files = 4,    ///< a file or folder could not be read or written
  defect = 70,  ///< our bug
};

enum class Format { text, json };

/// Makes the standard files safe to use: a closed one stays one that fails, rather
/// than becoming the next file that is opened, and a reader that goes away or a
/// limit on file sizes is an error to be told, not a death.
void prepare_streams();

/// Writes to stdout. Control characters other than line breaks and tabs are written
/// as `\xNN`: text from files must not steer a terminal. Gives `then`, or, with a
/// word on stderr, `Exit::files` when not all could be written.
Exit put_product(std::string_view text, Exit then, Language language);

/// The same for a JSON text, where such characters become `\u00NN`.
Exit put_json(std::string_view text, Exit then, Language language);

/// Writes to stderr, control characters as above.
void talk(std::string_view text);

/// Writes findings to stderr in the format asked for.
void talk_findings(const Diagnostics& findings, const Sources& sources, Format format,
                   Language language);

/// The findings of at least this severity: notes are for whoever checks a bank, not for
/// whoever draws from it.
Diagnostics at_least(Severity severity, const Diagnostics& findings);

/// What findings mean for the exit code: `files` where something could not be read
/// or written, else `findings` where there are errors, else `done`.
Exit exit_of(const Diagnostics& findings);

}  // namespace tiku::cli
