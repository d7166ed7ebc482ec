// SPDX-License-Identifier: Apache-2.0
// The only user of libzip, which writes into memory here.
#include "render/docx/package.hpp"

#include <memory>
#include <new>

#include <zip.h>

namespace tiku::docx {
namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Source = std::unique_ptr<zip_source_t, Discard>;

// In memory nothing else can go wrong.
void need(bool is_done) {
  if (!is_done) throw std::bad_alloc();
}

void add(zip_t* archive, const Part& part) {
  // libzip turns the date into local time and back; no zone of the world leaves out noon.
  constexpr zip_uint16_t noon = 12U << 11U;
  constexpr zip_uint16_t first_day = (1U << 5U) | 1U;
  constexpr zip_uint32_t level = 6;
  Source source(zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0));
  need(source != nullptr);
  const zip_int64_t added =
      zip_file_add(archive, part.name.c_str(), source.get(), ZIP_FL_ENC_UTF_8);
  need(added >= 0);
  static_cast<void>(source.release());  // it is the archive's now
  const auto index = static_cast<zip_uint64_t>(added);
  need(zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, level) == 0);
  need(zip_file_set_dostime(archive, index, noon, first_day, 0) == 0);
}

std::string contents(zip_source_t* source) {
  zip_stat_t stat;
  need(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
  std::string bytes(stat.size, '\0');
  need(zip_source_read(source, bytes.data(), bytes.size()) ==
       static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string packed(const std::vector<Part>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  Source memory(zip_source_buffer_create(nullptr, 0, 0, &error));
  need(memory != nullptr);
  Archive archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error));
  need(archive != nullptr);
  zip_source_keep(memory.get());  // the archive takes one reference with it
  for (const Part& part : parts) add(archive.get(), part);
  need(zip_close(archive.get()) == 0);
  static_cast<void>(archive.release());
  return contents(memory.get());
}

}  // namespace tiku::docx
