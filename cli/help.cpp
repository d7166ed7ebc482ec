// SPDX-License-Identifier: Apache-2.0
// The help texts.
#include "command.hpp"

namespace tiku::cli {

constinit const Wording general_help{
    R"(tiku: question banks checked like code, exam papers drawn fairly from them

  tiku validate PATH...       check banks, blueprints, batches and templates
  tiku explain CODE           what a finding means, with an example
  tiku plan BLUEPRINT         can it be met, how many forms there are, what to write
  tiku draw BATCH... -o DIR   draw forms: papers, keys, conformance, record
  tiku render RECORD -o DIR   documents of a draw: PDF, Word, HTML, text
  tiku replace RECORD         replace an item found faulty after the draw
  tiku verify RECORD          draw again and compare
  tiku ledger DIR             earlier draws: is the chain whole, what was used
  tiku overlap PAPER...       what papers have in common, pair by pair
  tiku help COMMAND           the options of a command
  tiku --version

Options of every command:
  --lang en|zh                language; else that of LC_ALL, LC_MESSAGES or LANG
  -h, --help                  this text, or that of the command

Exit codes: 0 done, 1 the inputs have errors or differ, 2 wrong usage, 3 no paper
found that meets the blueprint, 4 files could not be read or written, 70 our bug.
)",
    R"(tiku：像检查代码一样检查题库，公平地从题库抽出试卷

  tiku validate 路径...       检查题库、组卷方案、批次和模板
  tiku explain 代码           说明一项检查结果的含义，附例
  tiku plan 组卷方案          能否满足，能组几份试卷，该补写什么试题
  tiku draw 批次... -o 目录   组卷：试卷、标准答案、符合性表、记录
  tiku render 记录 -o 目录    由组卷记录生成文档：PDF、Word、HTML、文本
  tiku replace 记录           组卷后发现试题有误时换题
  tiku verify 记录            按记录重新抽取并比对
  tiku ledger 目录            历次组卷：链条是否完整，哪些试题用过
  tiku overlap 试卷...        各试卷两两之间的相同试题
  tiku help 命令              某个命令的选项
  tiku --version              版本

各命令通用的选项：
  --lang en|zh                语言；不给时依次看 LC_ALL、LC_MESSAGES、LANG
  -h, --help                  显示本说明或该命令的说明

退出码：0 完成，1 输入有错误或比对不符，2 用法不对，3 没有找到符合组卷方案的试卷，
4 文件无法读写，70 程序自身的错误。
)"};

constinit const Wording validate_help{
    R"(tiku validate PATH... : check banks, blueprints, batches and templates

A PATH is a file, a bank's folder, or a folder that holds any number of them. All
findings go to standard output, each with its place, cause and cure.

  --format text|json   how findings are written (text)
  --strict             warnings fail too
  --threads N          threads that read files, 1 to 64; the findings do not depend on it
  --lang en|zh         language
)",
    R"(tiku validate 路径... ：检查题库、组卷方案、批次和模板

路径可以是文件、题库目录，也可以是含有任意多个题库的目录。全部检查结果写到标准输出，
每项都有位置、原因和改法。

  --format text|json   结果的格式（text）
  --strict             有警告也算不通过
  --threads N          读文件的线程数，1 到 64；不影响结果
  --lang en|zh         语言
)"};

constinit const Wording explain_help{
    R"(tiku explain CODE : what a finding means, with an example

CODE is like T0403; `all` explains every one.

  --lang en|zh         language
)",
    R"(tiku explain 代码 ：说明一项检查结果的含义，附例

代码形如 T0403；写 all 则全部列出。

  --lang en|zh         语言
)"};

constinit const Wording plan_help{
    R"(tiku plan BLUEPRINT : can it be met, how many forms there are, what to write

Nothing is drawn. Shown are what a form takes of each range and section beside the
approved items there are; whether the forms wanted can be had, and if not, why, and what
would be enough; how many forms without a common item the bank carries, and what is in
the way of one more. The exit code is 3 where the forms wanted cannot be had.

  --forms N            forms wanted, 1 to 200 (as many as the blueprint has labels)
  --ledger DIR         the folder of earlier draws: rules of 'reuse' hold, and it is
                       shown for how many batches there are items never used
  --date DAY           of the next batch, such as 2026-11-28; for 'uses-per-year'
  --format text|json   how the plan and findings are written (text)
  --lang en|zh         language
)",
    R"(tiku plan 组卷方案 ：能否满足，能组几份试卷，该补写什么试题

不实际组卷。先列出每卷在各鉴定范围、各大题的题数和现有审定试题数；再说明所需份数能否
组成，如不能，则说明原因和改法；最后给出题库能承载几份互不重题的试卷，以及再多一份的障碍。
所需份数无法组成时退出码为 3。

  --forms N            所需试卷份数，1 到 200（默认按方案所列卷别数）
  --ledger 目录        历次组卷的台账：计入“reuse”的规则，并说明从未用过的试题还够几个批次
  --date 日期          下一批次的日期，如 2026-11-28；用于“uses-per-year”
  --format text|json   输出和检查结果的格式（text）
  --lang en|zh         语言
)"};

