// SPDX-License-Identifier: Apache-2.0
// A bank in memory whose papers print like real ones: 100 items with two PNG figures, an
// SVG drawing and five formulas, about a thousand different characters in about seven thousand.
#pragma once

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "../unit/pictures.hpp"
#include "generated_items.hpp"
#include "tiku/random/stream.hpp"

namespace tiku::bench {

/// 千字文, the Thousand Character Classic: fonts' subsets are as large as in real papers.
inline constexpr std::string_view characters =
    "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆"
    "冈"
    "剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶"
    "唐"
    "吊民伐罪周发殷汤坐朝问道垂拱平章爱育黎首臣伏戎羌遐迩一体率宾归王鸣凤在竹白驹食场化被草木赖及万"
    "方"
    "盖此身发四大五常恭惟鞠养岂敢毁伤女慕贞洁男效才良知过必改得能莫忘罔谈彼短靡恃己长信使可覆器欲难"
    "量"
    "墨悲丝染诗赞羔羊景行维贤克念作圣德建名立形端表正空谷传声虚堂习听祸因恶积福缘善庆尺璧非宝寸阴是"
    "竞"
    "资父事君曰严与敬孝当竭力忠则尽命临深履薄夙兴温凊似兰斯馨如松之盛川流不息渊澄取映容止若思言辞安"
    "定"
    "笃初诚美慎终宜令荣业所基籍甚无竟学优登仕摄职从政存以甘棠去而益咏乐殊贵贱礼别尊卑上和下睦夫唱妇"
    "随"
    "外受傅训入奉母仪诸姑伯叔犹子比儿孔怀兄弟同气连枝交友投分切磨箴规仁慈隐恻造次弗离节义廉退颠沛匪"
    "亏"
    "性静情逸心动神疲守真志满逐物意移坚持雅操好爵自縻都邑华夏东西二京背邙面洛浮渭据泾宫殿盘郁楼观飞"
    "惊"
    "图写禽兽画彩仙灵丙舍旁启甲帐对楹肆筵设席鼓瑟吹笙升阶纳陛弁转疑星右通广内左达承明既集坟典亦聚群"
    "英"
    "杜稿钟隶漆书壁经府罗将相路侠槐卿户封八县家给千兵高冠陪辇驱毂振缨世禄侈富车驾肥轻策功茂实勒碑刻"
    "铭"
    "磻溪伊尹佐时阿衡奄宅曲阜微旦孰营桓公匡合济弱扶倾绮回汉惠说感武丁俊乂密勿多士实宁晋楚更霸赵魏困"
    "横"
    "假途灭虢践土会盟何遵约法韩弊烦刑起翦颇牧用军最精宣威沙漠驰誉丹青九州禹迹百郡秦并岳宗泰岱禅主云"
    "亭"
    "雁门紫塞鸡田赤城昆池碣石巨野洞庭旷远绵邈岩岫杳冥治本于农务兹稼穑俶载南亩我艺黍稷税熟贡新劝赏黜"
    "陟"
    "孟轲敦素史鱼秉直庶几中庸劳谦谨敕聆音察理鉴貌辨色贻厥嘉猷勉其祗植省躬讥诫宠增抗极殆辱近耻林皋幸"
    "即"
    "两疏见机解组谁逼索居闲处沉默寂寥求古寻论散虑逍遥欣奏累遣戚谢欢招渠荷的历园莽抽条枇杷晚翠梧桐早"
    "凋"
    "陈根委翳落叶飘摇游鹍独运凌摩绛霄耽读玩市寓目囊箱易輶攸畏属耳垣墙具膳餐饭适口充肠饱饫烹宰饥厌糟"
    "糠"
    "亲戚故旧老少异粮妾御绩纺侍巾帷房纨扇圆洁银烛炜煌昼眠夕寐蓝笋象床弦歌酒宴接杯举觞矫手顿足悦豫且"
    "康"
    "嫡后嗣续祭祀烝尝稽颡再拜悚惧恐惶笺牒简要顾答审详骸垢想浴执热愿凉驴骡犊特骇跃超骧诛斩贼盗捕获叛"
    "亡"
    "布射僚丸嵇琴阮啸恬笔伦纸钧巧任钓释纷利俗并皆佳妙毛施淑姿工颦妍笑年矢每催曦晖朗曜璇玑悬斡晦魄环"
    "照"
    "指薪修祜永绥吉劭矩步引领俯仰廊庙束带矜庄徘徊瞻眺孤陋寡闻愚蒙等诮谓语助者焉哉乎也";

/// That many characters by chance, with a comma now and then.
inline std::string prose(Stream& chance, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += characters.substr(uniform(chance, characters.size() / 3) * 3, 3);
    if (i % 12 == 11 && i + 3 < count) text += "，";
  }
  return text;
}

