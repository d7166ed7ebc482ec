// SPDX-License-Identifier: Apache-2.0
#include "tiku/document/writer.hpp"

namespace tiku {

void YamlWriter::key(std::string_view name) {
  start(2);
  out_ += yaml_scalar(name);
  out_ += ':';
  after_ = After::key;
}

void YamlWriter::entry() {
  start(0);
  out_ += '-';
  after_ = After::entry;
}

void YamlWriter::text(std::string_view value) { put(yaml_scalar(value)); }

void YamlWriter::integer(std::int64_t value) { put(std::to_string(value)); }

void YamlWriter::word(std::string_view value) { put(value); }

void YamlWriter::flow(std::string_view value) { put(value); }

void YamlWriter::begin() { columns_.push_back(-1); }

void YamlWriter::end() {
  if (columns_.back() < 0) put("[]");
  columns_.pop_back();
}

/// Goes to where a key or entry of the open collection begins. `step` is how much deeper
/// than a key the collection under it stands.
void YamlWriter::start(int step) {
  int& column = columns_.back();
  if (column < 0 && after_ == After::entry) {
    column = columns_[columns_.size() - 2] + 2;
    out_ += ' ';
    return;
  }
  if (column < 0) {
    column = columns_[columns_.size() - 2] + step;
    out_ += '\n';
  }
  out_.append(static_cast<std::size_t>(column), ' ');
}

void YamlWriter::put(std::string_view written) {
  out_ += ' ';
  out_ += written;
  out_ += '\n';
  after_ = After::line;
}

}  // namespace tiku
