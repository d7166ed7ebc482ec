// SPDX-License-Identifier: Apache-2.0
// 02xx: fields.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view batch = "batch.yaml";
constexpr std::string_view items = "bank/items/more.yaml";
constexpr std::string_view blueprint = "bank/blueprints/theory.yaml";

constexpr std::string_view sound_batch = R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)";

constexpr std::string_view sound_items = R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 2,
   stem: 红茶是全发酵茶。, answer: true, tags: [加工]}
)";

constexpr std::string_view sound_blueprint = R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
importance: {X: 50%..90%}
)";

constexpr CodeEntry entries[] = {
    {.code = Code::unknown_kind,
     .message = {"unexpected kind of file[[ '{0}']]", "文件种类不符[[：“{0}”]]"},
     .cure = {"expected at 'tiku': {1}", "“tiku”处应为：{1}"},
     .explanation =
         {"The first key of each file, 'tiku', says what the file is and in which version of its "
          "format it is written. Without it nothing in the file can be understood for certain. A "
          "file called bank.yaml is a bank, and a draw begins with a batch.",
          "每个文件的第一个字段“tiku”说明它是什么文件、按哪一版格式书写。没有它，文件内容就无法可靠"
          "地解读。名为 bank.yaml 的文件必须是题库，组卷从批次文件开始。"},
     .bad = {batch, R"(tiku: exam/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::unknown_version,
     .message = {"unknown format version '{0}'", "未知的格式版本“{0}”"},
     .cure = {"write '{1}', or use a version of tiku that knows '{0}'",
              "改为“{1}”，或使用支持“{0}”的 tiku 版本"},
     .explanation =
         {"A new version of a format may give a key another meaning. tiku therefore reads no file "
          "of a version that it does not know, instead of guessing.",
          "新版格式可能改变某个字段的含义。因此 tiku 不读取自己不认识的版本，也不作猜测。"},
     .bad = {batch, R"(tiku: batch/99
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::unknown_key,
     .message = {"unknown key '{0}'", "未知字段“{0}”"},
     .cure = {"keys known here: {1}", "此处可用的字段：{1}"},
     .explanation =
         {"A key that the format does not have is an error, never passed over: a rule that is "
          "written but not carried out would go unnoticed until the exam. Remarks belong into "
          "comments, behind '#'.",
          "格式中没有的字段按错误处理，绝不忽略：规则写了却没有执行，可能到考试时才被发现。备注请写"
          "成“#”开头的注释。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
candidates: 46
)"},
     .good = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
# 46 candidates
)"}},
    {.code = Code::misspelt_key,
     .message = {"unknown key '{0}'", "未知字段“{0}”"},
     .cure = {"did you mean '{1}'?", "是否应为“{1}”？"},
     .explanation =
         {"The format does not have this key, but one that is spelt almost alike. It is not mended "
          "silently, because the file must say exactly what is carried out.",
          "格式中没有这个字段，但有一个拼写相近的。tiku 不会悄悄更正，因为文件所写必须与实际执行的"
          "完全一致。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
organization: 某职业学院技能等级认定中心
)"},
     .good = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
organisation: 某职业学院技能等级认定中心
)"}},
    {.code = Code::missing_key,
     .message = {"{1} lacks [[the key '{0}']][[one of the keys {2}]]",
                 "{1}缺少[[字段“{0}”]][[以下字段之一：{2}]]"},
     .cure = {"add [['{0}']][[one of {2}; or leave out the whole entry]]",
              "补上[[“{0}”]][[其中之一（{2}），或删去整条]]"},
     .explanation =
         {"This key must be there, because nothing sensible could be assumed in its stead. Keys "
          "that may be left out have a stated meaning when they are absent.",
          "该字段必须填写，因为没有合理的默认值可以代替。可以省略的字段，省略时的含义都有明文"
          "规定。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::wrong_shape,
     .message = {"[['{0}': ]]expected {1}, found {2}", "[[“{0}”]]应为：{1}；实际是：{2}"},
     .cure = {"write {1}", "改写为：{1}"},
     .explanation =
         {"The format asks for one shape at this place and the file has another: one text (a "
          "single value), a list ('- ' lines or [a, b]), or a mapping ('key: value' lines or {key: "
          "value}). Also one entry of a list is written as a list.",
          "格式要求此处是一种结构，文件里却是另一种。结构有三种：文本（单个值）、列表（“- ”开头的行"
          "或 [a, b]）、映射（“字段: 值”的行或 {字段: 值}）。列表即使只有一项，也要写成列表。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 2,
   stem: 红茶是全发酵茶。, answer: true, tags: 加工}
)"},
     .good = {items, sound_items}},
    {.code = Code::bad_value,
     .message = {"'{0}' is not {1}", "“{0}”不符合要求，应为：{1}"},
     .cure = {"write {1}", "改写为：{1}"},
     .explanation =
         {"Each field is read strictly by its own kind. Numbers are written 5 or 2.5, shares "
          "12.5%, without quotes, '+', leading zeros, exponents or full-width digits; truths are "
          "true or false, not yes or no; dates are YYYY-MM-DD. So nothing is ever taken for what "
          "was not meant.",
          "每个字段都按自己的类型严格读取。数写作 5 或 2.5，百分数写作 12.5%，不加引号，不带“+”、前"
          "导零和指数，也不用全角数字；真假写 true 或 false，不写 yes、no；日期写作“年-月-日”，如 "
          "2026-11-28。这样就不会误读。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026.11.28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::out_of_bounds,
     .message = {"{0} is out of bounds[[, lowest {1}]][[, highest {2}]]",
                 "{0} 超出允许范围[[，最小 {1}]][[，最大 {2}]]"},
     .cure = {"write a value within the bounds", "改为允许范围内的值"},
     .explanation =
         {"The number is well written but beyond what the field can mean, for example a difficulty "
          "of 6 where 5 is very hard.",
          "数写得没有问题，但超出了该字段的取值范围，例如难度最高为 5（很难）却写成了 6。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 6,
   stem: 红茶是全发酵茶。, answer: true, tags: [加工]}
)"},
     .good = {items, sound_items}},
    {.code = Code::unknown_word,
     .message = {"'{0}' is none of the words allowed here", "“{0}”不是此处可用的词"},
     .cure = {"write one of: {1}", "改为下列之一：{1}"},
     .explanation =
         {"This field takes one of a few fixed words, spelt exactly so. They are English in all "
          "files, so that files can be exchanged; papers and reports show the Chinese names.",
          "该字段只接受几个固定的词，拼写须完全一致。为便于交换，文件里一律用英文词；试卷和报告中显"
          "示中文名称。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: judgement, difficulty: 2,
   stem: 红茶是全发酵茶。, answer: true, tags: [加工]}
)"},
     .good = {items, sound_items}},
    {.code = Code::bad_code,
     .message = {"ill-formed code '{0}', expected form: {1}", "代码“{0}”格式不符，应为：{1}"},
     .cure = {"write it in this form, in half-width signs and without blanks",
              "按此格式书写，用半角字符，不留空格"},
     .explanation =
         {"Codes and ids hold a file, a ledger and a record together, so they are kept strict: no "
          "blanks, no full-width letters or dashes. Where bank.yaml states a shape under 'codes', "
          "every code must have it: a capital letter for each letter, a digit for each digit.",
          "代码和编号把文件、台账和组卷记录联系在一起，因此要求严格：不含空格，不用全角字母和全角短"
          "横。bank.yaml 的“codes”若规定了样式，所有代码都须符合：字母处为大写字母，数字处为"
          "数字。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C－A－001－002, point: A-001, type: true-false, difficulty: 2,
   stem: 红茶是全发酵茶。, answer: true, tags: [加工]}
)"},
     .good = {items, sound_items}},
    {.code = Code::empty_text,
     .message = {"'{0}' is empty", "“{0}”为空"},
     .cure = {"fill it in, or take the key out if there is nothing to say",
              "填写内容；确实没有内容时删去该字段"},
     .explanation =
         {"The key is there, but its text is empty or holds nothing visible, or its list or "
          "mapping has no entry. A key that is left out says the same more clearly, where it may "
          "be left out.",
          "字段写了，内容却为空、全不可见，或列表、映射中一项也没有。可省略的字段，没有内容时直接不"
          "写更清楚。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 2,
   stem: "", answer: true, tags: [加工]}
)"},
     .good = {items, sound_items}},
    {.code = Code::text_too_long,
     .message = {"'{0}' is longer than {1} characters", "“{0}”超过 {1} 个字符"},
     .cure = {"shorten it, or check whether a quote before it is never closed",
              "缩短内容，或检查前面是否有未闭合的引号"},
     .explanation =
         {"Each text has a limit that is generous for its purpose, smaller for codes and names "
          "than for stems, so that memory and time stay bounded. What exceeds it nearly always "
          "stands under the wrong key, was pasted in whole, or follows a quote that is never "
          "closed. In templates the limit is what can still be read where it is printed.",
          "每段文字都有与用途相称的宽松上限（代码和名称较短，题干较长），以保证占用的内存和时间有"
          "限。超过上限几乎总是差错：写错了字段、整篇粘贴进来，或前面的引号一直没有闭合。模板文字的"
          "上限，是印出来仍能看清的长度。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-28-tea-artist-level-4-morning-session-of-the-main-campus-rooms-1-to-8
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::bad_path,
     .message = {"'{0}' is not a relative path that works everywhere", "“{0}”不是通用的相对路径"},
     .cure = {"write the path from this file's folder, with '/' between its parts",
              "从本文件所在文件夹写起，各级之间用“/”"},
     .explanation =
         {"Paths are relative to the file in which they stand and use '/', so that a bank works on "
          "every machine and wherever it is copied. Absolute paths, backslashes and control "
          "characters are not accepted.",
          "路径以所在文件为起点，用“/”分隔，题库换机器、换位置都能用。不接受绝对路径、反斜杠和控制"
          "字符。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank\blueprints\theory.yaml
)"},
     .good = {batch, sound_batch}},
    {.code = Code::repeated_value,
     .message = {"'{0}' is in this list twice", "“{0}”在列表中重复"},
     .cure = {"keep it once", "只保留一个"},
     .explanation =
         {"The list names a set, and a second mention adds nothing. Often another value was meant "
          "and the line was copied without being changed.",
          "该列表表示一组互不相同的值，重复没有意义。往往是复制后忘了修改，本想写另一个值。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 2,
   stem: 红茶是全发酵茶。, answer: true, tags: [加工, 加工]}
)"},
     .good = {items, sound_items}},
    {.code = Code::too_many_entries,
     .message = {"'{0}' has more than {1} entries", "“{0}”超过 {1} 项"},
     .cure = {"divide it, or remove what does not belong here", "拆分，或删去多余的内容"},
     .explanation =
         {"Each list has a generous limit, so that memory and time stay bounded whatever a file "
          "holds. Items may be spread over any number of files.",
          "每个列表都有宽松的上限，使任何文件占用的内存和时间都有限。试题可以分放在任意多个文"
          "件里。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, difficulty: 2,
   stem: 红茶是全发酵茶。, answer: true,
   tags: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
   23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44,
   45, 46, 47, 48, 49, 50, 51]}
)"},
     .good = {items, sound_items}},
    {.code = Code::empty_bounds,
     .message = {"no value lies within '{0}'", "没有值落在“{0}”之内"},
     .cure = {"write the lowest value first, the highest last", "先写最小值，后写最大值"},
     .explanation =
         {"Bounds are written lowest..highest, both included; one side may be left open, as in 5.. "
          "or ..10. Here the lowest is above the highest, so that no paper could meet the rule.",
          "上下限写作“最小..最大”，两端都包含；一端可以不写，如“5..”或“..10”。此处最小值大于最大"
          "值，任何试卷都无法满足。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
importance: {X: 90%..50%}
)"},
     .good = {blueprint, sound_blueprint}},
    {.code = Code::conflicting_keys,
     .message = {"'{0}' cannot stand beside '{1}'", "“{0}”不能与“{1}”同时使用"},
     .cure = {"keep one of the two; what is asked by the other can be an entry of its own",
              "只保留其一；另一项要求可单独写一条"},
     .explanation =
         {"With both keys the entry would mean two things at once, or one of them nothing. An "
          "entry of 'require' bounds one thing: a count, marks, a share, a sum or a mean. 'at' "
          "names an ability and belongs to an expected score or to information only.",
          "两个字段同时出现，这一条就有了两种含义，或者其中一个没有意义。“require”中的每一条只限制"
          "一个量：题数、分值、份额、合计或平均。“at”指能力值，只用于预期得分和信息量。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {range: B}, count: 1.., marks: 50..}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
require:
- {where: {range: B}, count: 1..}
- {where: {range: B}, marks: 50..}
)"}},
    {.code = Code::more_findings,
     .severity = Severity::note,
     .message = {"more than {0} findings of this kind in this file; the rest is left out",
                 "本文件的此类问题超过 {0} 处，其余从略"},
     .cure = {"mend the first ones and validate again; often one cause makes them all",
              "先改正前面的问题再检查；往往都出于同一个原因"},
     .explanation =
         {"A file with so many findings is mostly not what it claims to be, or was converted "
          "wrongly as a whole. The first findings show it; thousands more would only hide the "
          "findings of other files.",
          "问题如此之多的文件，多半种类不对，或整体转换有误。看前面的问题就能明白；再列出几千条，只"
          "会淹没其他文件的问题。"},
     .bad = {},
     .good = {}},
};

}  // namespace

std::span<const CodeEntry> field_entries() { return entries; }

}  // namespace tiku
