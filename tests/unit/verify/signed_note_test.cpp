// SPDX-License-Identifier: MIT
#include "verify/signed_note.hpp"

#include <doctest/doctest.h>

#include "verify/go_project.hpp"

namespace {

constexpr const char* kRealKey =
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

std::string real_note() { return gov::go_project_anchors().checksum_database_head; }

}  // namespace

TEST_CASE("signed note: the key of sum.golang.org") {
  const auto verifier = gov::parse_note_verifier(kRealKey);
  REQUIRE(verifier);
  CHECK(verifier->name == "sum.golang.org");
  CHECK(verifier->key_hash == 0x033de0ae);
  CHECK(verifier->public_key.size() == 32);
}

TEST_CASE("signed note: keys that are none") {
  for (const char* text : {"", "sum.golang.org", "sum.golang.org+033de0ae", "+033de0ae+Ac4z",
                           // another name, another hash, another algorithm, a key that is too short
                           "sum.golang.com+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                           "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                           "sum.golang.org+033de0ae+As4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                           "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8O"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::parse_note_verifier(text));
  }
}

TEST_CASE("signed note: a real one opens, and only as it is") {
  const auto verifier = gov::parse_note_verifier(kRealKey).value();
  const std::string note = real_note();
  const auto text = gov::open_note(note, verifier);
  REQUIRE(text);
  CHECK(note.starts_with(*text));
  CHECK(text->ends_with("h5RfXUbE1op5VdAIjQbb49fMJMYv53ZgufGVCTLclQE=\n"));

  CHECK_FALSE(gov::open_note(*text, verifier));
  CHECK_FALSE(gov::open_note(note.substr(0, note.size() - 1), verifier));
  CHECK_FALSE(gov::open_note(note + "more\n", verifier));
  CHECK_FALSE(gov::open_note("more\n" + note, verifier));
  CHECK_FALSE(gov::open_note(std::string("\0", 1) + note, verifier));
}

TEST_CASE("signed note: signatures of others are passed over, but do not count") {
  const auto verifier = gov::parse_note_verifier(kRealKey).value();
  const std::string stranger = "\xE2\x80\x94 example.com AAAAAAAA\n";
  CHECK(gov::open_note(real_note() + stranger, verifier));
  const std::string text = gov::open_note(real_note(), verifier).value();
  const auto unsigned_by_us = gov::open_note(text + "\n" + stranger, verifier);
  REQUIRE_FALSE(unsigned_by_us);
  CHECK(unsigned_by_us.error().what == "the note is not signed by sum.golang.org");

  std::string many = real_note();
  for (int i = 0; i < 101; ++i) many += stranger;
  CHECK_FALSE(gov::open_note(many, verifier));
}
