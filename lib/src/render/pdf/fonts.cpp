// SPDX-License-Identifier: Apache-2.0
// The only user of HarfBuzz.
#include "render/pdf/fonts.hpp"

#include <array>
#include <utility>

#include <hb-subset.h>
#include <hb.h>

namespace tiku::pdf {
namespace {

// Of the Debian package fonts-noto-cjk. The face of mainland China is the third.
constexpr std::array files = {
    FontFile{"/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2},
    FontFile{"/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 2},
    FontFile{"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2},
    FontFile{"/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2},
};
constexpr std::array<std::string_view, 2> families = {"Noto Serif CJK SC", "Noto Sans CJK SC"};

constexpr int units = 1000;  // to the type size: one to a thousandth of a point at 1 pt

struct ReleaseAny {
  void operator()(hb_subset_plan_t* plan) const { hb_subset_plan_destroy(plan); }
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
template <typename Thing>
using Owned = std::unique_ptr<Thing, ReleaseAny>;

// The font with nothing but what drawing takes. Characters and shaping are done with
// before; without their tables a paper takes about a tenth less time.
hb_face_t* drawn_tables(hb_face_t* face) {
  hb_face_t* drawn = hb_face_builder_create();
  for (const hb_tag_t table :
       {HB_TAG('C', 'F', 'F', ' '), HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
        HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'), HB_TAG('n', 'a', 'm', 'e'),
        HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't')}) {
    const Owned<hb_blob_t> bytes(hb_face_reference_table(face, table));
    hb_face_builder_add_table(drawn, table, bytes.get());
  }
  return drawn;
}

}  // namespace

std::optional<FontFile> font_file(const PageStyle& style, Face face) {
  const std::string& family = face == Face::song ? style.song : style.hei;
  for (std::size_t i = 0; i < families.size(); ++i) {
    if (family == families[i]) return files[2 * i + (face == Face::hei ? 1 : 0)];
  }
  return std::nullopt;
}

std::span<const FontFile> all_font_files() { return files; }

std::string known_families() {
  return std::string(families[0]) + "' and '" + std::string(families[1]);
}

void Font::Release::operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
void Font::Release::operator()(hb_face_t* face) const { hb_face_destroy(face); }
void Font::Release::operator()(hb_font_t* font) const { hb_font_destroy(font); }

std::optional<Font> Font::open(const FontFile& file) {
  Font opened;
  opened.blob_.reset(hb_blob_create_from_file_or_fail(std::string(file.path).c_str()));
  if (!opened.blob_) return std::nullopt;
  opened.face_.reset(hb_face_create(opened.blob_.get(), file.index));
  if (hb_face_get_glyph_count(opened.face_.get()) == 0) return std::nullopt;
  opened.drawn_.reset(drawn_tables(opened.face_.get()));
  opened.font_.reset(hb_font_create(opened.face_.get()));
  hb_font_set_scale(opened.font_.get(), units, units);
  return opened;
}

unsigned Font::find(char32_t code) const {
  hb_codepoint_t id = 0;
  return hb_font_get_nominal_glyph(font_.get(), code, &id) != 0 ? id : 0;
}

Glyph Font::glyph(char32_t code) const {
  const unsigned id = find(code);
  return {id, hb_font_get_glyph_h_advance(font_.get(), id), 0, 0, 0};
}

std::vector<Glyph> Font::shape(std::u32string_view text) const {
  const Owned<hb_buffer_t> buffer(hb_buffer_create());
  for (std::size_t i = 0; i < text.size(); ++i) {
    hb_buffer_add(buffer.get(), text[i], static_cast<unsigned>(i));
  }
  hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_LATIN);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("zh-cn", -1));
  // A ligature would be one glyph for two characters to copy.
  const hb_feature_t no_ligatures{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START,
                                  HB_FEATURE_GLOBAL_END};
  hb_shape(font_.get(), buffer.get(), &no_ligatures, 1);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
  std::vector<Glyph> glyphs;
  for (unsigned i = 0; i < count; ++i) {
    glyphs.push_back({infos[i].codepoint, places[i].x_advance, places[i].x_offset,
                      -places[i].y_offset, infos[i].cluster});
  }
  return glyphs;
}

FontSubset Font::subset(std::span<const unsigned> glyphs) const {
  const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input) return {};
  hb_set_t* kept = hb_subset_input_glyph_set(input.get());
  for (const unsigned glyph : glyphs) hb_set_add(kept, glyph);
  // Without subroutines the file is a third, and cairo subsets it in half the time.
  hb_subset_input_set_flags(input.get(),
                            HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
  const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(drawn_.get(), input.get()));
  if (!plan) return {};
  const Owned<hb_face_t> face(hb_subset_plan_execute_or_fail(plan.get()));
  if (!face) return {};
  const Owned<hb_blob_t> blob(hb_face_reference_blob(face.get()));
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &size);
  FontSubset subset{{bytes, size}, {}};
  const hb_map_t* numbers = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const unsigned glyph : glyphs) subset.numbers.push_back(hb_map_get(numbers, glyph));
  return subset;
}

std::variant<Fonts, PrintProblem> Fonts::open(const PageStyle& style) {
  std::array<std::optional<Font>, 2> fonts;
  for (const Face face : {Face::song, Face::hei}) {
    const auto file = font_file(style, face);
    const std::string& family = face == Face::song ? style.song : style.hei;
    if (!file) {
      return PrintProblem{Code::font_missing, {family, known_families()}};
    }
    auto& font = fonts[face == Face::song ? 0 : 1];
    font = Font::open(*file);
    if (!font) {
      return PrintProblem{Code::font_missing, {family, known_families()}};
    }
  }
  return Fonts(*std::move(fonts[0]), *std::move(fonts[1]));
}

}  // namespace tiku::pdf
