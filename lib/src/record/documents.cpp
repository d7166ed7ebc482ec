// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/documents.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "load/parallel.hpp"
#include "tiku/render/card.hpp"
#include "tiku/render/printouts.hpp"
#include "tiku/render/workbook.hpp"
#include "tiku/text/digest.hpp"

namespace tiku {
namespace {

constexpr std::array<std::string_view, 7> type_words{"paper", "key",   "sheet", "card",
                                                     "staff", "large", "cover"};
constexpr std::array<std::string_view, 5> format_words{"pdf", "docx", "html", "txt", "xlsx"};

bool exists(DocumentKind kind) {
  switch (kind.type) {
    case DocumentType::card:
      return kind.format == FileFormat::pdf;
    case DocumentType::paper:
    case DocumentType::key:
    case DocumentType::staff:
      return true;
    default:
      return kind.format != FileFormat::xlsx;
  }
}

std::string file_name(DocumentKind kind, const std::string& label) {
  std::string name(type_words[static_cast<std::size_t>(kind.type)]);
  if (!label.empty()) name += "-" + label;
  return name + "." + std::string(format_words[static_cast<std::size_t>(kind.format)]);
}

/// The figures of a form's items, by their paths within the bank. They were looked at when
/// the bank was loaded, so what differs now was changed since.
std::variant<std::map<std::string, FigureFile>, ProductFailure> form_figures(const Job& job,
                                                                             const Form& form) {
  std::set<std::string> paths;
  for (const auto& section : form.sections) {
    for (const PlacedItem& placed : section) {
      paths.merge(figures_of(*job.bank, job.bank->items[placed.item]));
    }
  }
  std::map<std::string, FigureFile> figures;
  for (const std::string& path : paths) {
    const std::string full = figure_file(*job.bank, path);
    const auto input = std::ranges::find(job.inputs, full, &InputFile::path);
    auto bytes = job.disk.read(full);
    auto* text = std::get_if<std::string>(&bytes);
    const auto known = job.figures.find(full);
    const bool is_same = text && known != job.figures.end() && input != job.inputs.end() &&
                         sha256(*text) == input->digest;
    if (!is_same)
      return ProductFailure{Diagnostic{Code::figure_changed, {no_source, {}}, {full}, {}}};
    FigureFile& file = figures[path] = known->second;
    file.bytes = std::move(*text);
  }
  return figures;
}

PrintedPaper print_form(const Job& job, const Form& form, const Template& office) {
  return print_paper(form, *job.batch, *job.blueprint, *job.bank, office.numbering);
}

using Printed = std::variant<PrintedPaper, ProductFailure>;

Printed illustrated_form(const Job& job, const Form& form, const Template& office) {
  PrintedPaper paper = print_form(job, form, office);
  auto figures = form_figures(job, form);
  if (auto* failure = std::get_if<ProductFailure>(&figures)) return std::move(*failure);
  paper.figures = std::get<std::map<std::string, FigureFile>>(std::move(figures));
  return paper;
}

Printout printout_of(DocumentType type, const PrintedPaper& paper, const Template& office) {
  switch (type) {
    case DocumentType::key:
      return key_printout(paper, office);
    case DocumentType::sheet:
      return answer_printout(paper, office);
    case DocumentType::staff:
      return staff_printout(paper, office);
    case DocumentType::large:
      return large_printout(paper, office);
    default:
      return paper_printout(paper, office);
  }
}

using Written = std::variant<std::string, PrintProblem>;

Written write(const Printout& printout, FileFormat format) {
  switch (format) {
    case FileFormat::pdf:
      return write_pdf(printout);
    case FileFormat::docx:
      return write_docx(printout);
    case FileFormat::html:
      return write_html(printout);
    default:
      return write_text(printout);
  }
}

Workbook workbook_of(DocumentType type, const PrintedPaper& paper, const Template& office,
                     const std::string& scratch) {
  switch (type) {
    case DocumentType::key:
      return key_workbook(paper, office, scratch);
    case DocumentType::staff:
      return staff_workbook(paper, office, scratch);
    default:
      return paper_workbook(paper, office, scratch);
  }
}

Written written(Workbook book) {
  if (auto* problem = std::get_if<WorkbookProblem>(&book)) {
    return PrintProblem{Code::write_failed, {std::move(problem->reason)}};
  }
  return std::get<std::string>(std::move(book));
}

/// Puts the file among the others, or gives why there is none.
std::optional<ProductFailure> keep(Written written, const std::string& name, Files& files) {
  if (auto* problem = std::get_if<PrintProblem>(&written)) {
    Diagnostic finding{problem->code, {no_source, {}}, std::move(problem->arguments), {}};
    finding.arguments.insert(finding.arguments.begin(), name);
    return ProductFailure{std::move(finding)};
  }
  files[name] = std::get<std::string>(std::move(written));
  return std::nullopt;
}

std::string text_digest(const PrintedPaper& paper, const Template& office) {
  return sha256(write_text(paper_printout(paper, office))).hex();
}

/// The card and its map.
std::optional<ProductFailure> keep_card(const Job& job, const PrintedPaper& paper,
                                        const Template& office, Files& files) {
  const std::string name = file_name({DocumentType::card, FileFormat::pdf}, paper.label);
  CardOptions options;
  options.occupation = job.bank->occupation.code;
  options.digest = text_digest(paper, office);
  auto card = answer_card(paper, office, options);
  if (auto* problem = std::get_if<PrintProblem>(&card))
    return keep(std::move(*problem), name, files);
  files["card-" + paper.label + ".json"] = card_map(std::get<Card>(card));
  return keep(card_pdf(std::get<Card>(card)), name, files);
}

using Made = std::variant<Files, ProductFailure>;

/// The files of one form. A printout is made once for all formats, which stand side by side.
Made form_files(const Job& job, const Form& form, const DocumentOptions& options) {
  const Template office = office_template(job);
  auto printed = illustrated_form(job, form, office);
  if (auto* failure = std::get_if<ProductFailure>(&printed)) return std::move(*failure);
  const PrintedPaper& paper = std::get<PrintedPaper>(printed);
  Files files;
  std::optional<std::pair<DocumentType, Printout>> last;
  for (const DocumentKind kind : options.kinds) {
    if (kind.type == DocumentType::cover) continue;
    if (kind.type == DocumentType::card) {
      if (auto failure = keep_card(job, paper, office, files)) return *std::move(failure);
      continue;
    }
    const bool is_workbook = kind.format == FileFormat::xlsx;
    if (!is_workbook && (!last || last->first != kind.type)) {
      last = {kind.type, printout_of(kind.type, paper, office)};
    }
    auto failure =
        keep(is_workbook ? written(workbook_of(kind.type, paper, office, options.scratch))
                         : write(last->second, kind.format),
             file_name(kind, form.label), files);
    if (failure) return *std::move(failure);
  }
  return files;
}

/// The cover names each form by the digest of its paper as text, which is the same with
/// whatever fonts and libraries a machine has.
Made cover_files(const Job& job, const std::vector<Form>& forms, const DocumentOptions& options) {
  const Template office = office_template(job);
  Files files;
  std::optional<Printout> cover;
  for (const DocumentKind kind : options.kinds) {
    if (kind.type != DocumentType::cover) continue;
    if (!cover) {
      std::vector<CoveredForm> covered;
      const std::vector<PrintedPaper> papers = print_papers(job, forms);
      for (const PrintedPaper& paper : papers) {
        covered.push_back({paper.label, text_digest(paper, office)});
      }
      cover = cover_printout(papers.front(), covered, office);
    }
    auto failure = keep(write(*cover, kind.format), file_name(kind, ""), files);
    if (failure) return *std::move(failure);
  }
  return files;
}

}  // namespace

template <>
std::span<const std::string_view> words<DocumentType>() {
  return type_words;
}
template <>
std::span<const std::string_view> words<FileFormat>() {
  return format_words;
}

namespace {

/// Of which kind the file of a draw is, by its name (`paper-A.pdf`); nothing for its record
/// and its conformance.
std::optional<DocumentKind> document_kind(std::string_view file) {
  const auto type = from_word<DocumentType>(file.substr(0, file.find_first_of("-.")));
  const std::size_t dot = file.rfind('.');
  if (!type || dot == std::string_view::npos) return std::nullopt;
  const auto format = from_word<FileFormat>(file.substr(dot + 1));
  if (!format || !exists({*type, *format})) return std::nullopt;
  return DocumentKind{*type, *format};
}

}  // namespace

DocumentKinds document_kinds(std::span<const DocumentType> types,
                             std::span<const FileFormat> formats) {
  DocumentKinds kinds;
  for (const DocumentType type : types) {
    for (const FileFormat format : formats) {
      if (exists({type, format})) kinds.insert({type, format});
    }
  }
  return kinds;
}

DocumentKinds usual_documents() {
  return {{DocumentType::paper, FileFormat::html},
          {DocumentType::paper, FileFormat::txt},
          {DocumentType::key, FileFormat::xlsx}};
}

DocumentKinds recorded_documents(const Record& record) {
  DocumentKinds kinds;
  for (const RecordedFile& output : record.outputs) {
    if (const auto kind = document_kind(output.path)) kinds.insert(*kind);
  }
  return kinds;
}

Template office_template(const Job& job) { return job.office ? *job.office : Template{}; }

std::vector<PrintedPaper> print_papers(const Job& job, const std::vector<Form>& forms) {
  const Template office = office_template(job);
  std::vector<PrintedPaper> papers;
  for (const Form& form : forms) papers.push_back(print_form(job, form, office));
  return papers;
}

std::variant<Files, ProductFailure> make_documents(const Job& job, const std::vector<Form>& forms,
                                                   const DocumentOptions& options) {
  std::vector<Made> parts(forms.size() + 1);
  loading::for_each_number(parts.size(), options.threads, [&](std::size_t i) {
    parts[i] =
        i < forms.size() ? form_files(job, forms[i], options) : cover_files(job, forms, options);
  });
  Files all;
  for (Made& part : parts) {
    if (auto* failure = std::get_if<ProductFailure>(&part)) return std::move(*failure);
    all.merge(std::get<Files>(part));
  }
  return all;
}

}  // namespace tiku
