// SPDX-License-Identifier: Apache-2.0
// In which language the tool speaks, and its own sentences with values filled in.
// The words of findings are in the library's catalogue.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/text/language.hpp"

namespace tiku::cli {

/// Chinese where the first of LC_ALL, LC_MESSAGES and LANG that is set begins with
/// "zh", else English.
Language language_of_environment();

/// A sentence with {0}, {1}, … filled in, each once over: what is filled in is not
/// looked at again.
std::string say(Language language, const Wording& sentence,
                std::initializer_list<std::string_view> values = {});

}  // namespace tiku::cli
