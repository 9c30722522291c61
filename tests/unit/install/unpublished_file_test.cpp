// SPDX-License-Identifier: MIT
#include "install/unpublished_file.hpp"

#include <doctest/doctest.h>

#include <string>

using gov::what_the_file_is;

TEST_CASE("unpublished file: what is often saved under the name of an archive") {
  CHECK(what_the_file_is("", 0, 1000) == "it is empty");
  CHECK(what_the_file_is("<!DOCTYPE html><title>Sign \x1b in</title>", 42, 1000) ==
        "it is an HTML page with the title \"Sign \\x1b in\"");
  CHECK(what_the_file_is("<html>", 6, 1000) == "it is an HTML page");
  CHECK(what_the_file_is(std::string(257, 'a') + "ustar", 9000, 1000) ==
        "it is plain tar, not compressed: some browsers unpack what they download");
  CHECK(what_the_file_is("PK\x03\x04", 1000, 1000) == "it is a zip archive");
  CHECK(what_the_file_is("what is this", 12, 1000) == "it is not a gzip file");
  CHECK(what_the_file_is("\x1f", 1, 1000) == "it is not a gzip file");
}

TEST_CASE("unpublished file: gzip of another size than the published file") {
  CHECK(what_the_file_is("\x1f\x8b\x08", 3000, 726200) ==
        "it has 3.0 kB of 726.2 kB: the download was not completed");
  CHECK(what_the_file_is("\x1f\x8b\x08", 1001, 1000) ==
        "it has 1001 bytes, but the published file has 1000");
  CHECK(what_the_file_is("\x1f\x8b\x08", 1000, 1000).empty());
  CHECK(what_the_file_is("\x1f\x8b\x08", 1000, 0).empty());
}
