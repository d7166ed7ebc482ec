// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "pictures.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/load/figure.hpp"

namespace tiku::test {
namespace {

/// `png 3 x 2`, or `T0431 <figure-cut-off>`.
std::string look(std::string_view name, const std::string& bytes) {
  const auto found = read_figure(name, bytes);
  if (const auto* problem = std::get_if<FigureProblem>(&found)) {
    std::string line = code_name(problem->code);
    for (const Argument& argument : problem->arguments) {
      line += argument.is_term ? " <" + argument.text + ">" : " " + argument.text;
    }
    return line;
  }
  const auto& file = std::get<FigureFile>(found);
  CHECK(file.bytes == bytes);
  const char* kinds[] = {"png", "jpeg", "svg"};
  return std::string(kinds[static_cast<int>(file.kind)]) + " " + std::to_string(file.width) +
         " x " + std::to_string(file.height);
}

std::string look_png(const std::string& parts) {
  return look("a.png", std::string(png_begin) + parts);
}
std::string look_svg(const std::string& bytes) { return look("a.svg", bytes); }

std::string data_of(std::size_t bytes) { return chunk("IDAT", stored(std::string(bytes, '\0'))); }

const std::string png_end = chunk("IEND", "");

}  // namespace

TEST_CASE("whole pictures are read") {
  CHECK(look("a.png", png(3, 2)) == "png 3 x 2");
  CHECK(look("a.PNG", png(1, 1)) == "png 1 x 1");
  CHECK(look("a.png", png(300, 400)) == "png 300 x 400");  // of several stored blocks
  CHECK(look("a.jpg", jpeg(640, 480)) == "jpeg 640 x 480");
  CHECK(look("图/a.JPEG", jpeg(1, 1)) == "jpeg 1 x 1");
  CHECK(look("a.svg", std::string(small_svg)) == "svg 151 x 113");  // 40 mm and 30 mm
}

TEST_CASE("a figure is of the kind that its name says") {
  CHECK(look("a.jpg", png(1, 1)) == "T0432 <figure-png>");
  CHECK(look("a.png", jpeg(1, 1)) == "T0432 <figure-jpeg>");
  CHECK(look("a.png", std::string(small_svg)) == "T0432 <figure-svg>");
  CHECK(look("a.bmp", "BM123456") == "T0432 <figure-of-no-kind>");
  CHECK(look("a.png", "") == "T0432 <figure-of-no-kind>");
  CHECK(look("png", png(1, 1)) == "T0432 <figure-png>");
}

TEST_CASE("a PNG that is cut off anywhere is found") {
  const std::string whole = png(3, 2);
  for (std::size_t size = png_begin.size(); size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(look("a.png", whole.substr(0, size)) == "T0431 <figure-cut-off>");
  }
}

TEST_CASE("a PNG of which a byte was changed is found") {
  const std::string whole = png(3, 2);
  for (std::size_t at = png_begin.size(); at < whole.size(); ++at) {
    CAPTURE(at);
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x40);
    CHECK(look("a.png", changed).starts_with("T0431"));
  }
}

TEST_CASE("the data of a PNG are exactly those of its size") {
  CHECK(look_png(png_header(3, 2) + data_of(8) + png_end) == "png 3 x 2");
  for (const std::size_t bytes : std::initializer_list<std::size_t>{0, 7, 9, 1000000}) {
    CAPTURE(bytes);
    CHECK(look_png(png_header(3, 2) + data_of(bytes) + png_end) == "T0431 <figure-other-data>");
  }
  // Depth and kind of colour: bytes of a row are rounded up, one more is its filter.
  CHECK(look_png(png_header(9, 2, 1) + data_of(6) + png_end) == "png 9 x 2");
  CHECK(look_png(png_header(9, 2, 16, 6) + data_of(146) + png_end) == "png 9 x 2");
  // Interlaced, 5 x 3: passes of 1x1, 1x1, none, 1x1, 3x1, 2x2 and 5x1 pixels.
  CHECK(look_png(png_header(5, 3, 8, 0, 1) + data_of(2 + 2 + 2 + 4 + 6 + 6) + png_end) ==
        "png 5 x 3");
  CHECK(look_png(png_header(5, 3, 8, 0, 1) + data_of(18) + png_end) == "T0431 <figure-other-data>");
  // In several chunks, one of them empty, and with others around that may be passed over.
  const std::string data = stored(std::string(8, '\0'));
  CHECK(look_png(png_header(3, 2) + chunk("tEXt", "a") + chunk("IDAT", "") +
                 chunk("IDAT", data.substr(0, 5)) + chunk("IDAT", data.substr(5)) +
                 chunk("tIME", "b") + png_end) == "png 3 x 2");
  CHECK(look_png(png_header(3, 2) + chunk("IDAT", data.substr(0, 5)) + chunk("tEXt", "a") +
                 chunk("IDAT", data.substr(5)) + png_end) == "T0431 <figure-other-data>");
  CHECK(look_png(png_header(3, 2) + png_end) == "T0431 <figure-other-data>");
}

