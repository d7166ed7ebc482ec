// SPDX-License-Identifier: Apache-2.0
// 00xx: files and bytes.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view batch = "batch.yaml";

constexpr std::string_view sound_batch = R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)";

constexpr CodeEntry entries[] = {
    {.code = Code::file_unreadable,
     .message = {"'{0}' cannot be read[[: {1}]]", "无法读取“{0}”[[：{1}]]"},
     .cure = {"check how the path is spelt and whether you may read it",
              "核对路径是否写对、当前账号是否有读取权限"},
     .explanation =
         {"The path leads to nothing, or the system does not let tiku read it. It comes from a "
          "path on the command line, or from one that a file names. Whatever else can be read is "
          "still checked.",
          "该路径不存在，或系统不允许读取。路径可能来自命令行，也可能写在某个文件里。其余能读取的文"
          "件照常检查。"},
     .bad = {},
     .good = {}},
    {.code = Code::file_not_regular,
     .message = {"'{0}' is {1}, not a regular file", "“{0}”是{1}，不是普通文件"},
     .cure = {"put a regular file in its place, or take it out of the folder",
              "换成普通文件，或将其移出该文件夹"},
     .explanation =
         {"Banks, blueprints and batches are read from regular files only. FIFOs, devices and "
          "sockets are never opened, because reading them may never end and cannot be repeated.",
          "题库、组卷方案和批次只从普通文件读取。管道、设备和套接字一律不打开：读取可能永不结束，也"
          "无法重现。"},
     .bad = {},
     .good = {}},
    {.code = Code::file_too_large,
     .message = {"'{0}' is larger than {1} MiB", "“{0}”超过 {1} MiB"},
     .cure = {"split the file: a bank may have any number of item files",
              "拆分文件：一个题库可以有任意多个试题文件"},
     .explanation =
         {"A file above this limit is refused unread, so that memory and time stay bounded. A "
          "whole bank of several thousand items takes a few MiB; a larger file is usually a wrong "
          "one, such as an export of another program.",
          "超过上限的文件不予读取，以保证占用的内存和时间有限。几千道试题的整个题库也只有几个 MiB，"
          "更大的文件多半是放错了，例如其他程序的导出文件。"},
     .bad = {},
     .good = {}},
    {.code = Code::not_utf8,
     .message = {"byte {0} is not UTF-8 text", "字节 {0} 不是 UTF-8 文本"},
     .cure = {"save the file in the encoding UTF-8", "将文件另存为 UTF-8 编码"},
     .explanation =
         {"All files of tiku are UTF-8. Chinese text saved by older programs is often in GBK or GB "
          "18030; it must be converted, because guessing the encoding could change the words of an "
          "item unseen.",
          "tiku 的文件一律用 UTF-8 编码。旧软件保存的中文常为 GBK 或 GB 18030，须先转换编码；若由程"
          "序猜测编码，试题文字可能在无人察觉时被改变。"},
     .bad = {batch,
             "tiku: batch/1\nid: \xB2\xE8\xD2\xD5\n"
             "date: 2026-11-28\nblueprint: bank/blueprints/theory.yaml\n"},
     .good = {batch, sound_batch}},
    {.code = Code::byte_order_mark,
     .message = {"the file begins with a byte order mark", "文件以字节序标记（BOM）开头"},
     .cure = {"save the file as UTF-8 without BOM", "将文件另存为“UTF-8 无 BOM”"},
     .explanation =
         {"Some editors put an unseen mark (U+FEFF) before the first character. It is not part of "
          "the text and makes files that look the same differ in their digests, so it is not "
          "accepted.",
          "有些编辑器会在首字符之前写入看不见的标记（U+FEFF）。它不是正文，却会使看上去相同的文件摘"
          "要不同，因此不接受。"},
     .bad = {batch,
             "\xEF\xBB\xBFtiku: batch/1\nid: 2026-11-TEA4-01\n"
             "date: 2026-11-28\nblueprint: bank/blueprints/theory.yaml\n"},
     .good = {batch, sound_batch}},
    {.code = Code::control_character,
     .message = {"control character {0} in the text", "文件中有控制字符 {0}"},
     .cure = {"delete it, or type the text at this place anew", "删除该字符，或重新输入此处文字"},
     .explanation =
         {"Control characters are invisible, come in by copying from other programs, and cannot be "
          "printed on a paper; those that turn the direction of writing (U+202A to U+202E, U+2066 "
          "to U+2069) make a text read otherwise than it is stored. Only line breaks and tabs are "
          "allowed, and tabs not as indentation.",
          "控制字符不可见，多由复制粘贴带入，也无法印在试卷上；改变书写方向的字符（U+202A 至 U+202E、"
          "U+2066 至 U+2069）会使文字读来与所存内容不同。只允许换行和制表符，且制表符不得用于"
          "缩进。"},
     .bad = {batch,
             "tiku: batch/1\nid: 2026-11-\x01TEA4-01\n"
             "date: 2026-11-28\nblueprint: bank/blueprints/theory.yaml\n"},
     .good = {batch, sound_batch}},
    {.code = Code::link_loop,
     .message = {"'{0}' is left out: its links lead in a circle or to ever more paths",
                 "跳过“{0}”：符号链接循环，或路径越走越多"},
     .cure = {"remove the symbolic link, or make it point elsewhere",
              "删除该符号链接，或让它指向别处"},
     .explanation =
         {"A symbolic link leads to itself or to a folder above it, or links lead to the same "
          "folders thousands of times over, so that a walk through them would not end. The path "
          "is left out; everything else is read.",
          "符号链接指向自身或上级文件夹，或成千上万次通向同样的文件夹，逐层读取将没有尽头。该路径被"
          "跳过，其余内容照常读取。"},
     .bad = {},
     .good = {}},
    {.code = Code::nothing_found,
     .message = {"no tiku file under '{0}'", "“{0}”中没有 tiku 文件"},
     .cure = {"give the folder of a bank, or a file that begins with 'tiku:'",
              "给出题库所在文件夹，或以“tiku:”开头的文件"},
     .explanation =
         {"The path holds no file of tiku at all, so nothing was checked. That is an error, lest a "
          "misspelt path in a script pass for a sound bank.",
          "该路径下没有任何 tiku 文件，等于什么也没检查。因此按错误处理，以免脚本里写错的路径被当成"
          "检查通过的题库。"},
     .bad = {},
     .good = {}},
};

}  // namespace

std::span<const CodeEntry> file_entries() { return entries; }

}  // namespace tiku
