// SPDX-License-Identifier: MIT
#include "verify/digest.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace {

constexpr const char* kEmptySha256 =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr const char* kAbcSha256 =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

void feed(gov::Digest& digest, std::string_view text) {
  digest.update(std::as_bytes(std::span(text)));
}

}  // namespace

TEST_CASE("digest: known answers") {
  CHECK(gov::sha256_hex("") == kEmptySha256);
  CHECK(gov::sha256_hex("abc") == kAbcSha256);
  gov::Digest sha1(gov::DigestAlgorithm::sha1);
  feed(sha1, "abc");
  CHECK(sha1.hex() == "a9993e364706816aba3e25717850c26c9cd0d89d");
}

TEST_CASE("digest: pieces give what the whole gives") {
  gov::Digest digest(gov::DigestAlgorithm::sha256);
  feed(digest, "a");
  feed(digest, "");
  feed(digest, "bc");
  CHECK(digest.hex() == kAbcSha256);
}

TEST_CASE("digest: starts over after each result") {
  gov::Digest digest(gov::DigestAlgorithm::sha256);
  feed(digest, "something else");
  (void)digest.hex();
  CHECK(digest.hex() == kEmptySha256);
  feed(digest, "abc");
  CHECK(digest.hex() == kAbcSha256);
}

TEST_CASE("digest: moves in the middle of a stream") {
  gov::Digest first(gov::DigestAlgorithm::sha256);
  feed(first, "ab");
  gov::Digest second = std::move(first);
  feed(second, "c");
  CHECK(second.hex() == kAbcSha256);
}
