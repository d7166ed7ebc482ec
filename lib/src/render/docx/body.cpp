// SPDX-License-Identifier: Apache-2.0
#include "render/docx/body.hpp"

#include "render/docx/blocks.hpp"
#include "render/docx/frame.hpp"

namespace tiku::docx {
namespace {

// The first page ends here: its section is stated in its last paragraph.
void end_first_page(Paragraphs& paragraphs, const Pages& pages) {
  Xml& xml = paragraphs.xml();
  xml.open("w:p");
  xml.open("w:pPr");
  xml.value("w:pStyle", "Gap");
  write_section(xml, paragraphs.printout(), pages.first);
  xml.close();
  xml.close();
  paragraphs.begin_section(pages.others);
}

}  // namespace

std::variant<std::string, PrintProblem> document_part(const Printout& printout, const Pages& pages,
                                                      Figures& figures) {
  Paragraphs paragraphs(printout, pages.first, figures);
  Xml& xml = paragraphs.xml();
  open_part(xml, "w:document");
  xml.open("w:body");
  for (std::size_t i = 0; i < printout.blocks.size(); ++i) {
    if (i == pages.first_count) end_first_page(paragraphs, pages);
    std::visit([&](const auto& block) { write_block(paragraphs, block); }, printout.blocks[i]);
    if (paragraphs.problem()) return *paragraphs.problem();
  }
  paragraphs.end_text();
  write_section(xml, printout, pages.others);
  xml.close();
  xml.close();
  return xml.written();
}

}  // namespace tiku::docx
