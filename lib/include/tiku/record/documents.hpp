// SPDX-License-Identifier: Apache-2.0
// What is printed of a draw: which documents there are, how their files are called, and
// what is in them.
#pragma once

#include <compare>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/load/load.hpp"
#include "tiku/model/paper.hpp"
#include "tiku/model/template.hpp"
#include "tiku/model/words.hpp"
#include "tiku/record/record.hpp"
#include "tiku/render/paper.hpp"

namespace tiku {

/// What a document is. One of each is made for every form, but for the cover, which is of
/// the whole batch.
enum class DocumentType {
  paper,  ///< 试卷
  key,    ///< 标准答案与评分标准
  sheet,  ///< 答题纸
  card,   ///< 答题卡 for reading by machine, with its map (`card-A.json`)
  staff,  ///< 工作人员用卷, with keys and explanations
  large,  ///< 大字版
  cover,  ///< 封面与开封记录
};

enum class FileFormat { pdf, docx, html, txt, xlsx };

/// The words by which commands name them: `paper`, `pdf`; the latter also end files' names.
template <>
std::span<const std::string_view> words<DocumentType>();
template <>
std::span<const std::string_view> words<FileFormat>();

struct DocumentKind {
  DocumentType type = DocumentType::paper;
  FileFormat format = FileFormat::pdf;
  friend auto operator<=>(const DocumentKind&, const DocumentKind&) = default;
};
using DocumentKinds = std::set<DocumentKind>;

/// All pairs of these that there are: papers, keys and staff copies are workbooks too, and
/// cards are PDF only.
DocumentKinds document_kinds(std::span<const DocumentType> types,
                             std::span<const FileFormat> formats);

/// What a draw makes where nothing else is asked for: papers as HTML and text, keys as
/// workbooks.
DocumentKinds usual_documents();

/// Those that a record's outputs are.
DocumentKinds recorded_documents(const Record& record);

/// Bytes of files by their names.
using Files = std::map<std::string, std::string>;

/// Why there are no files: what hinders it, or our own bug.
using ProductFailure = std::variant<Diagnostic, Defect>;

struct DocumentOptions {
  DocumentKinds kinds = usual_documents();
  std::string scratch;   ///< existing folder for temporary files
  unsigned threads = 1;  ///< that make documents; their bytes do not depend on it
};

/// The template of the job's batch; the custom where it names none.
Template office_template(const Job& job);

/// The forms as the batch's template wants them printed, without the bytes of their figures.
std::vector<PrintedPaper> print_papers(const Job& job, const std::vector<Form>& forms);

/// Warns of documents that send candidates to different places with the same answers. The job
/// must be checked and without errors.
void check_documents(const Job& job, const DocumentKinds& kinds, Diagnostics& findings);

/// The documents of a job's forms. The job must be checked and without errors.
std::variant<Files, ProductFailure> make_documents(const Job& job, const std::vector<Form>& forms,
                                                   const DocumentOptions& options);

}  // namespace tiku
