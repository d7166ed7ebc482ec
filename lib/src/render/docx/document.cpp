// SPDX-License-Identifier: Apache-2.0
// Printout -> DOCX (ECMA-376): the parts that are alike in all documents, and the whole.
#include <utility>

#include "render/docx/body.hpp"
#include "render/docx/frame.hpp"
#include "render/docx/package.hpp"
#include "render/docx/styles.hpp"

namespace tiku {
namespace docx {
namespace {

constexpr std::string_view office_relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view package_relations =
    "http://schemas.openxmlformats.org/package/2006/relationships";

// Header or footer of a kind of pages.
struct Margin {
  std::string_view kind;
  const Geometry& pages;
  std::string name;
};

std::vector<Margin> margins_of(const Printout& printout, const Pages& pages) {
  std::vector<Margin> margins;
  const auto add = [&](const Geometry& geometry, std::string_view number) {
    const auto name = [&](std::string kind) { return kind.append(number).append(".xml"); };
    if (printout.strip) margins.push_back({"header", geometry, name("header")});
    margins.push_back({"footer", geometry, name("footer")});
  };
  add(pages.others, "1");
  if (pages.differ()) add(pages.first, "2");
  return margins;
}

std::vector<Relation> relations_of(const std::vector<Margin>& margins, const Figures& figures) {
  std::vector<Relation> relations = {{"styles", "styles", "styles.xml"},
                                     {"settings", "settings", "settings.xml"},
                                     {"fonts", "fontTable", "fontTable.xml"}};
  for (const Margin& margin : margins) {
    relations.push_back(
        {relation_to(margin.kind, margin.pages), std::string(margin.kind), margin.name});
  }
  for (Relation& relation : figures.relations()) relations.push_back(std::move(relation));
  return relations;
}

std::string relations_part(const std::vector<Relation>& relations) {
  Xml xml = Xml::part();
  xml.open("Relationships", {{"xmlns", package_relations}});
  for (const Relation& relation : relations) {
    // Those of the package itself have a name space of their own.
    const bool is_full = relation.type.starts_with("http");
    xml.empty("Relationship",
              {{"Id", relation.id},
               {"Type", is_full ? relation.type : std::string(office_relations) + relation.type},
               {"Target", relation.target}});
  }
  xml.close();
  return xml.written();
}

std::string package_relations_part() {
  return relations_part(
      {{"document", "officeDocument", "word/document.xml"},
       {"core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"}});
}

std::string content_types_part(const std::vector<Margin>& margins) {
  Xml xml = Xml::part();
  xml.open("Types", {{"xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"}});
  for (const auto& [ending, type] :
       {std::pair{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
        std::pair{"xml", "application/xml"}, std::pair{"png", "image/png"},
        std::pair{"jpeg", "image/jpeg"}}) {
    xml.empty("Default", {{"Extension", ending}, {"ContentType", type}});
  }
  const auto part = [&](std::string_view name, std::string_view type) {
    xml.empty("Override",
              {{"PartName", name},
               {"ContentType", "application/vnd.openxmlformats-" + std::string(type) + "+xml"}});
  };
  part("/word/document.xml", "officedocument.wordprocessingml.document.main");
  part("/word/styles.xml", "officedocument.wordprocessingml.styles");
  part("/word/settings.xml", "officedocument.wordprocessingml.settings");
  part("/word/fontTable.xml", "officedocument.wordprocessingml.fontTable");
  for (const Margin& margin : margins) {
    part("/word/" + margin.name,
         std::string("officedocument.wordprocessingml.").append(margin.kind));
  }
  part("/docProps/core.xml", "package.core-properties");
  xml.close();
  return xml.written();
}

std::string settings_part() {
  Xml xml = Xml::part();
  xml.open("w:settings",
           {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
            {"xmlns:m", "http://schemas.openxmlformats.org/officeDocument/2006/math"}});
  xml.empty("w:zoom", {{"w:percent", 100}});
  xml.empty("w:hideSpellingErrors");
  xml.empty("w:hideGrammaticalErrors");
  xml.value("w:defaultTabStop", 420);
  xml.value("w:characterSpacingControl", "compressPunctuation");
  xml.open("w:compat");
  xml.empty("w:balanceSingleByteDoubleByteWidth");
  xml.empty("w:doNotExpandShiftReturn");
  xml.empty("w:useFELayout");
  xml.empty("w:compatSetting", {{"w:name", "compatibilityMode"},
                                {"w:uri", "http://schemas.microsoft.com/office/word"},
                                {"w:val", 15}});
  xml.close();
  xml.open("m:mathPr");
  xml.empty("m:mathFont", {{"m:val", "Cambria Math"}});
  xml.close();
  xml.empty("w:themeFontLang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}});
  xml.close();
  return xml.written();
}

std::string issuer_of(const Printout& printout) {
  for (const Block& block : printout.blocks) {
    if (const auto* heading = std::get_if<HeadingBlock>(&block)) return heading->issuer;
  }
  return {};
}

std::string core_part(const Printout& printout) {
  Xml xml = Xml::part();
  xml.open("cp:coreProperties",
           {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
            {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
            {"xmlns:dcterms", "http://purl.org/dc/terms/"},
            {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  const auto property = [&](std::string_view name, std::string_view value) {
    xml.open(name);
    xml.text(value);
    xml.close();
  };
  const auto date = [&](std::string_view name) {
    xml.open(name, {{"xsi:type", "dcterms:W3CDTF"}});
    xml.text(printout.date + "T00:00:00Z");
    xml.close();
  };
  property("dc:title", printout.title);
  property("dc:creator", issuer_of(printout));
  property("dc:language", "zh-CN");
  if (!printout.date.empty()) {
    date("dcterms:created");
    date("dcterms:modified");
  }
  xml.close();
  return xml.written();
}

}  // namespace
}  // namespace docx

std::variant<std::string, PrintProblem> write_docx(const Printout& printout) {
  using namespace docx;
  const Pages pages = pages_of(printout);
  const std::vector<Margin> margins = margins_of(printout, pages);
  Figures figures(printout);
  auto document = document_part(printout, pages, figures);
  if (const auto* problem = std::get_if<PrintProblem>(&document)) return *problem;
  std::vector<Part> parts = {
      {"[Content_Types].xml", content_types_part(margins)},
      {"_rels/.rels", package_relations_part()},
      {"docProps/core.xml", core_part(printout)},
      {"word/document.xml", std::get<std::string>(std::move(document))},
      {"word/_rels/document.xml.rels", relations_part(relations_of(margins, figures))},
      {"word/styles.xml", styles_part(printout, pages)},
      {"word/settings.xml", settings_part()},
      {"word/fontTable.xml", fonts_part(printout.style)}};
  for (const Margin& margin : margins) {
    parts.push_back({"word/" + margin.name, margin.kind == "header"
                                                ? header_part(printout, margin.pages)
                                                : footer_part(printout.foot, margin.pages)});
  }
  for (Part& part : figures.parts()) parts.push_back(std::move(part));
  return packed(parts);
}

}  // namespace tiku
