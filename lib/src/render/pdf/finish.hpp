// SPDX-License-Identifier: Apache-2.0
// What cairo cannot say of a document, and the compact form that it does not write.
#pragma once

#include <string>
#include <variant>

#include "tiku/render/printout.hpp"

namespace tiku::pdf {

/// The file as it is kept: made on the batch's date, in Chinese, shown by its title; all but
/// the streams themselves is packed (object streams, ISO 32000-1, 7.5.7).
std::variant<std::string, PrintProblem> finished(const std::string& drawn,
                                                 const Printout& printout);

}  // namespace tiku::pdf
