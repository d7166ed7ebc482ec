// SPDX-License-Identifier: Apache-2.0
#include "load/xml_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/lower_case.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::loading {
namespace {

constexpr std::size_t deepest = 200;  // elements within one another
constexpr std::size_t most_attributes = 200;
constexpr std::size_t most_prefixes = 100;  // at one place
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool is_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || byte >= 0x80;
}

bool is_name_part(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

std::string_view prefix_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

// A character that XML lets stand in a text.
bool is_allowed(std::uint32_t code) {
  return code == 0x9 || code == 0xa || code == 0xd || (code >= 0x20 && code < 0xd800) ||
         (code >= 0xe000 && code < 0xfffe) || (code >= 0x10000 && code <= 0x10ffff);
}

// `#60` or `#x3c`.
std::optional<std::uint32_t> numbered(std::string_view reference) {
  const bool is_hexadecimal = reference.starts_with("#x");
  const std::string_view digits = reference.substr(is_hexadecimal ? 2 : 1);
  const std::uint32_t base = is_hexadecimal ? 16 : 10;
  if (digits.empty() || digits.size() > 8) return std::nullopt;
  std::uint64_t code = 0;
  for (const char c : digits) {
    const std::uint32_t digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                                       : 16;
    if (digit >= base) return std::nullopt;
    code = code * base + digit;
  }
  if (code > 0x10ffff || !is_allowed(static_cast<std::uint32_t>(code))) return std::nullopt;
  return static_cast<std::uint32_t>(code);
}

std::optional<std::string> meaning(std::string_view reference) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> entities = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
  for (const auto& [name, text] : entities) {
    if (reference == name) return std::string(text);
  }
  if (!reference.starts_with('#')) return std::nullopt;
  const auto code = numbered(reference);
  return code ? std::optional(to_utf8(static_cast<char32_t>(*code))) : std::nullopt;
}

bool has_forbidden_sign(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return !is_allowed(static_cast<unsigned char>(c)) || c == '\x7f'; });
}

}  // namespace

std::string_view local_name(std::string_view name) {
  return name.substr(prefix_of(name).empty() ? 0 : prefix_of(name).size() + 1);
}

XmlScanner::XmlScanner(std::string_view text) : text_(text) {
  is_faulty_ = find_invalid_utf8(text).has_value() || has_forbidden_sign(text);
  if (text_.starts_with(byte_order_mark)) text_.remove_prefix(byte_order_mark.size());
  if (!is_faulty_) is_faulty_ = !pass_declaration();
}

XmlEvent XmlScanner::fault() {
  is_faulty_ = true;
  return {Kind::fault, {}, {}, {}};
}

XmlEvent XmlScanner::closed() {
  XmlEvent event{Kind::close, open_.back(), {}, {}};
  while (!prefixes_.empty() && prefixes_.back().second == open_.size()) prefixes_.pop_back();
  open_.pop_back();
  return event;
}

XmlEvent XmlScanner::next() {
  if (is_faulty_) return fault();
  if (std::exchange(is_empty_tag_, false)) return closed();
  for (;;) {
    if (open_.empty()) pass_blanks();
    if (!take("<!--")) break;
    if (!pass_comment()) return fault();
  }
  if (at_ == text_.size()) return open_.empty() && has_root_ ? XmlEvent{} : fault();
  return text_[at_] == '<' ? markup() : characters();
}

XmlEvent XmlScanner::markup() {
  if (take("<!DOCTYPE")) return {Kind::doctype, {}, {}, {}};
  if (take("<?")) return instruction();
  if (take("</")) return close_tag();
  if (!take("<![CDATA[")) {
    ++at_;
    return open_tag();
  }
  const std::size_t end = text_.find("]]>", at_);
  if (open_.empty() || end == std::string_view::npos) return fault();
  XmlEvent event{Kind::text, {}, {}, std::string(text_.substr(at_, end - at_))};
  at_ = end + 3;
  return event;
}

XmlEvent XmlScanner::characters() {
  const std::size_t end = std::min(text_.find('<', at_), text_.size());
  const std::string_view raw = text_.substr(at_, end - at_);
  at_ = end;
  if (raw.find("]]>") != std::string_view::npos) return fault();
  auto text = open_.empty() ? std::nullopt : filled(raw);
  return text ? XmlEvent{Kind::text, {}, {}, *std::move(text)} : fault();
}

