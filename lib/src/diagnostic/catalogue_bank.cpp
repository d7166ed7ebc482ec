// SPDX-License-Identifier: Apache-2.0
// 03xx: bank and outline.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view bank = "bank/bank.yaml";
constexpr std::string_view items = "bank/items/more.yaml";
constexpr std::string_view all_items = "bank/items/items.yaml";

constexpr std::string_view sound_bank = R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- {code: A, name: 基本要求, weight: 40, points: [{code: A-001, name: 茶叶分类}]}
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 泡茶水温}]}
)";

constexpr CodeEntry entries[] = {
    {.code = Code::bank_file_missing,
     .message = {"folder '{0}' holds items but no bank.yaml",
                 "文件夹“{0}”中有试题文件，但没有 bank.yaml"},
     .cure = {"write bank.yaml there, or move the item files into a bank's folder",
              "在该处编写 bank.yaml，或将试题文件移入题库文件夹"},
     .explanation =
         {"A bank is a folder with bank.yaml, which names occupation, level and outline; every "
          "item file below it belongs to it. Items outside such a folder refer to points that are "
          "nowhere defined.",
          "题库是一个含 bank.yaml 的文件夹，其中写明职业、等级和细目表，文件夹内的试题文件都属于该"
          "题库。放在别处的试题，其鉴定点无处可查。"},
     .bad = {"loose/more.yaml", R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)"}},
    {.code = Code::duplicate_range,
     .message = {"range '{0}' is there twice", "鉴定范围“{0}”重复"},
     .cure = {"give one of the two another code", "为其中一个另编代码"},
     .explanation =
         {"Items and blueprints name ranges by code, so each code stands for one range of the "
          "whole outline, at whatever depth.",
          "试题和组卷方案都用代码指称鉴定范围，因此在整个细目表中，无论哪一层，一个代码只能对应一个"
          "鉴定范围。"},
     .bad = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- {code: A, name: 基本要求, weight: 40, points: [{code: A-001, name: 茶叶分类}]}
- {code: B, name: 相关知识, weight: 50, points: [{code: B-001, name: 泡茶水温}]}
- {code: B, name: 拓展知识, weight: 10, points: [{code: B-002, name: 茶席设计}]}
)"},
     .good = {bank, sound_bank}},
    {.code = Code::duplicate_point,
     .message = {"point '{0}' is there twice", "鉴定点“{0}”重复"},
     .cure = {"give one of the two another code", "为其中一个另编代码"},
     .explanation =
         {"Each item belongs to one point by its code. With two points of the same code it could "
          "not be told what an item examines, and coverage would be counted wrongly.",
          "试题通过代码归属鉴定点。两个鉴定点同码，就说不清试题考的是什么，覆盖率也会算错。"},
     .bad = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- code: A
  name: 基本要求
  weight: 40
  points: [{code: A-001, name: 茶叶分类}, {code: A-001, name: 茶叶加工}]
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 泡茶水温}]}
)"},
     .good = {bank, sound_bank}},
    {.code = Code::code_outside_parent,
     .message = {"code '{0}' does not begin with '{1}', the code of the range around it",
                 "代码“{0}”不以所属鉴定范围的代码“{1}”开头"},
     .cure = {"begin the code with '{1}-', or move it to the range where it belongs",
              "让代码以“{1}-”开头，或移到所属的鉴定范围"},
     .explanation =
         {"A code carries the path through the outline: point A-B-A-001 lies in range A-B-A, that "
          "in A-B, that in A. A code elsewhere is a slip of copying or stands in the wrong place.",
          "代码反映它在细目表中的位置：鉴定点 A-B-A-001 在 A-B-A 中，A-B-A 在 A-B 中，A-B 在 A 中。"
          "不相符时，不是抄错了代码，就是放错了位置。"},
     .bad = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- code: A
  name: 基本要求
  weight: 40
  points: [{code: A-001, name: 茶叶分类}, {code: C-002, name: 茶叶加工}]
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 泡茶水温}]}
)"},
     .good = {bank, sound_bank}},
    {.code = Code::weights_do_not_sum,
     .message = {"the weights within {0} sum to {1}, not {2}",
                 "{0}的下级鉴定比重合计 {1}，应为 {2}"},
     .cure = {"correct the weights: they are shares of the whole paper, so children sum to their "
              "parent and the outermost ranges to 100",
              "更正鉴定比重：比重均占整卷的份额，下级之和等于上级，最上层合计 100"},
     .explanation =
         {"Weights (鉴定比重) are absolute shares of 100. Where the parts do not make up the "
          "whole, no paper can follow them, and it cannot be guessed which figure is wrong.",
          "鉴定比重是占整卷 100 的绝对份额。各部分加起来不等于整体，就没有试卷能够符合，也无从猜测"
          "错的是哪个数。"},
     .bad = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- {code: A, name: 基本要求, weight: 40, points: [{code: A-001, name: 茶叶分类}]}
- {code: B, name: 相关知识, weight: 50, points: [{code: B-001, name: 泡茶水温}]}
)"},
     .good = {bank, sound_bank}},
    {.code = Code::range_without_points,
     .severity = Severity::warning,
     .message = {"range '{0}' has no points", "鉴定范围“{0}”没有鉴定点"},
     .cure = {"write its points, or take the range out", "补写鉴定点，或删去该鉴定范围"},
     .explanation =
         {"Items belong to points, so a range without points can have no items. If it has a "
          "weight, a paper that follows the weights cannot be drawn.",
          "试题归属于鉴定点，没有鉴定点的范围就不可能有试题。如果它还有鉴定比重，按比重组卷就无法实"
          "现。"},
     .bad = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- {code: A, name: 基本要求, weight: 40, points: [{code: A-001, name: 茶叶分类}]}
- {code: B, name: 相关知识, weight: 50, points: [{code: B-001, name: 泡茶水温}]}
- {code: C, name: 拓展知识, weight: 10}
)"},
     .good = {bank, sound_bank}},
    {.code = Code::range_mixes,
     .message = {"range '{0}' holds both ranges and points",
                 "鉴定范围“{0}”同时含有下级范围和鉴定点"},
     .cure = {"move the points into a range of their own", "将这些鉴定点归入单独的下级范围"},
     .explanation =
         {"A range is divided either into ranges or into points. Points beside ranges would belong "
          "to no part that has a weight, and their items would be lost from the count.",
          "鉴定范围要么分为下级范围，要么分为鉴定点。与下级范围并列的鉴定点不属于任何有比重的部分，"
          "其试题会在统计中遗漏。"},
     .bad = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- code: A
  name: 基本要求
  weight: 40
  ranges: [{code: A-A, name: 基础知识, points: [{code: A-A-001, name: 茶树品种}]}]
  points: [{code: A-001, name: 茶叶分类}]
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 泡茶水温}]}
)"},
     .good = {bank, sound_bank}},
    {.code = Code::few_points,
     .severity = Severity::note,
     .message = {"points in {0}: {1}, advised at least {2}",
                 "{0}：鉴定点 {1} 个，建议不少于 {2} 个"},
     .cure = {"divide the content into finer points, as far as it carries them",
              "在内容允许的范围内细分鉴定点"},
     .explanation =
         {"The field's advice is two points for each unit of weight, and 200 for the whole level. "
          "With fewer, papers examine the same things again and again. This is advice, not a rule; "
          "a bank that is still growing can leave it.",
          "行业的建议是每 1 分鉴定比重不少于 2 个鉴定点，一个等级合计不少于 200 个。过少则各次试卷"
          "反复考同样的内容。这只是建议；题库还在建设时可以不理会。"},
     .bad = {bank, sound_bank},
     .good = {}},
    {.code = Code::few_items,
     .severity = Severity::note,
     .message = {"points with fewer than {2} items: {0} of {1}",
                 "{1} 个鉴定点中有 {0} 个不足 {2} 道试题"},
     .cure = {"write more items for these points", "为这些鉴定点补充试题"},
     .explanation =
         {"The field's advice is at least four items per point. With fewer, parallel forms and the "
          "papers of the next batches soon share items. This is advice, not a rule.",
          "行业的建议是每个鉴定点至少 4 道试题。过少则平行卷之间、前后批次之间很快出现重题。这只是"
          "建议。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
- {id: C-B-001-002, point: B-001, type: true-false, stem: 黑茶宜用沸水冲泡。, answer: true}
)"}},
    {.code = Code::importance_shares,
     .severity = Severity::note,
     .message = {"the points' importance is X:Y:Z = {0}", "鉴定点重要程度比例为 X:Y:Z = {0}"},
     .cure = {"advised: X at least 80%, Y at most 15%, Z at most 5%; judge anew what is core",
              "建议 X 不低于 80%、Y 不超过 15%、Z 不超过 5%；重新斟酌哪些是核心内容"},
     .explanation =
         {"X is core, Y general, Z auxiliary. The field's advice is that most points are core: "
          "what is not needed at the work place should not be examined often. This is advice, not "
          "a rule.",
          "X 为核心，Y 为一般，Z 为辅助。行业的建议是以核心内容为主：岗位上用不着的，不宜多考。这只"
          "是建议。"},
     .bad = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- {code: A, name: 基本要求, weight: 40, points: [{code: A-001, name: 茶叶分类, importance: Z}]}
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 泡茶水温, importance: X}]}
)"},
     .good = {bank, R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师}
