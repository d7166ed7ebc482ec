// SPDX-License-Identifier: Apache-2.0
// Any bytes as the texts and the layout of a paper: all documents of it are made in all
// formats, or a writer says why there is none. What comes out is text in UTF-8 where the
// bytes were, and no browser runs anything of it.
//
// A byte each decides on the layout, then texts follow, each ended by NUL: names, then items
// with a byte for their type and one for their number of options.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "tiku/render/card.hpp"
#include "tiku/render/printouts.hpp"
#include "tiku/render/workbook.hpp"
#include "tiku/text/inline.hpp"
#include "tiku/text/utf8.hpp"

namespace {

// A grey pixel.
constexpr std::string_view pixel(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55"
    "\0\0\0\nIDATx\x9c\x63\x68\0\0\0\x82\0\x81\x77\xcd\x72\xb6\0\0\0\0IEND\xae\x42\x60\x82",
    67);
constexpr std::string_view drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"9999\">"
    "<text>图</text></svg>";

class Input {
 public:
  explicit Input(std::string_view bytes) : rest_(bytes) {}

  bool is_empty() const { return rest_.empty(); }

  /// The next byte as a number below `end`; 0 where there is none.
  int number(int end) {
    if (rest_.empty()) return 0;
    const int value = static_cast<unsigned char>(rest_.front()) % end;
    rest_.remove_prefix(1);
    return value;
  }

  std::string text() {
    const std::size_t end = std::min(rest_.find('\0'), rest_.size());
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    is_utf8_ = is_utf8_ && !tiku::find_invalid_utf8(text);
    return text;
  }

  /// Whether all texts so far are UTF-8.
  bool is_utf8() const { return is_utf8_; }

 private:
  std::string_view rest_;
  bool is_utf8_ = true;
};

// Within the bounds that a template's file has.
tiku::Template read_office(Input& input) {
  tiku::Template office;
  tiku::PageStyle& page = office.page;
  page.size = static_cast<tiku::PageStyle::Size>(input.number(2));
  page.columns = 1 + input.number(3);
  page.leading = 100 + input.number(201);
  for (int* type : {&page.body, &page.section, &page.name, &page.issuer, &page.small}) {
    *type = std::min(60 + 4 * input.number(256), 720);
  }
  for (int* margin : {&page.top, &page.right, &page.bottom, &page.left}) {
    *margin = std::min(50 + 4 * input.number(256), 800);
  }
  if (input.number(2) == 1) office.strip.reset();
  for (std::string* text : {&office.name, &office.issuer, &office.notices_title,
                            &office.section_title, &office.foot.left, &office.foot.centre}) {
    if (std::string read = input.text(); !read.empty()) *text = std::move(read);
  }
  office.score_boxes = {input.text(), input.text()};
  office.facts = {input.text()};
  if (office.strip) office.strip->words = input.text();
  return office;
}

tiku::PrintedItem read_item(Input& input, std::size_t number) {
  tiku::PrintedItem item;
  item.number = number;
  item.type = static_cast<tiku::ItemType>(input.number(8));
  const int options = input.number(27);
  item.id = input.text();
  item.stem = tiku::parse_inline(input.text());
  for (int i = 0; i < options; ++i) {
    const auto letter = static_cast<char>('A' + i);
    item.options.push_back({letter, tiku::parse_inline(input.text()), letter});
  }
  item.key = input.text();
  if (std::string marking = input.text(); !marking.empty()) {
    item.marking.push_back({{50}, std::move(marking)});
  }
  item.explanation = tiku::parse_inline(input.text());
  if (input.number(8) == 1) item.figures = {{"a.png", input.number(256)}, {"b.svg", 0}};
  return item;
}

tiku::PrintedPaper read_paper(Input& input) {
  tiku::PrintedPaper paper;
  paper.figures["a.png"] = {tiku::FigureFile::Kind::png, std::string(pixel), 1, 1};
  paper.figures["b.svg"] = {tiku::FigureFile::Kind::svg, std::string(drawing), 60, 9999};
  paper.organisation = input.text();
  paper.occupation = input.text();
  paper.label = input.text();
  paper.date = input.text();
  while (!input.is_empty() && paper.sections.size() < 20) {
    tiku::PrintedSection section;
    section.number = paper.sections.size() + 1;
    section.title = input.text();
    section.first = section.last = section.number;
    section.items.push_back(read_item(input, section.number));
    section.type = section.items.front().type;
    if (section.type == tiku::ItemType::case_study) {
      section.items.front().items.push_back(read_item(input, 0));
      section.items.front().items.front().part = 1;
    }
    paper.sections.push_back(std::move(section));
  }
  return paper;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void write_all(const tiku::Printout& printout, bool is_text) {
  static_cast<void>(tiku::write_pdf(printout));
  static_cast<void>(tiku::write_docx(printout));
  const std::string html = tiku::write_html(printout);
  const std::string text = tiku::write_text(printout);
  require(html.find("<script") == std::string::npos);
  require(!is_text || (!tiku::find_invalid_utf8(html) && !tiku::find_invalid_utf8(text)));
}

void write_card(const tiku::PrintedPaper& paper, const tiku::Template& office) {
  const auto card = tiku::answer_card(paper, office, {});
  if (const auto* made = std::get_if<tiku::Card>(&card)) {
    static_cast<void>(tiku::card_pdf(*made));
    require(!tiku::card_map(*made).empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 20'000) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data),  // NOLINT(*-reinterpret-cast)
                               size);
  Input input(bytes);
  const int document = input.number(6);
  const tiku::Template office = read_office(input);
  const tiku::PrintedPaper paper = read_paper(input);
  const bool is_text = input.is_utf8();
  switch (document) {
    case 0:
      write_all(tiku::paper_printout(paper, office), is_text);
      break;
    case 1:
      write_all(tiku::staff_printout(paper, office), is_text);
      break;
    case 2:
      write_all(tiku::key_printout(paper, office), is_text);
      static_cast<void>(
          tiku::key_workbook(paper, office, std::filesystem::temp_directory_path().string()));
      break;
    case 3:
      write_all(tiku::answer_printout(paper, office), is_text);
      break;
    case 4:
      write_all(tiku::cover_printout(paper, {{paper.label, std::string(64, '0')}}, office),
                is_text);
      break;
    default:
      write_card(paper, office);
  }
  return 0;
}
