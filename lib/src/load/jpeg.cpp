// SPDX-License-Identifier: Apache-2.0
// JPEG (ITU-T T.81): the segments from the first to the end of the image. What the coded
// data show is left to who prints them.
#include <algorithm>

#include "load/figure_kinds.hpp"

namespace tiku::loading {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

enum Marker : unsigned {
  first_frame = 0xc0,
  progressive_frame = 0xc2,
  huffman_tables = 0xc4,
  reserved = 0xc8,
  arithmetic_tables = 0xcc,
  last_frame = 0xcf,
  first_restart = 0xd0,
  image_begin = 0xd8,
  image_end = 0xd9,
  scan = 0xda,
  application_1 = 0xe1,
  single = 0x01,
};

bool is_frame(unsigned marker) {
  return marker >= first_frame && marker <= last_frame && marker != huffman_tables &&
         marker != reserved && marker != arithmetic_tables;
}

bool has_segment(unsigned marker) {
  return marker != single && (marker < first_restart || marker > image_end);
}

/// Numbers of an Exif block in the order of bytes that it states (TIFF 6.0).
class Exif {
 public:
  explicit Exif(std::string_view bytes) : bytes_(bytes), is_little_(bytes.starts_with("II")) {}

  std::size_t number(std::size_t at, std::size_t size) const {
    std::size_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8U | byte_at(bytes_, at + (is_little_ ? size - 1 - i : i));
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool is_little_;
};

// Whether a viewer would turn or mirror the picture, which printing does not.
bool is_turned(std::string_view segment) {
  constexpr std::string_view mark("Exif\0\0", 6);
  constexpr std::size_t orientation = 0x0112;
  if (!segment.starts_with(mark)) return false;
  const std::string_view block = segment.substr(mark.size());
  const Exif exif(block);
  const std::size_t table = exif.number(4, 4);
  if (table >= block.size()) return false;
  const std::size_t entries = exif.number(table, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = table + 2 + 12 * i;
    if (entry + 12 > block.size()) return false;
    if (exif.number(entry, 2) == orientation) return exif.number(entry + 8, 2) > 1;
  }
  return false;
}

/// Walks over the segments.
class JpegReader {
 public:
  explicit JpegReader(std::string_view bytes) : bytes_(bytes) {}

  SizeOrProblem read() {
    at_ = 2;
    for (;;) {
      const auto marker = next_marker();
      if (!marker) return unfit("figure-cut-off");
      if (*marker == image_end) return end();
      if (*marker == image_begin) return unfit("figure-damaged");
      if (!has_segment(*marker)) continue;
      if (auto problem = read_segment(*marker)) return *std::move(problem);
    }
  }

 private:
  // A marker is a byte 0xff, any number of them, and its own; coded data hold none but
  // restarts.
  std::optional<unsigned> next_marker() {
    if (!is_in_scan_ && byte_at(bytes_, at_) != 0xff) return std::nullopt;
    while (at_ < bytes_.size()) {
      at_ = bytes_.find('\xff', at_);
      if (at_ == std::string_view::npos) return std::nullopt;
      while (byte_at(bytes_, at_) == 0xff) ++at_;
      const unsigned marker = byte_at(bytes_, at_++);
      const bool is_data = marker == 0 || (marker >= first_restart && marker < image_begin);
      if (!is_data && at_ <= bytes_.size()) return marker;
      if (!is_in_scan_) return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<FigureProblem> read_segment(unsigned marker) {
    const std::size_t length = byte_at(bytes_, at_) << 8U | byte_at(bytes_, at_ + 1);
    if (length < 2 || length > bytes_.size() - std::min(at_, bytes_.size())) {
      return unfit("figure-cut-off");
    }
    const std::string_view segment = bytes_.substr(at_ + 2, length - 2);
    at_ += length;
    is_in_scan_ = marker == scan;
    has_scan_ = has_scan_ || is_in_scan_;
    if (is_frame(marker)) return read_frame(marker, segment);
    if (is_in_scan_ && !size_) return unfit("figure-damaged");
    if (marker == application_1 && is_turned(segment)) return unfit("jpeg-turned");
    return std::nullopt;
  }

  std::optional<FigureProblem> read_frame(unsigned marker, std::string_view frame) {
    if (size_ || frame.size() < 6) return unfit("figure-damaged");
    if (marker > progressive_frame || byte_at(frame, 0) != 8) return unfit("jpeg-unusual");
    const unsigned components = byte_at(frame, 5);
    if (components != 1 && components != 3) return unfit("jpeg-colours");
    if (frame.size() != 6 + 3 * components) return unfit("figure-damaged");
    const auto size = sensible_size(byte_at(frame, 3) << 8U | byte_at(frame, 4),
                                    byte_at(frame, 1) << 8U | byte_at(frame, 2));
    if (const auto* problem = std::get_if<FigureProblem>(&size)) return *problem;
    size_ = std::get<FigureSize>(size);
    return std::nullopt;
  }

  SizeOrProblem end() const {
    if (!size_ || !has_scan_) return unfit("figure-damaged");
    return *size_;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool is_in_scan_ = false;
  bool has_scan_ = false;
  std::optional<FigureSize> size_;
};

}  // namespace

SizeOrProblem read_jpeg(std::string_view bytes) { return JpegReader(bytes).read(); }

}  // namespace tiku::loading
