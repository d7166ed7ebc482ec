// SPDX-License-Identifier: Apache-2.0
// Answer cards of made-up papers for the reader beside this: card_maker FOLDER FIRST END
// writes FOLDER/N.pdf and FOLDER/N.json for each number from FIRST to END - 1, by which
// alone the paper is chosen.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

#include "tiku/model/words.hpp"
#include "tiku/random/stream.hpp"
#include "tiku/render/card.hpp"
#include "tiku/text/digest.hpp"

namespace {

using namespace tiku;

class PaperMaker {
 public:
  explicit PaperMaker(int number) : stream_(std::to_string(number), "card") {
    paper_.organisation = "嘉职院技能等级认定中心";
    paper_.occupation = "茶艺师";
    paper_.level = "四级/中级工";
    paper_.batch = "2026-11-TEA4-" + std::to_string(number);
    paper_.date = "2026-11-28";
    paper_.label = number % 3 == 2 ? "备用" : std::string(1, static_cast<char>('A' + number % 3));
  }

  PrintedPaper make() {
    add(ItemType::single_choice, 20 + below(141), 4, 4);
    if (below(2) == 0) {
      // One after the other: a call may work out its arguments in any order.
      const std::size_t count = 5 + below(26);
      const std::size_t fewest = 2 + below(4);
      const std::size_t most = 5 + below(4);
      add(ItemType::multiple_choice, count, fewest, most);
    }
    add(ItemType::true_false, 5 + below(46), 0, 0);
    if (below(2) == 0) add(ItemType::short_answer, 2, 0, 0);
    return std::move(paper_);
  }

 private:
  std::size_t below(std::size_t bound) { return uniform(stream_, bound); }

  void add(ItemType type, std::size_t count, std::size_t fewest, std::size_t most) {
    PrintedSection section;
    section.number = paper_.sections.size() + 1;
    section.title = chinese_name(type);
    section.type = type;
    section.first = next_;
    section.last = next_ + count - 1;
    for (std::size_t i = 0; i < count; ++i) {
      PrintedItem item;
      item.number = next_++;
      item.id = "B-" + std::to_string(item.number);
      item.type = type;
      const std::size_t options = fewest + below(most - fewest + 1);
      for (std::size_t at = 0; at < options; ++at) {
        item.options.push_back({static_cast<char>('A' + at), {}, static_cast<char>('A' + at)});
      }
      section.items.push_back(std::move(item));
    }
    paper_.sections.push_back(std::move(section));
  }

  Stream stream_;
  PrintedPaper paper_;
  std::size_t next_ = 1;
};

bool write(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  return static_cast<bool>(file.flush());
}

bool make_card(const std::string& path, int number) {
  CardOptions options;
  options.occupation = "4-03-02-07";
  options.digest = sha256(std::to_string(number)).hex();
  Template office;
  office.card.digits = 8 + number % 13;
  const auto card = answer_card(PaperMaker(number).make(), office, options);
  if (const auto* problem = std::get_if<PrintProblem>(&card)) {
    std::cerr << problem->arguments.back().text << '\n';
    return false;
  }
  const auto pdf = card_pdf(std::get<Card>(card));
  if (const auto* problem = std::get_if<PrintProblem>(&pdf)) {
    std::cerr << problem->arguments.back().text << '\n';
    return false;
  }
  return write(path + ".pdf", std::get<std::string>(pdf)) &&
         write(path + ".json", card_map(std::get<Card>(card)));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: card_maker FOLDER FIRST END\n";
    return 2;
  }
  for (int number = std::atoi(argv[2]); number < std::atoi(argv[3]); ++number) {
    if (!make_card(std::string(argv[1]) + "/" + std::to_string(number), number)) return 1;
  }
  return 0;
}
