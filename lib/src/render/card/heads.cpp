// SPDX-License-Identifier: Apache-2.0
// All of a page but its items: marks, QR code, titles, and on fronts what a candidate and an
// invigilator fill in.
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "render/card/layout.hpp"
#include "render/card/qr_code.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

using Style = CardText::Style;
using Weight = CardText::Weight;

constexpr int mark_edge = 80;  // from the edge of the page
constexpr int mark_size = 60;
constexpr int wide_mark = 120;

constexpr int code_right = card_right - 30;
constexpr int code_top = 110;
constexpr int code_size = 240;  // about
constexpr int most_code_size = 300;
constexpr int smallest_square = 6;  // what a scanner of 150 dots to the inch still tells apart

constexpr int front_head = 395;  // below titles and QR code
constexpr int head_gap = 25;
constexpr int title_row = 62;
constexpr int written_row = 84;
constexpr int digit_row = 42;
constexpr int head_height = title_row + written_row + 10 * digit_row + 20;
constexpr int field_row = 86;
constexpr int notice_title = 52;
constexpr int notice_margin = 20;
constexpr int notice_type = 80;      // tenths of a point
constexpr int smaller_notices = 70;  // where they fit beside the number then
constexpr int most_notices = 400;    // what is longer is set smaller
constexpr int sample_row = 74;

std::array<CardBox, 4> corner_marks() {
  constexpr int right = Card::width - mark_edge - mark_size;
  constexpr int lower = Card::height - mark_edge - mark_size;
  return {CardBox{mark_edge, mark_edge, wide_mark, mark_size},
          {right, mark_edge, mark_size, mark_size},
          {mark_edge, lower, mark_size, mark_size},
          {right, lower, mark_size, mark_size}};
}

// Stretches of dark squares, so that a line of them is drawn without seams.
std::vector<CardBox> dark_stretches(const QrCode& code, int x, int y, int square) {
  std::vector<CardBox> stretches;
  for (std::size_t line = 0; line < code.size(); ++line) {
    for (std::size_t at = 0; at < code.size(); ++at) {
      if (!code[line][at]) continue;
      std::size_t end = at;
      while (end < code.size() && code[line][end]) ++end;
      stretches.push_back({x + static_cast<int>(at) * square, y + static_cast<int>(line) * square,
                           static_cast<int>(end - at) * square, square});
      at = end;
    }
  }
  return stretches;
}

std::variant<CardCode, PrintProblem> card_code(std::string text) {
  const std::optional<QrCode> code = qr_code(text);
  const int squares = code ? static_cast<int>(code->size()) : most_code_size;
  if (squares * smallest_square > most_code_size) {
    return PrintProblem{Code::print_failed, {"", "QR code: no room for " + text}};
  }
  const int square = std::max(code_size / squares, smallest_square);
  const int size = squares * square;
  const CardBox box{code_right - size, code_top, size, size};
  return CardCode{std::move(text), box, dark_stretches(*code, box.x, box.y, square)};
}

// How the head of a front is shared out.
struct HeadMeasures {
  int number_width = 0;
  int width = 0;    // of what stands beside the number
  int samples = 0;  // where the samples begin
  CardBox notices;  // of no height where there are none
  int bottom = 0;
};

// Of notices in this type, about.
int height_of(const std::vector<std::string>& notices, int width, int type) {
  const int columns = std::max(1, (width - 2 * notice_margin) * 100 / (type * 18));
  constexpr int number = 3;  // `1．` before each
  int lines = 0;
  for (const std::string& notice : notices) {
    lines += (static_cast<int>(display_width(notice)) + number + columns - 1) / columns;
  }
  return notice_title + lines * type / 2 + 8;
}

// Notices stand below the fields; where there is no room for them, below all the head.
HeadMeasures measure_head(const CardHead& head, const std::vector<std::string>& notices) {
  HeadMeasures measures;
  measures.number_width = head.digits * bubble_step + 30;
  measures.width = card_right - card_left - measures.number_width - head_gap;
  measures.bottom = front_head + head_height;
  measures.samples = measures.bottom - 2 * sample_row;
  if (notices.empty()) return measures;
  const int y = front_head + static_cast<int>(head.fields.size()) * field_row + head_gap;
  const int room = measures.samples - head_gap - y;
  if (height_of(notices, measures.width, smaller_notices) <= room) {
    measures.notices = {card_left, y, measures.width, room};
    return measures;
  }
  const int width = card_right - card_left;
  measures.notices = {card_left, measures.bottom + head_gap, width,
                      std::min(height_of(notices, width, notice_type), most_notices)};
  measures.bottom = measures.notices.y + measures.notices.height;
  return measures;
}

