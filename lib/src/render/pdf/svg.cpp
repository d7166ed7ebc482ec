// SPDX-License-Identifier: Apache-2.0
// The only user of librsvg, and of Pango and Fontconfig, by which it sets texts.
#include "render/pdf/svg.hpp"

#include <utility>

#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "render/pdf/fonts.hpp"

namespace tiku::pdf {
namespace {

// Texts of drawings are set in the fonts of documents, whatever the machine has: while one
// of these is alive, the default fonts of this thread are those.
class PinnedFonts {
 public:
  PinnedFonts() : config_(FcConfigCreate()), map_(pango_cairo_font_map_new()) {
    for (const FontFile& file : all_font_files()) {
      const std::string path(file.path);
      FcConfigAppFontAddFile(config_, reinterpret_cast<const FcChar8*>(path.c_str()));
    }
    pango_fc_font_map_set_config(reinterpret_cast<PangoFcFontMap*>(map_), config_);
    pango_cairo_font_map_set_default(reinterpret_cast<PangoCairoFontMap*>(map_));
  }
  ~PinnedFonts() {
    pango_cairo_font_map_set_default(nullptr);
    g_object_unref(map_);
    FcConfigDestroy(config_);
  }
  PinnedFonts(const PinnedFonts&) = delete;
  PinnedFonts& operator=(const PinnedFonts&) = delete;

 private:
  FcConfig* config_;
  PangoFontMap* map_;
};

}  // namespace

void Svg::Release::operator()(_RsvgHandle* handle) const { g_object_unref(handle); }

std::optional<Svg> Svg::read(const std::string& bytes) {
  Svg svg;
  // No base: a drawing can refer to nothing outside itself.
  svg.handle_.reset(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()),
                                              bytes.size(), nullptr));
  if (!svg.handle_) return std::nullopt;
  return svg;
}

bool Svg::draw(cairo_t* canvas, double width, double height) const {
  const RsvgRectangle room{0, 0, width, height};
  const PinnedFonts fonts;
  return rsvg_handle_render_document(handle_.get(), canvas, &room, nullptr) != 0;
}

}  // namespace tiku::pdf