TEST_CASE("a PNG of another structure is refused") {
  const std::string damaged = "T0431 <figure-damaged>";
  CHECK(look_png(data_of(8) + png_end) == damaged);
  CHECK(look_png(png_header(3, 2, 3) + data_of(8) + png_end) == damaged);       // depth 3
  CHECK(look_png(png_header(3, 2, 8, 5) + data_of(8) + png_end) == damaged);    // colour 5
  CHECK(look_png(png_header(3, 2, 16, 3) + data_of(14) + png_end) == damaged);  // deep palette
  CHECK(look_png(png_header(3, 2, 8, 0, 2) + data_of(8) + png_end) == damaged);
  CHECK(look_png(png_header(3, 2) + chunk("ABCD", "") + data_of(8) + png_end) == damaged);
  CHECK(look_png(png_header(3, 2, 8, 3) + data_of(8) + png_end) == damaged);  // no palette
  CHECK(look_png(png_header(3, 2, 8, 3) + chunk("PLTE", "rgb") + data_of(8) + png_end) ==
        "png 3 x 2");
  CHECK(look_png(png_header(0, 2) + data_of(2) + png_end) == "T0431 <figure-empty>");
}

TEST_CASE("sizes that nobody prints are refused before anything is unpacked") {
  CHECK(look_png(png_header(10000, 10000) + png_end) == "T0433 10000 × 10000");
  CHECK(look_png(png_header(10001, 1) + png_end) == "T0433 10001 × 1");
  CHECK(look_png(png_header(0xffffffff, 0xffffffff) + png_end) == "T0433 4294967295 × 4294967295");
  CHECK(look("a.jpg", jpeg(60000, 20)) == "T0433 60000 × 20");
  CHECK(look_svg(R"(<svg xmlns="http://www.w3.org/2000/svg" width="300cm" height="1"/>)") ==
        "T0433 11339 × 1");
}

TEST_CASE("a JPEG is read from its first segment to its end") {
  const std::string frame = jpeg_frame('\xc0', 8, 8);
  CHECK(look("a.jpg", jpeg_begin + jpeg_frame('\xc2', 8, 9, 1) + jpeg_scan + jpeg_scan +
                          jpeg_end) == "jpeg 8 x 9");
  const std::string whole = jpeg(8, 8);
  for (std::size_t size = 3; size < whole.size(); ++size) {
    CAPTURE(size);
    CHECK(look("a.jpg", whole.substr(0, size)) == "T0431 <figure-cut-off>");
  }
  CHECK(look("a.jpg", jpeg_begin + frame + jpeg_end) == "T0431 <figure-damaged>");
  CHECK(look("a.jpg", jpeg_begin + jpeg_scan + jpeg_end) == "T0431 <figure-damaged>");
  CHECK(look("a.jpg", jpeg_begin + frame + frame + jpeg_scan + jpeg_end) ==
        "T0431 <figure-damaged>");
  CHECK(look("a.jpg", jpeg_begin + jpeg_frame('\xc0', 0, 8) + jpeg_scan + jpeg_end) ==
        "T0431 <figure-empty>");
}

TEST_CASE("a JPEG that programs show differently is refused") {
  const auto with_frame = [](const std::string& frame) {
    return look("a.jpg", jpeg_begin + frame + jpeg_scan + jpeg_end);
  };
  CHECK(with_frame(jpeg_frame('\xc0', 8, 8, 4)) == "T0431 <jpeg-colours>");
  CHECK(with_frame(jpeg_frame('\xc9', 8, 8)) == "T0431 <jpeg-unusual>");  // arithmetic coding
  const auto exif = [&](const std::string& block) {
    return with_frame(segment('\xe1', std::string("Exif\0\0", 6) + block) +
                      jpeg_frame('\xc0', 8, 8));
  };
  const std::string big = std::string("MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0", 19);
  const std::string little = std::string("II*\0\x08\0\0\0\1\0\x12\x01\3\0\1\0\0\0", 18);
  CHECK(exif(big + std::string("\6\0\0", 3)) == "T0431 <jpeg-turned>");
  CHECK(exif(big + std::string("\1\0\0", 3)) == "jpeg 8 x 8");
  CHECK(exif(little + std::string("\x08\0\0\0", 4)) == "T0431 <jpeg-turned>");
  CHECK(exif(little) == "jpeg 8 x 8");  // cut off, so nobody turns it
  CHECK(exif("MM\x7f") == "jpeg 8 x 8");
}

TEST_CASE("the size of an SVG") {
  const auto size = [](std::string_view attributes) {
    return look_svg("<svg xmlns='http://www.w3.org/2000/svg' " + std::string(attributes) + "/>");
  };
  CHECK(size("width='96' height='48.4px'") == "svg 96 x 48");
  CHECK(size("width='1in' height='72pt'") == "svg 96 x 96");
  CHECK(size("width='2.54cm' height='6pc'") == "svg 96 x 96");
  CHECK(size("width='744.09448819' height='.5in'") == "svg 744 x 48");
  CHECK(size("viewBox='-5 -5.5 120,80'") == "svg 120 x 80");
  CHECK(size("width='100%' height='100%' viewBox='0 0 120 80'") == "svg 120 x 80");
  CHECK(size("width='60' viewBox='0 0 120 80'") == "svg 60 x 40");
  CHECK(size("height='160' viewBox='0 0 120 80'") == "svg 240 x 160");
  for (const char* none : {"", "width='60'", "viewBox='0 0 0 80'", "viewBox='0 0 80'",
                           "width='1e3' height='1e3'", "width='-5' height='5'"}) {
    CAPTURE(none);
    CHECK(size(none) == "T0431 <svg-no-size>");
  }
  CHECK(size("width='0' height='5'") == "T0431 <figure-empty>");
}

TEST_CASE("an SVG is well-formed") {
  CHECK(look_svg("\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- a -->\n" +
                 svg_of("<g id='a'><text>1 &lt; 2 &#x4e09; <![CDATA[<b>]]></text></g>") +
                 "\n<!-- end -->\n") == "svg 96 x 48");
  CHECK(look_svg("<s:svg xmlns:s='http://www.w3.org/2000/svg' width='1' height='1'/>") ==
        "svg 1 x 1");
  for (const char* inside : {"<g>",
                             "</g>",
                             "<g></h>",
                             "<g a='1' a='2'/>",
                             "<g a=1/>",
                             "<g a/>",
                             "<g a='<'/>",
                             "&nope;",
                             "&#0;",
                             "&#xd800;",
                             "&amp",
                             "<x:g/>",
                             "<g x:a='1'/>",
                             "<1/>",
                             "<g a='1'b='2'/>",
                             "]]>",
                             "<!-- a -- b -->",
                             "<![CDATA[",
                             "\x01",
                             "\xff",
                             "<!ELEMENT a>",
                             "<g"}) {
    CAPTURE(inside);
    CHECK(look_svg(svg_of(inside)) == "T0431 <svg-not-well-formed>");
  }
  CHECK(look_svg(svg_of("") + "<g/>") == "T0431 <svg-not-well-formed>");
  CHECK(look_svg(svg_of("") + "text") == "T0431 <svg-not-well-formed>");
  CHECK(look_svg("<?xml version='1.0' encoding='GBK'?>" + svg_of("")) ==
        "T0431 <svg-not-well-formed>");
  CHECK(look_svg("<html/>") == "T0431 <svg-no-root>");
  CHECK(look_svg("<svg width='1' height='1'/>") == "T0431 <svg-no-root>");
}

TEST_CASE("an SVG as deep or as wide as can be ends in time") {
  const auto many = [](std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
  };
  CHECK(look_svg(svg_of(many("<g>", 100000) + many("</g>", 100000))) ==
        "T0431 <svg-not-well-formed>");
  CHECK(look_svg(svg_of(many("<g/>", 20000))) == "svg 96 x 48");
  CHECK(look_svg(many("<!-- -->\n", 100000) + svg_of("")) == "svg 96 x 48");
  CHECK(look_svg(svg_of("<g " + many("a", 1000000) + "/>")) == "T0431 <svg-not-well-formed>");
}

TEST_CASE("an SVG that would take for ever to draw is refused") {
  const auto many = [](std::string_view text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
  };
  const auto path = [&](std::size_t lines) {
    return "<path stroke='red' d='M0 0" + many("L60 40", lines) + "'/>";
  };
  const std::string much = "T0431 <svg-too-much>";
  CHECK(look_svg(svg_of(many("<g/>", 100000))) == much);
  CHECK(look_svg(svg_of("<text>" + many("<tspan>字</tspan>", 7000) + "</text>")) == much);
  CHECK(look_svg(svg_of("<desc>" + many("字", 7000) + "</desc>")) == "svg 96 x 48");
  CHECK(look_svg(svg_of(path(40000))) == much);
  CHECK(look_svg(svg_of(many(path(20000), 10))) == "svg 96 x 48");
  CHECK(look_svg(svg_of(many(path(20000), 20))) == much);
  CHECK(look_svg(svg_of("<marker id='a'/>" + path(10000))) == much);
  CHECK(look_svg(svg_of(many("<g opacity='.5'/>", 501))) == much);
  CHECK(look_svg(svg_of(many("<g style='fill:red; opacity:.5'/>", 501))) == much);
  CHECK(look_svg(svg_of(many("<g style='fill-opacity:.5;opacity:1'/>", 501))) == "svg 96 x 48");
  CHECK(look_svg(svg_of(many("<g filter='url(#a)'/>", 21))) == much);
  CHECK(look_svg(svg_of("<filter><feTurbulence/></filter>")) == "T0431 <svg-filter>");
  CHECK(look_svg(svg_of("<filter><feGaussianBlur/></filter>")) == "svg 96 x 48");
  const std::string gradient = "<linearGradient id='a'/><mask id='b'>";
  CHECK(look_svg(svg_of(gradient + "<rect fill='url(#a)'/></mask>")) == "svg 96 x 48");
  CHECK(look_svg(svg_of(gradient + "<rect mask='url( \"#c\" )'/></mask><mask id='c'/>")) ==
        "T0431 <svg-nested>");
  const auto styled = [](std::string_view rule, std::string_view inner) {
    return look_svg(svg_of("<style>.b{fill:none}" + std::string(rule) + "{mask:URL(#a)}</style>" +
                           "<mask id='a'><g class='" + std::string(inner) + "'/></mask>"));
  };
  CHECK(styled("g.c, .d", "b") == "svg 96 x 48");
  CHECK(styled("g.c, .d", "b d") == "T0431 <svg-nested>");
  CHECK(styled("g", "") == "T0431 <svg-nested>");
}

TEST_CASE("an SVG that is not whole in itself is refused") {
  struct {
    const char* inside;
    const char* found;
  } const cases[] = {
      {"<script>alert(1)</script>", "<script"},
      {"<g xmlns:h='http://www.w3.org/1999/xhtml'><h:Script/></g>", "<h:Script"},
      {"<foreignObject/>", "<foreignObject"},
      {"<set attributeName='href' to='x'/>", "<set"},
      {"<animateTransform/>", "<animateTransform"},
      {"<g onclick='x'/>", "onclick=\"x"},
      {"<g ONLOAD='x'/>", "ONLOAD=\"x"},
      {"<image href='http://a/b.png'/>", "href=\"http://a/b.png"},
      {"<use href='b.svg#a'/>", "href=\"b.svg#a"},
      {"<use xmlns:x='http://www.w3.org/1999/xlink' x:href='//a/b'/>", "x:href=\"//a/b"},
      {"<a href='&#106;avascript:x'/>", "href=\"javascript:x"},
      {"<image href='data:image/svg+xml;base64,AAAA'/>", "href=\"data:image/svg+xml;base64,AAAA"},
      {"<g xml:base='http://a/'/>", "xml:base=\"http://a/"},
      {"<rect fill='url(http://a/b)'/>", "url(http://a/b)"},
      {"<rect style='fill: URL( \"b.svg#c\" )'/>", "URL( \"b.svg#c\" )"},
      {"<rect style='fill: u\\72l(b)'/>", "\\72l(b)"},
      {"<style>@import 'a.css';</style>", "@import 'a.css';"},
      {"<style>@im<![CDATA[port 'a.css';]]></style>", "@import 'a.css';"},
      {"<style>g{fill:url(#a)} h{fill:url(x)}</style>", "url(x)}"},
      {"<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet"},
      {"<!DOCTYPE svg>", "<!DOCTYPE"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.inside);
    CHECK(look_svg(svg_of(each.inside)) == std::string("T0434 ") + each.found);
  }
  CHECK(look_svg("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" +
                 svg_of("&b;")) == "T0434 <!DOCTYPE");
}

TEST_CASE("what an SVG may hold") {
  for (const char* inside :
       {"<defs><g id='a'/></defs><use href='#a'/>",
        "<rect fill='url(#a)' style='fill:url(\"#a\")'/>",
        "<style>.a{fill:red}</style><g class='a'/>", "<text>onclick= url(x) @import</text>",
        "<a href=''><title>C:\\x</title></a>"}) {
    CAPTURE(inside);
    CHECK(look_svg(svg_of(inside)) == "svg 96 x 48");
  }
}

TEST_CASE("a picture within an SVG is looked at too") {
  // A white pixel in grey as PNG, by Python's zlib and base64.
  const std::string pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg="
      "=";
  const auto with = [](const std::string& data) {
    return look_svg(svg_of("<image href='data:image/png;base64," + data + "'/>"));
  };
  CHECK(with(pixel) == "svg 96 x 48");
  CHECK(with(pixel.substr(0, 20) + "\n " + pixel.substr(20)) == "svg 96 x 48");
  CHECK(with(pixel.substr(0, 60)) == "T0431 <figure-cut-off>");
  CHECK(with("!" + pixel) == "T0431 <svg-bad-picture>");
  CHECK(with("AAAA") == "T0431 <svg-bad-picture>");
  CHECK(look_svg(svg_of("<rect fill=\"url('data:image/png;base64," + pixel + "')\"/>")) ==
        "svg 96 x 48");
}

TEST_CASE("the printed width in tenths of a millimetre") {
  const auto width = [](FigureFile::Kind kind, int pixels, int asked) {
    return printed_width({kind, "", pixels, 1}, asked);
  };
  CHECK(width(FigureFile::Kind::png, 300, 0) == 254);
  CHECK(width(FigureFile::Kind::svg, 96, 0) == 254);
  CHECK(width(FigureFile::Kind::jpeg, 300, 60) == 600);
  CHECK(width(FigureFile::Kind::jpeg, 5000, 0) == 1700);
  CHECK(width(FigureFile::Kind::png, 1, 0) == 1);
}

TEST_CASE("a figure has one path within its bank, whatever names it") {
  Bank bank;
  bank.folder = "banks/tea";
  Item item;
  item.file = "items/a.yaml";
  CHECK(figure_path(bank, item, "p.png") == "items/p.png");
  CHECK(figure_path(bank, item, "../fig/p.png") == "fig/p.png");
  CHECK(figure_path(bank, item, "../../tea/p.png") == "p.png");
  CHECK(figure_path(bank, item, "../..") == std::nullopt);
  CHECK(figure_path(bank, item, "../../tea2/p.png") == std::nullopt);
  CHECK(figure_path(bank, item, "../../../../p.png") == std::nullopt);
  CHECK(figure_file(bank, "fig/p.png") == "banks/tea/fig/p.png");
  bank.folder = ".";
  CHECK(figure_path(bank, item, "../p.png") == "p.png");
  CHECK(figure_path(bank, item, "../../p.png") == std::nullopt);
  CHECK(figure_file(bank, "p.png") == "p.png");
}

TEST_CASE("the figures of an item stand beside and within all its texts") {
  Bank bank;
  bank.folder = "b";
  Item item;
  item.file = "i/a.yaml";
  item.figures = {{"a.png"}, {"../b.svg", 40}, {"../../out.png"}};
  item.stem = "见!{c.png 30mm}和**!{d.jpg}**，!{no.bmp}";
  item.options = {{'A', "!{e.svg}", {}}};
  item.answer = std::string("!{f.png}");
  item.marking = {{{100}, "!{g.png}"}};
  Item part = item;
  part.explanation = "!{h.png}";
  item.items = {part};
  CHECK(figures_of(bank, item) == std::set<std::string>{"b.svg", "i/a.png", "i/c.png", "i/d.jpg",
                                                        "i/e.svg", "i/f.png", "i/g.png",
                                                        "i/h.png"});
}

}  // namespace tiku::test
