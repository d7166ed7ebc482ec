// SPDX-License-Identifier: Apache-2.0
// Why no item fits, in words.
#include "tiku/draw/replace.hpp"

namespace tiku {
namespace {

std::string reason(const Misfit& misfit, const Demand& demand, const Bank& bank,
                   Language language) {
  const bool is_chinese = language == Language::chinese;
  switch (misfit.kind) {
    case Misfit::Kind::drawn:
      return is_chinese ? "已在某份试卷中" : "on a form already";
    case Misfit::Kind::avoided:
      return is_chinese ? "最近几个批次用过" : "in one of the last batches";
    case Misfit::Kind::used_up:
      return is_chinese ? "一年内的使用次数已满" : "no use left this year";
    case Misfit::Kind::point:
      return is_chinese ? "所属鉴定点的题数已满" : "on a point that has all its items";
    case Misfit::Kind::enemies:
      return is_chinese ? "与卷中试题互斥" : "an enemy of an item there";
    case Misfit::Kind::rule: {
      const Rule& rule = demand.rules[misfit.number];
      const std::string words = describe(rule, bank, language) + " " + format_bounds(rule);
      return is_chinese ? "不符合规则（" + words + "）" : "would break a rule (" + words + ")";
    }
    case Misfit::Kind::spread: {
      const std::string words = describe(demand.spreads[misfit.number].figure, bank, language);
      return is_chinese ? "使各卷差异过大（" + words + "）"
                        : "would make forms differ too much (" + words + ")";
    }
    case Misfit::Kind::keys:
      break;
  }
  return is_chinese ? "无论选项怎样排列，答案分布都不符合要求"
                    : "would spoil the balance or runs of key letters, however the options stand";
}

}  // namespace

std::string describe(const NoneFits& none, const Demand& demand, const Bank& bank,
                     Language language) {
  const bool is_chinese = language == Language::chinese;
  if (none.checked == 0) {
    return is_chinese ? "  该大题没有其他已审定的试题\n"
                      : "  there is no other approved item for its section\n";
  }
  std::string text;
  for (const Misfit& misfit : none.misfits) {
    text += "  " + std::to_string(misfit.items);
    text += is_chinese ? " 道：" : misfit.items == 1 ? " item: " : " items: ";
    text += reason(misfit, demand, bank, language) + "\n";
  }
  return text;
}

}  // namespace tiku
