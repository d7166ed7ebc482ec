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
     .cure = {"restore the record from a safe copy; do not rely on this one",
              "从可靠的副本恢复组卷记录；不要采信这一份"},
     .explanation =
         {"With the same inputs, seed and algorithm the draw gives the same paper on any machine. "
          "All inputs are as recorded, but another item is drawn here, so the record's list of "
          "items was altered. Where inputs have changed only that is said: another paper follows "
          "from it.",
          "输入、种子和算法相同，在任何机器上都抽出同样的试卷。现在输入都与记录一致，此处却抽到另一"
          "道"
          "试题，说明记录中的试题被改动过。若输入有改动，则只报告输入的改动：试卷不同是其必然结果"
          "。"},
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
     .message = {"drawn with tiku {0}; this is tiku {1}", "组卷用的是 tiku {0}，当前是 tiku {1}"},
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
     .message = {"no paper can be drawn as the record says, though it holds one",
                 "按组卷记录所写抽不出试卷，而记录中有试卷"},
     .cure = {"restore the record from a safe copy; do not rely on this one",
              "从可靠的副本恢复组卷记录；不要采信这一份"},
     .explanation =
         {"All inputs are as recorded, but the recorded seed and effort give no paper from them, "
          "or the recorded start does not meet the blueprint. So the record was altered. Where "
          "inputs have changed only that is said.",
          "输入都与记录一致，但用记录中的种子和尝试步数抽不出试卷，或记录中的“start”不符合组卷方案"
          "，"
          "说明记录被改动过。若输入有改动，则只报告输入的改动。"},
     .bad = {},
     .good = {}},
    {.code = Code::ledger_not_found,
     .message = {"the ledger '{0}' is not there: {1}", "找不到台账“{0}”：{1}"},
     .cure = {"correct the path; for the first batch make an empty folder there",
              "更正路径；若是第一个批次，请在该处新建一个空文件夹"},
     .explanation =
         {"A batch that names a ledger is drawn with regard to the records in it. A path that "
          "leads nowhere can be a slip, and a draw that took it for an empty ledger would forget "
          "all earlier papers. So even the first draw needs the folder, though it is empty.",
          "批次写明了台账，组卷就要参照其中的记录。路径不通可能是笔误，若当作空台账，就会漏掉以往的"
          "全部试卷。因此第一次组卷也要先有这个文件夹，哪怕是空的。"},
     .bad = {},
     .good = {}},
    {.code = Code::previous_missing,
     .message = {"the record of batch '{0}', which this one follows, is not in the ledger",
                 "台账中没有本记录所接续的批次“{0}”的组卷记录"},
     .cure = {"put that record back, unchanged, from a copy", "用副本将该记录原样放回台账"},
     .explanation =
         {"Each record holds the digest of the one before it. No record in the ledger has this "
          "digest: it was deleted or moved, or it cannot be read, which is then said as well. "
          "Until it is back, nobody can tell which items were used. If it is lost for good, keep "
          "this ledger as it is and begin a new one in an empty folder.",
          "每份组卷记录都保存前一份记录的摘要，而台账中没有摘要相符的记录：它可能被删除或移走，也可"
          "能"
          "已无法读取（此时另有提示）。找回之前，无法确定哪些试题已经用过。若确已丢失，请保留现有台"
          "账，"
          "另建一个空文件夹作为新台账。"},
     .bad = {},
     .good = {}},
    {.code = Code::previous_changed,
     .message = {"the record of batch '{0}', which this one follows, is not what it was: '{1}' has "
                 "been changed",
                 "本记录所接续的批次“{0}”的组卷记录与当时不同：“{1}”已被改动"},
     .cure = {"put that record back, unchanged, from a copy", "用副本将该记录恢复原样"},
     .explanation =
         {"Each record holds the digest of the one before it. There is a record of that batch, "
          "but its bytes have another digest, if only by one of them. Records are never edited; "
          "even one that was written anew with other line breaks is another file.",
          "每份组卷记录都保存前一份记录的摘要。台账中有该批次的记录，但摘要不符，哪怕只改了一个字节"
          "。"
          "组卷记录不得编辑；即使只是换行方式不同的另存，也已不是原来的文件。"},
     .bad = {},
     .good = {}},
    {.code = Code::ledger_forks,
     .message = {"this record and '{0}' both follow that of batch '{1}'",
                 "本记录与“{0}”都接续批次“{1}”的组卷记录"},
     .cure = {"draw one of the two again with '--force', so that it follows the other; if one is "
              "not in use, take it out",
              "用“--force”将其中一份重新组卷，使其接续另一份；未使用的一份可移出台账"},
     .explanation =
         {"A ledger is one chain. Two batches were drawn at the same time from the same state of "
          "the ledger, in two copies of it for instance, so neither draw knew of the other, and "
          "both papers may hold the same items. A paper that was already sat must not be drawn "
          "again: draw the other one.",
          "台账应当是一条链。两个批次是依据台账的同一状态分别组卷的（例如各用一份副本），互不知情，"
          "两份"
          "试卷可能有相同的试题。已经考过的试卷不能重新组卷，应重新组另一份。"},
     .bad = {},
     .good = {}},
    {.code = Code::second_beginning,
     .message = {"this record follows none, and neither does '{0}'",
                 "本记录没有接续任何记录，“{0}”也没有"},
     .cure = {"move the records of another ledger, or drawn without one, to a folder of their own",
              "将属于其他台账的记录，或未用台账组卷的记录，移到单独的文件夹"},
     .explanation =
         {"Only the first record of a ledger follows no other. A second one was drawn without the "
          "ledger, for a batch that does not name it, or belongs to another ledger, so it is not "
          "known in which order they were made.",
          "台账中只有第一份记录不接续其他记录。另一份这样的记录，或是批次没有写明台账，或是属于其他"
          "台账，因而无法确定先后次序。"},
     .bad = {},
     .good = {}},
    {.code = Code::record_copied,
     .severity = Severity::warning,
     .message = {"this is a copy of '{0}'", "这是“{0}”的副本"},
     .cure = {"move the copy out of the ledger", "将副本移出台账"},
     .explanation =
         {"Two files in the ledger have the same bytes. The record counts once, so nothing is "
          "wrong with the chain, but a later draw into one of the two folders would leave the "
          "other behind.",
          "台账中有两个内容完全相同的文件。该记录只计一次，链条没有问题；但以后若在其中一个文件夹重"
          "新"
          "组卷，另一个就成了过时的残留。"},
     .bad = {},
     .good = {}},
    {.code = Code::batch_drawn_again,
     .severity = Severity::note,
     .message = {"batch '{0}' was drawn before: '{1}'", "批次“{0}”此前已组过卷：“{1}”"},
     .cure = {"nothing needs to be done if both papers were wanted; each counts as a use of its "
              "items",
              "若两次组卷都有需要，则无需处理；两份试卷的试题都计入使用次数"},
     .explanation =
         {"The ledger holds two draws for the same batch. That is right where the first paper "
          "could not be used, after a leak for instance. Both count, since the first may have "
          "been seen.",
          "台账中同一批次有两次组卷。前一份试卷不能使用时（例如泄题），这样做是对的。前一份可能已被"
          "看到，所以两份都计入使用。"},
     .bad = {},
     .good = {}},
    {.code = Code::replaced_missing,
     .message = {"the record in which this one replaces items is not in the ledger",
                 "台账中没有本记录所替换试题的原组卷记录"},
     .cure = {"put that record back, unchanged, from a copy", "用副本将原记录原样放回台账"},
     .explanation =
         {"A record that replaces a faulty item names the record of the paper in which it stood. "
          "Both stay in the ledger: the old one tells what was drawn first, and only the new one "
          "counts as a use.",
          "替换问题试题的记录会指明原试卷的组卷记录。两份都要留在台账中：原记录说明最初抽到什么，计"
          "入"
          "使用的只有新记录。"},
     .bad = {},
     .good = {}},
    {.code = Code::record_followed,
     .message = {"'{0}' cannot be drawn again: '{1}' follows it",
                 "“{0}”不能重新组卷：“{1}”接续了它"},
     .cure = {"draw into another folder", "改用另一个文件夹"},
     .explanation =
         {"The record that would be written over is part of the ledger's chain, and a later one "
          "holds its digest. Without it the chain would be broken. Only the last record of a "
          "ledger can be drawn again in its place.",
          "将被覆盖的记录是台账链条的一环，后面的记录保存着它的摘要，覆盖后链条就断了。只有台账中最"
          "后"
          "一份记录可以原处重新组卷。"},
     .bad = {},
     .good = {}},
    {.code = Code::start_needless,
     .message = {"the record begins from given forms, but the draw finds its paper without them",
                 "组卷记录从给定的试卷出发，而抽题不需要它就能找到试卷"},
     .cure = {"restore the record from a safe copy; do not rely on this one",
              "从可靠的副本恢复组卷记录；不要采信这一份"},
     .explanation =
         {"A solver is asked for a first paper only where the draw has spent all its effort and "
          "found none; the record then holds what it gave, at 'start'. Here the same search, with "
          "the recorded seed and effort, finds a paper by itself. So nobody was asked: the start "
          "was put in, and the forms that follow from it were chosen rather than drawn.",
          "只有抽题用尽尝试步数仍找不到试卷时，才请求解器给出第一份试卷，并记在记录的“start”中。"
          "而用记录中的种子和步数重新搜索，不靠求解器就能找到试卷，说明当时并没有请过求解器："
          "“start”是后来加上的，由它得到的试卷是挑出来的，并非抽取所得。"},
     .bad = {},
     .good = {}},
    {.code = Code::start_differs,
     .message = {"the record begins from other forms than {1} gives now; recorded: {0}",
                 "组卷记录出发的试卷与 {1} 现在给出的不同；记录中的求解器：{0}"},
     .cure = {"ask the very build of the solver that drew; if it gives others too, do not rely on "
              "the record",
              "用组卷时的同一求解器程序再核验；若结果仍不同，不要采信这份记录"},
     .explanation =
         {"Asked again for a first paper of the same blueprint and bank, the solver gives another "
          "one than the record holds at 'start'. Another version or build of it may do so. If it "
          "is the same one, the start did not come from it, and somebody may have chosen the "
          "start, and with it the paper.",
          "就同样的组卷方案和题库再次请求解器给出第一份试卷，结果与记录中的“start”不同。求解器的"
          "版本或编译方式不同时，可能出现这种情况；若完全相同，则“start”并非由它给出，可能有人挑选"
          "了它，也就挑选了试卷。"},
     .bad = {},
     .good = {}},
    {.code = Code::start_taken,
     .severity = Severity::note,
     .message = {"the draw begins from forms that {0} found; they were taken from the record",
                 "抽题从 {0} 找到的试卷出发；核验时直接取自记录"},
     .cure = {"to ask the solver again, add '--solver'", "要重新请求解器计算，加上“--solver”"},
     .explanation =
         {"The draw found no paper by itself and a solver gave it one, from which it went on. "
          "Verified without the solver: the draw again finds none by itself, the recorded start "
          "meets the blueprint, and the recorded forms follow from it. That the start is the one "
          "the solver gave is the record's word; 'tiku verify RECORD --solver' asks again.",
          "抽题自身找不到试卷，由求解器给出一份，再从它出发继续抽取。不请求解器而核验到的是：抽题自"
          "身"
          "确实找不到试卷，记录中的“start”符合组卷方案，所记录的试卷确由它抽得。“start”是否就是求解"
          "器所给，仅凭记录所言；用“tiku verify 记录 --solver”可重新计算。"},
     .bad = {},
     .good = {}},
};

}  // namespace

std::span<const CodeEntry> record_entries() { return entries; }

}  // namespace tiku
