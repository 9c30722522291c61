// SPDX-License-Identifier: MIT
#include "verify/checksum_lookup.hpp"

#include <doctest/doctest.h>

namespace {

constexpr const char* kRecord =
    "golang.org/toolchain v0.0.1-go1.23.1.linux-amd64 h1:TmiC7kE4hHuA7UwTcrWUtL/Curn//Xchpqc+"
    "HHYEv2M=\n"
    "golang.org/toolchain v0.0.1-go1.23.1.linux-amd64/go.mod "
    "h1:8wlg68NqwW7eMnI1aABk/C2pDYXj8mrMY4TyRfiLeS0=\n";

}  // namespace

TEST_CASE("checksum lookup: number, record and note") {
  const auto lookup = gov::parse_checksum_lookup(std::string("4711\n") + kRecord + "\nnote\n");
  REQUIRE(lookup);
  CHECK(lookup->number == 4711);
  CHECK(lookup->record == kRecord);
  CHECK(lookup->note == "note\n");
}

TEST_CASE("checksum lookup: answers that are none") {
  for (const char* text : {"", "\n", "\n\n", "x\nrecord\n\nnote\n", "-1\nrecord\n\nnote\n",
                           "1\nrecord\nnote\n", "1\n\nnote\n", "1\nre\x1B[31mcord\n\nnote\n",
                           "18446744073709551616\nrecord\n\nnote\n", "<html>"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::parse_checksum_lookup(text));
  }
}

TEST_CASE("checksum lookup: the hash of the content, not of go.mod, and of nothing else") {
  const auto hash_of = [](const char* record, const char* version) {
    return gov::recorded_hash(record, "golang.org/toolchain", version).value();
  };
  CHECK(hash_of(kRecord, "v0.0.1-go1.23.1.linux-amd64") ==
        "h1:TmiC7kE4hHuA7UwTcrWUtL/Curn//Xchpqc+HHYEv2M=");
  CHECK_FALSE(hash_of(kRecord, "v0.0.1-go1.23.1.linux-arm64"));
  CHECK_FALSE(hash_of(kRecord, "v0.0.1-go1.23.1.linux-amd6"));
  CHECK_FALSE(hash_of("", "v0.0.1-go1.23.1.linux-amd64"));
  CHECK_FALSE(hash_of("golang.org/toolchain v1 h2:x\n", "v1"));
}

TEST_CASE("checksum lookup: two hashes for one module are no hash") {
  CHECK_FALSE(gov::recorded_hash("m v1 h1:a=\nm v1 h1:b=\n", "m", "v1"));
  CHECK(gov::recorded_hash("m v1 h1:a=\nm v1 h1:a=\n", "m", "v1").value() == "h1:a=");
}