std::vector<std::string> notices_of(const PrintedPaper& paper, const Template& office) {
  return fill_all(office.card.notices, paper_values(paper));
}

// The parts of a front below its titles.
class FrontHead {
 public:
  FrontHead(CardPage& page, const CardHead& head, std::vector<std::string> notices)
      : page_(page),
        head_(head),
        notices_(std::move(notices)),
        measures_(measure_head(head, notices_)) {}

  void add() {
    add_number(card_right - measures_.number_width, measures_.number_width);
    int y = front_head;
    for (const std::string& field : head_.fields) {
      add_field(field, y);
      y += field_row;
    }
    if (!notices_.empty()) add_notices(measures_.notices);
    add_samples(measures_.samples, measures_.width);
    add_absent(measures_.samples + sample_row, measures_.width);
  }

 private:
  void say(std::string words, CardBox box, int size, Style style, Weight weight = Weight::normal) {
    page_.texts.push_back({std::move(words), box, size, style, weight});
  }

  void add_number(int left, int width) {
    page_.frames.push_back({left, front_head, width, head_height});
    say("准考证号", {left, front_head, width, title_row}, 100, Style::centred, Weight::bold);
    const int written = front_head + title_row;
    page_.frames.push_back({left, written, width, written_row});
    const int top = written + written_row + 10;
    for (int digit = 0; digit < head_.digits; ++digit) {
      const int x = left + 15 + digit * bubble_step;
      if (digit > 0) page_.frames.push_back({x, written, 0, written_row});
      page_.number.emplace_back();
      for (int value = 0; value < 10; ++value) {
        page_.number.back().push_back(
            card_bubble(std::to_string(value), "", x, top + value * digit_row, digit_row));
      }
    }
  }

  void add_field(const std::string& name, int y) {
    constexpr int name_width = 190;
    page_.frames.push_back({card_left, y, measures_.width, field_row});
    page_.frames.push_back({card_left + name_width, y, 0, field_row});
    say(name, {card_left, y, name_width, field_row}, 105, Style::centred, Weight::bold);
  }

  void add_notices(CardBox box) {
    page_.frames.push_back(box);
    say("注意事项", {box.x, box.y + 6, box.width, 44}, 90, Style::centred, Weight::bold);
    std::string all;
    for (std::size_t i = 0; i < notices_.size(); ++i) {
      if (i > 0) all += '\n';
      all += std::to_string(i + 1) + "．" + notices_[i];
    }
    say(std::move(all),
        {box.x + notice_margin, box.y + notice_title, box.width - 2 * notice_margin,
         box.height - notice_title - 6},
        notice_type, Style::left);
  }

  void add_samples(int y, int width) {
    page_.frames.push_back({card_left, y, width, sample_row});
    say("填涂样例", {card_left + 20, y, 160, sample_row}, 90, Style::left, Weight::bold);
    int x = card_left + 180;
    say("正确", {x, y, 80, sample_row}, 80, Style::left);
    page_.filled.push_back(card_bubble("", "", x + 75, y, sample_row).box);
    x += 155;
    say("错误", {x, y, 80, sample_row}, 80, Style::left);
    x += 75;
    for (const char* const wrong : {"√", "×", "—", "●"}) {
      const CardBox box = card_bubble("", "", x, y, sample_row).box;
      page_.samples.push_back(box);
      say(wrong, box, 80, Style::centred);
      x += bubble_step + 6;
    }
  }

  void add_absent(int y, int width) {
    page_.frames.push_back({card_left, y, width, sample_row});
    say("缺考标记", {card_left + 20, y, 160, sample_row}, 90, Style::left, Weight::bold);
    page_.absent = card_bubble("", "", card_left + 190, y, sample_row);
    say("考生禁填，缺考时由监考人员填涂。", {card_left + 260, y, width - 270, sample_row}, 80,
        Style::left);
  }

  CardPage& page_;
  const CardHead& head_;
  std::vector<std::string> notices_;
  HeadMeasures measures_;
};

// A title of few characters stands wide: 答　题　卡.
std::string wide(std::string_view title) {
  constexpr std::size_t few = 4;
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < title.size(); at += characters.back().size()) {
    characters.push_back(title.substr(at, character_at(title, at).bytes));
  }
  if (characters.size() > few) return std::string(title);
  std::string spaced;
  for (const std::string_view character : characters) {
    spaced.append(spaced.empty() ? "" : "　").append(character);
  }
  return spaced;
}

