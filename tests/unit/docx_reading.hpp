// SPDX-License-Identifier: Apache-2.0
// Reads a DOCX file back, with libraries that did not write its XML.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <pugixml.hpp>
#include <zip.h>

#include "tiku/render/printout.hpp"

/// The parts of the file by name; the check fails where it is no ZIP.
inline std::map<std::string, std::string> unpacked(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  REQUIRE(archive != nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t stat;
    REQUIRE(zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) == 0);
    std::string part(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    REQUIRE(zip_fread(file, part.data(), part.size()) == static_cast<zip_int64_t>(part.size()));
    zip_fclose(file);
    CHECK(parts.emplace(stat.name, std::move(part)).second);
  }
  zip_discard(archive);
  return parts;
}

/// A printout as a DOCX file, read back.
class Docx {
 public:
  explicit Docx(const tiku::Printout& printout) {
    const auto written = tiku::write_docx(printout);
    if (const auto* problem = std::get_if<tiku::PrintProblem>(&written)) {
      FAIL(problem->arguments.back().text);
    }
    bytes_ = std::get<std::string>(written);
    parts_ = unpacked(bytes_);
  }

  const std::string& bytes() const { return bytes_; }
  const std::map<std::string, std::string>& parts() const { return parts_; }

  /// A part's XML; the check fails where it is not well-formed.
  pugi::xml_document& xml(const std::string& name = "word/document.xml") {
    auto& document = documents_[name];
    if (document) return *document;
    document = std::make_unique<pugi::xml_document>();
    REQUIRE(parts_.contains(name));
    const std::string& part = parts_.at(name);
    const auto result = document->load_buffer(part.data(), part.size(),
                                              pugi::parse_default | pugi::parse_ws_pcdata_single);
    INFO(name, ": ", result.description());
    REQUIRE(result);
    return *document;
  }

  /// All elements that an XPath finds, in the order of the document.
  std::vector<pugi::xml_node> all(const std::string& path,
                                  const std::string& part = "word/document.xml") {
    std::vector<pugi::xml_node> nodes;
    pugi::xpath_node_set found = xml(part).select_nodes(path.c_str());
    found.sort();
    for (const pugi::xpath_node& node : found) nodes.push_back(node.node());
    return nodes;
  }

 private:
  std::string bytes_;
  std::map<std::string, std::string> parts_;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> documents_;
};

/// What a paragraph or a run says; a tab is `\t`, a line break `\n`.
inline std::string words_of(const pugi::xml_node& node) {
  std::string words;
  for (const pugi::xml_node& child : node.children()) {
    const std::string name = child.name();
    if (name == "w:t" || name == "m:t") {
      words += child.text().get();
    } else if (name == "w:tab") {
      words += '\t';
    } else if (name == "w:br") {
      words += '\n';
    } else if (name == "w:drawing") {
      words += "[figure]";
    } else if (name != "w:pPr" && name != "w:rPr") {
      words += words_of(child);
    }
  }
  return words;
}

inline std::string style_of(const pugi::xml_node& paragraph) {
  return paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
}
