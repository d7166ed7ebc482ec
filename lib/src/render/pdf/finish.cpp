// SPDX-License-Identifier: Apache-2.0
// The only user of qpdf, by its interface for C: clang 14 does not take that for C++.
#include "render/pdf/finish.hpp"

#include <qpdf/qpdf-c.h>

#include <memory>
#include <string_view>

namespace tiku::pdf {
namespace {

struct Close {
  void operator()(qpdf_data file) const { qpdf_cleanup(&file); }
};
using OpenFile = std::unique_ptr<_qpdf_data, Close>;

// Warnings are no errors: cairo names a picture twice that a page shows twice.
bool is_done(QPDF_ERROR_CODE code) { return (code & QPDF_ERRORS) == 0; }

// YYYY-MM-DD as a date of PDF; a date that is none must not become the clock's.
std::string creation_date(std::string_view date) {
  const bool is_date = date.size() == 10 && date[4] == '-' && date[7] == '-' &&
                       date.find_first_not_of("0123456789-") == std::string_view::npos;
  std::string digits(is_date ? date : "1970-01-01");
  std::erase(digits, '-');
  return "D:" + digits + "000000Z";
}

void add_properties(qpdf_data file, const Printout& printout) {
  const qpdf_oh catalogue = qpdf_get_root(file);
  qpdf_oh_replace_key(file, catalogue, "/Lang", qpdf_oh_new_string(file, "zh-CN"));
  qpdf_oh_replace_key(file, catalogue, "/ViewerPreferences",
                      qpdf_oh_parse(file, "<< /DisplayDocTitle true >>"));
  const std::string date = creation_date(printout.date);
  qpdf_oh_replace_key(file, qpdf_oh_get_key(file, qpdf_get_trailer(file), "/Info"), "/CreationDate",
                      qpdf_oh_new_string(file, date.c_str()));
}

std::string packed(qpdf_data file) {
  if (!is_done(qpdf_init_write_memory(file))) return {};
  qpdf_set_deterministic_ID(file, QPDF_TRUE);
  qpdf_set_object_stream_mode(file, qpdf_o_generate);
  qpdf_set_decode_level(file, qpdf_dl_none);
  if (!is_done(qpdf_write(file))) return {};
  return {reinterpret_cast<const char*>(qpdf_get_buffer(file)), qpdf_get_buffer_length(file)};
}

}  // namespace

std::variant<std::string, PrintProblem> finished(const std::string& drawn,
                                                 const Printout& printout) {
  const OpenFile file(qpdf_init());
  qpdf_silence_errors(file.get());
  qpdf_set_suppress_warnings(file.get(), QPDF_TRUE);
  std::string bytes;
  if (is_done(qpdf_read_memory(file.get(), "drawn", drawn.data(), drawn.size(), nullptr))) {
    add_properties(file.get(), printout);
    bytes = packed(file.get());
  }
  if (!bytes.empty() && qpdf_has_error(file.get()) == QPDF_FALSE) return bytes;
  const char* reason = qpdf_get_error_full_text(file.get(), qpdf_get_error(file.get()));
  return PrintProblem{Code::print_failed, {"", std::string("qpdf: ") + reason}};
}

}  // namespace tiku::pdf
