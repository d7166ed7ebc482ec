// SPDX-License-Identifier: Apache-2.0
// The only user of librsvg, and of Pango and Fontconfig, by which it sets texts.
#include "render/pdf/svg.hpp"

#include <charconv>
#include <cstdint>
#include <utility>

#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "render/pdf/drawing_lock.hpp"
#include "render/pdf/fonts.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::pdf {
namespace {

const FcChar8* fc_text(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

// Whatever family a drawing asks for, it gets one of ours, in the forms of mainland China.
constexpr const char* families = R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<match target="pattern"><test name="family"><string>serif</string></test>
<edit name="family" mode="prepend" binding="strong"><string>Noto Serif CJK SC</string></edit></match>
<match target="pattern"><edit name="family" mode="append_last" binding="strong">
<string>Noto Sans CJK SC</string></edit></match>
</fontconfig>)";

// Reading the font files takes 50 ms, so it is done once; nothing changes it afterwards.
FcConfig* font_files() {
  static FcConfig* const shared = [] {
    FcConfig* config = FcConfigCreate();
    FcConfigParseAndLoadFromMemory(config, fc_text(families), FcTrue);
    for (const FontFile& file : all_font_files()) {
      FcConfigAppFontAddFile(config, fc_text(std::string(file.path)));
    }
    return config;
  }();
  return shared;
}

// `&#937;` or `&#x3A9;`, with which the text begins; 0 bytes where it does not.
Character numbered_character(std::string_view text) {
  if (!text.starts_with("&#")) return {};
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos) return {};
  const bool is_hexadecimal = text[2] == 'x';
  const char* first = text.data() + (is_hexadecimal ? 3 : 2);
  std::uint32_t code = 0;
  const auto read = std::from_chars(first, text.data() + end, code, is_hexadecimal ? 16 : 10);
  if (read.ec != std::errc() || read.ptr != text.data() + end) return {};
  return {char32_t{code}, end + 1};
}

// Of a size at which FreeType fails librsvg would end the whole program.
void limit_size(FcPattern* pattern, gpointer) {
  constexpr double largest = 10'000;  // pixels, far beyond a page
  double size = 0;
  if (FcPatternGetDouble(pattern, FC_PIXEL_SIZE, 0, &size) != FcResultMatch) return;
  if (size <= largest) return;
  FcPatternDel(pattern, FC_PIXEL_SIZE);
  FcPatternAddDouble(pattern, FC_PIXEL_SIZE, largest);
}

struct Unref {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

}  // namespace

std::u32string texts_of_svg(std::string_view bytes) {
  std::u32string texts;
  bool is_tag = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const Character character = character_at(bytes, at);
    if (character.code == U'<') is_tag = true;
    if (character.code == U'>') is_tag = false;
    std::size_t length = character.bytes;
    char32_t code = character.code;
    if (const auto named = numbered_character(bytes.substr(at)); named.bytes > 0) {
      code = named.code;
      length = named.bytes;
    }
    if (!is_tag && code >= 0x80) texts += code;
    at += length;
  }
  return texts;
}

// Texts of drawings are set in the fonts of documents, whatever the machine has: while one
// of these is alive, the default fonts of this thread are those.
class PinnedFonts {
 public:
  PinnedFonts() : map_(pango_cairo_font_map_new()) {
    auto* const map = reinterpret_cast<PangoFcFontMap*>(map_);
    pango_fc_font_map_set_config(map, font_files());
    pango_fc_font_map_set_default_substitute(map, limit_size, nullptr, nullptr);
    pango_cairo_font_map_set_default(reinterpret_cast<PangoCairoFontMap*>(map_));
  }
  ~PinnedFonts() {
    pango_cairo_font_map_set_default(nullptr);
    g_object_unref(map_);
  }
  PinnedFonts(const PinnedFonts&) = delete;
  PinnedFonts& operator=(const PinnedFonts&) = delete;

 private:
  PangoFontMap* map_;
};

SvgReader::SvgReader() = default;
SvgReader::~SvgReader() {
  if (!fonts_) return;
  const auto lock = drawing_lock();
  fonts_.reset();
}

cairo_surface_t* SvgReader::read(const std::string& bytes, double width, double height) {
  // No base: a drawing can refer to nothing outside itself.
  const std::unique_ptr<RsvgHandle, Unref> handle(rsvg_handle_new_from_data(
      reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), nullptr));
  if (!handle) return nullptr;
  const auto lock = drawing_lock();
  if (!fonts_ && bytes.find("text") != std::string::npos) fonts_ = std::make_unique<PinnedFonts>();
  const cairo_rectangle_t extents{0, 0, width, height};
  std::unique_ptr<cairo_surface_t, Unref> surface(
      cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
  const std::unique_ptr<cairo_t, Unref> canvas(cairo_create(surface.get()));
  const RsvgRectangle room{0, 0, width, height};
  const bool is_drawn =
      rsvg_handle_render_document(handle.get(), canvas.get(), &room, nullptr) != 0 &&
      cairo_status(canvas.get()) == CAIRO_STATUS_SUCCESS;
  return is_drawn ? surface.release() : nullptr;
}

}  // namespace tiku::pdf
