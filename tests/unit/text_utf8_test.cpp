// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

using namespace std::literals;

TEST_CASE("the first byte that is no UTF-8 is found") {
  CHECK(find_invalid_utf8("") == std::nullopt);
  CHECK(find_invalid_utf8("a\0b"sv) == std::nullopt);
  // The lowest and highest character of each length, and both sides of the surrogates.
  CHECK(find_invalid_utf8("\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF") == std::nullopt);
  CHECK(find_invalid_utf8("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") == std::nullopt);
  CHECK(find_invalid_utf8("\xED\x9F\xBF\xEE\x80\x80") == std::nullopt);
  CHECK(find_invalid_utf8("\uFFFD") == std::nullopt);

  const std::string_view bad[] = {
      "\x80",              // a continuation alone
      "\xC0\x80",          // overlong in two bytes
      "\xC1\xBF",          //
      "\xE0\x9F\xBF",      // overlong in three
      "\xF0\x8F\xBF\xBF",  // overlong in four
      "\xED\xA0\x80",      // surrogates
      "\xED\xBF\xBF",      //
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF5\x80\x80\x80",  //
      "\xFF",              //
      "\xE8\x8C",          // cut short by the end
      "\xE8\x8C-",         // cut short by another character
      "\xF0\x9F\x98",      //
      "\xC3",              //
      "\xB2\xE8\xD2\xD5",  // 茶艺 in GBK
  };
  for (const std::string_view bytes : bad) {
    CAPTURE(bytes);
    CHECK(find_invalid_utf8(bytes) == 0);
    CHECK(find_invalid_utf8("茶 " + std::string(bytes)) == 4);
  }
}

TEST_CASE("characters are taken one by one, and a wrong byte is one of them") {
  CHECK(character_at("茶a", 0) == Character{U'茶', 3});
  CHECK(character_at("茶a", 3) == Character{U'a', 1});
  CHECK(character_at("é", 0) == Character{0xE9, 2});
  CHECK(character_at("😀", 0) == Character{0x1F600, 4});
  CHECK(character_at("\xE8\x8C", 0) == Character{0xFFFD, 1});
  CHECK(count_characters("") == 0);
  CHECK(count_characters("茶艺师 4级") == 6);
  CHECK(count_characters("e\u0301") == 2);
  CHECK(count_characters("\xE8\x8C") == 2);
  CHECK(to_utf8(U'茶') == "茶");
  CHECK(to_utf8(0x1F600) == "😀");
}

TEST_CASE("width on a terminal") {
  CHECK(display_width("") == 0);
  CHECK(display_width("level 4") == 7);
  CHECK(display_width("茶艺师") == 6);
  CHECK(display_width("（　　）。，：；？！、《》") == 26);
  CHECK(display_width("ＡＢ１２") == 8);
  CHECK(display_width("ｱｲ") == 2);        // half-width katakana
  CHECK(display_width("각") == 2);        // Hangul syllable
  CHECK(display_width("𠀀") == 2);        // beyond the first plane
  CHECK(display_width("e\u0301") == 1);   // combining accent
  CHECK(display_width("か\u3099") == 2);  // combining voice mark
  CHECK(display_width("a\u200Bb") == 2);  // zero width space
  CHECK(display_width("a\tb") == 3);
  CHECK(display_width("\a\x1B\u0085\x7F\n") == 0);
  // Their width depends on the font; they count one.
  CHECK(display_width("“”‘’…—×÷·℃°√①") == 13);
}

TEST_CASE("an emoji made of several characters counts two") {
  CHECK(display_width("😀") == 2);
  CHECK(display_width("😀😀") == 4);
  CHECK(display_width("☺") == 1);
  CHECK(display_width("☺\uFE0F") == 2);
  CHECK(display_width("👍🏽") == 2);
  CHECK(display_width("👨\u200D👩\u200D👧") == 2);
  CHECK(display_width("❤\uFE0F\u200D🔥") == 2);
  CHECK(display_width("🇨🇳") == 2);
  CHECK(display_width("👩\u200D茶") == 4);  // a joiner joins emoji only
  CHECK(display_width("a\u200D👩") == 3);
}