struct Titles {
  std::string issuer;
  std::string name;
  std::string card;
  std::string field;  // the first that a candidate writes: 姓名
  std::string facts;  // 卷别：A卷　批次：…　日期：…
};

// What other documents say below their names; no form where nobody is to see its label.
std::string facts_of(PlaceholderValues values, const CardOptions& options) {
  if (!options.sheet.empty()) values["form"].clear();
  std::string line;
  for (const std::string& fact :
       fill_all({"[卷别：{form}]", "[批次：{batch}]", "[日期：{date}]"}, values)) {
    line.append(line.empty() ? "" : "　　").append(fact);
  }
  return line;
}

Titles titles_of(const PrintedPaper& paper, const Template& office, const CardOptions& options) {
  const PlaceholderValues values = paper_values(paper);
  return {fill(office.issuer, values), fill(office.name, values), fill(office.card.title, values),
          office.card.fields.empty() ? std::string() : office.card.fields.front(),
          facts_of(values, options)};
}

// A name with a line behind it to write upon.
void add_written(CardPage& page, const std::string& name, CardBox box) {
  constexpr int column = 19;  // half a character of this type
  const int width = std::min(static_cast<int>(display_width(name) + 1) * column, box.width / 2);
  page.texts.push_back({name, {box.x, box.y, width, box.height}, 105, Style::left, Weight::normal});
  page.frames.push_back({box.x + width, box.y + box.height - 2, box.width - width, 0});
}

void add_titles(CardPage& page, const Titles& titles, std::size_t number) {
  constexpr int left = 480;
  constexpr int width = Card::width - 2 * left;
  const auto say = [&](const std::string& words, CardBox box, int size, Style style) {
    page.texts.push_back({words, box, size, style, Weight::bold});
  };
  if (is_front(number)) {
    say(titles.issuer, {left, 84, width, 62}, 130, Style::centred);
    say(titles.name, {left, 148, width, 74}, 170, Style::centred);
    say(wide(titles.card), {left, 226, width, 96}, 240, Style::centred);
  } else {
    say(titles.name, {left, 90, width, 66}, 140, Style::centred);
    say(titles.card + "（背面）", {left, 158, width, 56}, 120, Style::centred);
    add_written(page, titles.field, {left, 286, 345, 60});
    add_written(page, "准考证号", {left + 385, 286, 735, 60});
  }
  say(titles.facts, {left + 30, is_front(number) ? 332 : 220, width - 60, 50}, 95, Style::centred);
}

void add_foot(CardPage& page, std::size_t number, std::size_t pages) {
  page.texts.push_back({"第" + std::to_string(number + 1) + "页　共" + std::to_string(pages) + "页",
                        {card_left + 200, 2830, card_right - card_left - 400, 60},
                        85,
                        Style::centred,
                        Weight::normal});
}

}  // namespace

int front_top(const PrintedPaper& paper, const Template& office) {
  return measure_head(office.card, notices_of(paper, office)).bottom + head_gap;
}

std::optional<PrintProblem> add_heads(std::vector<CardPage>& pages, const PrintedPaper& paper,
                                      const Template& office, const CardOptions& options) {
  const CardHead& head = office.card;
  if (head.digits < CardHead::least_digits || head.digits > CardHead::most_digits) {
    return PrintProblem{Code::print_failed,
                        {"", "numbers of 2 to 20 digits, not " + std::to_string(head.digits)}};
  }
  const Titles titles = titles_of(paper, office, options);
  const std::string identity = "tiku1|" + options.occupation + "|" + paper.batch + "|" +
                               (options.sheet.empty() ? paper.label : options.sheet) + "|" +
                               options.digest.substr(0, digest_digits) + "|";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    CardPage& page = pages[i];
    page.corners = corner_marks();
    auto code = card_code(identity + std::to_string(i + 1) + "/" + std::to_string(pages.size()));
    if (auto* problem = std::get_if<PrintProblem>(&code)) return std::move(*problem);
    page.code = std::get<CardCode>(std::move(code));
    add_titles(page, titles, i);
    if (is_front(i)) FrontHead(page, head, notices_of(paper, office)).add();
    add_foot(page, i, pages.size());
  }
  return std::nullopt;
}

}  // namespace tiku
