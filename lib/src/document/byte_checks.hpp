// SPDX-License-Identifier: Apache-2.0
// What must be true of a file's bytes before anybody looks at them as YAML.
#pragma once

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/document/tree.hpp"
#include "tiku/text/source.hpp"

namespace tiku::yaml {

/// Size within the limits, well-formed UTF-8, no byte order mark at the beginning, no
/// control characters but tabs and line breaks. Each run of equal control characters is
/// one finding, up to `most_findings`.
Diagnostics check_bytes(const Source& source, SourceId id, const ReadLimits& limits);

}  // namespace tiku::yaml