constinit const Wording draw_help{
    R"(tiku draw BATCH... -o DIR : draw the forms of one or several batches

Writes into DIR, all at once or not at all: for each form a paper (HTML and text) and
its key (XLSX), the conformance of all forms (XLSX), and record.yaml, from which
`tiku verify` draws again. The same inputs and seed give the same bytes.

Of several batches each goes into DIR/<its id>. All are read and checked before any
is drawn. One that cannot be drawn or written does not stop the others, but for those
that come after it in the same ledger; the exit code is the gravest: 70, else 4, else 3.

  -o, --output DIR     the folder to make
  --to, --what LIST    other documents than these papers and keys, as for
                       `tiku render`: --to pdf,docx --what paper,key,cover
  --seed TEXT          the seed, where the batch names none; `random` takes one from
                       the system and prints it. Of several batches each draws by
                       `TEXT <its id>`, or by a random one of its own
  --force              replace an earlier draw in DIR (nothing else is ever replaced)
  --effort N           millions of moves before giving up, 1 to 100000 (20)
  --threads N          batches, or forms of one, at work at a time, 1 to 64; nothing
                       drawn depends on it
  --format text|json   how results and findings are written (text)
  --lang en|zh         language; the files drawn do not depend on it
)",
    R"(tiku draw 批次... -o 目录 ：为一个或多个批次组卷

在目录中写出全部文件，不会只写一半：每份试卷（HTML 和文本）及其标准答案（XLSX）、
全部试卷的符合性表（XLSX），以及 record.yaml；tiku verify 可据此重新抽取并比对。
输入和种子相同，文件就逐字节相同。

有多个批次时，每个批次写到“目录/批次编号”。先读入并检查全部批次，再开始组卷。某个批次
组不成或写不出时，其他批次照常进行，只有同一台账中排在它之后的批次不再组卷；退出码取最
严重的一个：依次为 70、4、3。

  -o, --output 目录    要生成的目录
  --to、--what 列表    改为生成其他文档，写法同 tiku render：
                       --to pdf,docx --what paper,key,cover
  --seed 文本          种子，批次文件没有写时用；写 random 则由系统取一个并显示。有多个
                       批次时，每个批次的种子是“文本 批次编号”，或各取一个随机种子
  --force              替换目录中以前的组卷结果（不会替换别的东西）
  --effort N           最多尝试多少百万步，1 到 100000（20）
  --threads N          同时处理几个批次（或一个批次的几份试卷），1 到 64；不影响结果
  --format text|json   结果的格式（text）
  --lang en|zh         语言；不影响生成的文件
)"};

constinit const Wording render_help{
    R"(tiku render RECORD -o DIR : documents of a draw, from its record

RECORD is the record.yaml of a draw, or the folder that holds it. Nothing is drawn: the
forms are those of the record. Batch, blueprint, template and the drawn items must be as
they were at the draw. Each form gives its own files (paper-A.pdf); the cover is of all.

  --to LIST            formats: pdf, docx, html, txt, xlsx (pdf)
  --what LIST          documents (paper,key):
                         paper   the paper, for candidates; also as xlsx
                         key     keys and marking scheme; also as xlsx
                         sheet   where written answers go
                         card    answer card to be read by machine, with its map as
                                 JSON; only pdf
                         staff   the paper with keys, explanations and ids; also as xlsx
                         large   the paper in large print
                         cover   cover of the sealed papers, and record of their opening
  -o, --output DIR     the folder to make
  --force              replace the same documents in DIR (nothing else is ever replaced)
  --threads N          forms at work at a time, 1 to 64; the documents do not depend on it
  --format text|json   how results and findings are written (text)
  --lang en|zh         language; the documents do not depend on it
)",
    R"(tiku render 记录 -o 目录 ：由组卷记录生成文档

记录是组卷所得的 record.yaml，也可以是它所在的目录。不重新抽题，试卷就是记录中的试卷；批次、
组卷方案、模板和入卷试题必须与组卷时一致。每份试卷各有自己的文件（如 paper-A.pdf），封面为
全批次一份。

  --to 列表            格式：pdf、docx、html、txt、xlsx（pdf）
  --what 列表          文档（paper,key）：
                         paper   试卷，另有 xlsx 格式
                         key     标准答案与评分标准，另有 xlsx 格式
                         sheet   答题纸
                         card    供机读的答题卡，另有 JSON 版式说明；只有 pdf 格式
                         staff   工作人员用卷：含答案、解析和试题编号，另有 xlsx 格式
                         large   大字版试卷
                         cover   密封试卷的封面与开封记录
  -o, --output 目录    要生成的目录
  --force              替换目录中同名的文档（不会替换别的东西）
  --threads N          同时处理几份试卷，1 到 64；不影响结果
  --format text|json   结果的格式（text）
  --lang en|zh         语言；不影响生成的文档
)"};

