// SPDX-License-Identifier: Apache-2.0
// Which documents a command is asked for.
#pragma once

#include <optional>

#include "options.hpp"
#include "tiku/record/documents.hpp"

namespace tiku::cli {

/// What `--to` and `--what` name, each a list with commas; where only one is there, or
/// neither, PDF, and papers and keys. Each word must lead to a document.
DocumentKinds read_documents(Meaning& meaning, Language language);

/// Warns of documents that contradict each other. Jobs with errors are left alone.
void warn_of_documents(const DocumentKinds& kinds, Jobs& jobs);

}  // namespace tiku::cli