TEST_CASE("what drives a terminal or cannot be seen is a control") {
  for (const char32_t code : {U'\0', U'\x1B', U'\n', U'\x7F', U'\x9B', U'\x202E', U'\x2066',
                              U'\x200B', U'\xFEFF', U'\xAD', U'\x2028', U'\x2029', U'\xE0041'}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK(is_control(code));
  }
  for (const char32_t code : {U' ', U'a', U'茶', U'　', U'\x301', U'\x200D', U'\x200C', U'\xFFFD',
                              U'\xFE0F', U'\xE000', U'😀'}) {
    CAPTURE(static_cast<unsigned>(code));
    CHECK_FALSE(is_control(code));
  }
}

TEST_CASE("spelling differences are removed before texts are compared") {
  CHECK(normal_form("") == "");
  CHECK(normal_form(" \t\n　\u200B\uFEFF") == "");
  CHECK(normal_form("与宾客交谈时，茶艺师应当（　　）。") == "与宾客交谈时茶艺师应当");
  CHECK(normal_form("与宾客交谈时, 茶艺师应当( )") == "与宾客交谈时茶艺师应当");
  CHECK(normal_form("ＡＢ１２") == "AB12");
  CHECK(normal_form("ｱ") == "ア");
  CHECK(normal_form("“茶”《经》——【上】…") == "茶经上");
  CHECK(normal_form("不**是**茶") == "不是茶");
  CHECK(normal_form("H₂O") == normal_form("H_{2}O"));
  CHECK(normal_form("5 m²") == normal_form("5㎡"));
  CHECK(normal_form("5 m²") == normal_form("5m^{2}"));
  CHECK(normal_form("25℃") == normal_form("25°C"));
  CHECK(normal_form("e\u0301") == normal_form("\u00E9"));
  CHECK(normal_form("a\u0316\u0301") == normal_form("a\u0301\u0316"));
}

TEST_CASE("what carries meaning in an answer stays") {
  CHECK(normal_form("2.5") == "2.5");
  CHECK(normal_form("１ ： ５０") == "1:50");
  CHECK(normal_form("1、2") != normal_form("12"));
  CHECK(normal_form("10²") == normal_form("10^{2}"));
  CHECK(normal_form("10²") != normal_form("102"));
  CHECK(normal_form("−5 ℃") == normal_form("-5℃"));
  CHECK(normal_form("10–20") == normal_form("10-20"));
  CHECK(normal_form("+5") != normal_form("-5"));
  CHECK(normal_form("3 × 4 ÷ 2 = 6 < 7 > 5 ≤ 9 ± 1") == "3×4÷2=6<7>5≤9±1");
  CHECK(normal_form("60％") == "60%");
  CHECK(normal_form("5′") != normal_form("5″"));
  CHECK(normal_form("km/h") == "km/h");
  CHECK(normal_form("5*3") == "5*3");
  CHECK(normal_form("kW") != normal_form("KW"));
  CHECK(normal_form("第1题。") == "第1题");
}

TEST_CASE("a text of nothing but punctuation keeps it") {
  CHECK(normal_form("，") == ",");
  CHECK(normal_form("；") == ";");
  CHECK(normal_form("( )") == normal_form("（　）"));
  CHECK(normal_form("[ ]") != normal_form("{ }"));
}

TEST_CASE("normal form of bytes that are no UTF-8 is still a text") {
  CHECK(normal_form("a\xFF") == "a\uFFFD");
  CHECK(normal_form("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("trimmed") {
  CHECK(trimmed("") == "");
  CHECK(trimmed(" \t\r\n　") == "");
  CHECK(trimmed("　 a　b \n") == "a　b");
  CHECK(trimmed("\u00A0a") == "\u00A0a");
}

}  // namespace
}  // namespace tiku
