// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "json_validator.hpp"
#include "render/card/qr_code.hpp"
#include "tiku/model/words.hpp"
#include "tiku/render/card.hpp"
#include "tiku/text/digest.hpp"

using namespace tiku;

namespace {

using Json = nlohmann::ordered_json;

PrintedItem item_of(ItemType type, std::size_t number, std::size_t options) {
  PrintedItem item;
  item.number = number;
  item.id = "B-" + std::to_string(number);
  item.type = type;
  // Printed in the reverse order of the item's file.
  for (std::size_t i = 0; i < options; ++i) {
    item.options.push_back(
        {static_cast<char>('A' + i), {}, static_cast<char>('A' + options - 1 - i)});
  }
  return item;
}

class PaperMaker {
 public:
  PaperMaker() {
    paper_.organisation = "某中心";
    paper_.occupation = "茶艺师";
    paper_.level = "四级/中级工";
    paper_.batch = "2026-11-TEA4-01";
    paper_.date = "2026-11-28";
    paper_.label = "A";
  }

  PaperMaker& add(ItemType type, std::size_t count, std::size_t options) {
    PrintedSection section;
    section.number = paper_.sections.size() + 1;
    section.title = chinese_name(type);
    section.type = type;
    section.first = next_;
    section.last = next_ + count - 1;
    for (std::size_t i = 0; i < count; ++i) {
      section.items.push_back(item_of(type, next_++, options));
    }
    paper_.sections.push_back(std::move(section));
    return *this;
  }

  PrintedPaper& paper() { return paper_; }

 private:
  PrintedPaper paper_;
  std::size_t next_ = 1;
};

CardOptions usual_options() {
  CardOptions options;
  options.occupation = "4-03-02-07";
  options.digest = sha256("paper").hex();
  return options;
}

Template office_with(int digits) {
  Template office;
  office.card.digits = digits;
  return office;
}

Card card_of(const PrintedPaper& paper, int digits) {
  auto card = answer_card(paper, office_with(digits), usual_options());
  if (const auto* problem = std::get_if<PrintProblem>(&card)) FAIL(problem->arguments.back().text);
  return std::get<Card>(std::move(card));
}

PrintProblem problem_of(const PrintedPaper& paper, int digits) {
  const auto card = answer_card(paper, office_with(digits), usual_options());
  REQUIRE(std::holds_alternative<PrintProblem>(card));
  return std::get<PrintProblem>(card);
}

PrintedPaper usual_paper() {
  return PaperMaker().add(ItemType::single_choice, 80, 4).add(ItemType::true_false, 20, 0).paper();
}

PrintedPaper long_paper() {
  return PaperMaker()
      .add(ItemType::single_choice, 200, 4)
      .add(ItemType::multiple_choice, 60, 8)
      .add(ItemType::true_false, 40, 0)
      .paper();
}

std::vector<CardBox> bubbles_on(const CardPage& page) {
  std::vector<CardBox> boxes;
  for (const auto& column : page.number) {
    for (const CardBubble& bubble : column) boxes.push_back(bubble.box);
  }
  for (const CardItem& item : page.items) {
    for (const CardBubble& bubble : item.bubbles) boxes.push_back(bubble.box);
  }
  if (page.absent) boxes.push_back(page.absent->box);
  return boxes;
}

// With half a millimetre between them, so that a mark in one says nothing of another.
bool are_apart(const CardBox& a, const CardBox& b) {
  constexpr int between = 5;
  return a.x + a.width + between <= b.x || b.x + b.width + between <= a.x ||
         a.y + a.height + between <= b.y || b.y + b.height + between <= a.y;
}

bool is_among(const CardBox& box, const std::array<CardBox, 4>& corners) {
  const CardBox& first = corners.front();
  const CardBox& last = corners.back();
  return box.x >= first.x + first.height && box.x + box.width <= last.x && box.y >= first.y &&
         box.y + box.height <= last.y + last.height;
}

void check_places(const Card& card) {
  for (const CardPage& page : card.pages) {
    std::vector<CardBox> boxes = bubbles_on(page);
    for (const CardBox& box : boxes) {
      CHECK(box.width > 0);
      CHECK(box.height > 0);
      CHECK(is_among(box, page.corners));
    }
    boxes.push_back(page.code.box);
    boxes.insert(boxes.end(), page.corners.begin(), page.corners.end());
    boxes.insert(boxes.end(), page.samples.begin(), page.samples.end());
    boxes.insert(boxes.end(), page.filled.begin(), page.filled.end());
    std::size_t touching = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) touching += are_apart(boxes[i], boxes[j]) ? 0U : 1U;
    }
    CHECK(touching == 0);
  }
}