constinit const Wording replace_help{
    R"(tiku replace RECORD --item ID --why TEXT [-o DIR] : replace a faulty item

An item found faulty after the draw gives way to another one that keeps every rule, in
the same place on every form that holds it; all else stays as it was. Each item that
fits is equally likely, by the seed of the record; one that stands on any form already
does not fit. A new record is written, which points to the old one; the old one stays.

RECORD is the record.yaml of a draw, or the folder that holds it. The batch, its
blueprint and all other drawn items must be as they were at the draw. The faulty item
may have been suspended, mended or deleted meanwhile, and the bank may have grown.

  --item ID            the faulty item
  --why TEXT           what is wrong with it; goes into the record
  -o, --output DIR     the folder to make; else beside that of the record, its name
                       with -r1, and -r2 for the next replacement
  --force              replace an earlier draw in DIR (nothing else is ever replaced)
  --format text|json   how results and findings are written (text)
  --lang en|zh         language; the files written do not depend on it

Exit code 3: no item fits; for how many what stands in the way is said.
)",
    R"(tiku replace 记录 --item 编号 --why 原因 [-o 目录] ：替换有误的试题

组卷后发现某道试题有误时，用另一道满足全部规则的试题替换它：凡含有该题的试卷都在原位置
换成同一道题，其余一律不变。按记录中的种子抽取，凡合适的试题机会均等；已在任何一份试卷中
的试题不再选用。生成的新记录指向原记录，原记录保留不动。

记录是组卷所得的 record.yaml，也可以是它所在的目录。批次、组卷方案和其他入卷试题必须与
组卷时一致；有误的试题可以已经停用、修改或删除，题库也可以有新增试题。

  --item 编号          有误的试题
  --why 原因           错在哪里；写入记录
  -o, --output 目录    要生成的目录；不给时放在记录所在目录旁边，名称加 -r1，再次替换
                       时为 -r2
  --force              替换目录中以前的组卷结果（不会替换别的东西）
  --format text|json   结果的格式（text）
  --lang en|zh         语言；不影响生成的文件

退出码 3：没有合适的试题；会逐条说明各有多少道题因何不合适。
)"};

constinit const Wording verify_help{
    R"(tiku verify RECORD : draw again and compare

RECORD is the record.yaml of a draw, or the folder that holds it. Every input and
output is compared with what the record says and with what its inputs give today. No
solver is asked: where one found the first paper, that is taken from the record.

  --solver             ask the solver again, where the draw does not get on without it
  --format text|json   how findings are written (text)
  --lang en|zh         language
)",
    R"(tiku verify 记录 ：按记录重新抽取并比对

记录是组卷所得的 record.yaml，也可以是它所在的目录。所有输入和输出文件都与记录比对，并与现有输入重新
抽取的结果比对。核验不请求解器：当时由求解器找到的第一份试卷直接取自记录。

  --solver             抽题自身找不到试卷时，重新请求解器计算
  --format text|json   结果的格式（text）
  --lang en|zh         语言
)"};

constinit const Wording ledger_help{
    R"(tiku ledger DIR : earlier draws, checked and listed

DIR is the folder that batches name at 'ledger': it holds the records of all draws,
each in the folder of its draw. Each record names the one before it by its digest.
The chain is checked; batches are listed from the oldest on, then for each occupation
and level how many items were used how often. The exit code is 1 where the chain is not
whole; what is sound is listed all the same.

  --items              list each item that was used (JSON always does)
  --bank BANK          count and list the approved items of this bank that were never used
  --format text|json   how the list and findings are written (text)
  --lang en|zh         language
)",
    R"(tiku ledger 目录 ：检查并列出历次组卷

目录即批次文件“ledger”所写的台账文件夹，存放历次组卷的记录，每次组卷一个子文件夹。每份
记录都写明前一份记录的摘要。先检查链条是否完整，再从最早的批次起逐一列出，并按职业和级别
统计用过一次、两次……的试题各有多少道。链条不完整时退出码为 1，完好的部分仍会列出。

  --items              逐一列出用过的试题（JSON 总是列出）
  --bank 题库          统计并列出该题库中从未使用过的审定试题
  --format text|json   列表和检查结果的格式（text）
  --lang en|zh         语言
)"};

constinit const Wording overlap_help{
    R"(tiku overlap PAPER... : what papers have in common, pair by pair

A PAPER is a record.yaml, the folder of a draw, or a folder with any number of draws,
all of whose forms are compared; FOLDER#A is form A alone. Pairs with items in common
are listed, the greatest share of the smaller paper first. Papers of different
occupations or levels have nothing in common.

  --limit SHARE        mark the pairs above this share, such as 10%, and exit with 1
                       if there are any
  --format text|json   how the table is written (text)
  --lang en|zh         language
)",
    R"(tiku overlap 试卷... ：各试卷两两之间的相同试题

试卷是一份 record.yaml、一次组卷的文件夹，或含有任意多次组卷的文件夹，其中的各卷都参加
比较；“文件夹#A”只取 A 卷。列出有相同试题的各对试卷，占较小一卷比例最高的在前。不同职业
或级别的试卷没有相同试题。

  --limit 百分数       标出超过该比例（如 10%）的各对试卷；有则退出码为 1
  --format text|json   表格的格式（text）
  --lang en|zh         语言
)"};

}  // namespace tiku::cli
