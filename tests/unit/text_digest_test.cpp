// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "tiku/text/digest.hpp"

namespace tiku {
namespace {

// Known answers published with FIPS 180-4.
TEST_CASE("SHA-256") {
  CHECK(sha256("").hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex() ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1000000, 'a')).hex() ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a digest is read in one form only") {
  const Digest digest = sha256("茶");
  const std::string hex = digest.hex();
  CHECK(parse_digest(hex) == digest);
  CHECK(parse_digest("") == std::nullopt);
  CHECK(parse_digest(hex.substr(1)) == std::nullopt);
  CHECK(parse_digest(hex + "0") == std::nullopt);
  CHECK(parse_digest(std::string(64, 'A')) == std::nullopt);
  CHECK(parse_digest(std::string(63, '0') + "g") == std::nullopt);
  CHECK(parse_digest(std::string(64, '\0')) == std::nullopt);
}

}  // namespace
}  // namespace tiku