std::string words_on(const CardPage& page) {
  std::string words;
  for (const CardText& text : page.texts) words += text.words + "\n";
  return words;
}

std::string pdf_of(const Card& card) {
  auto pdf = card_pdf(card);
  if (const auto* problem = std::get_if<PrintProblem>(&pdf)) FAIL(problem->arguments.back().text);
  return std::get<std::string>(std::move(pdf));
}

}  // namespace

TEST_CASE("every choice and true-false item has a bubble for each answer, once, in order") {
  const PrintedPaper paper = long_paper();
  const Card card = card_of(paper, 18);
  std::vector<CardItem> items;
  for (const CardPage& page : card.pages) {
    items.insert(items.end(), page.items.begin(), page.items.end());
  }
  REQUIRE(items.size() == 300);
  for (std::size_t i = 0; i < items.size(); ++i) {
    CHECK(items[i].number == i + 1);
    CHECK(items[i].id == "B-" + std::to_string(i + 1));
    CHECK(items[i].bubbles.size() == (i < 200 ? 4 : i < 260 ? 8 : 2));
  }
  CHECK(items[0].bubbles[0].letter == "A");
  CHECK(items[0].bubbles[0].source == "D");
  CHECK(items[200].bubbles[7].letter == "H");
  CHECK(items[200].bubbles[7].source == "A");
  CHECK(items[260].section == 3);
  CHECK(items[260].bubbles[0].letter == "√");
  CHECK(items[260].bubbles[1].source == "false");
}

TEST_CASE("nothing that is read touches another, and all of it is among the marks") {
  for (const int digits : {2, 12, 20}) {
    check_places(card_of(usual_paper(), digits));
    check_places(card_of(long_paper(), digits));
  }
  for (std::size_t options = 2; options <= 8; ++options) {
    check_places(card_of(PaperMaker().add(ItemType::multiple_choice, 137, options).paper(), 10));
  }
}

TEST_CASE("the usual paper takes one page, and so do 200 items") {
  CHECK(card_of(usual_paper(), 12).pages.size() == 1);
  CHECK(card_of(PaperMaker()
                    .add(ItemType::single_choice, 160, 4)
                    .add(ItemType::true_false, 40, 0)
                    .paper(),
                12)
            .pages.size() == 1);
}

TEST_CASE("fronts ask who the candidate is; every page has its own code") {
  const Card card = card_of(PaperMaker().add(ItemType::single_choice, 900, 4).paper(), 12);
  REQUIRE(card.pages.size() >= 3);
  for (std::size_t i = 0; i < card.pages.size(); ++i) {
    const CardPage& page = card.pages[i];
    CHECK(page.number.size() == (i % 2 == 0 ? 12 : 0));
    CHECK(page.absent.has_value() == (i % 2 == 0));
    CHECK(page.code.text == "tiku1|4-03-02-07|2026-11-TEA4-01|A|" +
                                sha256("paper").hex().substr(0, 12) + "|" + std::to_string(i + 1) +
                                "/" + std::to_string(card.pages.size()));
    CHECK(page.corners[0].width == 2 * page.corners[0].height);
    for (std::size_t k = 1; k < 4; ++k) CHECK(page.corners[k].width == page.corners[k].height);
  }
}

