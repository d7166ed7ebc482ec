// SPDX-License-Identifier: Apache-2.0
// 08xx: writing. They come from the state of the disk or from what is to be printed, so no file
// of the scaffold shows them.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view office = "templates/answer-card.yaml";

constexpr CodeEntry entries[] = {
    {.code = Code::target_exists,
     .message = {"'{0}' is there already", "“{0}”已存在"},
     .cure = {"choose another folder, or replace what is there with '--force'",
              "换一个文件夹；确要替换已有的结果时用“--force”"},
     .explanation =
         {"A draw goes into a folder of its own and never over an existing one, so that papers "
          "which are printed or sealed cannot be lost by a repeated command.",
          "每次组卷都写入单独的文件夹，不覆盖已有的文件夹，以免重复执行命令时丢失已印制或已封存的试"
          "卷。"},
     .bad = {},
     .good = {}},
    {.code = Code::target_is_input,
     .message = {"'{0}' holds, is or lies in the input '{1}'",
                 "“{0}”包含输入“{1}”，或就是它，或在它里面"},
     .cure = {"choose a folder apart from bank, blueprint and batch",
              "换一个与题库、组卷方案和批次文件分开的文件夹"},
     .explanation =
         {"The folder for the outputs holds, is or lies in what is drawn from. Inputs are never "
          "replaced, not even with '--force'.",
          "输出文件夹中有输入文件，或本身就是输入，或在题库之中。输入文件在任何情况下都不会被替换，"
          "“--force”也不"
          "例外。"},
     .bad = {},
     .good = {}},
    {.code = Code::target_foreign,
     .message = {"'{0}' holds '{1}', which is not to be replaced",
                 "“{0}”中的“{1}”不属于可以替换的文件"},
     .cure = {"choose another folder, or move that file away", "换一个文件夹，或移走该文件"},
     .explanation =
         {"With '--force' a draw replaces an earlier draw: a folder with a record and the files it "
          "names, nothing else; and documents of a record replace those of the same names. A "
          "folder "
          "with other files is left alone, so that a mistyped path destroys nothing.",
          "“--"
          "force”只替换以前的组卷结果，即只含组卷记录及其所列文件的文件夹；由记录重新生成的文档只"
          "替换同名的文档。含有其他文件的文件夹一律不动，以免写错路径时误删。"},
     .bad = {},
     .good = {}},
    {.code = Code::write_failed,
     .message = {"'{0}' cannot be written[[: {1}]]", "无法写入“{0}”[[：{1}]]"},
     .cure = {"check free space and permissions; nothing was changed at the target",
              "检查剩余空间和写入权限；目标位置没有任何改动"},
     .explanation =
         {"The system refused to write, for example because the disk is full or the folder may not "
          "be written to. Outputs are first written to a folder beside the target and then "
          "renamed, so that nothing is left half-written. Workbooks are made in a temporary folder "
          "first: in the one that TMPDIR names, else in /tmp.",
          "系统拒绝写入，例如磁盘已满或文件夹不可写。输出先写到目标旁的临时文件夹，全部完成后再改"
          "名，因此不会留下写了一半的结果。工作簿先在临时文件夹中生成：环境变量 TMPDIR 所指的文件"
          "夹，没有设置时为 /tmp。"},
     .bad = {},
     .good = {}},
    {.code = Code::target_not_folder,
     .message = {"'{0}' is not a folder, or lies below something that is none",
                 "“{0}”不是文件夹，或其上级不是文件夹"},
     .cure = {"choose a path at which nothing is yet", "换一个尚不存在的路径"},
     .explanation =
         {"The outputs go into a folder of their own. At this path, or on the way to it, stands "
          "something else: a file, a device, or a symbolic link that leads nowhere. It is left "
          "as it is.",
          "输出写入单独的文件夹，而该路径或其上级已是别的东西：文件、设备，或指向不存在之处的符号链"
          "接。这些一律不动。"},
     .bad = {},
     .good = {}},
    {.code = Code::figure_changed,
     .message = {"'{0}' was changed while documents were made", "“{0}”在生成文档期间被改动"},
     .cure = {"run the command again", "请重新执行命令"},
     .explanation =
         {"Figures are looked at when the bank is read, and read again when they are printed. This "
          "one is not the same any more, so the papers would not be those that were checked.",
          "读取题库时检查过插图，印制时再次读取。这个插图已与检查时不同，印出来就不是检查过的试卷"
          "了。"},
     .bad = {},
     .good = {}},
    {.code = Code::character_unprintable,
     .message = {"'{0}' cannot be made: no font has the character {2}[[ (in {1})]]",
                 "无法生成“{0}”：没有字体含有字符 {2}[[（位于 {1}）]]"},
     .cure = {"write it in other words, or make a figure of it", "换一种写法，或改用插图"},
     .explanation =
         {"A PDF file carries its fonts, and none of them has this character: the paper would show "
          "an empty box in its place. Emoji and letters of distant scripts are such.",
          "PDF "
          "文件内嵌字体，而其中没有这个字符，印出来会是空框。表情符号和少见文字的字母就是这样。"},
     .bad = {},
     .good = {}},
    {.code = Code::font_missing,
     .message = {"'{0}' cannot be made: there is no font '{1}' for PDF",
                 "无法生成“{0}”：没有可用于 PDF 的字体“{1}”"},
     .cure = {"install the package fonts-noto-cjk, and name one of these in the template: '{2}'",
              "安装软件包 fonts-noto-cjk，并在模板中改用其中之一：“{2}”"},
     .explanation =
         {"PDF files are set in the fonts of the package fonts-noto-cjk, so that the same paper "
          "has the same lines on each machine. Other documents name a font and leave it to the "
          "program that shows them.",
          "PDF 用软件包 fonts-noto-cjk 中的字体排版，使同一份试卷在每台机器上的分行都相同。其他格式"
          "只写字体名，由打开文件的程序去找。"},
     .bad = {},
     .good = {}},
    {.code = Code::print_failed,
     .message = {"'{0}' cannot be made[[, at {1}]]: {2}", "无法生成“{0}”[[，位于 {1}]]：{2}"},
     .cure = {"see the reason; nothing was written", "见上述原因；没有写出任何文件"},
     .explanation =
         {"A library that makes documents refused. Papers are made whole or not at all, so "
          "nothing was written.",
          "生成文档所用的程序库报告失败。试卷要么完整生成，要么不生成，因此没有写出任何文件。"},
     .bad = {},
     .good = {}},
    {.code = Code::card_options,
     .message = {"'{0}' cannot be made: item {1} ('{2}') has {3} options, and an answer card takes "
                 "2 to 8",
                 "无法生成“{0}”：第 {1} 题（“{2}”）有 {3} 个选项，答题卡只能容纳 2 到 8 个"},
     .cure = {"make answer sheets ('sheet') in place of cards, or replace the item",
              "改用答题纸（“sheet”），或替换该题"},
     .explanation =
         {"On an answer card each option is a bubble in the line of its item. More than eight do "
          "not fit there, and one alone is no choice.",
          "答题卡上每个选项占本题一行中的一个填涂框，超过八个放不下，只有一个则无从选择。"},
     .bad = {},
     .good = {}},
    {.code = Code::card_empty,
     .message = {"'{0}' cannot be made: no item of the form is answered on a card",
                 "无法生成“{0}”：该试卷没有在答题卡上作答的试题"},
     .cure = {"make answer sheets ('sheet') in place of cards", "改用答题纸（“sheet”）"},
     .explanation =
         {"Choice and true-false items are answered on a card; a form that has none of them needs "
          "answer sheets.",
          "选择题和判断题在答题卡上作答；试卷中没有这些题型时，应当使用答题纸。"},
     .bad = {},
     .good = {}},
    {.code = Code::answers_in_brackets,
     .severity = Severity::warning,
     .message = {"the paper tells candidates to answer in its brackets, though there is another "
                 "place for that: {0}",
                 "试卷要求把答案填在括号里，却另有作答的地方：{0}"},
     .cure = {"say in the template, under 'directions' and 'notices', where to answer, or do not "
              "print the other",
              "在模板的“directions”和“notices”中写明在何处作答，或不印制另一处"},
     .explanation =
         {"Without a template the paper is one on which candidates write. Where answer sheets or "
          "cards are printed with it, some would answer on the paper, and nobody would mark that.",
          "没有模板时，试卷要求直接在卷面上作答。同时印制答题纸或答题卡时，有的考生会写在试卷上，"
          "而那里的答案无人评阅。"},
     .bad = {},
     .good = {office, R"(tiku: template/1
directions:
  single-choice: 选择一个正确的答案，在答题卡上将相应的字母涂黑。
  true-false: 判断正误，在答题卡上正确的涂“√”，错误的涂“×”。
)"}},
    {.code = Code::answers_twice,
     .severity = Severity::warning,
     .message = {"choices are to be answered on the answer sheet and on the card",
                 "选择题和判断题既在答题纸上作答，又在答题卡上作答"},
     .cure = {"write 'sheet: {choices: false}' in the template, or print only one of them",
              "在模板中写“sheet: {choices: false}”，或只印制其中之一"},
     .explanation =
         {"An answer must have one place, or two answers could differ. Where cards take choices "
          "and true-false items, the sheet is for what is answered in words.",
          "每个答案只能有一处，否则两处可能不一致。选择题和判断题填涂在答题卡上时，答题纸只用于书写"
          "的试题。"},
     .bad = {},
     .good = {office, R"(tiku: template/1
sheet: {choices: false}
)"}},
};

}  // namespace

std::span<const CodeEntry> writing_entries() { return entries; }

}  // namespace tiku
