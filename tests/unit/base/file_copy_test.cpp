// SPDX-License-Identifier: MIT
#include "base/file_copy.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

TEST_CASE("file copy: a new file with the content and the mode, whatever the umask") {
  const TempDir temp;
  const std::string content(200'000, 'x');
  REQUIRE(gov::write_file_atomically(temp / "from", content, 0600));
  const mode_t before = ::umask(077);
  const auto copied = gov::copy_file(temp / "from", temp / "to", 0755);
  ::umask(before);
  REQUIRE(copied);
  CHECK(gov::read_file(temp / "to", 1'000'000).value() == content);
  const auto status = gov::status_of_link(temp / "to").value();
  CHECK((status.st_mode & 07777U) == 0755);
  CHECK(status.st_ino != gov::status_of_link(temp / "from").value().st_ino);
}

TEST_CASE("file copy: what is there already is not touched, and only plain files are copied") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "from", "new"));
  REQUIRE(gov::write_file_atomically(temp / "to", "old"));
  CHECK_FALSE(gov::copy_file(temp / "from", temp / "to", 0644));
  CHECK(gov::read_file(temp / "to", 10).value() == "old");
  CHECK_FALSE(gov::copy_file(temp / "missing", temp / "other", 0644));
  CHECK_FALSE(gov::copy_file(temp / "", temp / "other", 0644));
  REQUIRE(::mkfifo((temp / "fifo").c_str(), 0600) == 0);
  CHECK_FALSE(gov::copy_file(temp / "fifo", temp / "other", 0644));
  CHECK_FALSE(gov::status_of_link(temp / "other"));
}