level: 4
outline:
- {code: A, name: 基本要求, weight: 40, points: [{code: A-001, name: 茶叶分类, importance: X}]}
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 泡茶水温, importance: X}]}
)"}},
    {.code = Code::one_difficulty,
     .severity = Severity::note,
     .message = {"all items have difficulty {0}", "所有试题的难度都是 {0}"},
     .cure = {"judge each item anew, from 1 (very easy) to 5 (very hard)",
              "逐题重新估计难度：1 为很易，5 为很难"},
     .explanation =
         {"With one difficulty throughout, forms cannot be balanced by difficulty, and rules on it "
          "are either always met or never. Banks taken over from older programs often hold 3 "
          "everywhere.",
          "难度全都一样，就无法按难度平衡各卷，有关难度的要求要么总是满足，要么永远不满足。从旧系统"
          "转来的题库常常全部是 3。"},
     .bad = {all_items, R"(tiku: items/1
items:
- {id: C-A-001-001, point: A-001, type: true-false, difficulty: 3,
   stem: 白茶属于六大基本茶类。, answer: true}
- {id: C-B-001-001, point: B-001, type: true-false, difficulty: 3,
   stem: 黑茶宜用沸水冲泡。, answer: true}
)"},
     .good = {all_items, R"(tiku: items/1
items:
- {id: C-A-001-001, point: A-001, type: true-false, difficulty: 1,
   stem: 白茶属于六大基本茶类。, answer: true}
- {id: C-B-001-001, point: B-001, type: true-false, difficulty: 2,
   stem: 黑茶宜用沸水冲泡。, answer: true}
)"}},
    {.code = Code::bank_without_items,
     .severity = Severity::warning,
     .message = {"the bank has no items", "题库中没有试题"},
     .cure = {"add an item file in the bank's folder that begins with 'tiku: items/1'",
              "在题库文件夹中加入以“tiku: items/1”开头的试题文件"},
     .explanation =
         {"No item file with an item lies in the bank's folder. Perhaps the files lie elsewhere, "
          "do not end in .yaml, or could not be read.",
          "题库文件夹中没有含试题的文件。可能文件放在别处、扩展名不是 .yaml，或未能读取。"},
     .bad = {all_items, R"(tiku: items/1
items: []
)"},
     .good = {all_items, R"(tiku: items/1
items:
- {id: C-A-001-001, point: A-001, type: true-false, stem: 白茶属于六大基本茶类。, answer: true}
)"}},
    {.code = Code::duplicate_bank_file,
     .message = {"'{0}' is a second bank file in one bank", "“{0}”是同一题库中的第二个题库文件"},
     .cure = {"keep one file of kind bank/1, or give the other bank a folder outside this one",
              "只保留一个 bank/1 文件，或将另一题库移到此文件夹之外"},
     .explanation =
         {"Occupation, level and outline are stated once per bank. With two such files it could "
          "not be told to which of them an item belongs.",
          "职业、等级和细目表在一个题库中只写一次。有两个这样的文件，就说不清试题属于哪一个。"},
     .bad = {"bank/second.yaml", sound_bank},
     .good = {"second/bank.yaml", sound_bank}},
};

}  // namespace

std::span<const CodeEntry> bank_entries() { return entries; }

}  // namespace tiku
