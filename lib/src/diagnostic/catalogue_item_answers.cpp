// SPDX-License-Identifier: Apache-2.0
// 0401 to 0412: what an item examines, its options, key and gap.
#include "diagnostic/catalogue_item_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view items = "bank/items/more.yaml";

constexpr std::string_view sound_choice = R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。,
   options: {A: 安徽, B: 福建, C: 云南, D: 浙江}, answer: A}
)";

constexpr std::string_view sound_judgement = R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)";

constexpr CodeEntry entries[] = {
    {.code = Code::duplicate_item,
     .message = {"item '{0}' is there twice", "试题“{0}”重复"},
     .cure = {"give one of the two an id of its own", "为其中一道另编编号"},
     .explanation =
         {"Records, ledgers and enemies name items by id, so an id stands for one item in the "
          "whole bank, whatever file it is in. Ids of retired items are not used again either.",
          "组卷记录、台账和互斥关系都用编号指称试题，因此无论试题在哪个文件，一个编号在整个题库中只"
          "能对应一道试题。停用试题的编号也不要再用。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
- {id: C-A-001-002, point: A-001, type: true-false, stem: 绿茶是不发酵茶。, answer: true}
)"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
- {id: C-A-001-003, point: A-001, type: true-false, stem: 绿茶是不发酵茶。, answer: true}
)"}},
    {.code = Code::unknown_point,
     .message = {"the outline has no point '{0}'", "细目表中没有鉴定点“{0}”"},
     .cure = {"write the code of a point in the bank's outline[[; the nearest is '{1}']]",
              "改为细目表中的鉴定点代码[[，最接近的是“{1}”]]"},
     .explanation =
         {"Each item examines one point of the outline; by it the item gets its range, weight and "
          "importance. An item of an unknown point could never be drawn by any rule. The code of a "
          "range is not enough.",
          "每道试题考查细目表中的一个鉴定点，并由此得到所属范围、比重和重要程度。鉴定点不存在的试"
          "题，任何组卷要求都抽不到它。只写鉴定范围的代码也不行。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-002-001, point: A-002, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::options_missing,
     .message = {"an item of type {0} needs at least {1} options", "{0}至少要有 {1} 个选项"},
     .cure = {"write them under 'options' with letters from A, or correct the type",
              "在“options”下从 A 起写出选项，或更正题型"},
     .explanation =
         {"A choice item offers the candidate options of which one or several are right. Without "
          "them the item cannot be answered as its section asks.",
          "选择题要给出供考生选择的选项。没有选项，考生就无法按大题的要求作答。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。, answer: A}
)"},
     .good = {items, sound_choice}},
    {.code = Code::options_unexpected,
     .message = {"an item of type {0} has no options", "{0}不应有选项"},
     .cure = {"take 'options' out, or correct the type", "删去“options”，或更正题型"},
     .explanation =
         {"Only single-choice and multiple-choice items have options. A true-false item is "
          "answered with true or false, which need not be written out.",
          "只有单项选择题和多项选择题有选项。判断题的答案就是正确或错误，不必列为选项。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。,
   options: {A: 正确, B: 错误}, answer: true}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::option_letter,
     .message = {"option '{0}' stands where '{1}' should", "此处选项应为“{1}”，实际是“{0}”"},
     .cure = {"letter the options A, B, C, … in order, and check the answer",
              "选项按 A、B、C……依次编排，并核对答案"},
     .explanation =
         {"Options carry capital letters in order from A, without gaps. A missing or exchanged "
          "letter often means that an option was lost, or that the key no longer fits.",
          "选项用大写字母从 A 起依次编排，不得跳号。缺字母或次序颠倒，往往说明漏了选项，或答案已经"
          "对不上。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。,
   options: {A: 安徽, B: 福建, D: 云南, E: 浙江}, answer: A}
)"},
     .good = {items, sound_choice}},
    {.code = Code::options_equal,
     .message = {"options {0} and {1} say the same", "选项 {0} 与选项 {1} 内容相同"},
     .cure = {"rewrite one of the two", "改写其中一个"},
     .explanation =
         {"Two equal options cannot both be wrong in earnest and make the item easier by one; if "
          "one of them is the key, the item has two right answers. Width, blanks and punctuation "
          "between words do not make options different; letter case and numbers do.",
          "两个相同的选项等于少了一个干扰项；若其中之一是答案，就有了两个正确答案。全角半角、空白和"
          "标点的差别不算不同，字母大小写和数字的差别算不同。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。,
   options: {A: 安徽, B: 福建, C: 云南, D: 福建。}, answer: A}
)"},
     .good = {items, sound_choice}},
    {.code = Code::key_not_option,
     .message = {"the answer '{0}' is none of the options", "答案“{0}”不在选项之中"},
     .cure = {"write letters out of {1}", "改为选项 {1} 中的字母"},
     .explanation =
         {"The answer of a choice item consists of letters of its own options, in capitals. "
          "Perhaps an option was taken out and the answer was not changed with it.",
          "选择题的答案由本题选项的大写字母组成。可能是删去了选项而没有同时修改答案。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。,
   options: {A: 安徽, B: 福建, C: 云南, D: 浙江}, answer: E}
)"},
     .good = {items, sound_choice}},
    {.code = Code::wrong_key_count,
     .message = {"letters in the answer of an item of type {1}: {0}, expected {2}",
                 "{1}的答案有 {0} 个字母，应为 {2} 个"},
     .cure = {"correct the answer, or the type", "更正答案或题型"},
     .explanation =
         {"A single-choice item has exactly one right option, a multiple-choice item at least two. "
          "With one right option the candidate is misled by the heading of the section; a "
          "multiple-choice item of which all options are right still counts as sound.",
          "单项选择题有且只有一个正确选项，多项选择题至少有两个。多项选择题只有一个正确选项，大题的"
          "答题说明就会误导考生；全部选项都正确则是允许的。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。,
   options: {A: 安徽, B: 福建, C: 云南, D: 浙江}, answer: [A, D]}
)"},
     .good = {items, sound_choice}},
    {.code = Code::gap_missing,
     .message = {"the stem of an item of type {0} needs a gap （　　）",
                 "{0}的题干缺少括号（　　）"},
     .cure = {"write （　　） where the answer belongs", "在应填答案处写（　　）"},
     .explanation =
         {"The gap shows where the option belongs, so that the stem with the option makes one "
          "sentence. On paper the candidate writes the letter into it.",
          "括号标明选项应填的位置，题干填入选项后应成为完整的句子。纸笔考试时，考生把字母写在括号"
          "里。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于何地。,
   options: {A: 安徽, B: 福建, C: 云南, D: 浙江}, answer: A}
)"},
     .good = {items, sound_choice}},
    {.code = Code::gap_repeated,
     .message = {"the stem has {0} gaps, expected one", "题干中有 {0} 处括号（　　），应只有一处"},
     .cure = {"keep one gap and put the rest into the options, or divide the item",
              "只留一处，其余内容写入选项，或拆成两道题"},
     .explanation =
         {"With several gaps it is not clear which of them an option fills, and there is no one "
          "place for the letter on paper.",
          "有几处括号，就不清楚选项填在哪一处，纸笔考试时也没有唯一的作答位置。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: （　　）红茶产于（　　）。,
   options: {A: 祁门；安徽, B: 祁门；福建, C: 滇红；浙江, D: 滇红；安徽}, answer: A}
)"},
     .good = {items, sound_choice}},
    {.code = Code::gap_unexpected,
     .message = {"the stem of an item of type {0} has a gap", "{0}的题干中不应有括号（　　）"},
     .cure = {"take the gap out, or correct the type", "删去括号，或更正题型"},
     .explanation =
         {"A true-false item is a whole statement; on paper its bracket stands at the head of the "
          "line and is set by the program. Open items are answered in the space below them. A gap "
          "in such a stem mostly means that the type is wrong.",
          "判断题是完整的陈述句，试卷上的作答括号由程序排在题首；问答类试题答在题后空白处。这类题干"
          "中出现括号，多半是题型写错了。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶（　　）。, answer: true}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::gap_malformed,
     .message = {"the gap is written '{0}', expected （　　）", "括号写成了“{0}”，应为（　　）"},
     .cure = {"write （　　）: full-width brackets with two full-width spaces (U+3000) inside",
              "写成（　　）：全角括号，中间两个全角空格（U+3000）"},
     .explanation =
         {"One spelling of the gap lets programs find it for certain and print it alike in every "
          "item. Half-width brackets, ASCII blanks, underlines or another number of spaces are not "
          "taken for it.",
          "括号只有一种写法，程序才能准确识别，印出来各题也才一致。半角括号、半角空格、下划线或空格"
          "数不对，都不符合要求。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于(  )。,
   options: {A: 安徽, B: 福建, C: 云南, D: 浙江}, answer: A}
)"},
     .good = {items, sound_choice}},
};

}  // namespace

std::span<const CodeEntry> item_answer_entries() { return entries; }

}  // namespace tiku
