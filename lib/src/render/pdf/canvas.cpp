// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/canvas.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include <cairo-pdf.h>

#include "render/pdf/drawing_lock.hpp"
#include "render/pdf/embedded_fonts.hpp"
#include "render/pdf/finish.hpp"

namespace tiku::pdf {
namespace {

struct Release {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* canvas) const { cairo_destroy(canvas); }
};

constexpr double points(Length length) { return static_cast<double>(length) / 1000; }

cairo_status_t write_bytes(void* closure, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

class Canvas {
 public:
  Canvas(cairo_t* canvas, const EmbeddedFonts& fonts, const Pictures& pictures)
      : canvas_(canvas), fonts_(fonts), pictures_(pictures) {}

  void operator()(const TextMark& text) {
    set_ink(text.ink);
    set_type(text);
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    for (const PlacedGlyph& glyph : text.glyphs) {
      glyphs.push_back({fonts_.number(text.face, glyph.id), points(text.at.x + glyph.x),
                        points(text.at.y + glyph.y)});
      if (glyph.bytes > 0 || clusters.empty()) {
        clusters.push_back({static_cast<int>(glyph.bytes), 1});
      } else {
        ++clusters.back().num_glyphs;
      }
    }
    cairo_show_text_glyphs(canvas_, text.text.data(), static_cast<int>(text.text.size()),
                           glyphs.data(), static_cast<int>(glyphs.size()), clusters.data(),
                           static_cast<int>(clusters.size()), cairo_text_cluster_flags_t{});
  }

  void operator()(const PathMark& path) {
    set_ink(path.ink);
    cairo_set_line_width(canvas_, points(path.width));
    const std::vector<Point>& ps = path.points;
    cairo_move_to(canvas_, points(ps[0].x), points(ps[0].y));
    if (path.kind == PathMark::Kind::curved) {
      for (std::size_t i = 1; i + 2 < ps.size(); i += 3) {
        cairo_curve_to(canvas_, points(ps[i].x), points(ps[i].y), points(ps[i + 1].x),
                       points(ps[i + 1].y), points(ps[i + 2].x), points(ps[i + 2].y));
      }
      return cairo_fill(canvas_);
    }
    for (std::size_t i = 1; i < ps.size(); ++i) {
      cairo_line_to(canvas_, points(ps[i].x), points(ps[i].y));
    }
    if (path.kind == PathMark::Kind::filled) return cairo_fill(canvas_);
    path.kind == PathMark::Kind::dotted ? stroke_dots(path.width) : cairo_stroke(canvas_);
  }

  void operator()(const FigureMark& figure) {
    cairo_save(canvas_);
    cairo_translate(canvas_, points(figure.at.x), points(figure.at.y));
    pictures_.draw(canvas_, figure.path, points(figure.width), points(figure.height));
    cairo_restore(canvas_);
  }

  void operator()(const TurnedMark& turned) {
    constexpr double quarter_turn = 1.5707963267948966;
    cairo_save(canvas_);
    cairo_translate(canvas_, points(turned.at.x), points(turned.at.y));
    cairo_rotate(canvas_, -quarter_turn);
    for (const TextMark& text : turned.texts) (*this)(text);
    cairo_restore(canvas_);
  }

 private:
  void set_ink(Ink ink) {
    if (ink == Ink::red) return cairo_set_source_rgb(canvas_, 0.92, 0.45, 0.51);
    cairo_set_source_rgb(canvas_, 0, 0, 0);
  }

  void set_type(const TextMark& text) {
    constexpr double slant = 0.21;
    const double size = points(text.size);
    cairo_set_font_face(canvas_, fonts_.face(text.face));
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, size, 0, text.is_slanted ? -slant * size : 0, size, 0, 0);
    cairo_set_font_matrix(canvas_, &matrix);
  }

  void stroke_dots(Length width) {
    const std::array dashes = {0.0, points(width) * 3};
    cairo_save(canvas_);
    cairo_set_line_cap(canvas_, CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(canvas_, dashes.data(), static_cast<int>(dashes.size()), 0);
    cairo_stroke(canvas_);
    cairo_restore(canvas_);
  }

  cairo_t* canvas_;
  const EmbeddedFonts& fonts_;
  const Pictures& pictures_;
};

void add_outline(cairo_surface_t* surface, const std::vector<Page>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const Bookmark& bookmark : pages[i].bookmarks) {
      const std::string place = "page=" + std::to_string(i + 1) + " pos=[" +
                                std::to_string(bookmark.at.x / 1000) + " " +
                                std::to_string(bookmark.at.y / 1000) + "]";
      cairo_pdf_surface_add_outline(surface, CAIRO_PDF_OUTLINE_ROOT, bookmark.title.c_str(),
                                    place.c_str(), cairo_pdf_outline_flags_t{});
    }
  }
}

}  // namespace

std::variant<std::string, PrintProblem> draw_pages(const Setting& setting, const Pictures& pictures,
                                                   const std::vector<Page>& pages) {
  const PageStyle& style = setting.style();
  const EmbeddedFonts fonts(setting.fonts(), pages);
  if (!fonts.is_sound()) return PrintProblem{Code::print_failed, {"", "HarfBuzz: no subset"}};
  std::string file;
  const auto lock = drawing_lock();
  const std::unique_ptr<cairo_surface_t, Release> surface(cairo_pdf_surface_create_for_stream(
      write_bytes, &file, points(page_width(style)), points(page_height())));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                 setting.printout().title.c_str());
  add_outline(surface.get(), pages);
  const std::unique_ptr<cairo_t, Release> canvas(cairo_create(surface.get()));
  for (const Page& page : pages) {
    Canvas drawing(canvas.get(), fonts, pictures);
    for (const Mark& mark : page.marks) std::visit(drawing, mark);
    cairo_show_page(canvas.get());
  }
  cairo_surface_finish(surface.get());
  for (const cairo_status_t status :
       {cairo_status(canvas.get()), cairo_surface_status(surface.get())}) {
    if (status != CAIRO_STATUS_SUCCESS) {
      return PrintProblem{Code::print_failed,
                          {"", std::string("cairo: ") + cairo_status_to_string(status)}};
    }
  }
  return finished(file, setting.printout());
}

}  // namespace tiku::pdf
