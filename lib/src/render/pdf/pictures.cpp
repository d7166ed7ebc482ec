// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/pictures.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

#include <cairo.h>

#include "render/pdf/drawing_lock.hpp"

namespace tiku::pdf {
namespace {

constexpr std::int64_t most_pixels = 120'000'000;
constexpr int most_across = 4000;  // more than 600 to the inch of a column

struct Reader {
  std::string_view rest;
};

cairo_status_t read_bytes(void* closure, unsigned char* bytes, unsigned length) {
  auto* reader = static_cast<Reader*>(closure);
  if (length > reader->rest.size()) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(bytes, reader->rest.data(), length);
  reader->rest.remove_prefix(length);
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t write_bytes(void* closure, const unsigned char* bytes, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(bytes), length);
  return CAIRO_STATUS_SUCCESS;
}

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

struct Pixels {
  int width = 0;
  int height = 0;
};

// As the file says; 0 by 0 where it is none.
Pixels png_size(std::string_view bytes) {
  constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
  constexpr std::size_t header = 24;
  if (!bytes.starts_with(signature) || bytes.size() < header) return {};
  const auto number = [&](std::size_t at) {
    return static_cast<int>(((byte_at(bytes, at) & 0x7FU) << 24U) |
                            (byte_at(bytes, at + 1) << 16U) | (byte_at(bytes, at + 2) << 8U) |
                            byte_at(bytes, at + 3));
  };
  return {number(16), number(20)};
}

bool is_frame_header(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// As its frame header says (ITU-T T.81, B.2.2); 0 by 0 where it has none or no end.
Pixels jpeg_size(std::string_view bytes) {
  if (!bytes.starts_with("\xFF\xD8") || bytes.rfind("\xFF\xD9") == std::string_view::npos)
    return {};
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return {};
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    if (is_frame_header(marker)) {
      return {static_cast<int>((byte_at(bytes, at + 7) << 8U) | byte_at(bytes, at + 8)),
              static_cast<int>((byte_at(bytes, at + 5) << 8U) | byte_at(bytes, at + 6))};
    }
    at += 2 + ((byte_at(bytes, at + 2) << 8U) | byte_at(bytes, at + 3));
  }
  return {};
}

// A surface of every `step`-th part in width and height, each the mean of its pixels.
cairo_surface_t* reduced(cairo_surface_t* large, int step) {
  cairo_surface_flush(large);
  const int width = std::max(cairo_image_surface_get_width(large) / step, 1);
  const int height = std::max(cairo_image_surface_get_height(large) / step, 1);
  cairo_surface_t* small =
      cairo_image_surface_create(cairo_image_surface_get_format(large), width, height);
  if (cairo_surface_status(small) != CAIRO_STATUS_SUCCESS) return small;
  const unsigned char* from = cairo_image_surface_get_data(large);
  unsigned char* to = cairo_image_surface_get_data(small);
  const int from_stride = cairo_image_surface_get_stride(large);
  const int to_stride = cairo_image_surface_get_stride(small);
  const int rows = std::min(step, cairo_image_surface_get_height(large));
  const int across = std::min(step, cairo_image_surface_get_width(large));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < 4 * width; ++x) {
      std::int64_t sum = 0;
      for (int row = 0; row < rows; ++row) {
        const unsigned char* line = from + std::ptrdiff_t{y * step + row} * from_stride;
        for (int i = 0; i < across; ++i) sum += line[4 * (x / 4 * step + i) + x % 4];
      }
      to[std::ptrdiff_t{y} * to_stride + x] =
          static_cast<unsigned char>(sum / (std::int64_t{rows} * across));
    }
  }
  cairo_surface_mark_dirty(small);
  return small;
}

bool is_of_whole_pixels(cairo_surface_t* surface) {
  const cairo_format_t format = cairo_image_surface_get_format(surface);
  return format == CAIRO_FORMAT_ARGB32 || format == CAIRO_FORMAT_RGB24;
}

// As one byte to a pixel, which cairo writes as a PNG in grey; none where a pixel has a colour.
Surface grey_of(cairo_surface_t* surface) {
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface);
  const int height = cairo_image_surface_get_height(surface);
  Surface grey(cairo_image_surface_create(CAIRO_FORMAT_A8, width, height));
  if (cairo_surface_status(grey.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  const unsigned char* from = cairo_image_surface_get_data(surface);
  unsigned char* to = cairo_image_surface_get_data(grey.get());
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      std::uint32_t pixel = 0;  // red, green and blue in its lower bytes
      std::memcpy(&pixel, from + 4 * std::ptrdiff_t{x}, sizeof pixel);
      const std::uint32_t level = pixel & 0xFFU;
      if ((pixel & 0xFF'FFFFU) != level * 0x01'0101U) return nullptr;
      to[x] = static_cast<unsigned char>(level);
    }
    from += cairo_image_surface_get_stride(surface);
    to += cairo_image_surface_get_stride(grey.get());
  }
  cairo_surface_mark_dirty(grey.get());
  return grey;
}

}  // namespace

