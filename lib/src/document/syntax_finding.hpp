// SPDX-License-Identifier: Apache-2.0
// From the parser's complaint to a finding that helps: it is told at the place where
// the mistake was made, not where the parser noticed it.
#pragma once

#include "document/tree_builder.hpp"
#include "document/yaml_events.hpp"
#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/text/source.hpp"

namespace tiku::yaml {

/// The finding of a parse that ended with a problem, given how far the builder came.
Diagnostic syntax_finding(const Source& source, SourceId id, const ParseEnd& end,
                          const TreeBuilder& builder);

}  // namespace tiku::yaml
