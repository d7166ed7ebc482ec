// SPDX-License-Identifier: Apache-2.0
#include "documents.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tiku::cli {
namespace {

std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    words.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string all_words(std::span<const std::string_view> known) {
  std::string all;
  for (const std::string_view word : known) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

/// The enumerators that an option names; `otherwise` where it is not given.
template <class Enum>
std::vector<Enum> named(Meaning& meaning, std::string_view option, std::vector<Enum> otherwise,
                        Language language) {
  const auto list = meaning.text(option);
  if (!list) return otherwise;
  std::vector<Enum> found;
  for (const std::string& word : split(*list)) {
    if (const auto known = from_word<Enum>(word)) {
      found.push_back(*known);
      continue;
    }
    meaning.fail(say(language,
                     {"option '--{0}' takes a list of {1}, such as '{2}', not '{3}'.{4}",
                      "选项“--{0}”的值应当是以逗号分隔的 {1}，如“{2}”，不能是“{3}”。{4}"},
                     {option, all_words(words<Enum>()),
                      std::string(words<Enum>()[0]) + "," + std::string(words<Enum>()[1]), word,
                      suggestion(word, words<Enum>(), language)}));
  }
  return found;
}

}  // namespace

DocumentKinds read_documents(Meaning& meaning, Language language) {
  const auto types =
      named<DocumentType>(meaning, "what", {DocumentType::paper, DocumentType::key}, language);
  const auto formats = named<FileFormat>(meaning, "to", {FileFormat::pdf}, language);
  DocumentKinds kinds = document_kinds(types, formats);
  const auto is_missing = [&](const auto& of_kind) {
    return std::none_of(kinds.begin(), kinds.end(), of_kind);
  };
  for (const DocumentType type : types) {
    if (!is_missing([&](DocumentKind kind) { return kind.type == type; })) continue;
    meaning.fail(say(
        language, {"there is no '{0}' in any of these formats.", "“{0}”没有所列的任何一种格式。"},
        {words<DocumentType>()[static_cast<std::size_t>(type)]}));
  }
  for (const FileFormat format : formats) {
    if (!is_missing([&](DocumentKind kind) { return kind.format == format; })) continue;
    meaning.fail(say(language,
                     {"none of these documents is made as '{0}'.", "所列文档都没有“{0}”格式。"},
                     {words<FileFormat>()[static_cast<std::size_t>(format)]}));
  }
  return kinds;
}

void warn_of_documents(const DocumentKinds& kinds, Jobs& jobs) {
  Estate& estate = jobs.estate;
  if (estate.diagnostics.has_errors()) return;
  for (const Job& job : jobs.all) {
    if (job.batch != nullptr && job.blueprint != nullptr) {
      check_documents(job, kinds, estate.diagnostics);
    }
  }
}

}  // namespace tiku::cli
