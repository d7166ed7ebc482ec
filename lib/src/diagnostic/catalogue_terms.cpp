// SPDX-License-Identifier: Apache-2.0
// Terms: words that stand in messages as arguments.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr Term all[] = {
    // Shapes of nodes.
    {"text", {"text", "文本"}},
    {"list", {"a list", "列表"}},
    {"mapping", {"a mapping", "映射"}},
    {"mapping-or-none", {"a mapping, or none", "映射，或 none"}},
    {"nothing", {"nothing", "空值"}},
    {"text-or-list", {"a value or a list of values", "一个值或一个列表"}},

    // Why a text is no YAML.
    {"yaml-entry-expected",
     {"expected an entry '- ' of the list, or other indentation",
      "此处应为列表项“- ”，或缩进有误"}},
    {"yaml-key-expected",
     {"expected a key of the mapping, or other indentation", "此处应为字段名，或缩进有误"}},
    {"yaml-list-sign-expected", {"expected ',' or ']' here", "此处应为“,”或“]”"}},
    {"yaml-mapping-sign-expected", {"expected ',' or '}' here", "此处应为“,”或“}”"}},
    {"yaml-bad-escape",
     {"within double quotes no such sign can follow '\\'", "双引号内的“\\”之后不能是此字符"}},
    {"yaml-misplaced-colon", {"':' cannot stand here", "此处不能有“:”"}},
    {"yaml-misplaced-question-mark", {"'?' cannot stand here", "此处不能有“?”"}},
    {"yaml-misplaced-dash", {"'- ' cannot stand here", "此处不能有“- ”"}},
    {"yaml-unmatched-bracket",
     {"this closing bracket has no opening one of its kind", "右括号没有对应的左括号"}},
    {"yaml-open-bracket", {"the bracket that opens here is not closed", "此处的左括号没有闭合"}},
    {"yaml-unknown-sign",
     {"a text that begins with this sign must be in quotes", "文字以此符号开头时须加引号"}},
    {"yaml-bad-block-header",
     {"only '+', '-', a digit and a comment can follow '|' or '>' on its line",
      "“|”或“>”之后，本行只能有“+”“-”、一位数字和注释"}},
    {"yaml-open-quote",
     {"a line '---' or '...' stands within a text in quotes", "引号内出现了“---”或“...”行"}},
    {"yaml-after-quote",
     {"something follows the closing quote; within double quotes, a quote is written \\\"",
      "右引号之后还有内容；双引号内的双引号写作 \\\""}},
    {"yaml-too-much-in-brackets",
     {"too much in one pair of brackets; write it as lines without brackets",
      "一对括号内的内容过多，请改为分行书写"}},
    {"yaml-key-missing", {"a key is missing here", "此处缺少字段名"}},
    {"yaml-colon-missing", {"the ':' after this key is missing", "此字段名后面缺少“:”"}},
    {"yaml-too-many-values",
     {"more values than one file can hold; split the file",
      "数据项超过一个文件的上限，请拆分文件"}},
    {"yaml-other", {"the structure is broken here", "此处结构有误"}},

    // Values of fields.
    {"integer", {"a whole number", "整数"}},
    {"wording",
     {"a text, in quotes where it begins with { or [", "文本（以 { 或 [ 开头时须加引号）"}},
    {"tenths",
     {"a number with at most one decimal place, such as 10.5", "数值（至多一位小数，如 10.5）"}},
    {"decimal",
     {"a number with at most two decimal places, such as 2.5", "数值（至多两位小数，如 2.5）"}},
    {"fine-decimal",
     {"a number with at most three decimal places, such as 0.653",
      "数值（至多三位小数，如 0.653）"}},
    {"count-or-share", {"a whole number or a share such as 10%", "整数或百分数（如 10%）"}},
    {"count-or-codes", {"a whole number or a list of codes", "整数或代码列表"}},
    {"share", {"a share such as 12.5%", "百分数（如 12.5%）"}},
    {"bounds", {"bounds such as 5.., ..10, 6..10 or 7", "上下限（如 5..、..10、6..10 或 7）"}},
    {"decimal-bounds",
     {"bounds such as 2.5.., ..10 or 2.6..3.2", "上下限（如 2.5..、..10 或 2.6..3.2）"}},
    {"share-bounds",
     {"bounds such as 70%.., ..10% or 5%..25%", "百分数上下限（如 70%..、..10% 或 5%..25%）"}},
    {"date", {"a date such as 2026-11-28", "日期（如 2026-11-28）"}},
    {"truth", {"true or false", "true 或 false"}},
    {"letter", {"a capital letter", "一个大写字母"}},
    {"letters", {"a list of capital letters", "大写字母的列表"}},
    {"word", {"a word", "一个词"}},
    {"code", {"a code", "代码"}},
    {"code-characters",
     {"letters, digits, '-', '_' and '.', a letter or digit first",
      "字母、数字、“-”、“_”和“.”，以字母或数字开头"}},
    {"path", {"a path", "路径"}},
    {"digest", {"a digest of 64 hexadecimal digits", "64 位十六进制摘要"}},
    {"one-line", {"a text on one line", "单行文本"}},
    {"unquoted", {"a value without quotes", "不带引号的值"}},
    {"no-answer", {"left out: the items of a case have their own", "空（各小题另有答案）"}},

    // What can lack a key.
    {"bank", {"the bank", "题库"}},
    {"occupation", {"the occupation", "职业信息"}},
    {"standard", {"the standard", "职业标准信息"}},
    {"outline", {"the outline", "细目表"}},
    {"range", {"the range", "鉴定范围"}},
    {"point", {"the point", "鉴定点"}},
    {"items", {"the item file", "试题文件"}},
    {"item", {"the item", "试题"}},
    {"marking", {"the marking point", "评分点"}},
    {"blueprint", {"the blueprint", "组卷方案"}},
    {"section", {"the section", "大题"}},
    {"requirement", {"the rule", "组卷要求"}},
    {"spread", {"the bound on a difference", "差异限度"}},
    {"optimize", {"the objective", "优化目标"}},
    {"batch", {"the batch", "批次"}},
    {"template", {"the template", "模板"}},
    {"record", {"the record", "组卷记录"}},

    // Types of items.
    {"single-choice", {"single-choice", "单项选择题"}},
    {"multiple-choice", {"multiple-choice", "多项选择题"}},
    {"true-false", {"true-false", "判断题"}},
    {"fill-in", {"fill-in", "填空题"}},
    {"short-answer", {"short-answer", "简答题"}},
    {"calculation", {"calculation", "计算题"}},
    {"essay", {"essay", "论述题"}},
    {"case", {"case", "案例题"}},

    // What is wrong with the items of a case.
    {"case-empty", {"this case holds no items", "案例题没有小题"}},
    {"case-nested", {"a case stands within a case", "案例题的小题又是案例题"}},
    {"items-outside-case", {"this item holds items but is no case", "非案例题含有小题"}},

    // Why an anchor item cannot be drawn, and why two of them not together.
    {"not-approved", {"it is not approved", "它尚未审定"}},
    {"fits-no-section", {"it fits no section of the paper", "它不符合试卷的任何一个大题"}},
    {"clash-enemies", {"they are enemies", "两题互斥"}},
    {"clash-point",
     {"'points.per-paper' allows no further item on their point",
      "两题同属一个鉴定点，超出“points.per-paper”的限制"}},

    // What a path leads to instead of a file.
    {"folder", {"a folder", "文件夹"}},
    {"fifo", {"a FIFO", "命名管道"}},
    {"device", {"a device", "设备文件"}},
    {"socket", {"a socket", "套接字"}},

    // Related places.
    {"first-here", {"first here", "首次出现在此处"}},
    {"rule-here", {"the rule is here", "该要求在此处"}},

    // Why a bank, blueprint or template is not found.
    {"not-there", {"nothing is there", "该路径不存在"}},
    {"not-a-bank", {"the folder has no bank.yaml", "该文件夹中没有 bank.yaml"}},
    {"not-a-blueprint", {"the file is no blueprint", "该文件不是组卷方案"}},
    {"not-a-template", {"the file is no template", "该文件不是模板"}},
    {"not-a-folder", {"it is no folder", "它不是文件夹"}},
    {"not-a-file", {"it is no file", "它不是文件"}},
};

}  // namespace

std::span<const Term> terms() { return all; }

}  // namespace tiku
