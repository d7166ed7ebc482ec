// SPDX-License-Identifier: Apache-2.0
// XML read strictly and no more of it than figures need: elements, attributes, texts and
// the five entities. Document types and processing instructions are told, never followed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tiku::loading {

struct XmlAttribute {
  std::string_view name;  ///< with its prefix
  std::string value;      ///< with its references filled in
};

struct XmlEvent {
  enum class Kind {
    open,         ///< a tag; `close` follows at once where it is an empty one
    close,        ///< of the element that was opened last
    text,         ///< characters, or a CDATA section
    instruction,  ///< `<?…`; `name` is its target
    doctype,      ///< `<!DOCTYPE`
    end,          ///< all was read
    fault,        ///< not well-formed from here on
  };
  Kind kind = Kind::end;
  std::string_view name;                 ///< of the element, with its prefix
  std::vector<XmlAttribute> attributes;  ///< of `open`
  std::string text;
};

/// The part of a name behind its prefix.
std::string_view local_name(std::string_view name);

/// Gives one event after the other. The text must outlive it.
class XmlScanner {
 public:
  explicit XmlScanner(std::string_view text);

  /// The next event; after `end` or `fault` always the same.
  XmlEvent next();

 private:
  using Kind = XmlEvent::Kind;

  XmlEvent markup();
  XmlEvent characters();
  XmlEvent open_tag();
  XmlEvent close_tag();
  XmlEvent instruction();
  XmlEvent fault();
  bool pass_comment();
  bool pass_declaration();
  void pass_blanks();
  bool take(std::string_view sign);
  std::string_view name();
  std::optional<XmlAttribute> attribute();
  std::optional<std::string> filled(std::string_view raw) const;
  bool bind_prefixes(const XmlEvent& tag);
  bool is_bound(std::string_view name) const;
  XmlEvent closed();

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;                              // elements
  std::vector<std::pair<std::string_view, std::size_t>> prefixes_;  // with their depth
  bool has_root_ = false;
  bool is_empty_tag_ = false;  // whose `close` is due
  bool is_faulty_ = false;
};

}  // namespace tiku::loading
