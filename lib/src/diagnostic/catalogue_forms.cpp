// SPDX-License-Identifier: Apache-2.0
// 05xx from 0515: what the forms of a blueprint have in common, and numbers that cannot be had.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view blueprint = "bank/blueprints/theory.yaml";

constexpr std::string_view anchored_blueprint = R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
forms: {labels: [A, B], overlap: 1, anchor: [B-A-001-001]}
)";

constexpr CodeEntry entries[] = {
    {.code = Code::unknown_item,
     .message = {"the bank has no item '{0}'", "题库中没有试题“{0}”"},
     .cure = {"write the id of an item of the bank[[; the nearest is '{1}']]",
              "改为题库中的试题编号[[，最接近的是“{1}”]]"},
     .explanation =
         {"The anchor names items that stand in every form, so each must be in the bank. An item "
          "within a case cannot be named by itself: a case is drawn whole, by its own id.",
          "锚题在每份试卷中都要出现，所以必须是题库中的试题。案例题的小题不能单独指定：案例题整题抽"
          "取，应写案例题本身的编号。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
forms: {labels: [A, B], anchor: [B-B-001-003]}
)"},
     .good = {blueprint, anchored_blueprint}},
    {.code = Code::anchor_unfit,
     .message = {"the anchor item '{0}' cannot be drawn: {1}", "锚题“{0}”无法抽取：{1}"},
     .cure = {"approve the item, add a section for it, or name another",
              "审定该题、为它增设大题，或改用其他试题"},
     .explanation =
         {"An anchor item stands in every form, so it must be one that the forms can hold: "
          "approved, of the type of one of the sections and within that section's 'where'.",
          "锚题在每份试卷中都要出现，因此必须是能够抽到的试题：已审定，题型与某个大题一致，并符合该"
          "大题的“where”。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
forms: {labels: [A, B], anchor: [C-A-001-001]}
)"},
     .good = {blueprint, anchored_blueprint}},
    {.code = Code::anchor_clash,
     .message = {"the anchor items '{0}' and '{1}' cannot stand in one form: {2}",
                 "锚题“{0}”与“{1}”不能同卷：{2}"},
     .cure = {"keep one of them", "只保留其中一道"},
     .explanation =
         {"All anchor items stand in every form together. Two that are enemies, or more on one "
          "point than a form may have, leave no form possible.",
          "所有锚题都同时出现在每份试卷中。其中两题互斥，或同一鉴定点的题数超过每卷的限制，就无法组"
          "卷。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
points: {per-paper: 1}
forms: {labels: [A, B], anchor: [B-B-001-001, B-B-001-002]}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
points: {per-paper: 1}
forms: {labels: [A, B], anchor: [B-A-001-001, B-B-001-002]}
)"}},
    {.code = Code::more_than_items,
     .message = {"'{0}' is {1} items[[ of type {3}]], but a form has {2}",
                 "“{0}”的题数为 {1}[[（{3}）]]，而每卷只有 {2} 道"},
     .cure = {"lower it, or raise the counts of the sections", "减少题数，或增加大题的题量"},
     .explanation =
         {"Items that forms have in common are items of each form, so there can be no more of them "
          "than a form holds, nor more of a type than its sections of that type hold. An overlap "
          "beyond that would be no limit at all.",
          "各卷共有的试题也是每份试卷自己的试题，题数不能超过一份试卷的题量，某一题型的题数也不能超"
          "过该题型大题的题量。超过题量的重题上限等于没有限制。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
forms: {labels: [A, B], anchor: 3}
)"},
     .good = {blueprint, anchored_blueprint}},
    {.code = Code::no_value_within,
     .message = {"'{0}' of {2} items has no value within {1}: the nearest are {3} and {4}",
                 "“{0}”按 {2} 道题计算，在 {1} 之内没有可取的值：最接近的是 {3} 和 {4}"},
     .cure = {"write '{5}' or '{6}'", "改为“{5}”或“{6}”"},
     .explanation =
         {"Items are whole, so a share of a few of them comes in steps: of 20 items one is 5%, and "
          "between 50% and 55% there is nothing. A mean comes in steps too. Bounds that lie "
          "between two steps cannot be met by any paper. Of true-share the items are those of the "
          "true-false sections, else all items of a form.",
          "题数只能是整数，所以份额是一级一级变化的：20 道题中每道占 5%，50% 与 55% 之间没有可取的"
          "值；平均值也是如此。上下限若落在相邻两级之间，任何试卷都无法满足。“true-share”按判断题的"
          "题数计算，其余按全卷题数计算。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 3, marks: 20}
- {type: true-false, count: 2, marks: 20}
true-share: 52%..54%
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 3, marks: 20}
- {type: true-false, count: 2, marks: 20}
true-share: 50%..54%
)"}},
    {.code = Code::weights_unattainable,
     .message =
         {"the sections cannot give range '{0}' its {1} marks: the nearest are {2}[[ and "
          "{3}]][[ (likewise other ranges: {4})]]",
          "各大题凑不出鉴定范围“{0}”应得的 {1} 分：最接近的是 {2} 分[[和 {3} 分]][[（同样情况的"
          "范围还有 {4} 个）]]"},
     .cure = {"[[write 'tolerance: {5}', or ]]change counts or marks of the sections",
              "[[写“tolerance: {5}”，或]]调整大题的题量或分值"},
     .explanation =
         {"Where the paper follows the outline's weights, a range gets the marks of its weight "
          "and, in each section, its share of the items, rounded down or up. Here no such numbers "
          "of "
          "items, times their marks, make up its marks, so no paper can be drawn from any bank. A "
          "tolerance lets marks and numbers of items differ by a little; the one that is named is "
          "the least that helps each of the ranges.",
          "试卷按细目表比重组卷时，每个鉴定范围的分数由比重确定，它在各大题中的题数按比重取整（舍去"
          "或"
          "进一）。此处无论怎样取整，题数乘以分值都凑不出应得的分数，因此无论题库如何都无法组卷。容"
          "差"
          "（tolerance）允许分数和题数略有出入；提示中的容差是使各范围都能凑出分数的最小值。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 30}
- {type: true-false, count: 2, marks: 20}
outline: {follow: weights}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 3, marks: 20}
- {type: true-false, count: 2, marks: 20}
outline: {follow: weights}
)"}},
};

}  // namespace

std::span<const CodeEntry> form_entries() { return entries; }

}  // namespace tiku
