// SPDX-License-Identifier: Apache-2.0
// 0413 to 0428: what an item refers to, its answer's form, and its state.
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

constexpr std::string_view two_enemies = R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   enemies: [C-A-001-003]}
- {id: C-A-001-003, point: A-001, type: true-false, stem: 红茶的发酵程度轻于绿茶。, answer: false,
   enemies: [C-A-001-002]}
)";

constexpr std::string_view sound_open_item = R"(tiku: items/1
items:
- id: D-B-001-001
  point: B-001
  type: short-answer
  stem: 简述冲泡细嫩绿茶不宜用沸水的原因。
  answer: 沸水会烫熟芽叶，使汤色变黄、滋味苦涩，并破坏维生素C。
  marking: [{marks: 3, text: 汤色变黄、滋味苦涩}, {marks: 2, text: 破坏维生素C}]
)";

constexpr std::string_view approved_item = R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 1, cognition: recall,
   stem: 红茶是全发酵茶。, answer: true, explanation: 红茶经充分发酵，形成红叶红汤。,
   source: 《茶艺师国家职业技能标准》（2018）2.2, author: 王敏, reviewer: 李华, status: approved}
)";

constexpr CodeEntry entries[] = {
    {.code = Code::unknown_enemy,
     .message = {"the bank has no item '{0}'", "题库中没有试题“{0}”"},
     .cure = {"write the id of an item of this bank[[; the nearest is '{1}']]",
              "改为本题库中的试题编号[[，最接近的是“{1}”]]"},
     .explanation =
         {"'enemies' names items that must never stand in one paper with this one. An id that does "
          "not exist protects against nothing: perhaps the other item was renamed.",
          "“enemies”列出不得与本题同卷的试题。编号不存在，就起不到任何保护作用；可能对方已经改了编"
          "号。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   enemies: [C-A-001-009]}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::enemy_of_itself,
     .message = {"item '{0}' is named as its own enemy", "试题“{0}”把自己列为互斥试题"},
     .cure = {"name the other item, or take the entry out", "改为另一道试题的编号，或删去此项"},
     .explanation =
         {"An item that may not stand in one paper with itself could never be drawn. The id of "
          "another item was meant.",
          "试题不得与自己同卷，就永远抽不到了。本意应是另一道试题的编号。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   enemies: [C-A-001-002]}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::enemy_one_sided,
     .severity = Severity::note,
     .message = {"'{0}' names '{1}' as its enemy, '{1}' does not name '{0}'",
                 "“{0}”把“{1}”列为互斥试题，“{1}”没有列出“{0}”"},
     .cure = {"nothing need be done; write '{0}' among the enemies of '{1}' if both are to show it",
              "可不处理；若要两题都写明，在“{1}”的“enemies”中加上“{0}”"},
     .explanation =
         {"Enemies are kept apart in both directions, even where only one of the two items says "
          "so. The note tells whoever reads the other item, where nothing shows it.",
          "只要一方写明，两题就不会同卷。此提示是因为只看另一道题时看不出这层关系。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   enemies: [C-A-001-003]}
- {id: C-A-001-003, point: A-001, type: true-false, stem: 红茶的发酵程度轻于绿茶。, answer: false}
)"},
     .good = {items, two_enemies}},
    {.code = Code::unknown_pin,
     .message = {"pinned option '{0}' does not exist", "固定位置的选项“{0}”不存在"},
     .cure = {"write letters out of {1}, or take the entry out",
              "改为选项 {1} 中的字母，或删去此项"},
     .explanation =
         {"'pin' lists options that keep their place when options are shuffled, such as a last "
          "option that refers to the others. Each must be an option of the item.",
          "“pin”列出打乱选项时位置不变的选项，例如涉及前面各项的最后一项。所列字母必须是本题的选"
          "项。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。,
   options: {A: 安徽, B: 福建, C: 云南, D: 浙江}, answer: A, pin: [E]}
)"},
     .good = {items, sound_choice}},
    {.code = Code::figure_missing,
     .message = {"figure '{0}' is not there", "找不到图片“{0}”"},
     .cure = {"put the file into the bank's folder, or correct the path from this file's folder",
              "将图片放入题库文件夹，或更正路径（以本文件所在文件夹为起点）"},
     .explanation =
         {"The item shows a figure that does not exist, so its paper could not be printed whole. "
          "Letter case counts in file names.",
          "试题所用的图片不存在，试卷就印不完整。注意文件名区分大小写。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 图中所示为白茶。, answer: true,
   figures: [bai-cha.png]}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::figure_outside,
     .message = {"figure '{0}' lies outside the bank's folder", "图片“{0}”在题库文件夹之外"},
     .cure = {"copy it into the bank's folder and name it there",
              "将图片复制到题库文件夹中，并改写路径"},
     .explanation =
         {"A bank is whole in its folder: it can be copied, handed in and drawn from years later. "
          "A figure elsewhere would be missing then, or be another one.",
          "题库的全部内容都在自己的文件夹里，才能整体复制、上交，并在数年后重新组卷。放在别处的图片"
          "届时可能已丢失或被替换。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 图中所示为白茶。, answer: true,
   figures: [../../bai-cha.png]}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::answer_kind,
     .message = {"the answer of an item of type {0} should be {1}", "{0}的答案应为：{1}"},
     .cure = {"correct 'answer' or the type", "更正“answer”或题型"},
     .explanation =
         {"Choice items are answered by letters (B, or [A, C]), true-false items by true or false, "
          "open items by text; a case has no answer of its own. √, 对 or T are not read, because "
          "banks use them in different senses.",
          "选择题的答案是字母（B 或 [A, C]），判断题是 true 或 false，问答类试题是文字；案例题本身"
          "没有答案。不接受√、对、T 等写法，因为各题库的用法不一。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: 对}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::marking_missing,
     .message = {"an item of type {0} needs marking points", "{0}缺少评分点"},
     .cure = {"list under 'marking' what earns how many marks", "在“marking”下写明各得分点及分值"},
     .explanation =
         {"Open items are marked by people. Marking points, each with its marks, let two markers "
          "come to the same result and are printed with the key.",
          "主观题由人评分。写明各得分点及分值，不同的评分人才能给出一致的分数；评分点随标准答案一同"
          "印出。"},
     .bad = {items, R"(tiku: items/1
items:
- id: D-B-001-001
  point: B-001
  type: short-answer
  stem: 简述冲泡细嫩绿茶不宜用沸水的原因。
  answer: 沸水会烫熟芽叶，使汤色变黄、滋味苦涩，并破坏维生素C。
)"},
     .good = {items, sound_open_item}},
    {.code = Code::marking_unexpected,
     .message = {"an item of type {0} has no marking points", "{0}不应有评分点"},
     .cure = {"take 'marking' out, or correct the type", "删去“marking”，或更正题型"},
     .explanation =
         {"Choice and true-false items are right or wrong by their key, and their marks come from "
          "the blueprint. Marking points belong to open items.",
          "选择题和判断题按答案判对错，分值由组卷方案规定。评分点只用于主观题。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   marking: [{marks: 1, text: 判断正确}]}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::own_reviewer,
     .severity = Severity::warning,
     .message = {"'{0}' is both author and reviewer", "“{0}”既是命题人又是审题人"},
     .cure = {"let another person review the item", "请另一位专家审题"},
     .explanation =
         {"Whoever wrote an item hardly sees its faults. The field's custom is that author and "
          "reviewer are different people, and supervision looks for it.",
          "命题人很难发现自己题目的毛病。行业惯例是命题与审题由不同的人承担，监督检查也会查看这一"
          "点。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   author: 王敏, reviewer: 王敏}
)"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   author: 王敏, reviewer: 李华}
)"}},
    {.code = Code::approved_incomplete,
     .severity = Severity::warning,
     .message = {"an approved item should have '{0}'", "审定的试题应填写“{0}”"},
     .cure = {"add '{0}', or lower the status until it is known",
              "补写“{0}”，或在补齐之前调低状态"},
     .explanation =
         {"Approved items are drawn for real candidates. When one of them is disputed, its "
          "explanation and source show why the key is right, and candidates who ask can be "
          "answered.",
          "审定的试题会用于正式考试。写明解析和出处，试题受到质疑时才有据可依，考生询问时也能"
          "答复。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 1, cognition: recall,
   stem: 红茶是全发酵茶。, answer: true, status: approved}
)"},
     .good = {items, approved_item}},
    {.code = Code::case_items,
     .message = {"case and items do not fit: {0}", "案例题结构有误：{0}"},
     .cure = {"put the questions on one shared text under 'items' of an item of type 'case'",
              "将同一材料的各小题写在案例题（case）的“items”之下"},
     .explanation =
         {"A case is a text with questions on it, which are drawn as a whole. It holds at least "
          "one item, none of which is a case again; items of other types hold none.",
          "案例题是一段材料及其小题，整体抽取。案例题至少含一道小题，小题不能又是案例题；其他题型不"
          "含小题。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: E-B-001-001, point: B-001, type: case, stem: 客人点了一杯明前龙井。}
)"},
     .good = {items, R"(tiku: items/1
items:
- id: E-B-001-001
  point: B-001
  type: case
  stem: 客人点了一杯明前龙井。
  items:
  - {id: C-B-001-002, point: B-001, type: true-false, stem: 此茶宜用沸水冲泡。, answer: false}
)"}},
    {.code = Code::stem_ending,
     .severity = Severity::warning,
     .message = {"the stem does not end in '。'", "题干没有以“。”结尾"},
     .cure = {"end it with '。', after the gap if that comes last",
              "以“。”结尾；括号在句末时，句号写在括号之后"},
     .explanation =
         {"The rules of banks want the stem as one declarative sentence. Another ending is often a "
          "question that should be rephrased, or a stem that was cut off.",
          "题库规范要求题干为一个陈述句。结尾不是句号，常常是用了问句，或题干被截断。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶, answer: true}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::option_count,
     .severity = Severity::note,
     .message = {"{0} options in an item of type {1}, {2} are usual",
                 "{1}有 {0} 个选项，行业惯例为 {2} 个"},
     .cure = {"add or drop options, or leave it if your own rules allow this number",
              "增减选项；若本单位的规定允许，可不处理"},
     .explanation =
         {"Papers of the field have four options in single-choice and five in multiple-choice "
          "items. Another number makes items of one section unequally hard to guess and may not "
          "fit answer sheets.",
          "行业惯例是单项选择题四个选项，多项选择题五个选项。数目不同，同一大题各题的猜中机会就不"
          "等，也可能与答题卡不符。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: B-A-001-002, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。,
   options: {A: 安徽, B: 福建, C: 云南}, answer: A}
)"},
     .good = {items, sound_choice}},
    {.code = Code::same_item,
     .severity = Severity::warning,
     .message = {"items '{0}' and '{1}' have the same text", "试题“{0}”与“{1}”内容相同"},
     .cure = {"drop one, or make them examine different things",
              "删去其中一道，或改为考查不同的内容"},
     .explanation =
         {"Two items with the same text, apart from width, blanks and punctuation, could come into "
          "one paper twice, or into two forms that should share nothing.",
          "除全角半角、空白和标点外内容相同的两道题，可能在一份试卷里出现两次，或出现在不应有重题的"
          "两份试卷里。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
- {id: C-A-001-003, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)"},
     .good = {items, sound_judgement}},
    {.code = Code::status_reviewer,
     .severity = Severity::warning,
     .message = {"status '{0}', but no reviewer is named", "状态为“{0}”，却没有写审题人"},
     .cure = {"name the reviewer, or set the status back to 'draft'",
              "写明审题人，或将状态改回“draft”"},
     .explanation =
         {"The item names its author, so people are recorded in this bank; then whoever reviewed "
          "it should be recorded too, for the trace that supervision asks for.",
          "试题写了命题人，说明本题库登记人员；那么审题人也应登记，以便全程留痕、事后可追溯。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true,
   author: 王敏, status: reviewed}
)"},
     .good = {items, approved_item}},
};

}  // namespace

std::span<const CodeEntry> item_field_entries() { return entries; }

}  // namespace tiku
