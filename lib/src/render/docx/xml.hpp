// SPDX-License-Identifier: Apache-2.0
// XML being written, element by element: what is open is closed in turn, and whatever
// comes from a printout is text that no reader of XML refuses.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tiku::docx {

class Xml {
 public:
  struct Attribute {
    Attribute(std::string_view its_name, std::string_view its_value)
        : name(its_name), value(its_value) {}
    Attribute(std::string_view its_name, int number)
        : name(its_name), value(std::to_string(number)) {}
    std::string_view name;
    std::string value;
  };
  using Attributes = std::initializer_list<Attribute>;

  /// With the line that a part begins with.
  static Xml part();

  /// Begins an element; its name must outlive the writing.
  void open(std::string_view name, Attributes attributes = {});

  /// Ends the innermost element.
  void close();

  /// An element that holds nothing.
  void empty(std::string_view name, Attributes attributes = {});

  /// `<name w:val="value"/>`.
  void value(std::string_view name, std::string_view value) { empty(name, {{"w:val", value}}); }
  void value(std::string_view name, int value) { empty(name, {{"w:val", value}}); }

  /// Characters; those that XML cannot hold are left out.
  void text(std::string_view text);

  /// Elements that were written elsewhere.
  void add(const Xml& inner) { out_ += inner.out_; }

  const std::string& written() const { return out_; }

 private:
  void begin(std::string_view name, Attributes attributes);

  std::string out_;
  std::vector<std::string_view> open_;
};

}  // namespace tiku::docx
