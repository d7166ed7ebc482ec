// SPDX-License-Identifier: Apache-2.0
// 06xx from 0604: templates.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view batch = "batch.yaml";
constexpr std::string_view office = "template.yaml";

constexpr std::string_view sound_template = R"(tiku: template/1
name: "{occupation} {level} 理论知识试卷"
notices:
  texts: ["[考试时间{minutes}分钟，]满分{total}分。", 请在密封线内填写姓名。]
)";

constexpr CodeEntry entries[] = {
    {.code = Code::template_not_found,
     .message = {"there is no template at '{0}'[[: {1}]]", "“{0}”处没有模板[[：{1}]]"},
     .cure = {"write the path of the template's file, seen from the batch's folder, or leave "
              "'template' out for the usual layout",
              "写出模板文件的路径，以批次文件所在文件夹为起点；使用通行版式则删去“template”"},
     .explanation =
         {"A batch may name a template, which says how its papers are printed. Without the key "
          "they "
          "are printed as is the custom; with it, nothing is printed until the template is there.",
          "批次可以用“template”写明试卷的印制模板。不写，按通行版式印制；写了却找不到，就不印制。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
template: templates/exam.yaml
)"},
     .good = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"}},
    {.code = Code::unknown_placeholder,
     .message = {"there is no placeholder '{0}' here[[; did you mean '{1}'?]]",
                 "此处没有占位符“{0}”[[，是否应为“{1}”？]]"},
     .cure = {"leave '{0}' out[[, or take one of: {2}]]", "删去“{0}”[[，或改用：{2}]]"},
     .explanation =
         {"In texts of a template, names in braces stand for what is known when a paper is "
          "printed, "
          "such as {minutes} for the time. A name that is not known would be printed as it is "
          "written, braces and all. The head of a section knows other names than the rest of the "
          "paper, and some texts know none.",
          "模板文字中，花括号内的名称代表印制时才知道的内容，如 {minutes} "
          "代表考试时间。不认识的名称会"
          "连同花括号原样印在试卷上。大题标题可用的名称与其他地方不同，有些文字不能使用占位符。"},
     .bad = {office, R"(tiku: template/1
name: "{occupation} {level} 理论知识试卷"
notices:
  texts: ["[考试时间{minute}分钟，]满分{total}分。", 请在密封线内填写姓名。]
)"},
     .good = {office, sound_template}},
    {.code = Code::bracket_alone,
     .message = {"'{0}' stands without its other", "“{0}”没有成对"},
     .cure = {"write {placeholders} in pairs of braces and [what may be left out] in pairs of "
              "brackets, not one within another; for a bracket in print take 〔 〕 or （ ）",
              "花括号和方括号都要成对，同一种括号不能嵌套；要印出括号，请用〔〕或（）"},
     .explanation = {"In texts of a template, {name} stands for a value, and what is in square "
                     "brackets is left "
                     "out where a value in it is missing. A brace or bracket without its other "
                     "would be printed "
                     "as it is written, and what was meant to be left out would stay.",
                     "模板文字中，{名称} "
                     "代表一个值；方括号里的值缺少时，方括号内的文字整段省略。括号不成对，就会原"
                     "样印在试卷上，该省略的也不会省略。"},
     .bad = {office, R"(tiku: template/1
name: "{occupation} {level} 理论知识试卷"
notices:
  texts: ["[考试时间{minutes}分钟，满分{total}分。", 请在密封线内填写姓名。]
)"},
     .good = {office, sound_template}},
    {.code = Code::bracket_constant,
     .severity = Severity::warning,
     .message = {"'{0}' holds no placeholder, so it is never left out, and its brackets are not "
                 "printed",
                 "“{0}”中没有占位符，不会省略，方括号也不会印出"},
     .cure = {"take the brackets away; for brackets in print take 〔 〕 or （ ）",
              "去掉方括号；要印出括号，请用〔〕或（）"},
     .explanation =
         {"In texts of a template, square brackets enclose what is left out where a placeholder in "
          "them has no value. Around a text without placeholders they do nothing, but they are not "
          "printed either.",
          "模板文字中，方括号内的占位符没有值时，方括号内的文字整段省略。其中没有占位符，方括号就不"
          "起作"
          "用，也不会印出。"},
     .bad = {office, R"(tiku: template/1
name: "{occupation} {level} 理论知识试卷"
notices:
  texts: ["[满分100分。]", 请在密封线内填写姓名。]
)"},
     .good = {office, sound_template}},
    {.code = Code::columns_narrow,
     .message = {"columns of {0} mm are too narrow for type of {1} points: at least {2} mm are "
                 "needed",
                 "栏宽 {0} 毫米，排 {1} 磅的字太窄，至少要 {2} 毫米"},
     .cure = {"take fewer columns, narrower margins, smaller type for 'body', or A3",
              "减少栏数，缩小左右页边距或正文字号（“body”），或改用 A3"},
     .explanation = {"What is left of the paper beside margins and the gaps of 14 mm between "
                     "columns must hold "
                     "a dozen characters of the body to a line. In less, numbers and brackets "
                     "leave no room for "
                     "the items.",
                     "纸宽减去页边距和 14 "
                     "毫米的栏间距后，每栏每行至少要排得下十二个正文字。再窄，题号和括号就占满"
                     "了一行。"},
     .bad = {office, R"(tiku: template/1
page: {columns: 3, types: {body: 15}}
)"},
     .good = {office, R"(tiku: template/1
page: {size: A3, columns: 3, types: {body: 15}}
)"}},
};

}  // namespace

std::span<const CodeEntry> template_entries() { return entries; }

}  // namespace tiku
