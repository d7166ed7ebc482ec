// SPDX-License-Identifier: Apache-2.0
#include "case_file.hpp"

#include <charconv>
#include <optional>
#include <utility>

namespace cases {
namespace {

constexpr std::string_view section_mark = "--- ";
constexpr std::string_view open_end = "\\ no line break at the end\n";

/// One section: its heading without the mark, and its lines with the escapes undone.
struct Section {
  std::size_t line = 0;
  std::string_view heading;
  std::string content;
};

Fault fault(std::size_t line, std::string_view reason) {
  return {"line " + std::to_string(line) + ": " + std::string(reason)};
}

/// Cuts a text into lines, each with its line break.
std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
    text.remove_prefix(lines.back().size());
  }
  return lines;
}

/// Adds a line to a section; false where it begins with a backslash that means nothing.
bool add_line(Section& section, std::string_view line) {
  if (line == open_end && section.content.ends_with('\n')) {
    section.content.pop_back();
    return true;
  }
  if (line.starts_with('\\')) {
    line.remove_prefix(1);
    if (!line.starts_with('\\') && !line.starts_with(section_mark)) return false;
  }
  section.content += line;
  return true;
}

/// What a heading says behind its first word, where that word is `name`.
std::optional<std::string_view> argument(std::string_view heading, std::string_view name) {
  if (!heading.starts_with(name)) return std::nullopt;
  heading.remove_prefix(name.size());
  if (heading.size() < 2 || heading.front() != ' ') return std::nullopt;
  return heading.substr(1);
}

std::optional<int> exit_code(std::string_view text) {
  int code = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
  if (error != std::errc{} || end != text.data() + text.size() || code < 0 || code > 255) {
    return std::nullopt;
  }
  return code;
}

/// Takes a section that says what the last run must give; false if it is none such.
bool take_expectation(Section& section, Outcome& expected) {
  if (section.heading == "stdout") {
    expected.out = std::move(section.content);
  } else if (section.heading == "stderr") {
    expected.err = std::move(section.content);
  } else if (const auto text = argument(section.heading, "exit")) {
    const auto code = exit_code(*text);
    if (!code || section.content.find_first_not_of('\n') != std::string::npos) return false;
    expected.exit = *code;
  } else {
    return false;
  }
  return true;
}

/// Adds what a section says to the case; false where it says nothing that is known.
bool take_section(Section& section, Case& into) {
  if (const auto path = argument(section.heading, "file")) {
    into.steps.emplace_back(InputFile{std::string(*path), std::move(section.content)});
  } else if (const auto source = argument(section.heading, "copy")) {
    into.steps.emplace_back(Copy{std::string(*source)});
    return section.content.find_first_not_of('\n') == std::string::npos;
  } else if (section.heading == "run") {
    into.steps.emplace_back(Run{section.line, std::move(section.content), {}});
  } else if (!into.steps.empty() && std::holds_alternative<Run>(into.steps.back())) {
    return take_expectation(section, std::get<Run>(into.steps.back()).expected);
  } else {
    return false;
  }
  return true;
}

std::variant<Case, Fault> assemble(std::string title, std::vector<Section> sections) {
  Case result;
  result.title = std::move(title);
  bool has_run = false;
  for (Section& section : sections) {
    if (!take_section(section, result))
      return fault(section.line, "this section is not understood");
    has_run = has_run || section.heading == "run";
  }
  if (!has_run) return fault(1, "a case has at least one `--- run`");
  return result;
}

void append_content(std::string& text, std::string_view content) {
  for (const std::string_view line : split_lines(content)) {
    if (line.starts_with('\\') || line.starts_with(section_mark)) text += '\\';
    text += line;
  }
  if (!content.empty() && !content.ends_with('\n')) {
    text += '\n';
    text += open_end;
  }
}

void append_expectation(std::string& text, std::string_view name, std::string_view content) {
  if (content.empty()) return;
  text += section_mark;
  text += name;
  text += '\n';
  append_content(text, content);
}

void append(std::string& text, const InputFile& file) {
  text += std::string(section_mark) + "file " + file.path + '\n';
  append_content(text, file.content);
}

void append(std::string& text, const Copy& copy) {
  text += std::string(section_mark) + "copy " + copy.path + '\n';
}

void append(std::string& text, const Run& run) {
  text += std::string(section_mark) + "run\n";
  append_content(text, run.command);
  append_expectation(text, "stdout", run.expected.out);
  append_expectation(text, "stderr", run.expected.err);
  if (run.expected.exit != 0) {
    text += std::string(section_mark) + "exit " + std::to_string(run.expected.exit) + '\n';
  }
}

}  // namespace

std::variant<Case, Fault> parse_case(std::string_view text) {
  if (!text.starts_with("# ")) return fault(1, "a case begins with its title: `# …`");
  if (!text.ends_with('\n')) return fault(1, "the last line has no line break");
  std::string title;
  std::vector<Section> sections;
  std::size_t number = 0;
  for (const std::string_view line : split_lines(text)) {
    ++number;
    if (line.starts_with(section_mark)) {
      const auto heading = line.substr(section_mark.size());
      sections.push_back({number, heading.substr(0, heading.size() - 1), {}});
    } else if (!sections.empty()) {
      if (!add_line(sections.back(), line)) return fault(number, R"(write `\\` for a first `\`)");
    } else if (line.starts_with('#') || line == "\n") {
      title += line;
    } else {
      return fault(number, "a line before the first section must begin with `#`");
    }
  }
  return assemble(std::move(title), std::move(sections));
}

std::string write_case(const Case& which) {
  std::string text = which.title;
  for (const Step& step : which.steps) {
    std::visit([&text](const auto& one) { append(text, one); }, step);
  }
  return text;
}

}  // namespace cases
