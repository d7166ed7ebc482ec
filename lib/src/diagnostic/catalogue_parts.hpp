// SPDX-License-Identifier: Apache-2.0
// The tables from which the catalogue is put together, one function per group of
// codes, each ascending. Here only words are kept; looking them up and filling in
// arguments is left to lookup.cpp.
//
// In messages and cures, {0} … {9} stand for the arguments; one that is not given is
// empty. `[[words {1}]]` stands only where all arguments within are not empty. Messages
// and cures are one line each; explanations have no marks.
#pragma once

#include <span>
#include <string_view>

#include "tiku/diagnostic/catalogue.hpp"

namespace tiku {

/// A word that stands in messages as an argument, e.g. "list".
struct Term {
  std::string_view key;  ///< unique among all terms
  Wording words;
};

std::span<const CodeEntry> file_entries();       ///< 00xx
std::span<const CodeEntry> yaml_entries();       ///< 01xx
std::span<const CodeEntry> field_entries();      ///< 02xx
std::span<const CodeEntry> bank_entries();       ///< 03xx
std::span<const CodeEntry> item_entries();       ///< 04xx
std::span<const CodeEntry> blueprint_entries();  ///< 05xx below 0515
std::span<const CodeEntry> form_entries();       ///< 05xx from 0515
std::span<const CodeEntry> batch_entries();      ///< 06xx below 0604
std::span<const CodeEntry> template_entries();   ///< 06xx from 0604
std::span<const CodeEntry> record_entries();     ///< 07xx
std::span<const CodeEntry> writing_entries();    ///< 08xx

std::span<const Term> terms();

}  // namespace tiku
