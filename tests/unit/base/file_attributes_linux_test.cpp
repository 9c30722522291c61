// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <string_view>

#include "base/file.hpp"
#include "base/file_attributes.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

constexpr const char* kAccess = "system.posix_acl_access";

/// A list as the kernel stores it: the version, then tag, permissions and id of each entry
/// (linux/posix_acl_xattr.h). The owner reads and writes, the named user 12345 reads.
constexpr std::string_view kList(
    "\x02\0\0\0"
    "\x01\0\x06\0\xff\xff\xff\xff"
    "\x02\0\x04\0\x39\x30\0\0"
    "\x04\0\0\0\xff\xff\xff\xff"
    "\x10\0\x04\0\xff\xff\xff\xff"
    "\x20\0\0\0\xff\xff\xff\xff",
    44);

bool set(const std::string& file, const char* name, std::string_view value) {
  return ::setxattr(file.c_str(), name, value.data(), value.size(), 0) == 0;
}

std::string value_of(const std::string& file, const char* name) {
  std::array<char, 256> value{};
  const ssize_t size = ::getxattr(file.c_str(), name, value.data(), value.size());
  return size < 0 ? "(none)" : std::string(value.data(), static_cast<std::size_t>(size));
}

void replace(const std::string& file) { REQUIRE(gov::write_file_atomically(file, "new\n")); }

}  // namespace

TEST_CASE("file attributes: a replaced file keeps mode, group and extended attributes") {
  const TempDir temp;
  const std::string file = temp / "rc";
  REQUIRE(gov::write_file_atomically(file, "old\n", 0640));
  const bool has_attributes = set(file, "user.note", "mine");
  if (::geteuid() == 0) REQUIRE(::chown(file.c_str(), 0, 54321) == 0);
  replace(file);
  const auto status = gov::status_of(file);
  CHECK((status->st_mode & 07777U) == 0640);
  if (::geteuid() == 0) CHECK(status->st_gid == 54321);
  if (has_attributes) CHECK(value_of(file, "user.note") == "mine");
}

TEST_CASE("file attributes: a replaced file keeps its access list, and gets none from its folder") {
  const TempDir temp;
  const std::string file = temp / "rc";
  REQUIRE(gov::write_file_atomically(file, "old\n", 0640));
  if (!set(file, kAccess, kList)) return;  // this file system has none
  replace(file);
  CHECK(value_of(file, kAccess) == kList);

  const std::string plain = temp / "plain";
  REQUIRE(gov::write_file_atomically(plain, "old\n", 0640));
  REQUIRE(set(temp.path(), "system.posix_acl_default", kList));
  replace(plain);
  CHECK(value_of(plain, kAccess) == "(none)");
  CHECK((gov::status_of(plain)->st_mode & 07777U) == 0640);
}
