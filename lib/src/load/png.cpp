// SPDX-License-Identifier: Apache-2.0
// PNG (ISO/IEC 15948): signature, chunks with their sums, and pixel data that inflate to
// exactly what the header promises. The only user of zlib.
#include <zlib.h>

#include <algorithm>
#include <array>

#include "load/figure_kinds.hpp"

namespace tiku::loading {
namespace {

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes.substr(0, 4)) value = value << 8U | static_cast<unsigned char>(c);
  return value;
}

const Bytef* data(std::string_view bytes) {
  return reinterpret_cast<const Bytef*>(bytes.data());  // NOLINT(*-reinterpret-cast)
}

struct Header {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  unsigned depth = 0;  // bits of a sample
  unsigned colour = 0;
  bool is_interlaced = false;
};

// Samples of a pixel by colour type; 0 where there is no such type.
constexpr std::array<unsigned, 7> samples = {1, 0, 3, 1, 2, 0, 4};
constexpr unsigned palette_type = 3;

bool is_allowed(unsigned colour, unsigned depth) {
  if (colour >= samples.size() || samples[colour] == 0) return false;
  if (depth == 8) return true;
  if (depth == 16) return colour != palette_type;
  return (depth == 1 || depth == 2 || depth == 4) && (colour == 0 || colour == palette_type);
}

std::optional<Header> read_header(std::string_view chunk) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(chunk[at]); };
  if (chunk.size() != 13 || byte(10) != 0 || byte(11) != 0 || byte(12) > 1) return std::nullopt;
  const Header header{big_endian(chunk), big_endian(chunk.substr(4)), byte(8), byte(9),
                      byte(12) == 1};
  if (!is_allowed(header.colour, header.depth)) return std::nullopt;
  return header;
}

// Bytes of an image of that size with the filter byte of each row.
std::uint64_t image_bytes(const Header& header, std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) return 0;
  return height * (1 + (width * header.depth * samples[header.colour] + 7) / 8);
}

struct Pass {
  unsigned left, top, across, down;
};
constexpr std::array<Pass, 7> adam7 = {{{0, 0, 8, 8},
                                        {4, 0, 8, 8},
                                        {0, 4, 4, 8},
                                        {2, 0, 4, 4},
                                        {0, 2, 2, 4},
                                        {1, 0, 2, 2},
                                        {0, 1, 1, 2}}};

// All that the pixel data may be. The size is within its limits, so that nothing overflows.
std::uint64_t promised_bytes(const Header& header) {
  if (!header.is_interlaced) return image_bytes(header, header.width, header.height);
  std::uint64_t all = 0;
  for (const Pass& pass : adam7) {
    const std::uint64_t width = (header.width + pass.across - 1U - pass.left) / pass.across;
    const std::uint64_t height = (header.height + pass.down - 1U - pass.top) / pass.down;
    all += image_bytes(header, width, height);
  }
  return all;
}

/// Inflates into a small buffer that is written over: only the number of bytes counts.
class PixelData {
 public:
  explicit PixelData(std::uint64_t promised) : left_(promised) {
    is_sound_ = ::inflateInit(&stream_) == Z_OK;
  }
  ~PixelData() { ::inflateEnd(&stream_); }
  PixelData(const PixelData&) = delete;
  PixelData& operator=(const PixelData&) = delete;

  /// Takes a chunk of data; whether all is well so far.
  bool take(std::string_view chunk) {
    stream_.next_in = const_cast<Bytef*>(data(chunk));  // NOLINT(*-const-cast): zlib only reads
    stream_.avail_in = static_cast<uInt>(chunk.size());
    do step();
    while (is_sound_ && !is_ended_ && (stream_.avail_in > 0 || stream_.avail_out == 0));
    return is_sound_;
  }

  /// Whether the data ended when all that was promised had come.
  bool is_whole() const { return is_sound_ && is_ended_ && left_ == 0; }

 private:
  void step() {
    if (!is_sound_ || is_ended_) return;
    stream_.next_out = buffer_.data();
    stream_.avail_out = static_cast<uInt>(buffer_.size());
    const int result = ::inflate(&stream_, Z_NO_FLUSH);
    const std::uint64_t made = buffer_.size() - stream_.avail_out;
    is_ended_ = result == Z_STREAM_END;
    const bool waits = result == Z_OK || (result == Z_BUF_ERROR && stream_.avail_in == 0);
    is_sound_ = (is_ended_ || waits) && made <= left_;
    left_ -= std::min(made, left_);
  }

  z_stream stream_ = {};
  std::array<Bytef, 65536> buffer_ = {};
  std::uint64_t left_;
  bool is_sound_ = false;
  bool is_ended_ = false;
};

struct Chunk {
  std::string_view type;
  std::string_view content;
};

/// The chunks one after the other.
class Chunks {
 public:
  explicit Chunks(std::string_view bytes) : rest_(bytes.substr(png_signature.size())) {}

  /// Nothing where the next one is cut off or its sum is wrong.
  std::optional<Chunk> next() {
    constexpr std::size_t frame = 12;  // length, type and sum
    if (rest_.size() < frame) return std::nullopt;
    const std::size_t length = big_endian(rest_);
    if (length > rest_.size() - frame) return std::nullopt;
    const std::string_view summed = rest_.substr(4, 4 + length);
    const auto sum = ::crc32_z(0, data(summed), summed.size());
    if (sum != big_endian(rest_.substr(8 + length))) return std::nullopt;
    rest_.remove_prefix(frame + length);
    return Chunk{summed.substr(0, 4), summed.substr(4)};
  }

 private:
  std::string_view rest_;
};

// An unknown chunk whose name begins with a small letter may be passed over.
bool is_needed(std::string_view type) { return (static_cast<unsigned char>(type[0]) & 0x20U) == 0; }

/// What has to come between the header and the end.
SizeOrProblem read_pixels(Chunks& chunks, const Header& header) {
  const SizeOrProblem size = sensible_size(header.width, header.height);
  if (std::holds_alternative<FigureProblem>(size)) return size;
  PixelData pixels(promised_bytes(header));
  bool has_palette = false;
  std::string_view before;
  bool has_data = false;
  for (;;) {
    const auto chunk = chunks.next();
    if (!chunk) return unfit("figure-cut-off");
    if (chunk->type == "IEND") break;
    if (chunk->type == "IDAT") {
      const bool is_apart = has_data && before != "IDAT";
      if (is_apart || !pixels.take(chunk->content)) return unfit("figure-other-data");
      has_data = true;
    } else if (chunk->type == "PLTE") {
      const std::size_t length = chunk->content.size();
      if (has_palette || has_data || length == 0 || length > 768 || length % 3 != 0) {
        return unfit("figure-damaged");
      }
      has_palette = true;
    } else if (is_needed(chunk->type)) {
      return unfit("figure-damaged");
    }
    before = chunk->type;
  }
  if (header.colour == palette_type && !has_palette) return unfit("figure-damaged");
  return pixels.is_whole() ? size : unfit("figure-other-data");
}

}  // namespace

SizeOrProblem read_png(std::string_view bytes) {
  Chunks chunks(bytes);
  const auto first = chunks.next();
  if (!first) return unfit("figure-cut-off");
  const auto header = first->type == "IHDR" ? read_header(first->content) : std::nullopt;
  if (!header) return unfit("figure-damaged");
  return read_pixels(chunks, *header);
}

}  // namespace tiku::loading
