// SPDX-License-Identifier: Apache-2.0
// Pictures for tests, put together byte by byte without the library that reads them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tiku::test {

inline std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xffU);
  return bytes;
}

/// CRC-32 as PNG has it (ISO/IEC 15948, annex D), bit by bit.
inline std::uint32_t cyclic_sum(std::string_view bytes) {
  std::uint32_t sum = 0xffffffffU;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xedb88320U : 0U);
  }
  return ~sum;
}

inline std::string chunk(const std::string& type, const std::string& content) {
  return big_endian(static_cast<std::uint32_t>(content.size())) + type + content +
         big_endian(cyclic_sum(type + content));
}

/// A zlib stream (RFC 1950) of stored blocks: nothing is compressed.
inline std::string stored(std::string_view bytes) {
  std::string stream = "\x78\x01";
  std::uint32_t low = 1;
  std::uint32_t high = 0;
  for (std::size_t at = 0; at == 0 || at < bytes.size(); at += 0xffff) {
    const std::string_view block = bytes.substr(at, 0xffff);
    const auto size = static_cast<std::uint32_t>(block.size());
    stream += at + block.size() == bytes.size() ? '\1' : '\0';
    for (const std::uint32_t half : {size, ~size}) {
      stream += static_cast<char>(half & 0xffU);
      stream += static_cast<char>(half >> 8U & 0xffU);
    }
    stream += block;
    for (const char c : block) {
      low = (low + static_cast<unsigned char>(c)) % 65521;
      high = (high + low) % 65521;
    }
  }
  return stream + big_endian(high << 16U | low);
}

inline constexpr std::string_view png_begin = "\x89PNG\r\n\x1a\n";

inline std::string png_header(std::uint32_t width, std::uint32_t height, char depth = 8,
                              char colour = 0, char interlace = 0) {
  return chunk("IHDR", big_endian(width) + big_endian(height) + depth + colour +
                           std::string(2, '\0') + interlace);
}

/// A grey picture, white all over.
inline std::string png(std::uint32_t width, std::uint32_t height) {
  const std::string row = '\0' + std::string(width, '\xff');
  std::string rows;
  for (std::uint32_t y = 0; y < height; ++y) rows += row;
  return std::string(png_begin) + png_header(width, height) + chunk("IDAT", stored(rows)) +
         chunk("IEND", "");
}

inline std::string segment(char marker, const std::string& content) {
  return std::string("\xff") + marker +
         big_endian(static_cast<std::uint32_t>(content.size() + 2)).substr(2) + content;
}

inline std::string jpeg_frame(char marker, std::uint32_t width, std::uint32_t height,
                              char components = 3) {
  std::string frame =
      '\x08' + big_endian(height).substr(2) + big_endian(width).substr(2) + components;
  for (char i = 1; i <= components; ++i) frame += std::string{i, '\x11', '\0'};
  return segment(marker, frame);
}

inline const std::string jpeg_begin = "\xff\xd8";
inline const std::string jpeg_scan = segment('\xda', std::string("\x01\x01\x00\x00\x3f\x00", 6)) +
                                     "\x12\xff" + '\0' + "\x34\xff\xd0\x56";
inline const std::string jpeg_end = "\xff\xd9";

/// The segments of a JPEG; what its few coded bytes show does not matter here.
inline std::string jpeg(std::uint32_t width, std::uint32_t height) {
  return jpeg_begin + segment('\xe0', std::string("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) +
         jpeg_frame('\xc0', width, height) + jpeg_scan + jpeg_end;
}

inline constexpr std::string_view small_svg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="30mm" viewBox="0 0 40 30">
<path d="M0 0h40v30z"/></svg>)";

/// An SVG that holds this.
inline std::string svg_of(std::string_view inside) {
  return R"(<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48">)" +
         std::string(inside) + "</svg>";
}

}  // namespace tiku::test