XmlEvent XmlScanner::open_tag() {
  XmlEvent event{Kind::open, name(), {}, {}};
  if (event.name.empty() || (open_.empty() && has_root_) || open_.size() == deepest) return fault();
  for (;;) {
    const std::size_t before = at_;
    pass_blanks();
    if (take(">")) break;
    if (take("/>")) {
      is_empty_tag_ = true;
      break;
    }
    auto found = at_ > before ? attribute() : std::nullopt;
    if (!found || event.attributes.size() == most_attributes) return fault();
    const bool is_second = std::ranges::any_of(
        event.attributes, [&](const XmlAttribute& other) { return other.name == found->name; });
    if (is_second) return fault();
    event.attributes.push_back(*std::move(found));
  }
  has_root_ = true;
  open_.push_back(event.name);
  return bind_prefixes(event) ? event : fault();
}

XmlEvent XmlScanner::close_tag() {
  const std::string_view closing = name();
  pass_blanks();
  if (open_.empty() || closing != open_.back() || !take(">")) return fault();
  return closed();
}

XmlEvent XmlScanner::instruction() {
  XmlEvent event{Kind::instruction, name(), {}, {}};
  const std::size_t end = text_.find("?>", at_);
  if (end == std::string_view::npos) return fault();
  at_ = end + 2;
  return event;
}

bool XmlScanner::pass_comment() {
  const std::size_t end = text_.find("--", at_);
  if (end == std::string_view::npos) return false;
  at_ = end + 2;
  return take(">");
}

// `<?xml …?>` at the beginning. UTF-8 is the one encoding.
bool XmlScanner::pass_declaration() {
  if (!text_.starts_with("<?xml ")) return true;
  const std::size_t end = text_.find("?>");
  if (end == std::string_view::npos) return false;
  const std::string said = lower_case(text_.substr(0, end));
  at_ = end + 2;
  return said.find("encoding") == std::string::npos || said.find("utf-8") != std::string::npos;
}

void XmlScanner::pass_blanks() {
  at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
}

bool XmlScanner::take(std::string_view sign) {
  if (!text_.substr(at_).starts_with(sign)) return false;
  at_ += sign.size();
  return true;
}

std::string_view XmlScanner::name() {
  const std::size_t begin = at_;
  if (at_ < text_.size() && is_letter(text_[at_])) {
    while (at_ < text_.size() && is_name_part(text_[at_])) ++at_;
  }
  return text_.substr(begin, at_ - begin);
}

std::optional<XmlAttribute> XmlScanner::attribute() {
  XmlAttribute found{name(), {}};
  pass_blanks();
  if (found.name.empty() || !take("=")) return std::nullopt;
  pass_blanks();
  if (at_ == text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return std::nullopt;
  const std::size_t end = text_.find(text_[at_], at_ + 1);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view raw = text_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  auto value = raw.find('<') == std::string_view::npos ? filled(raw) : std::nullopt;
  if (!value) return std::nullopt;
  found.value = *std::move(value);
  return found;
}

std::optional<std::string> XmlScanner::filled(std::string_view raw) const {
  std::string result;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t sign = std::min(raw.find('&', at), raw.size());
    result += raw.substr(at, sign - at);
    if (sign == raw.size()) break;
    const std::size_t end = raw.substr(0, sign + 12).find(';', sign);
    if (end == std::string_view::npos) return std::nullopt;
    const auto text = meaning(raw.substr(sign + 1, end - sign - 1));
    if (!text) return std::nullopt;
    result += *text;
    at = end + 1;
  }
  return result;
}

// The prefixes that the tag declares count for itself too.
bool XmlScanner::bind_prefixes(const XmlEvent& tag) {
  for (const XmlAttribute& each : tag.attributes) {
    if (prefix_of(each.name) == "xmlns") {
      prefixes_.emplace_back(local_name(each.name), open_.size());
    }
  }
  return prefixes_.size() <= most_prefixes && is_bound(tag.name) &&
         std::ranges::all_of(tag.attributes,
                             [&](const XmlAttribute& each) { return is_bound(each.name); });
}

bool XmlScanner::is_bound(std::string_view name) const {
  const std::string_view prefix = prefix_of(name);
  if (prefix.empty()) return name.find(':') == std::string_view::npos;
  if (local_name(name).empty() || local_name(name).find(':') != std::string_view::npos) {
    return false;
  }
  return prefix == "xml" || prefix == "xmlns" ||
         std::ranges::any_of(prefixes_, [&](const auto& bound) { return bound.first == prefix; });
}

}  // namespace tiku::loading
