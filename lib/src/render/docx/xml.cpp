// SPDX-License-Identifier: Apache-2.0
#include "render/docx/xml.hpp"

#include <algorithm>

#include "render/layout.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::docx {
namespace {

// Bytes that are no UTF-8, which a reader would refuse the whole part for, as U+FFFD.
std::string mended(std::string_view text) {
  std::string sound;
  for (auto bad = find_invalid_utf8(text); bad; bad = find_invalid_utf8(text)) {
    sound.append(text.substr(0, *bad)).append("\uFFFD");
    text.remove_prefix(*bad + 1);
  }
  return sound.append(text);
}

}  // namespace

Xml Xml::part() {
  Xml xml;
  xml.out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  return xml;
}

void Xml::begin(std::string_view name, Attributes attributes) {
  out_.append("<").append(name);
  for (const Attribute& attribute : attributes) {
    out_.append(" ").append(attribute.name).append("=\"");
    text(attribute.value);
    out_ += '"';
  }
}

void Xml::open(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  out_ += '>';
  open_.push_back(name);
}

void Xml::close() {
  out_.append("</").append(open_.back()).append(">");
  open_.pop_back();
}

void Xml::empty(std::string_view name, Attributes attributes) {
  begin(name, attributes);
  out_ += "/>";
}

void Xml::text(std::string_view text) {
  const bool is_plain = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
  for (const char c : is_plain ? std::string(text) : harmless(mended(text))) {
    switch (c) {
      case '&':
        out_ += "&amp;";
        break;
      case '<':
        out_ += "&lt;";
        break;
      case '>':
        out_ += "&gt;";
        break;
      case '"':
        out_ += "&quot;";
        break;
      default:
        out_ += c;
    }
  }
}

}  // namespace tiku::docx