struct Stroke {
  int x0 = 0;  ///< pixels, as all below
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
};

inline double distance(const Stroke& stroke, double x, double y) {
  const double dx = stroke.x1 - stroke.x0;
  const double dy = stroke.y1 - stroke.y0;
  const double along = ((x - stroke.x0) * dx + (y - stroke.y0) * dy) / (dx * dx + dy * dy);
  const double at = std::clamp(along, 0.0, 1.0);
  return std::hypot(x - stroke.x0 - at * dx, y - stroke.y0 - at * dy);
}

/// A circuit: so many resistors between two rails, each with an arrow across it.
inline std::vector<Stroke> circuit(int resistors) {
  constexpr int top = 40;
  constexpr int bottom = 430;
  std::vector<Stroke> strokes = {{40, top, 670, top}, {40, bottom, 670, bottom}};
  for (int i = 0; i < resistors; ++i) {
    const int x = 60 + i * 600 / std::max(resistors - 1, 1);
    for (const Stroke& stroke :
         {Stroke{x, top, x, 170}, Stroke{x, 300, x, bottom}, Stroke{x - 18, 170, x + 18, 170},
          Stroke{x - 18, 300, x + 18, 300}, Stroke{x - 18, 170, x - 18, 300},
          Stroke{x + 18, 170, x + 18, 300}, Stroke{x - 24, 330, x + 24, 140}}) {
      strokes.push_back(stroke);
    }
  }
  return strokes;
}

/// The circuit in grey, 60 x 40 mm at 300 pixels to the inch: lines with soft edges on white.
inline std::string drawing_png(int resistors) {
  constexpr int width = 709;
  constexpr int height = 472;
  constexpr int pen = 3;
  const auto row_bytes = static_cast<std::size_t>(width) + 1;
  std::string rows(row_bytes * height, '\xFF');
  for (std::size_t y = 0; y < height; ++y) rows[y * row_bytes] = '\0';  // its filter: none
  for (const Stroke& stroke : circuit(resistors)) {
    const auto [left, right] = std::minmax(stroke.x0, stroke.x1);
    const auto [top, bottom] = std::minmax(stroke.y0, stroke.y1);
    for (int y = top - pen; y <= bottom + pen; ++y) {
      for (int x = left - pen; x <= right + pen; ++x) {
        const double ink = std::clamp(2.5 - distance(stroke, x, y), 0.0, 1.0);
        char& pixel =
            rows[static_cast<std::size_t>(y) * row_bytes + static_cast<std::size_t>(x) + 1];
        const int paler = static_cast<unsigned char>(pixel);
        pixel = static_cast<char>(std::min(paler, static_cast<int>(255 * (1 - ink))));
      }
    }
  }
  uLongf size = compressBound(rows.size());
  std::string packed(size, '\0');
  compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
            reinterpret_cast<const Bytef*>(rows.data()), rows.size(), 9);
  packed.resize(size);
  return std::string(test::png_begin) + test::png_header(width, height) +
         test::chunk("IDAT", packed) + test::chunk("IEND", "");
}

