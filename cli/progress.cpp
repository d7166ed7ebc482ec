// SPDX-License-Identifier: Apache-2.0
#include "progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "tiku/text/utf8.hpp"

namespace tiku::cli {
namespace {

constexpr std::size_t usual_width = 80;

std::size_t terminal_width() {
  winsize size{};
  const bool is_known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? size.ws_col : usual_width;
}

/// As much of the text as takes less than `width` columns: a cursor beyond the last one
/// would begin a second line.
std::string_view beginning(std::string_view text, std::size_t width) {
  std::size_t fits = 0;
  for (std::size_t at = 0; at < text.size();) {
    at += character_at(text, at).bytes;
    if (display_width(text.substr(0, at)) >= width) break;
    fits = at;
  }
  return text.substr(0, fits);
}

void put(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(STDERR_FILENO, text.data(), text.size());
    if (count <= 0) return;  // a progress line is not worth more than a try
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

constexpr std::string_view erase = "\r\033[K";

}  // namespace

Progress::Progress() {
  const char* const kind = std::getenv("TERM");
  const bool is_dumb = kind == nullptr || std::string_view(kind) == "dumb";
  is_terminal_ = !is_dumb && ::isatty(STDERR_FILENO) == 1;
}

void Progress::show(const std::string& line) {
  if (!is_terminal_) return;
  put(std::string(erase) + std::string(beginning(line, terminal_width())));
  is_shown_ = true;
}

void Progress::clear() {
  if (is_shown_) put(erase);
  is_shown_ = false;
}

}  // namespace tiku::cli
