// SPDX-License-Identifier: Apache-2.0
// 07xx: records. They come from comparing a record with its inputs and outputs, so no
// single file of the scaffold shows them.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr CodeEntry entries[] = {
    {.code = Code::input_changed,
     .message = {"input '{0}' has changed since the draw", "输入文件“{0}”在组卷后有改动"},
     .cure = {"restore the file as it was at the draw, then verify again",
              "将文件恢复到组卷时的内容，再次核验"},
     .explanation =
         {"The record holds the digest of every file that was drawn from. This file has another "
          "digest now, so somebody has edited or replaced it. A bank kept in git can be set back "
          "to the commit of the draw.",
          "组卷记录保存了每个输入文件的摘要。该文件现在的摘要不同，说明已被修改或替换。用 git 管理"
          "的题库可以退回到组卷时的提交。"},
     .bad = {},
     .good = {}},
    {.code = Code::input_missing,
     .message = {"input '{0}' is not there any more", "输入文件“{0}”已不存在"},
     .cure = {"put the file back where it was at the draw, then verify again",
              "将文件放回组卷时的位置，再次核验"},
     .explanation =
         {"The record names this file as one that was drawn from, and no such file is found at its "
          "place. It was moved, renamed or deleted, or the record was moved without its bank.",
          "组卷记录把该文件列为输入，但原处找不到。可能已移动、改名或删除，或组卷记录与题库没有一起"
          "移动。"},
     .bad = {},
     .good = {}},
    {.code = Code::input_added,
     .message = {"input '{0}' was not there at the draw", "输入文件“{0}”在组卷时不存在"},
     .cure = {"move the file out of the bank, then verify again", "将该文件移出题库，再次核验"},
     .explanation =
         {"The bank's folder now holds a file of which the record knows nothing. New items change "
          "what a draw gives, even if none of them stands in the recorded paper. To verify old "
          "records, keep the bank of that time.",
          "题库文件夹中现在有一个组卷记录里没有的文件。新增试题会改变抽题结果，即使它们不在所记录的"
          "试卷中。要核验以往的记录，请保留当时的题库。"},
     .bad = {},
     .good = {}},
    {.code = Code::item_changed,
     .message = {"item '{0}' of form {1} has changed since the draw",
                 "{1} 卷的试题“{0}”在组卷后有改动"},
     .cure = {"restore the item, or keep in mind that the paper shows its earlier text",
              "恢复该试题；不恢复时注意，试卷上是改动前的内容"},
     .explanation =
         {"The record holds a digest over all that each drawn item said: stem, options, answer and "
          "every other field. What candidates saw is not what the bank says today. If the key was "
          "corrected, the marking of that batch may have to be looked at again.",
          "组卷记录保存了每道入卷试题全部内容（题干、选项、答案及其他字段）的摘要。考生当时看到的与"
          "题库现在的内容不一致。若改的是答案，该批次的评分可能需要复查。"},
     .bad = {},
     .good = {}},
    {.code = Code::output_changed,
     .message = {"'{0}' is not the file that was drawn", "“{0}”不是当初生成的文件"},
     .cure = {"do not use it; draw again into another folder and compare",
              "不要使用该文件；重新组卷到另一文件夹后比对"},
     .explanation =
         {"A paper, key or workbook beside the record has another digest than the record says. It "
          "was edited, saved by another program, or exchanged. Drawing again with the recorded "
          "seed gives the true file.",
          "组卷记录旁的试卷、答案或工作簿与记录的摘要不符，可能被编辑、被其他程序另存或被替换。用记"
          "录中的种子重新组卷，可得到原来的文件。"},
     .bad = {},
     .good = {}},
    {.code = Code::output_missing,
     .message = {"'{0}' is not beside the record", "组卷记录旁没有“{0}”"},
     .cure = {"put the file back, or draw again into another folder",
              "将文件放回，或重新组卷到另一文件夹"},
     .explanation =
         {"The record names this file as one that the draw wrote. It was moved or deleted; its "
          "content can be made again from the same inputs and seed.",
          "组卷记录把该文件列为输出，现已被移走或删除。用同样的输入和种子可以重新生成。"},
     .bad = {},
     .good = {}},
    {.code = Code::draw_differs,
     .message = {"form {0}: '{1}' is recorded, '{2}' is drawn now",
                 "{0} 卷：记录的是“{1}”，现在抽到的是“{2}”"},
     .cure = {"mend the other findings first; if there are none, the record was altered",
              "先处理其他问题；若没有其他问题，则组卷记录被改动过"},
     .explanation =
         {"With the same inputs, seed and algorithm the draw gives the same paper on any machine. "
          "Changed inputs lead to another paper; if all inputs are as recorded, this record does "
          "not come from an honest draw.",
          "输入、种子和算法相同，在任何机器上都抽出同样的试卷。输入有改动，结果就会不同；若输入都与"
          "记录一致，则这份记录并非真实抽题所得。"},
     .bad = {},
     .good = {}},
    {.code = Code::algorithm_unknown,
     .message = {"drawn by algorithm {0}, this tiku knows {1}",
                 "组卷所用算法版本为 {0}，当前 tiku 支持 {1}"},
     .cure = {"verify with the version of tiku that the record names",
              "用组卷记录中写明的 tiku 版本核验"},
     .explanation =
         {"The draw's algorithm has a version of its own, which changes when the same seed would "
          "give another paper. A record can be verified only by a tiku that knows its version.",
          "抽题算法有独立的版本号，凡会使同一种子得出不同试卷的修改都会改变版本号。只有支持该版本的"
          " tiku 才能核验这份记录。"},
     .bad = {},
     .good = {}},
    {.code = Code::record_changed,
     .message = {"the record does not agree with the draw: {0}", "组卷记录与抽题结果不符：{0}"},
     .cure = {"restore the record from a safe copy; do not rely on this one",
              "从可靠的副本恢复组卷记录；不要采信这一份"},
     .explanation =
         {"A line of the record says something else than the draw gives from the same inputs and "
          "seed. Records are written by the tool and never edited by hand.",
          "组卷记录中的某一行，与用同样输入和种子抽题的结果不同。组卷记录由程序写成，不得手工"
          "修改。"},
     .bad = {},
     .good = {}},
    {.code = Code::record_incomplete,
     .message = {"the record is incomplete here[[; the draw gives: {0}]]",
                 "组卷记录此处不完整[[；抽题结果应有：{0}]]"},
     .cure = {"restore the record from a safe copy; do not rely on this one",
              "从可靠的副本恢复组卷记录；不要采信这一份"},
     .explanation =
         {"A line that the draw gives, or the line break at the record's end, is missing. It was "
          "deleted, or the file was cut off while it was copied.",
          "组卷记录缺少应有的一行，或缺少文件末尾的换行。可能被删去，也可能在复制时被截断。"},
     .bad = {},
     .good = {}},
    {.code = Code::other_tool,
     .severity = Severity::note,
     .message = {"drawn with tiku {0}; this is tiku {1}",
                 "组卷用的是 tiku {0}，当前是 tiku {1}"},
     .cure = {"nothing needs to be done: the version of the algorithm is what counts",
              "无需处理：起作用的是算法版本"},
     .explanation =
         {"The record names another version of tiku than the one that verifies. As long as the "
          "algorithm is the same, both draw the same paper. Should outputs differ although nothing "
          "was touched, verify with the recorded version: the layout of files may have changed.",
          "组卷记录写明的 tiku 版本与当前核验所用的不同。只要算法版本相同，抽出的试卷就相同。若文件"
          "未经改动而输出仍不一致，请用记录中的版本核验：文件版式可能有变化。"},
     .bad = {},
     .good = {}},
    {.code = Code::seed_differs,
     .message = {"the record's seed and its forms do not belong together[[; the batch names the "
                 "seed '{0}']]",
                 "组卷记录中的种子与试卷不相符[[；批次文件写明的种子是“{0}”]]"},
     .cure = {"restore the record from a safe copy; do not rely on this one",
              "从可靠的副本恢复组卷记录；不要采信这一份"},
     .explanation =
         {"The inputs are those of the record, but its seed gives other forms from them, or is not "
          "the one that the batch names. So the seed was altered, or the forms were not drawn with "
          "it. The outputs are compared with what the record says of them.",
          "输入与组卷记录一致，但用记录中的种子抽不出所记录的试卷，或该种子不是批次文件写明的种子。"
          "说明种子被改过，或试卷并非用它抽出。输出文件改与记录中的摘要比对。"},
     .bad = {},
     .good = {}},
    {.code = Code::nothing_drawn,
     .message = {"no paper can be drawn from the inputs now, though the record holds one",
                 "现在的输入抽不出试卷，而组卷记录中有试卷"},
     .cure = {"mend the other findings first; if there are none, the record was altered",
              "先处理其他问题；若没有其他问题，则组卷记录被改动过"},
     .explanation =
         {"The blueprint cannot be met from the bank as it is today, or not within the recorded "
          "effort. Changed inputs can be the cause; if all inputs are as recorded, this record "
          "does not come from an honest draw.",
          "用现在的题库，或在所记录的尝试步数之内，无法满足组卷方案。可能是输入有改动；若输入都与"
          "记录一致，则这份记录并非真实抽题所得。"},
     .bad = {},
     .good = {}},
};

}  // namespace

std::span<const CodeEntry> record_entries() { return entries; }

}  // namespace tiku