TEST_CASE("open items have no bubbles, and it is said where they are answered") {
  PrintedPaper paper = PaperMaker()
                           .add(ItemType::single_choice, 3, 4)
                           .add(ItemType::short_answer, 2, 0)
                           .add(ItemType::case_study, 1, 0)
                           .paper();
  PrintedItem& whole = paper.sections[2].items[0];
  whole.items = {item_of(ItemType::single_choice, 0, 3), item_of(ItemType::essay, 0, 0)};
  whole.items[0].part = 1;
  whole.items[1].part = 2;
  const Card card = card_of(paper, 12);
  const CardPage& page = card.pages[0];
  REQUIRE(page.items.size() == 4);
  CHECK(page.items[3].number == 6);
  CHECK(page.items[3].part == 1);
  const std::string words = words_on(page);
  const CardOptions options;
  CHECK(words.find("简答题") == std::string::npos);
  CHECK(words.find("（第6题）\n") != std::string::npos);
  CHECK(words.find("\n第4～5题、第6题（2）" + options.open_directions) != std::string::npos);
  const auto said = std::ranges::find_if(
      page.texts, [&](const CardText& text) { return text.words.starts_with("第4～5题"); });
  REQUIRE(said != page.texts.end());
  CHECK(said->weight == CardText::Weight::normal);
  CHECK(words.find("6(1)\n") != std::string::npos);
}

TEST_CASE("an office words the head of its cards, and each field and notice has room") {
  Template office;
  office.card.title = "{occupation}机读卡";
  office.card.digits = 20;
  office.card.fields = {"考场号", "座位号", "姓名", "身份证件号码"};
  office.card.notices = {"[共{total}分。]", "用2B铅笔填涂。", "保持卡面整洁。"};
  PrintedPaper paper = long_paper();
  paper.total = {10000};
  for (const std::vector<std::string>& fields :
       {std::vector<std::string>{"考号"}, {"考场号", "座位号", "姓名", "身份证件号码"}}) {
    office.card.fields = fields;
    const Card card = std::get<Card>(answer_card(paper, office, usual_options()));
    CHECK(card.title == "茶艺师 四级/中级工 理论知识试卷 茶艺师机读卡 A卷");
    REQUIRE(card.pages.size() == 2);
    const std::string front = words_on(card.pages[0]);
    CHECK(front.find("\n茶艺师机读卡\n") != std::string::npos);
    CHECK(front.find("1．共100分。\n2．用2B铅笔填涂。\n3．保持卡面整洁。\n") != std::string::npos);
    for (const std::string& field : fields) {
      CHECK(front.find("\n" + field + "\n") != std::string::npos);
    }
    const std::string back = words_on(card.pages[1]);
    CHECK(back.find("茶艺师机读卡（背面）\n" + fields.front() + "\n准考证号\n") !=
          std::string::npos);
    check_places(card);
    pdf_of(card);
  }
  office.card.notices.clear();
  const Card card = std::get<Card>(answer_card(paper, office, usual_options()));
  CHECK(words_on(card.pages[0]).find("注意事项") == std::string::npos);
}

TEST_CASE("every page says of which form, batch and day it is") {
  const Card card = card_of(long_paper(), 12);
  REQUIRE(card.pages.size() == 2);
  for (const CardPage& page : card.pages) {
    CHECK(words_on(page).find("\n卷别：A卷　　批次：2026-11-TEA4-01　　日期：2026年11月28日\n") !=
          std::string::npos);
  }
}

TEST_CASE("a short title stands wide") {
  CHECK(words_on(card_of(usual_paper(), 12).pages[0]).find("\n答　题　卡\n") != std::string::npos);
}

TEST_CASE("items are numbered as on the paper, in each section from 1 if need be") {
  PrintedPaper paper = usual_paper();
  paper.sections[1].first = 1;
  paper.sections[1].last = 20;
  for (PrintedItem& item : paper.sections[1].items) item.number -= 80;
  const Card card = card_of(paper, 12);
  const CardPage& page = card.pages[0];
  CHECK(page.items[80].section == 2);
  CHECK(page.items[80].number == 1);
  CHECK(words_on(page).find("二、判断题（第1题～第20题）") != std::string::npos);
}

TEST_CASE("a sheet code stands for the form where nobody is to see its label") {
  CardOptions options = usual_options();
  options.sheet = "7Q2";
  const Template office;
  const Card card = std::get<Card>(answer_card(usual_paper(), office, options));
  CHECK(card.pages[0].code.text.find("|7Q2|") != std::string::npos);
  CHECK(words_on(card.pages[0]).find("A卷") == std::string::npos);
  CHECK(words_on(card.pages[0]).find("\n批次：2026-11-TEA4-01　　日期：") != std::string::npos);
  CHECK(card.title.find("A卷") == std::string::npos);
}

