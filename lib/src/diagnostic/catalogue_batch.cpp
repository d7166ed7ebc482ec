// SPDX-License-Identifier: Apache-2.0
// 06xx below 0604: batches and the draw.
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view batch = "batch.yaml";
constexpr std::string_view blueprint = "bank/blueprints/theory.yaml";

constexpr CodeEntry entries[] = {
    {.code = Code::blueprint_not_found,
     .message = {"there is no blueprint at '{0}'[[: {1}]]", "“{0}”处没有组卷方案[[：{1}]]"},
     .cure = {"write the path of the blueprint's file, seen from the batch's folder",
              "写出组卷方案文件的路径，以批次文件所在文件夹为起点"},
     .explanation =
         {"A batch draws its forms by one blueprint, which it names by file. Without it neither "
          "the bank nor the sections of the paper are known.",
          "一个批次按一个组卷方案抽题，并写明方案文件。没有方案，题库和试卷结构都无从得知。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: blueprints/theory.yaml
)"},
     .good = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
)"}},
    {.code = Code::seed_weak,
     .severity = Severity::warning,
     .message = {"the seed is too short: {0} of at least 8 characters",
                 "种子太短：{0} 个字符，至少应有 8 个"},
     .cure = {"use characters that nobody can foresee, or give '--seed random'",
              "使用无人能预料的字符，或使用“--seed random”"},
     .explanation =
         {"The seed decides the paper. Whoever can guess it, and has the bank, can draw the paper "
          "before the exam. Dice thrown before witnesses, or the system's random numbers, make a "
          "good seed; a date does not.",
          "试卷由种子决定。能猜中种子又有题库的人，可以在考试前抽出同样的试卷。当众掷骰的结果或系统"
          "随机数都是好种子，日期则不是。"},
     .bad = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
seed: "1128"
)"},
     .good = {batch, R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
blueprint: bank/blueprints/theory.yaml
seed: 现场掷骰 4165 2336 1524 6613
)"}},
    {.code = Code::ledger_missing,
     .message = {"the batch names no ledger, but its blueprint looks at earlier papers: {0}",
                 "批次没有写明台账，而其组卷方案要参照以往试卷：{0}"},
     .cure = {"add 'ledger' with the path of the folder of earlier records, or take the rules out",
              "用“ledger”写明以往组卷记录所在的文件夹，或删去这些要求"},
     .explanation =
         {"Rules under 'reuse' bound what a paper has in common with earlier ones. Those are known "
          "from the ledger, the folder that holds the records of earlier batches; for the first "
          "batch it is empty. Without a ledger the rules would seem to be kept, and would not be.",
          "“reuse”中的要求限制试卷与以往试卷的重复。以往试卷由台账得知，也就是存放历次组卷记录的文"
          "件夹；第一个批次的台账是空文件夹。没有台账，这些要求看似已执行，其实没有执行。"},
     .bad = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
reuse: {same-level-overlap: 10%, avoid-last: 3}
)"},
     .good = {blueprint, R"(tiku: blueprint/1
title: 理论知识试卷
bank: ..
sections:
- {type: single-choice, count: 2, marks: 50}
reuse: {prefer: least-used}
)"}},
};

}  // namespace

std::span<const CodeEntry> batch_entries() { return entries; }

}  // namespace tiku
