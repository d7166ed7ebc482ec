// SPDX-License-Identifier: Apache-2.0
// The languages in which tiku speaks. A caller chooses; the library never looks
// at the locale.
#pragma once

namespace tiku {

enum class Language { english, chinese };

}  // namespace tiku
