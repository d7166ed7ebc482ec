// SPDX-License-Identifier: Apache-2.0
// Holds the house together: reads every source file of the library and the tool and
// says where one breaks a rule that a program can see. Each rule counts as one test.
#include <algorithm>
#include <array>
#include <cstddef>
#include <iostream>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source_file.hpp"
#include "words.hpp"

namespace floors {
namespace {

/// The floors, lowest first. The tool (`cli`) stands on all of them.
constexpr std::array<std::string_view, 12> floor_names = {
    "text",   "diagnostic", "document", "model",  "load",   "check",
    "random", "draw",       "measure",  "render", "record", "disk"};

constexpr std::size_t longest_function = 60;
constexpr std::size_t longest_source = 400;
constexpr std::size_t longest_header = 250;

/// A file may break one rule for one reason.
struct Exception {
  std::string_view path;
  std::string_view what;  ///< `length`, `function`, a denied word or a header
  std::string_view why;
};
constexpr std::string_view workbook_file = "lib/src/render/workbook_file.cpp";
constexpr std::string_view only_to_a_path = "libxlsxwriter can write to a path only";
constexpr std::array exceptions = std::to_array<Exception>({
    {workbook_file, "fcntl.h", only_to_a_path},
    {workbook_file, "unistd.h", only_to_a_path},
    {workbook_file, "<cstdio>", only_to_a_path},
    {"lib/src/record/lines.cpp", "<filesystem>", "reckons with paths, touches no file"},
    {"lib/src/render/print_paper.cpp", "unordered_map", "looked up in, never walked"},
});

bool excepted(const SourceFile& file, std::string_view what) {
  return std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
    return exception.path == file.path && exception.what == what;
  });
}

