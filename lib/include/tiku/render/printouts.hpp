// SPDX-License-Identifier: Apache-2.0
// Printed paper + template -> what each document of it holds.
#pragma once

#include "tiku/model/template.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/render/printout.hpp"

namespace tiku {

/// The paper (试卷), as candidates get it: without ids or keys.
Printout paper_printout(const PrintedPaper& paper, const Template& office);

}  // namespace tiku
