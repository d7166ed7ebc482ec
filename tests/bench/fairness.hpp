// SPDX-License-Identifier: Apache-2.0
// Small blueprints of which every paper can be listed, and how far a way of drawing is
// from its law.
#pragma once

#include "fairness/cases.hpp"
#include "fairness/judge.hpp"
#include "fairness/small_bank.hpp"
