// SPDX-License-Identifier: Apache-2.0
#include "output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <system_error>

#include "language.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"

namespace tiku::cli {
namespace {

/// Error number, 0 for none.
int write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(file, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return 0;
}

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

/// Text whose control characters (C0 but line break and tab, DEL, C1) are spelt out:
/// the prefix, then two hexadecimal digits.
std::string without_controls(std::string_view text, std::string_view prefix) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string result;
  const auto spell = [&](unsigned char byte) {
    result += prefix;
    result += digits[byte >> 4U];
    result += digits[byte & 15U];
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : '\0');
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {  // C1 in UTF-8
      spell(next);
      ++i;
    } else if (is_control(byte) && byte != '\n' && byte != '\t') {
      spell(byte);
    } else {
      result += text[i];
    }
  }
  return result;
}

Exit put(std::string_view text, Exit then, Language language) {
  const int error = write_all(STDOUT_FILENO, text);
  if (error == 0) return then;
  talk(say(language,
           {"tiku: cannot write to standard output: {0}\n", "tiku：无法写到标准输出：{0}\n"},
           {std::error_code(error, std::generic_category()).message()}));
  return Exit::files;
}

bool is_about_files(const Diagnostic& finding) {
  switch (finding.code) {
    case Code::file_unreadable:
    case Code::file_not_regular:
    case Code::file_too_large:
    case Code::link_loop:
    case Code::nothing_found:
    case Code::figure_changed:
    case Code::font_missing:
    case Code::print_failed:
    case Code::target_exists:
    case Code::target_is_input:
    case Code::target_foreign:
    case Code::write_failed:
    case Code::target_not_folder:
      return entry(finding.code).severity == Severity::error;
    default:
      return false;
  }
}

}  // namespace

void prepare_streams() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(file, F_GETFD) >= 0) continue;
    // Opened the wrong way round, so that using it still fails. Numbers are given
    // lowest first, so this one is `file`.
    const int opened = ::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (opened < 0) return;
  }
  // What a library prints by itself goes nowhere: the product is written past it.
  if (std::FILE* nowhere = std::fopen("/dev/null", "w")) stdout = nowhere;
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

Exit put_product(std::string_view text, Exit then, Language language) {
  return put(without_controls(text, "\\x"), then, language);
}

Exit put_json(std::string_view text, Exit then, Language language) {
  return put(without_controls(text, "\\u00"), then, language);
}

void talk(std::string_view text) {
  write_all(STDERR_FILENO, without_controls(text, "\\x"));  // nobody is left to be told
}

void talk_findings(const Diagnostics& findings, const Sources& sources, Format format,
                   Language language) {
  if (findings.empty()) return;
  if (format == Format::text) {
    talk(print_text(findings, sources, language));
  } else {
    write_all(STDERR_FILENO, without_controls(print_json(findings, sources, language), "\\u00"));
  }
}

Diagnostics at_least(Severity severity, const Diagnostics& findings) {
  Diagnostics kept;
  for (const Diagnostic& finding : findings.all()) {
    if (entry(finding.code).severity >= severity) kept.add(finding);
  }
  return kept;
}

Exit exit_of(const Diagnostics& findings) {
  const auto& all = findings.all();
  if (std::any_of(all.begin(), all.end(), is_about_files)) return Exit::files;
  return findings.has_errors() ? Exit::findings : Exit::done;
}

}  // namespace tiku::cli
