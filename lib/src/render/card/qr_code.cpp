// SPDX-License-Identifier: Apache-2.0
// The only user of libqrencode.
#include "render/card/qr_code.hpp"

#include <memory>

#include <qrencode.h>

namespace tiku {

std::optional<QrCode> qr_code(const std::string& text) {
  struct Release {
    void operator()(QRcode* code) const { QRcode_free(code); }
  };
  if (text.find('\0') != std::string::npos) return std::nullopt;
  const std::unique_ptr<QRcode, Release> made(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M));
  if (!made) return std::nullopt;
  const auto size = static_cast<std::size_t>(made->width);
  QrCode code(size, std::vector<bool>(size));
  for (std::size_t i = 0; i < size * size; ++i)
    code[i / size][i % size] = (made->data[i] & 1U) != 0;
  return code;
}

}  // namespace tiku