void ReleaseSurface::operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }

// Drawings may hold fonts.
Pictures::~Pictures() {
  const auto lock = drawing_lock();
  pictures_.clear();
}

Surface Pictures::read_png(const std::string& bytes) {
  Reader reader{bytes};
  Surface surface(cairo_image_surface_create_from_png_stream(read_bytes, &reader));
  if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return nullptr;
  const int width = cairo_image_surface_get_width(surface.get());
  if (width >= 2 * most_across && is_of_whole_pixels(surface.get())) {
    surface.reset(reduced(surface.get(), width / most_across));
  }
  return surface;
}

// The file goes into the document as it is; the surface is nothing but its size.
Surface Pictures::read_jpeg(const std::string& bytes) {
  const Pixels size = jpeg_size(bytes);
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
  auto kept = std::make_unique<std::string>(bytes);
  const auto* data = reinterpret_cast<const unsigned char*>(kept->data());
  const cairo_status_t status = cairo_surface_set_mime_data(
      surface.get(), CAIRO_MIME_TYPE_JPEG, data, kept->size(),
      [](void* owned) { delete static_cast<std::string*>(owned); }, kept.get());
  if (status != CAIRO_STATUS_SUCCESS) return nullptr;
  static_cast<void>(kept.release());  // now the surface's
  return surface;
}

std::optional<std::string> Pictures::load(const std::string& path, const FigureFile& figure) {
  if (pictures_.contains(path)) return std::nullopt;
  if (figure.kind == FigureFile::Kind::svg) {
    constexpr double points_of_pixel = 0.75;
    const double width = std::max(figure.width, 1) * points_of_pixel;
    const double height = std::max(figure.height, 1) * points_of_pixel;
    Surface surface(svg_.read(figure.bytes, width, height));
    if (!surface) return "is no SVG drawing that can be read; export it again";
    pictures_[path] = {std::move(surface), width, height};
    return std::nullopt;
  }
  const bool is_png = figure.kind == FigureFile::Kind::png;
  const std::string kind = is_png ? "PNG" : "JPEG";
  const Pixels size = is_png ? png_size(figure.bytes) : jpeg_size(figure.bytes);
  if (size.width < 1 || size.height < 1) return "is damaged, or no " + kind + "; export it again";
  if (std::int64_t{size.width} * size.height > most_pixels) {
    return "is of " + std::to_string(size.width) + " by " + std::to_string(size.height) +
           " pixels; at most 120 millions can be printed";
  }
  Surface surface = is_png ? read_png(figure.bytes) : read_jpeg(figure.bytes);
  if (!surface) return "is damaged: " + kind + " that cannot be read to its end; export it again";
  const double width = cairo_image_surface_get_width(surface.get());
  const double height = cairo_image_surface_get_height(surface.get());
  pictures_[path] = {std::move(surface), width, height};
  return std::nullopt;
}

void Pictures::draw(cairo_t* canvas, const std::string& path, double width, double height) const {
  const Picture& picture = pictures_.at(path);
  cairo_scale(canvas, width / picture.width, height / picture.height);
  cairo_set_source_surface(canvas, picture.surface.get(), 0, 0);
  cairo_paint(canvas);
}

std::optional<std::string> png_of_svg(const FigureFile& figure) {
  Pictures pictures;
  if (pictures.load({}, figure)) return std::nullopt;
  constexpr double scale = 300.0 / 96.0;
  constexpr double most = 3000;  // pixels in width or height
  const double across = std::max(figure.width, 1);
  const double down = std::max(figure.height, 1);
  const double factor = std::min(scale, most / std::max(across, down));
  const int width = std::max(static_cast<int>(across * factor), 1);
  const int height = std::max(static_cast<int>(down * factor), 1);
  const auto lock = drawing_lock();
  Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> canvas(cairo_create(surface.get()),
                                                                  cairo_destroy);
  cairo_set_source_rgb(canvas.get(), 1, 1, 1);
  cairo_paint(canvas.get());
  pictures.draw(canvas.get(), {}, width, height);
  if (auto grey = grey_of(surface.get())) surface = std::move(grey);
  std::string png;
  if (cairo_surface_write_to_png_stream(surface.get(), write_bytes, &png) != CAIRO_STATUS_SUCCESS) {
    return std::nullopt;
  }
  return png;
}

}  // namespace tiku::pdf
