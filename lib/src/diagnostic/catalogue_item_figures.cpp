// SPDX-License-Identifier: Apache-2.0
// 0429 on: formulas, figures as files, and characters that cannot be printed.
#include "diagnostic/catalogue_item_parts.hpp"

namespace tiku {
namespace {

constexpr std::string_view items = "bank/items/more.yaml";
constexpr std::string_view pot = "bank/items/pot.svg";  // which an item of the scaffold shows

constexpr std::string_view sound_formula = R"(tiku: items/1
items:
- id: C-B-001-002
  point: B-001
  type: true-false
  stem: 投茶量与水量之比为\(\frac{1}{50}\)时，3克茶叶用水150毫升。
  answer: true
)";

constexpr std::string_view sound_pot =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="30mm" viewBox="0 0 40 30">
  <path d="M10 8h20v16h-20z" fill="none" stroke="black"/>
</svg>
)";

constexpr CodeEntry entries[] = {
    {.code = Code::formula_unread,
     .message = {"'{0}' in a formula: {1}", "公式中的“{0}”：{1}"},
     .cure = {"a formula may hold letters, digits, words, + - = < > / ( ) [ ] |, _{…} ^{…}, "
              "\\frac{…}{…}, \\sqrt{…}, \\text{…}, \\left( … \\right), Greek (\\alpha), functions "
              "(\\sin) and signs (\\times, \\le)",
              "公式可用：字母、数字、汉字、+ - = < > / ( ) [ ] |、_{…}、^{…}、\\frac{…}{…}、"
              "\\sqrt{…}、\\text{…}、\\left( … \\right)、希腊字母（\\alpha）、函数（\\sin）和符号"
              "（\\times、\\le）"},
     .explanation =
         {"What stands between '\\(' and '\\)' is laid out as a formula in every kind of document. "
          "Only a small part of TeX's mathematics is known, because a paper must look the same "
          "everywhere; what lies beyond it cannot be guessed.",
          "“\\(”与“\\)”之间的内容在各种文件中都排成公式。只支持 TeX 数学公式的一小部分，以便试卷在"
          "各种格式中效果一致；其余写法无法猜测其意思。"},
     .bad = {items, R"(tiku: items/1
items:
- id: C-B-001-002
  point: B-001
  type: true-false
  stem: 投茶量与水量之比为\(1 \over 50\)时，3克茶叶用水150毫升。
  answer: true
)"},
     .good = {items, sound_formula}},
    {.code = Code::figure_unread,
     .severity = Severity::warning,
     .message = {"'{0}' is no figure and would be printed as it stands",
                 "“{0}”不是图片的写法，会原样印出"},
     .cure = {"write a name that ends in .png, .jpg, .jpeg or .svg, and behind one space the width "
              "in whole millimetres: '!{pot.png 30mm}'",
              "写明以 .png、.jpg、.jpeg 或 .svg 结尾的文件名，空一格后写整数毫米的宽度，如"
              "“!{pot.png 30mm}”"},
     .explanation =
         {"A figure within a text is written '!{name}' or '!{name 30mm}'. What has another form "
          "stays as it is written, and candidates would read the signs.",
          "文字中的图片写作“!{文件名}”或“!{文件名 "
          "30mm}”。写法不符的内容原样保留，考生看到的将是这些"
          "符号。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: '图中!{pot.bmp}所示为茶壶。', answer: true}
)"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: '图中!{pot.svg 30mm}所示为茶壶。', answer: true}
)"}},
    {.code = Code::figure_unfit,
     .message = {"figure '{0}' cannot be printed: {1}", "图片“{0}”无法印刷：{1}"},
     .cure =
         {"open it in a picture editor and save it anew: PNG, JPEG in grey or RGB, or plain SVG",
          "用图片编辑软件打开后重新保存为 PNG、灰度或 RGB 的 JPEG，或普通 SVG"},
     .explanation =
         {"The file was read to its end, and something is wrong with it. A paper with it would be "
          "broken, or look different from one program to the next.",
          "已完整读取该文件并发现问题。用了它，试卷可能打不开，或在不同软件中显示不一。"},
     .bad = {pot, R"(<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="30mm">
  <path d="M10 8h20v16h-20z" fill="none" stroke="black">
</svg>
)"},
     .good = {pot, sound_pot}},
    {.code = Code::figure_kind,
     .message = {"figure '{0}' is {1}, which its name does not say",
                 "图片“{0}”的内容是{1}，与文件名不符"},
     .cure = {"save it as PNG, JPEG or SVG and name it accordingly: .png, .jpg (.jpeg) or .svg",
              "另存为 PNG、JPEG 或 SVG，并使用相应的扩展名：.png、.jpg（.jpeg）或 .svg"},
     .explanation =
         {"Papers can hold figures of three kinds: PNG, JPEG and SVG. Programs go by the name, "
          "others by the content; where the two differ, some show nothing.",
          "试卷可用 PNG、JPEG 和 SVG "
          "三种图片。有的软件看扩展名，有的看内容；两者不符时，图片可能显示"
          "不出来。"},
     .bad = {pot, "茶壶\n"},
     .good = {pot, sound_pot}},
    {.code = Code::figure_too_large,
     .message = {"figure '{0}' has {1} pixels, too many to print",
                 "图片“{0}”有 {1} 像素，过大，无法印刷"},
     .cure = {"scale it down: 2000 pixels across fill the width of a page; 10000 on a side and 40 "
              "million in all are the most",
              "请缩小图片：宽 2000 像素已可占满版心；每边最多 10000 像素，总计最多 4000 万像素"},
     .explanation =
         {"A picture is unpacked in memory before it is printed. One beyond an A4 page at 600 "
          "pixels to the inch shows nothing more on paper and can bring programs down.",
          "图片印刷前要在内存中展开。超过 A4 幅面每英寸 600 "
          "像素的图片，印出来不会更清楚，却可能使软"
          "件崩溃。"},
     .bad =
         {pot,
          R"(<svg xmlns="http://www.w3.org/2000/svg" width="4000mm" height="3000mm" viewBox="0 0 40 30">
  <path d="M10 8h20v16h-20z" fill="none" stroke="black"/>
</svg>
)"},
     .good = {pot, sound_pot}},
    {.code = Code::figure_unsafe,
     .message = {"figure '{0}' is not whole in itself: '{1}'", "图片“{0}”含有不允许的内容：“{1}”"},
     .cure =
         {"take it out, or save the drawing as plain SVG without scripts, links, animation and "
          "document type; pictures within it must be PNG or JPEG in the file itself",
          "删去该内容，或将图形另存为普通 SVG：不含脚本、链接、动画和文档类型声明；其中的位图须以 "
          "PNG 或 JPEG 嵌入文件"},
     .explanation =
         {"An SVG can run scripts, load files from elsewhere and unfold into endless text. On a "
          "paper it must be a still drawing that needs nothing but itself, or it could show "
          "something else tomorrow, or tell others that somebody looks at the paper.",
          "SVG "
          "可以运行脚本、加载外部文件，还能展开成无限长的文本。用在试卷上的必须是静止的、不依赖外部"
          "的图形，否则日后显示的内容可能改变，也可能向外泄露有人正在查看试卷。"},
     .bad =
         {pot,
          R"(<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="30mm" viewBox="0 0 40 30">
  <path d="M10 8h20v16h-20z" fill="none" stroke="black"/>
  <image href="http://example.com/pot.png" width="40" height="30"/>
</svg>
)"},
     .good = {pot, sound_pot}},
    {.code = Code::figure_coarse,
     .severity = Severity::warning,
     .message = {"figure '{0}' has {1} pixels across {2} mm, which prints coarse",
                 "图片“{0}”宽 {1} 像素，印成 {2} 毫米宽会模糊"},
     .cure = {"use a picture at least {4} pixels wide[[, or a width of at most {3}mm]]",
              "改用宽度不少于 {4} 像素的图片[[，或将宽度改为不超过 {3}mm]]"},
     .explanation =
         {"Print wants at least 150 pixels to the inch. Below that, thin lines and the letters in "
          "a drawing break into steps that candidates have to guess at. A figure without a width "
          "is printed at 300 to the inch.",
          "印刷至少需要每英寸 150 "
          "像素，否则细线和图中文字会呈锯齿状，考生难以辨认。没有写宽度的图片按"
          "每英寸 300 像素印刷。"},
     .bad = {},
     .good = {}},
    {.code = Code::character_lacking,
     .severity = Severity::warning,
     .message = {"no font for PDF has the character {0}", "用于 PDF 的字体都没有字符 {0}"},
     .cure = {"write it in other words, or make a figure of it", "换一种写法，或改用插图"},
     .explanation =
         {"A PDF file carries its fonts, and none of them has this character: no paper with the "
          "item can be made as PDF. Emoji and letters of distant scripts are such. It is looked "
          "for where the fonts of the package fonts-noto-cjk are installed.",
          "PDF 文件内嵌字体，而其中没有这个字符，含有该题的试卷就无法生成 "
          "PDF。表情符号和少见文字的字母就是这样。只有安装了软件包 fonts-noto-cjk 才检查这一项。"},
     .bad = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: '水沸时茶汤的表面会冒😀。', answer: true}
)"},
     .good = {items, R"(tiku: items/1
items:
- {id: C-A-001-002, point: A-001, type: true-false, stem: '水沸时茶汤的表面会冒泡。', answer: true}
)"}},
};

}  // namespace

std::span<const CodeEntry> item_figure_entries() { return entries; }

}  // namespace tiku