/// A circuit as a drawing of the same size, with names at it.
inline std::string drawing_svg() {
  std::string text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60mm\" height=\"40mm\" "
      "viewBox=\"0 0 709 472\">\n<path fill=\"none\" stroke=\"#000\" stroke-width=\"4\" d=\"";
  for (const Stroke& stroke : circuit(5)) {
    text += "M" + std::to_string(stroke.x0) + " " + std::to_string(stroke.y0) + "L" +
            std::to_string(stroke.x1) + " " + std::to_string(stroke.y1);
  }
  text += "\"/>\n";
  for (const char* name : {"甲", "乙", "丙", "丁"}) {
    text += "<text x=\"" + std::to_string(100 * (name[2] & 7)) + "\" y=\"465\" font-size=\"28\">" +
            name + "</text>\n";
  }
  return text + "</svg>\n";
}

/// What an item shows beside its texts, which is its tag too.
inline std::string added_to(std::size_t i) {
  if (i % 40 == 3) return "图片";
  if (i % 40 == 13) return "图形";
  return i % 10 == 7 ? "公式" : "文字";
}

/// Items by number; four of five have options: three of four such items short ones (four to a
/// line), others middling ones (two) or long ones (one).
inline std::string printed_item(Stream& chance, std::size_t i) {
  const bool is_judged = i % 5 == 4;
  const std::string added = added_to(i);
  std::string text =
      std::string("- id: ") + (is_judged ? "C" : "B") + "-A-" + number(i, 3) +
      "\n  point: A-001\n  difficulty: 3\n  type: " + (is_judged ? "true-false" : "single-choice") +
      "\n  stem: " + prose(chance, 20 + uniform(chance, 17));
  if (added == "公式") text += "\\(P=\\frac{U_{1}^{2}}{R}\\times\\sqrt{2gh}\\)";
  text += is_judged ? "。\n" : "（　　）。\n";
  if (added == "图片") text += "  figures: [../figures/" + number(i / 40 % 8, 1) + ".png]\n";
  if (added == "图形") text += "  figures: [../figures/drawing.svg]\n";
  if (is_judged) {
    text += i % 2 == 0 ? "  answer: true\n" : "  answer: false\n";
  } else {
    const std::size_t kind = uniform(chance, 8);
    const std::size_t least = kind < 6 ? 3 : kind == 6 ? 9 : 24;
    text += "  options:\n";
    for (const char letter : {'A', 'B', 'C', 'D'}) {
      const std::size_t length = least + uniform(chance, least);
      text += std::string("    ") + letter + ": " + prose(chance, length) + "\n";
    }
    text += std::string("  answer: ") + static_cast<char>('A' + uniform(chance, 4)) + "\n";
  }
  return text + "  explanation: " + prose(chance, 40) + "。\n  status: approved\n  tags: [" +
         added + "]\n";
}

/// A bank of 600 items, and `batch.yaml` that draws from it.
inline std::map<std::string, std::string> printed_bank() {
  Stream chance("papers", "bank");
  std::map<std::string, std::string> files;
  files["bank/bank.yaml"] =
      "tiku: bank/1\noccupation: {code: 4-03-02-07, name: 茶艺师}\nlevel: 4\n"
      "standard: {title: 标准}\noutline:\n- {code: A, name: 范围, weight: 100, points: "
      "[{code: A-001, name: 点, importance: X}]}\n";
  std::string& items = files["bank/items/all.yaml"] = "tiku: items/1\nitems:\n";
  for (std::size_t i = 0; i < 600; ++i) items += printed_item(chance, i);
  for (int i = 0; i < 8; ++i) {
    files["bank/figures/" + std::to_string(i) + ".png"] = drawing_png(4 + i);
  }
  files["bank/figures/drawing.svg"] = drawing_svg();
  files["blueprint.yaml"] =
      "tiku: blueprint/1\ntitle: 茶艺师四级理论知识试卷\nbank: bank\nminutes: 90\n"
      "sections:\n- {type: single-choice, count: 80, marks: 1}\n"
      "- {type: true-false, count: 20, marks: 1}\nrequire:\n"
      "- {where: {tag: 图片}, count: 2}\n- {where: {tag: 公式}, count: 5}\n"
      "- {where: {tag: 图形}, count: 1}\n";
  files["batch.yaml"] =
      "tiku: batch/1\nid: B-1\ndate: 2026-11-28\norganisation: 示例职业学院\n"
      "blueprint: blueprint.yaml\nforms: [A]\n";
  return files;
}

}  // namespace tiku::bench
