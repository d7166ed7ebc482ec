// SPDX-License-Identifier: Apache-2.0
// 01xx: YAML.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view batch = "batch.yaml";
constexpr std::string_view items = "bank/items/more.yaml";

constexpr std::string_view sound_batch = R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)";

constexpr CodeEntry entries[] = {
    {.code = Code::yaml_syntax,
     .message = {"not valid YAML[[: {0}]]", "YAML 语法有误[[：{0}]]"},
     .cure = {"check colons, brackets and indentation here and on the line before; put text with "
              "': ' or ' #' in quotes",
              "检查此行及上一行的冒号、括号和缩进；含“: ”或“ #”的文字须加引号"},
     .explanation =
         {"The text breaks the rules of YAML, so nothing of this file can be trusted and it is "
          "left out. Most often a bracket is not closed, a line is indented by one blank too many, "
          "or a text holds an ASCII colon followed by a blank.",
          "文本不合 YAML 语法，整个文件都不可信，因此不予采用。常见原因：括号没有闭合、某行多缩进了"
          "一格、文字中有英文冒号加空格。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true
)"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)"}},
    {.code = Code::yaml_anchor,
     .message = {"'{0}' is a YAML anchor or alias, which tiku files do not have",
                 "“{0}”是 YAML 锚点或别名，tiku 文件不使用"},
     .cure = {"write the value out; put a text that begins with '&' or '*' in quotes",
              "写出完整的值；若文字本身以“&”或“*”开头，请加引号"},
     .explanation =
         {"Anchors and aliases let one place of a file stand for another. Items are read, reviewed "
          "and compared one by one, so each says all of itself; nor can a small file then unfold "
          "into a huge one.",
          "锚点和别名让文件中的一处代替另一处。试题要逐题阅读、审核和比对，各题须自成完整；这样也避"
          "免小文件展开成巨大的内容。"},
     .bad = {batch, R"(tiku: batch/1
id: &id 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::yaml_tag,
     .message = {"'{0}' is a YAML tag, which tiku files do not have",
                 "“{0}”是 YAML 类型标签，tiku 文件不使用"},
     .cure = {"take the tag out; put a text that begins with '!' in quotes",
              "删去该标签；若文字本身以“!”开头，请加引号"},
     .explanation =
         {"A tag tells a YAML reader how to take a value. In tiku the field alone decides that: an "
          "id is text even if it is all digits, and a count is a whole number.",
          "类型标签告诉读取程序如何理解一个值。在 tiku 中这只由字段决定：编号即使全是数字也是文本，"
          "题量就是整数。"},
     .bad = {batch, R"(tiku: batch/1
id: !!str 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::yaml_merge_key,
     .message = {"'<<' is a YAML merge key, which tiku files do not have",
                 "“<<”是 YAML 合并键，tiku 文件不使用"},
     .cure = {"write the keys out at this place", "在此处逐个写出各字段"},
     .explanation =
         {"A merge key copies keys from another place of the file. Items are read and reviewed one "
          "by one, so each must say all of itself where it stands.",
          "合并键把文件别处的字段复制过来。试题要逐题阅读和审核，内容必须完整写在题目本身。"},
     .bad = {batch, R"(tiku: batch/1
<<: {id: 2026-11-TEA4-01}
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::several_documents,
     .message = {"the file goes on after its one document", "文件在唯一的文档之后还有内容"},
     .cure = {"move the rest to a file of its own, or mend the indentation",
              "将后面的内容另存为文件，或改正缩进"},
     .explanation =
         {"A file holds one document. What stands after a line '---', '...' or after the end of "
          "the outermost list or mapping would be lost without a word in many programs; here it is "
          "an error.",
          "一个文件只放一个文档。“---”或“...”之后、最外层列表或映射结束之后的内容，许多程序会悄悄丢"
          "弃；这里按错误处理。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
---
id: 2026-11-TEA4-02
)"},
     .good = {batch, sound_batch}},
    {.code = Code::duplicate_key,
     .message = {"key '{0}' is there twice", "字段“{0}”重复出现"},
     .cure = {"keep one of the two", "只保留一处"},
     .explanation =
         {"One mapping has the same key twice. Which of the values is meant cannot be known, and "
          "many programs silently take the last. In an item it is often the sign of a missing '- ' "
          "before the next item.",
          "同一映射中一个字段写了两次，无从知道以哪个为准，而许多程序会悄悄采用后者。在试题文件中，"
          "这往往说明下一题前面漏写了“- ”。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
date: 2026-11-29
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::unclosed_quote,
     .message = {"the quote {0} is not closed", "引号 {0} 没有闭合"},
     .cure = {"close it where the text ends", "在文字结尾处补上引号"},
     .explanation =
         {"A text that begins with a quote runs until the same quote comes again; without it the "
          "rest of the file would belong to the text. Within double quotes a quote is written "
          "\\\", within single quotes ''.",
          "以引号开头的文字到下一个相同的引号为止；缺了它，文件其余部分都会被当成这段文字。双引号内"
          "的双引号写作 \\\"，单引号内的单引号写作 ''。"},
     .bad = {batch, R"(tiku: batch/1
id: "2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::too_deep,
     .message = {"nesting deeper than {0} levels", "嵌套超过 {0} 层"},
     .cure = {"close the brackets, or bring the lists and mappings back to the format",
              "补上缺少的右括号，或按格式减少列表和映射的层数"},
     .explanation =
         {"No format of tiku needs such depth; it comes from brackets that are opened again and "
          "again, or from a file that is no bank at all.",
          "tiku 的任何格式都用不到这么多层；多半是括号反复打开没有闭合，或该文件根本不是题库"
          "文件。"},
     .bad = {batch, R"(tiku: batch/1
id: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[2026-11]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::yaml_directive,
     .message = {"a YAML directive, which tiku files do not have",
                 "这是 YAML 指令行，tiku 文件不使用"},
     .cure = {"delete the line that begins with '%'", "删除以“%”开头的这一行"},
     .explanation =
         {"Directives choose a YAML version or give names to tags. A file of tiku begins with "
          "'tiku:' and its kind, and needs nothing before it.",
          "指令行用来选择 YAML 版本或给类型标签命名。tiku 文件以“tiku:”和文件种类开头，前面不需要其"
          "他内容。"},
     .bad = {batch, R"(%YAML 1.2
---
tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::key_not_text,
     .message = {"a list or mapping stands where a key should be", "字段名的位置上是列表或映射"},
     .cure = {"write the key as a word; put a text with brackets in quotes",
              "字段名应为一个词；若文字本身带括号，请加引号"},
     .explanation =
         {"Keys are words such as 'stem' or 'answer'. A list or mapping as a key mostly comes from "
          "a text in brackets without quotes, such as a placeholder that was never filled in.",
          "字段名是“stem”“answer”这样的词。列表或映射成了字段名，多因带括号的文字没有加引号，例如没"
          "有替换掉的模板占位符。"},
     .bad = {batch, R"(tiku: batch/1
id: {{batch}}
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::empty_document,
     .message = {"the file is empty", "文件没有内容"},
     .cure = {"write 'tiku: ' and the file's kind in the first line, or remove the file",
              "首行写上“tiku: ”和文件种类，或删除该文件"},
     .explanation =
         {"There is nothing in the file but blanks and comments. Perhaps it was never saved, or a "
          "program broke off while writing it.",
          "文件里除空白和注释外什么也没有。可能没有保存成功，或程序写到一半中断了。"},
     .bad = {items, "# A-001\n"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: 红茶是全发酵茶。, answer: true}
)"}},
    {.code = Code::tab_indentation,
     .message = {"a tab stands in the indentation", "缩进中有制表符"},
     .cure = {"indent with spaces, two for each level", "用空格缩进，每层两格"},
     .explanation =
         {"YAML tells what belongs to what by counting blanks, and a tab has no agreed width. Most "
          "editors can be told to put spaces when the tab key is pressed.",
          "YAML 靠空格数判断层次，而制表符没有统一的宽度。多数编辑器可设置为按 Tab 键时输入空格。"},
     .bad = {items, "tiku: items/1\nitems:\n- id: C-A-001-002\n\tpoint: A-001\n"},
     .good = {items, R"(tiku: items/1
items:
- id: C-A-001-002
  point: A-001
  type: true-false
  stem: 红茶是全发酵茶。
  answer: true
)"}},
};

}  // namespace

std::span<const CodeEntry> yaml_entries() { return entries; }

}  // namespace tiku
