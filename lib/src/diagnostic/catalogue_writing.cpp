// SPDX-License-Identifier: Apache-2.0
// 08xx: writing. They come from the state of the disk, so no file of the scaffold shows them.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr CodeEntry entries[] = {
    {.code = Code::target_exists,
     .message = {"'{0}' is there already", "“{0}”已存在"},
     .cure = {"choose another folder, or replace an earlier draw with '--force'",
              "换一个文件夹；确要替换以前的组卷结果时用“--force”"},
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
     .message = {"'{0}' holds '{1}', which no draw wrote", "“{0}”中的“{1}”不是组卷生成的文件"},
     .cure = {"choose another folder, or move that file away", "换一个文件夹，或移走该文件"},
     .explanation =
         {"With '--force' an earlier draw is replaced: a folder with a record and the files it "
          "names, nothing else. A folder with other files is left alone, so that a mistyped path "
          "destroys nothing.",
          "“--force”只替换以前的组卷结果，即只含组卷记录及其所列文件的文件夹。含有其他文件的文件夹"
          "一律不动，以免写错路径时误删。"},
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
};

}  // namespace

std::span<const CodeEntry> writing_entries() { return entries; }

}  // namespace tiku