TEST_CASE("what has no place on a card is said, with its item") {
  PrintedPaper paper = usual_paper();
  paper.sections[0].items[11] = item_of(ItemType::single_choice, 12, 26);
  CHECK(problem_of(paper, 12).code == Code::card_options);
  CHECK(problem_of(paper, 12).arguments == std::vector<Argument>{"12", "B-12", "26"});
  paper.sections[0].items[11] = item_of(ItemType::multiple_choice, 12, 1);
  CHECK(problem_of(paper, 12).arguments == std::vector<Argument>{"12", "B-12", "1"});
  CHECK(problem_of(usual_paper(), 1).code == Code::print_failed);
  CHECK(problem_of(usual_paper(), 21).code == Code::print_failed);
  CHECK(problem_of(PaperMaker().add(ItemType::essay, 2, 0).paper(), 12).code == Code::card_empty);
  paper = usual_paper();
  paper.batch = std::string(300, 'x');
  CHECK(problem_of(paper, 12).arguments.back().text.starts_with("QR code: no room for tiku1|"));
}

TEST_CASE("the PDF of a card is the same each time, and any name is printed") {
  PrintedPaper paper = usual_paper();
  paper.organisation = "<&\"'> 中心";
  const std::string pdf = pdf_of(card_of(paper, 12));
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf == pdf_of(card_of(paper, 12)));
  for (int i = 0; i < 200; ++i) paper.organisation += "中";
  pdf_of(card_of(paper, 20));
  paper.organisation = "😀";
  const auto problem = card_pdf(card_of(paper, 12));
  REQUIRE(std::holds_alternative<PrintProblem>(problem));
  CHECK(std::get<PrintProblem>(problem).code == Code::character_unprintable);
}

TEST_CASE("the map fits its schema and says where things are in millimetres") {
  PrintedPaper paper = long_paper();
  paper.occupation = "<&\"'\\>";
  const Card card = card_of(paper, 9);
  const std::string map = card_map(card);
  CHECK(map == card_map(card_of(paper, 9)));
  const Json read = Json::parse(map);
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/schemas/card.schema.json");
  const Validator validator(Json::parse(file));
  CHECK(validator.faults(read) == "");
  CHECK(read["title"] == card.title);
  CHECK(read["pages"].size() == card.pages.size());
  const CardBubble& bubble = card.pages[0].items[7].bubbles[2];
  const Json& mapped = read["pages"][0]["items"][7]["bubbles"][2];
  CHECK(mapped["letter"] == "C");
  CHECK(mapped["source"] == "B");
  CHECK(mapped["x"].get<double>() == doctest::Approx((bubble.box.x + bubble.box.width / 2.0) / 10));
  CHECK(mapped["height"].get<double>() == doctest::Approx(bubble.box.height / 10.0));
  Json other = read;
  other["pages"][0]["items"][7]["bubbles"].erase(1);
  other["pages"][0]["items"][7]["bubbles"].erase(1);
  other["pages"][0]["items"][7]["bubbles"].erase(1);
  CHECK(validator.faults(other) != "");
}

TEST_CASE("a QR code has its three corners, and none is made of what does not fit") {
  const auto code = qr_code("tiku1|4-03-02-07|2026-11-TEA4-01|A|0123456789ab|1/1");
  REQUIRE(code);
  CHECK(code->size() == 33);
  for (const auto& [line, at] : {std::pair<std::size_t, std::size_t>{0, 0}, {0, 26}, {26, 0}}) {
    for (std::size_t i = 0; i < 7; ++i) {
      CHECK((*code)[line][at + i]);
      CHECK((*code)[line + i][at]);
      CHECK((*code)[line + 3][at + 3]);
    }
  }
  CHECK(!qr_code(""));
  CHECK(!qr_code(std::string("a\0b", 3)));
  CHECK(!qr_code(std::string(5000, 'x')));
}