/// Collects what breaks one rule.
class Faults {
 public:
  void add(const SourceFile& file, std::size_t line, const std::string& what) {
    text_ += file.path + ':' + std::to_string(line) + ": " + what + '\n';
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

using Files = std::vector<SourceFile>;

/// Height of a floor: 0 stands below all of them; nothing for what is no floor.
std::optional<std::size_t> height(std::string_view name) {
  const auto found = std::find(floor_names.begin(), floor_names.end(), name);
  if (found == floor_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - floor_names.begin()) + 1;
}

/// Height of what stands at `path` below `root`, e.g. `tiku/`: by its folder.
std::optional<std::size_t> height_below(std::string_view root, std::string_view path) {
  if (!path.starts_with(root)) return std::nullopt;
  path.remove_prefix(root.size());
  const std::size_t end = path.find('/');
  if (end == std::string_view::npos) return 0;
  return height(path.substr(0, end));
}

std::optional<std::size_t> height_of(const SourceFile& file) {
  if (file.is_within("cli")) return floor_names.size() + 1;
  if (file.is_within("lib/src")) return height_below("lib/src/", file.path);
  return height_below("lib/include/tiku/", file.path);
}

void each_file_is_on_a_floor(const Files& files, Faults& faults) {
  for (const SourceFile& file : files) {
    if (!height_of(file)) faults.add(file, 1, "this folder is no floor");
  }
}

void includes_go_down(const Files& files, Faults& faults) {
  for (const SourceFile& file : files) {
    for (const Include& include : file.includes) {
      if (include.angled) continue;
      const bool is_public = include.name.starts_with("tiku/");
      if (file.is_within("cli") && !is_public) {
        if (include.name.find('/') != std::string::npos) {
          faults.add(file, include.line, "the tool uses public headers only: " + include.name);
        }
        continue;
      }
      const auto from = height_of(file);
      const auto to = height_below(is_public ? "tiku/" : "", include.name);
      if (!to || (!is_public && *to == 0)) {
        faults.add(file, include.line, "is on no floor: " + include.name);
      } else if (from && *to > *from) {
        faults.add(file, include.line, "stands on a higher floor: " + include.name);
      }
    }
  }
}

/// Holds for what is reachable from them, too, as each is held by itself.
void public_headers_are_self_contained(const Files& files, Faults& faults) {
  for (const SourceFile& file : files) {
    if (!file.is_within("lib/include")) continue;
    for (const Include& include : file.includes) {
      const bool allowed =
          include.angled ? is_standard_header(include.name) : include.name.starts_with("tiku/");
      if (!allowed) faults.add(file, include.line, "in a public header: " + include.name);
    }
  }
}

void libraries_keep_to_their_adapters(const Files& files, Faults& faults) {
  std::map<std::string_view, std::string_view> users;
  for (const SourceFile& file : files) {
    for (const Include& include : file.includes) {
      if (!include.angled || is_standard_header(include.name)) continue;
      if (excepted(file, include.name)) continue;
      const Library* library = find_library(include.name);
      if (library == nullptr) {
        faults.add(file, include.line, "is no library of ours: " + include.name);
      } else if (!library->second_home.empty()) {
        if (!file.path.starts_with(library->home) && !file.path.starts_with(library->second_home)) {
          faults.add(file, include.line, "the system belongs elsewhere: " + include.name);
        }
      } else if (!file.path.starts_with(library->home) || file.is_header()) {
        faults.add(file, include.line,
                   include.name + " belongs into " + std::string(library->home));
      } else if (users.try_emplace(library->prefix, file.path).first->second != file.path) {
        faults.add(file, include.line,
                   include.name + " has its adapter: " + std::string(users[library->prefix]));
      }
    }
  }
}

void library_keeps_to_itself(const Files& files, Faults& faults) {
  for (const SourceFile& file : files) {
    if (!file.is_within("lib")) continue;
    for (std::size_t i = 0; i < file.code.size(); ++i) {
      for (const Denied& denied : denied_words()) {
        if (file.path.starts_with(denied.except) || excepted(file, denied.word)) continue;
        if (has_word(file.code[i], denied.word)) {
          faults.add(file, i + 1, std::string(denied.word) + ": " + std::string(denied.why));
        }
      }
    }
  }
}

void files_are_short(const Files& files, Faults& faults) {
  for (const SourceFile& file : files) {
    const std::size_t most = file.is_header() ? longest_header : longest_source;
    if (file.lines.size() > most && !excepted(file, "length")) {
      faults.add(file, most + 1, "a file of " + std::to_string(file.lines.size()) + " lines");
    }
  }
}

/// Lengths of the functions of a file in lines with code, by first line. As .clang-format
/// lays code out, one begins at the margin and ends with a `}` alone at the margin.
std::map<std::size_t, std::size_t> function_lengths(const SourceFile& file) {
  std::map<std::size_t, std::size_t> lengths;
  std::size_t first = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < file.code.size(); ++i) {
    const std::string& line = file.code[i];
    if (line.find_first_not_of(' ') == std::string::npos) continue;
    if (std::string_view(" #}").find(line.front()) == std::string_view::npos) {
      first = i + 1;
      length = 0;
    }
    ++length;
    if (file.lines[i] == "}") lengths[first] = length;
  }
  return lengths;
}

void functions_are_short(const Files& files, Faults& faults) {
  std::vector<std::size_t> all;
  for (const SourceFile& file : files) {
    for (const auto& [line, length] : function_lengths(file)) {
      all.push_back(length);
      if (length > longest_function && !excepted(file, "function")) {
        faults.add(file, line, "a function of " + std::to_string(length) + " lines");
      }
    }
  }
  if (all.empty()) return;
  std::sort(all.begin(), all.end());
  std::cout << all.size() << " functions, median " << all[all.size() / 2] << " lines, longest "
            << all.back() << '\n';
}

void files_open_as_agreed(const Files& files, Faults& faults) {
  for (const SourceFile& file : files) {
    const std::size_t second = file.lines.size() > 1 ? 1 : 0;
    if (file.lines.empty() || file.lines[0] != "// SPDX-License-Identifier: Apache-2.0") {
      faults.add(file, 1, "the licence is missing");
    } else if (file.is_header() && !file.lines[second].starts_with("// ")) {
      faults.add(file, 2, "a header says first what it is for");
    }
    if (file.is_header() &&
        std::find(file.lines.begin(), file.lines.end(), "#pragma once") == file.lines.end()) {
      faults.add(file, 1, "#pragma once is missing");
    }
  }
}

struct HouseRule {
  std::string_view name;
  void (*find_faults)(const Files&, Faults&);
};

constexpr std::array<HouseRule, 8> rules = {{
    {"each file is on a floor", each_file_is_on_a_floor},
    {"includes go down", includes_go_down},
    {"public headers are self-contained", public_headers_are_self_contained},
    {"libraries keep to their adapters", libraries_keep_to_their_adapters},
    {"the library keeps to itself", library_keeps_to_itself},
    {"files are short", files_are_short},
    {"functions are short", functions_are_short},
    {"files open as agreed", files_open_as_agreed},
}};

int check(const std::string& repository) {
  const Files files = read_sources(repository, {"cli", "lib"});
  std::size_t failed = 0;
  for (const HouseRule& rule : rules) {
    Faults faults;
    rule.find_faults(files, faults);
    if (faults.text().empty()) continue;
    ++failed;
    std::cout << rule.name << ": broken\n" << faults.text();
  }
  std::cout << rules.size() - failed << " passed, " << failed << " failed\n";
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace floors

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: floors REPOSITORY\n";
    return 2;
  }
  return floors::check(argv[1]);
}
