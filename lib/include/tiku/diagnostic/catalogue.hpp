// SPDX-License-Identifier: Apache-2.0
// What each code means, in each language: the one table of messages.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "tiku/diagnostic/code.hpp"
#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/text/language.hpp"

namespace tiku {

/// The same text in each language.
struct Wording {
  std::string_view english;
  std::string_view chinese;
  std::string_view in(Language language) const {
    return language == Language::chinese ? chinese : english;
  }
};

/// A file that shows a finding or its cure. Other files of the example come from
/// the scaffold (a sound bank with a blueprint and a batch, see `example_scaffold`).
struct ExampleFile {
  std::string_view path;  ///< within the scaffold; empty where no file can show it
  std::string_view text;
};

/// Everything known about one code.
struct CodeEntry {
  Code code{};
  Severity severity = Severity::error;
  Wording message;      ///< with {0}, {1}, … for the arguments
  Wording cure;         ///< what to do, with the same arguments; printed as `help:`
  Wording explanation;  ///< one paragraph: why this is a finding
  ExampleFile bad;      ///< makes the finding
  ExampleFile good;     ///< the same file, cured
};

/// All codes, ascending.
std::span<const CodeEntry> catalogue();

/// The entry of a code; every enumerator has one.
const CodeEntry& entry(Code code);

/// `T0403`.
std::string code_name(Code code);

/// The code called `T0403` (letter case ignored), if there is one.
std::optional<Code> parse_code(std::string_view name);

/// The files of the scaffold into which the examples fit.
std::span<const ExampleFile> example_scaffold();

/// The words of a catalogue term; the key itself where there is none.
std::string_view term_words(std::string_view key, Language language);

/// The finding's message, and its cure, with the arguments filled in: terms in the
/// reader's language, texts as they are but cut after 400 characters. Nothing in them is
/// escaped, so they must not go to a terminal as they are.
std::string message(const Diagnostic& diagnostic, Language language);
std::string cure(const Diagnostic& diagnostic, Language language);

}  // namespace tiku
