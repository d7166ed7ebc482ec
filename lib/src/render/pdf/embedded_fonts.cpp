// SPDX-License-Identifier: Apache-2.0
// The only user of FreeType.
#include "render/pdf/embedded_fonts.hpp"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <string>
#include <utility>

namespace tiku::pdf {
namespace {

// What cairo keeps as long as it may draw with a face, on whichever thread. Each has a
// library of its own, since those are not to be shared by threads.
struct LoadedFont {
  LoadedFont() = default;
  LoadedFont(const LoadedFont&) = delete;
  LoadedFont& operator=(const LoadedFont&) = delete;
  ~LoadedFont() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }

  std::string bytes;
  FT_Library library = nullptr;
  FT_Face face = nullptr;
};

cairo_font_face_t* load(std::string bytes) {
  static const cairo_user_data_key_t key{};
  auto loaded = std::make_unique<LoadedFont>();
  loaded->bytes = std::move(bytes);
  if (FT_Init_FreeType(&loaded->library) != 0) return nullptr;
  const auto* data = reinterpret_cast<const FT_Byte*>(loaded->bytes.data());
  if (FT_New_Memory_Face(loaded->library, data, static_cast<FT_Long>(loaded->bytes.size()), 0,
                         &loaded->face) != 0) {
    return nullptr;
  }
  cairo_font_face_t* face = cairo_ft_font_face_create_for_ft_face(loaded->face, FT_LOAD_NO_HINTING);
  const cairo_status_t status = cairo_font_face_set_user_data(
      face, &key, loaded.get(), [](void* owned) { delete static_cast<LoadedFont*>(owned); });
  if (status == CAIRO_STATUS_SUCCESS) static_cast<void>(loaded.release());
  return face;
}

void collect(const TextMark& text, std::array<std::vector<unsigned>, 2>& glyphs) {
  for (const PlacedGlyph& glyph : text.glyphs) {
    glyphs[text.face == Face::song ? 0 : 1].push_back(glyph.id);
  }
}

std::array<std::vector<unsigned>, 2> used_glyphs(const std::vector<Page>& pages) {
  std::array<std::vector<unsigned>, 2> glyphs;
  for (const Page& page : pages) {
    for (const Mark& mark : page.marks) {
      if (const auto* text = std::get_if<TextMark>(&mark)) collect(*text, glyphs);
      const auto* turned = std::get_if<TurnedMark>(&mark);
      if (turned == nullptr) continue;
      for (const TextMark& text : turned->texts) collect(text, glyphs);
    }
  }
  for (std::vector<unsigned>& used : glyphs) {
    used.push_back(0);  // every font has the sign for what it lacks
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());  // clang 14 lacks that of ranges
  }
  return glyphs;
}

}  // namespace

void EmbeddedFonts::Release::operator()(cairo_font_face_t* face) const {
  cairo_font_face_destroy(face);
}

EmbeddedFonts::EmbeddedFonts(const Fonts& fonts, const std::vector<Page>& pages) {
  auto glyphs = used_glyphs(pages);
  for (const Face face : {Face::song, Face::hei}) {
    Subset& subset = subsets_[face == Face::song ? 0 : 1];
    subset.glyphs = std::move(glyphs[face == Face::song ? 0 : 1]);
    FontSubset made = fonts.of(face).subset(subset.glyphs);
    subset.numbers = std::move(made.numbers);
    if (!made.bytes.empty()) subset.face.reset(load(std::move(made.bytes)));
  }
}

bool EmbeddedFonts::is_sound() const {
  return std::ranges::all_of(subsets_, [](const Subset& subset) { return subset.face != nullptr; });
}

unsigned long EmbeddedFonts::number(Face face, unsigned glyph) const {
  const Subset& subset = of(face);
  const auto at = std::ranges::lower_bound(subset.glyphs, glyph) - subset.glyphs.begin();
  return subset.numbers[static_cast<std::size_t>(at)];
}

}  // namespace tiku::pdf
