// SPDX-License-Identifier: Apache-2.0
// The scaffold: a sound little bank with a blueprint and a batch, into which the examples
// of the codes fit. An example replaces the file of its path or adds one.
#include "tiku/diagnostic/catalogue.hpp"

namespace tiku {
namespace {

constexpr ExampleFile files[] = {
    {"bank/bank.yaml", R"(tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师, english: Tea artist}
level: 4
standard: {title: 茶艺师国家职业技能标准, edition: 2018, verified: false}
outline:
- code: A
  name: 基本要求
  weight: 40
  points:
  - {code: A-001, name: 茶叶分类, importance: X}
- code: B
  name: 相关知识
  weight: 60
  points:
  - {code: B-001, name: 泡茶水温, importance: X}
)"},
    {"bank/items/items.yaml", R"(tiku: items/1
items:
- id: B-A-001-001
  point: A-001
  type: single-choice
  difficulty: 1
  cognition: recall
  stem: 西湖龙井属于（　　）。
  options: {A: 绿茶, B: 红茶, C: 黑茶, D: 白茶}
  answer: A
  explanation: 西湖龙井不经发酵，杀青后炒干，属于绿茶。
  source: 《茶艺师国家职业技能标准》（2018）2.2 茶叶知识
  status: approved
- id: C-A-001-001
  point: A-001
  type: true-false
  difficulty: 2
  cognition: recall
  stem: 白茶属于六大基本茶类。
  answer: true
  explanation: 六大基本茶类为绿茶、白茶、黄茶、青茶、红茶、黑茶。
  source: 《茶艺师国家职业技能标准》（2018）2.2 茶叶知识
  status: approved
- id: G-A-001-001
  point: A-001
  type: multiple-choice
  difficulty: 3
  cognition: understand
  stem: 下列属于六大基本茶类的有（　　）。
  options: {A: 绿茶, B: 花茶, C: 红茶, D: 黑茶, E: 紧压茶}
  answer: [A, C, D]
  explanation: 花茶和紧压茶由基本茶类再加工而成。
  source: 《茶艺师国家职业技能标准》（2018）2.2 茶叶知识
  status: approved
- id: B-B-001-001
  point: B-001
  type: single-choice
  difficulty: 2
  cognition: recall
  stem: 冲泡细嫩的绿茶，水温以（　　）为宜。
  options: {A: 20℃, B: 40℃, C: 80℃, D: 100℃}
  answer: C
  explanation: 水温过高会烫熟细嫩的芽叶，过低则茶味浸不出来。
  source: 《茶艺师国家职业技能标准》（2018）四级 2.2 茶艺演示
  status: approved
  tags: [冲泡]
- id: B-B-001-002
  point: B-001
  type: single-choice
  difficulty: 3
  cognition: apply
  stem: 客人点了一壶熟普洱，茶艺师应当用（　　）冲泡。
  options: {A: 冷水, B: 温水, C: 80℃的水, D: 沸水}
  answer: D
  explanation: 熟普洱用料较粗老，须用沸水才能泡出茶味。
  figures: [pot.svg]
  source: 《茶艺师国家职业技能标准》（2018）四级 2.2 茶艺演示
  status: approved
  tags: [冲泡]
- id: C-B-001-001
  point: B-001
  type: true-false
  difficulty: 1
  cognition: understand
  stem: 水温越高，茶叶中的物质浸出越慢。
  answer: false
  explanation: 水温越高，浸出越快。
  source: 《茶艺师国家职业技能标准》（2018）四级 2.2 茶艺演示
  status: approved
)"},
    {"bank/items/pot.svg",
     R"(<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="30mm" viewBox="0 0 40 30">
  <path d="M10 8h20v16h-20z" fill="none" stroke="black"/>
</svg>
)"},
    {"bank/blueprints/theory.yaml", R"(tiku: blueprint/1
title: 茶艺师四级理论知识试卷
bank: ..
minutes: 90
pass: 60
sections:
- {type: single-choice, count: 3, marks: 20}
- {type: true-false, count: 2, marks: 10}
- {type: multiple-choice, count: 1, marks: 20}
)"},
    {"batch.yaml", R"(tiku: batch/1
id: 2026-11-TEA4-01
date: 2026-11-28
organisation: 某职业学院技能等级认定中心
blueprint: bank/blueprints/theory.yaml
forms: [A]
seed: 现场掷骰 4165 2336 1524 6613
)"},
};

}  // namespace

std::span<const ExampleFile> example_scaffold() { return files; }

}  // namespace tiku
