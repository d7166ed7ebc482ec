// SPDX-License-Identifier: Apache-2.0
// The only user of qpdf.
#include "render/pdf/finish.hpp"

#include <exception>
#include <memory>
#include <string_view>

#define POINTERHOLDER_TRANSITION 4  // without what qpdf 10 had in place of std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace tiku::pdf {
namespace {

// YYYY-MM-DD as a date of PDF; a date that is none must not become the clock's.
std::string creation_date(std::string_view date) {
  const bool is_date = date.size() == 10 && date[4] == '-' && date[7] == '-' &&
                       date.find_first_not_of("0123456789-") == std::string_view::npos;
  std::string digits(is_date ? date : "1970-01-01");
  std::erase(digits, '-');
  return "D:" + digits + "000000Z";
}

void add_properties(QPDF& file, const Printout& printout) {
  QPDFObjectHandle catalogue = file.getRoot();
  catalogue.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
  catalogue.replaceKey("/ViewerPreferences",
                       QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  QPDFObjectHandle properties = file.getTrailer().getKey("/Info");
  properties.replaceKey("/CreationDate", QPDFObjectHandle::newString(creation_date(printout.date)));
}

std::string packed(QPDF& file) {
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

}  // namespace

std::variant<std::string, PrintProblem> finished(const std::string& drawn,
                                                 const Printout& printout) {
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("drawn", drawn.data(), drawn.size());
    add_properties(file, printout);
    return packed(file);
  } catch (const std::exception& failure) {
    return PrintProblem{Code::print_failed, {"", std::string("qpdf: ") + failure.what()}};
  }
}

}  // namespace tiku::pdf
