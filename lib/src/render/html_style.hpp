// SPDX-License-Identifier: Apache-2.0
// The look of documents in HTML, for the screen and for print.
#pragma once

#include <string_view>

namespace tiku {

/// A style sheet that refers to nothing outside itself. It has variables that the writer sets,
/// for the document: faces `--song`, `--hei`; sizes `--body`, `--section`, `--name`,
/// `--issuer`, `--small`; `--leading`; margins `--top`, `--right`, `--bottom`, `--left`; the
/// height of the seal strip, `--strip`; for a section: room for the labels of items and of
/// their parts, `--number`, `--part`; for options: `--widest`; for a row of the strip: how many
/// characters must find room, `--letters`.
extern const std::string_view html_style;

/// Faces like the two that a template names, for machines that lack these.
inline constexpr std::string_view song_faces =
    R"("Source Han Serif SC","Songti SC",SimSun,"宋体",serif)";
inline constexpr std::string_view hei_faces =
    R"("Source Han Sans SC","PingFang SC",SimHei,"黑体",sans-serif)";

}  // namespace tiku
