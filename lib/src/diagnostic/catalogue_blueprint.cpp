// SPDX-License-Identifier: Apache-2.0
// 05xx: blueprints.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view blueprint = "bank/blueprints/theory.yaml";

constexpr std::string_view sound_blueprint = R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
)";

constexpr CodeEntry entries[] = {
    {.code = Code::bank_not_found,
     .message = {"there is no bank at '{0}'[[: {1}]]", "“{0}”处没有题库[[：{1}]]"},
     .cure = {"write the path of the bank's folder, seen from the blueprint's folder",
              "写出题库文件夹的路径，以组卷方案所在文件夹为起点"},
     .explanation =
         {"A blueprint draws from one bank and names the folder that holds its bank.yaml. In a "
          "blueprint that lies in a folder of the bank this is '..'.",
          "组卷方案从一个题库抽题，并写明 bank.yaml 所在的文件夹。方案放在题库的下级文件夹中时，写"
          "“..”。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ../../banks/tea
sections:
- {type: single-choice, count: 2, marks: 50}
)"},
     .good = {blueprint, sound_blueprint}},
    {.code = Code::no_sections,
     .message = {"the blueprint has no sections", "组卷方案没有大题"},
     .cure = {"list under 'sections' at least one type with its count and marks",
              "在“sections”下至少列出一种题型及其题量和分值"},
     .explanation =
         {"Sections say how many items of which type a paper has and what each is worth. Without "
          "one there is no paper.",
          "大题规定试卷有哪些题型、各多少道、每题多少分。一个大题也没有，就没有试卷。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections: []
)"},
     .good = {blueprint, sound_blueprint}},
    {.code = Code::marks_total,
     .message = {"the sections sum to {0} marks, expected {1}", "各大题合计 {0} 分，应为 {1} 分"},
     .cure = {"change counts or marks, or state another sum as 'total'",
              "调整题量或分值，或用“total”写明另定的总分"},
     .explanation =
         {"Count times marks over all sections must give the total, which is 100 unless the "
          "blueprint states another. Weights, the pass mark and the score table rest on it.",
          "各大题题量乘以分值之和须等于总分；方案没有另行写明时，总分为 100。鉴定比重、合格分和得分"
          "栏都以此为据。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 40}
)"},
     .good = {blueprint, sound_blueprint}},
    {.code = Code::unknown_range,
     .message = {"the outline has no range '{0}'", "细目表中没有鉴定范围“{0}”"},
     .cure = {"write the code of a range of the bank's outline[[; the nearest is '{1}']]",
              "改为细目表中的鉴定范围代码[[，最接近的是“{1}”]]"},
     .explanation =
         {"A rule selects items by a range that the bank's outline does not have. It would select "
          "nothing, and a rule such as 'at most' would hold without anyone noticing.",
          "组卷要求所用的鉴定范围在细目表中不存在，因而选不到任何试题；“不超过”一类的要求则会在无人"
          "察觉时自动成立。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {range: BB}, count: 1..}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {range: B}, count: 1..}
)"}},
    {.code = Code::depth_beyond,
     .message = {"depth {0} is beyond the outline's weights, which go down to depth {1}",
                 "深度 {0} 超出细目表，鉴定比重只到第 {1} 层"},
     .cure = {"write a depth that the weights reach, or give the deeper ranges weights",
              "改为有比重的层次，或为更深层的范围补写鉴定比重"},
     .explanation =
         {"'outline.depth' says down to which level of ranges the paper follows the weights; 1 is "
          "the outermost. Ranges at that level must be there and have weights.",
          "“outline.depth”规定试卷按比重控制到第几层鉴定范围，1 为最上层。该层必须存在，且写有比"
          "重。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
outline: {follow: weights, depth: 3}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
outline: {follow: weights, depth: 1}
)"}},
    {.code = Code::shares_impossible,
     .message = {"the shares of '{0}' cannot make up 100%: together {1} to {2}",
                 "“{0}”的各项份额凑不成 100%：合计在 {1} 到 {2} 之间"},
     .cure = {"change the bounds so that 100% lies between the lowest and the highest sums",
              "调整上下限，使最小值之和不超过 100%、最大值之和不低于 100%"},
     .explanation =
         {"Each item of a paper falls under exactly one of these values, so their shares make up "
          "the whole. If already the lowest exceed it, or even the highest miss it, no paper can "
          "meet the rule.",
          "试卷的每道题恰好属于其中一项，各项份额之和就是全卷。最小值之和已超过 100%，或最大值之和"
          "仍不到 100%，就没有试卷能够满足。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
importance: {X: 80%.., Y: 30%..}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
importance: {X: 70%.., Y: ..30%}
)"}},
    {.code = Code::pass_above_total,
     .message = {"pass mark {0} is above the total of {1}", "合格分 {0} 高于总分 {1}"},
     .cure = {"lower 'pass', or correct the total", "降低“pass”，或更正总分"},
     .explanation = {"Nobody could pass this paper. Usually 60 of 100 are needed.",
                     "这样的试卷没有人能够合格。通常满分 100 分，60 分合格。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
pass: 600
sections:
- {type: single-choice, count: 2, marks: 50}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
pass: 60
sections:
- {type: single-choice, count: 2, marks: 50}
)"}},
    {.code = Code::selects_nothing,
     .severity = Severity::warning,
     .message = {"no approved item of the paper's types meets this rule",
                 "没有符合此要求的审定试题（限本卷所用题型）"},
     .cure = {"correct 'where', or write and approve such items",
              "更正“where”，或编写并审定这样的试题"},
     .explanation =
         {"The fields under 'where' must hold together: range, type, difficulty and tag of one and "
          "the same item. The rule asks for at least something, and no item has them all, so no "
          "paper can meet it. Only approved items of the types in 'sections' count.",
          "“where”中的各项须同时成立，即同一道试题的范围、题型、难度和标签都相符。此处规定了下限，"
          "却没有一道试题全部符合，因此无法组卷。只计入“sections”所列题型的审定试题。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {range: A, difficulty: 5}, count: 1..}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {range: A, difficulty: 1}, count: 1..}
)"}},
    {.code = Code::section_short,
     .severity = Severity::warning,
     .message = {"items of type {0}: {1} needed per form, {2} approved",
                 "本大题每卷需要 {1} 道{0}，审定的只有 {2} 道"},
     .cure = {"write and approve more, or lower the count", "补充并审定试题，或减少题量"},
     .explanation =
         {"Only approved items are drawn, and none stands twice in a paper. With fewer of them "
          "than the section has places, no paper can be drawn; several forms without common items "
          "need as many times more.",
          "只抽取审定的试题，同一试题在一份试卷中不重复。审定的题数少于本大题题量，就无法组卷；几份"
          "互不重题的试卷则需要相应倍数的试题。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 100, marks: 1}
)"},
     .good = {blueprint, sound_blueprint}},
    {.code = Code::marks_not_halves,
     .severity = Severity::warning,
     .message = {"{0} marks are not a multiple of one half", "{0} 分不是 0.5 分的整数倍"},
     .cure = {"use whole or half marks", "改用整分或半分"},
     .explanation =
         {"Papers of the field count in whole and half marks, and score sheets have no room for "
          "less. Other marks work, but are mostly a slip.",
          "行业试卷以整分和半分计分，登分表也只到半分。其他分值可以使用，但多半是笔误。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
total: 100.5
sections:
- {type: single-choice, count: 2, marks: 50.25}
)"},
     .good = {blueprint, sound_blueprint}},
    {.code = Code::property_missing,
     .message = {"items without '{0}': {1}, the first is '{2}'",
                 "有 {1} 道试题没有“{0}”，第一道是“{2}”"},
     .cure = {"add '{0}' to these items, or take the rule out",
              "为这些试题补写“{0}”，或删去此要求"},
     .explanation =
         {"The rule adds up this property over the items of the paper. An item without it would "
          "count as nothing and spoil the figure, so all items that may be drawn must have it. An "
          "expected score rests on 'p', or at a stated ability on 'b' (and 'a'), as information "
          "does; these stand under 'statistics' of the item.",
          "此要求对试卷各题的该属性求和或求平均。缺少该属性的试题会被当成零，使结果失真，因此凡可能"
          "抽到的试题都必须填写。预期得分依据“p”；给定能力值时，预期得分和信息量都依据“b”（以及"
          "“a”）。这些参数写在试题的“statistics”下。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {sum: seconds, is: 60..120}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {sum: difficulty, is: 2..6}
)"}},
    {.code = Code::duplicate_label,
     .message = {"form '{0}' is there twice", "卷别“{0}”重复"},
     .cure = {"give each form a label of its own, different in more than letter case",
              "为每份试卷取不同的卷别，不能只有字母大小写不同"},
     .explanation =
         {"The label is all that tells the forms of a batch apart: it stands on the paper, in the "
          "names of the files and in the record. An answer sheet of one of two equal labels could "
          "be marked by the wrong key. On some systems the files of A and a are one.",
          "一个批次的各份试卷只靠卷别区分：它印在试卷上，写在文件名和组卷记录里。两份试卷卷别相同，"
          "答卷就可能用错标准答案评分。在有的系统上，A 与 a 的文件名视为相同。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
forms: {labels: [A, A]}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
forms: {labels: [A, B]}
)"}},
    {.code = Code::unknown_tag,
     .severity = Severity::warning,
     .message = {"no item has the tag '{0}'", "没有试题带有标签“{0}”"},
     .cure = {"write a tag of the bank[[; the nearest is '{1}']]",
              "改为题库中已有的标签[[，最接近的是“{1}”]]"},
     .explanation =
         {"Tags are free words that items carry. A tag that no item has is mostly misspelt, and "
          "the rule selects nothing.",
          "标签是试题自带的自由词。没有试题使用的标签多半是写错了，该要求也就选不到任何试题。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {tag: 泡茶}, count: 1..}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {tag: 冲泡}, count: 1..}
)"}},
};

}  // namespace

std::span<const CodeEntry> blueprint_entries() { return entries; }

}  // namespace tiku
