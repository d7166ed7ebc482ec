// SPDX-License-Identifier: Apache-2.0
#include "source_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace floors {
namespace {

namespace fs = std::filesystem;

/// Where the comment or literal that begins at `i` ends; `i` itself where none begins.
std::size_t end_of_words(std::string_view text, std::size_t i) {
  const auto behind = [text](std::size_t from, std::string_view mark) {
    const std::size_t found = text.find(mark, from);
    return found == std::string_view::npos ? text.size() : found + mark.size();
  };
  const std::string_view rest = text.substr(i);
  if (rest.starts_with("//")) return std::min(text.find('\n', i), text.size());
  if (rest.starts_with("/*")) return behind(i + 2, "*/");
  if (rest.starts_with("R\"")) {
    const std::size_t open = text.find('(', i);
    return behind(open, ")" + std::string(text.substr(i + 2, open - i - 2)) + "\"");
  }
  const bool separates_digits =
      i > 0 &&
      std::string_view("0123456789abcdefABCDEF").find(text[i - 1]) != std::string_view::npos;
  if (rest.front() != '"' && (rest.front() != '\'' || separates_digits)) return i;
  std::size_t end = i + 1;
  while (end < text.size() && text[end] != rest.front()) end += text[end] == '\\' ? 2U : 1U;
  return std::min(end + 1, text.size());
}

std::string without_words(const std::string& text) {
  std::string code = text;
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t end = end_of_words(text, i);
    if (end == i) ++i;
    for (; i < end; ++i) {
      if (text[i] != '\n') code[i] = ' ';
    }
  }
  return code;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<Include> includes_of(const std::vector<std::string>& lines) {
  std::vector<Include> includes;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (!line.starts_with("#include")) continue;
    const std::size_t begin = line.find_first_of("<\"");
    const std::size_t end = line.find_first_of(">\"", begin + 1);
    if (end == std::string_view::npos) continue;
    includes.push_back(
        {i + 1, std::string(line.substr(begin + 1, end - begin - 1)), line[begin] == '<'});
  }
  return includes;
}

SourceFile read_source(const fs::path& repository, const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  SourceFile file;
  file.path = path.lexically_relative(repository).generic_string();
  file.lines = lines_of(text);
  file.code = lines_of(without_words(text));
  file.includes = includes_of(file.lines);
  return file;
}

}  // namespace

std::vector<SourceFile> read_sources(const std::string& repository,
                                     const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(repository) / folder)) {
      const auto extension = entry.path().extension();
      if (extension == ".cpp" || extension == ".hpp") {
        files.push_back(read_source(repository, entry.path()));
      }
    }
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace floors
