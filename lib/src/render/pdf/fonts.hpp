// SPDX-License-Identifier: Apache-2.0
// The glyphs of the two faces of a document and their widths. Only the font files of one
// stated package are read, never what a machine may have beside them.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "render/pdf/box.hpp"
#include "tiku/render/printout.hpp"

struct hb_blob_t;
struct hb_face_t;
struct hb_font_t;

namespace tiku::pdf {

/// A face in a font file.
struct FontFile {
  std::string_view path;
  unsigned index = 0;  ///< of the face in a collection
};

/// The file of a face of a document; none where its family is not of the package.
std::optional<FontFile> font_file(const PageStyle& style, Face face);

/// All files that texts of figures may use.
std::span<const FontFile> all_font_files();

/// The names of the families at hand.
std::string known_families();

/// A glyph in thousandths of the type size.
struct Glyph {
  unsigned id = 0;
  Length advance = 0;
  Length x = 0;  ///< by which it stands off its place
  Length y = 0;  ///< downwards
  std::size_t character = 0;
};

/// A font of few glyphs.
struct FontSubset {
  std::string bytes;              ///< the file; empty where it could not be made
  std::vector<unsigned> numbers;  ///< of the glyphs asked for, in the subset
};

/// A font that has been read. To be used by one thread.
class Font {
 public:
  /// None where the file cannot be read.
  static std::optional<Font> open(const FontFile& file);

  /// Glyph of a character by itself; 0 where the font has none.
  unsigned find(char32_t code) const;

  /// The glyphs of a word, with kerning.
  std::vector<Glyph> shape(std::u32string_view text) const;

  /// One character by itself.
  Glyph glyph(char32_t code) const;

  /// The font with nothing but the glyphs.
  FontSubset subset(std::span<const unsigned> glyphs) const;

 private:
  struct Release {
    void operator()(hb_blob_t* blob) const;
    void operator()(hb_face_t* face) const;
    void operator()(hb_font_t* font) const;
  };
  Font() = default;

  std::unique_ptr<hb_blob_t, Release> blob_;
  std::unique_ptr<hb_face_t, Release> face_;
  std::unique_ptr<hb_face_t, Release> drawn_;  ///< without the tables of characters and shaping
  std::unique_ptr<hb_font_t, Release> font_;
};

/// The fonts of a document, by `Face`.
class Fonts {
 public:
  static std::variant<Fonts, PrintProblem> open(const PageStyle& style);
  const Font& of(Face face) const { return face == Face::song ? song_ : hei_; }

 private:
  Fonts(Font song, Font hei) : song_(std::move(song)), hei_(std::move(hei)) {}
  Font song_;
  Font hei_;
};

}  // namespace tiku::pdf
