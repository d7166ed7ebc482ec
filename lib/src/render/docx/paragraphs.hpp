// SPDX-License-Identifier: Apache-2.0
// The text of a DOCX file as it is written: paragraphs by their styles, and what must stand
// between tables and pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/docx/figures.hpp"
#include "render/docx/geometry.hpp"
#include "render/docx/xml.hpp"
#include "tiku/render/printout.hpp"

namespace tiku::docx {

/// How a paragraph differs from its style.
struct Keeping {
  bool next = false;
  bool may_be_split = false;
};

class Paragraphs {
 public:
  Paragraphs(const Printout& printout, const Geometry& geometry, Figures& figures)
      : printout_(printout), geometry_(&geometry), figures_(figures) {}

  Xml& xml() { return xml_; }
  const Printout& printout() const { return printout_; }
  const Geometry& geometry() const { return *geometry_; }

  /// What follows begins a page, in columns of this width.
  void begin_section(const Geometry& geometry);

  /// Begins a paragraph; `xml().close()` ends it.
  void open(std::string_view style, Keeping keeping = {});

  /// A paragraph of plain text.
  void write(std::string_view style, std::string_view text, Keeping keeping = {});

  /// Runs within a paragraph, figures no wider than `width` twips.
  void runs(const Runs& runs, int width);

  /// Ends a table.
  void close_table();

  /// No document and no section ends with a table.
  void end_text();

  /// The next paragraph begins a page.
  void break_page() { breaks_page_ = true; }

  /// What is written from here on is part of what people know by this name.
  void enter(std::string where) { where_ = std::move(where); }

  /// Why something cannot be written; the first of all reasons.
  const std::optional<PrintProblem>& problem() const { return problem_; }

 private:
  const Printout& printout_;
  const Geometry* geometry_;
  Figures& figures_;
  Xml xml_ = Xml::part();
  bool breaks_page_ = false;
  bool is_after_table_ = false;  // nothing stands between
  std::string where_;
  std::optional<PrintProblem> problem_;
};

}  // namespace tiku::docx
