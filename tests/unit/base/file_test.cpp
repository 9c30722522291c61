// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "base/directory.hpp"
#include "base/unique_fd.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

void write(const std::string& path, std::string_view content) {
  REQUIRE(gov::write_file_atomically(path, content));
}

std::string read(const std::string& path) { return gov::read_file(path, 1 << 20).value(); }

mode_t mode_of(const std::string& path) {
  return gov::status_of_link(path).value().st_mode & 07777U;
}

}  // namespace

TEST_CASE("file: what is written can be read, any bytes") {
  const TempDir temp;
  for (const std::string& content :
       {std::string(), std::string("a\0b\n\xff", 5), std::string(100'000, 'x')}) {
    write(temp / "f", content);
    CHECK(read(temp / "f") == content);
  }
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"f"});
}

TEST_CASE("file: reading is limited to what was asked for") {
  const TempDir temp;
  write(temp / "f", "12345");
  CHECK(gov::read_file(temp / "f", 5));
  const auto too_large = gov::read_file(temp / "f", 4);
  REQUIRE_FALSE(too_large);
  CHECK(too_large.error().because.front() == "it is larger than 4 B");

  REQUIRE(::truncate((temp / "f").c_str(), 1 << 30) == 0);
  CHECK_FALSE(gov::read_file(temp / "f", 4096));
}

TEST_CASE("file: what claims to be empty is read to its end as well") {
  // Files below /proc have the size 0 and come in parts.
  const std::string status = read("/proc/self/status");
  CHECK(status.starts_with("Name:"));
  CHECK(status.find("nonvoluntary_ctxt_switches:") != std::string::npos);
  CHECK_FALSE(gov::read_file("/proc/self/status", 16));
}

TEST_CASE("file: a file that grew or shrank since its size was asked is read as it is") {
  const TempDir temp;
  write(temp / "f", std::string(10'000, 'x'));
  for (const off_t claimed : {off_t{1}, off_t{9'999}, off_t{10'001}, off_t{1} << 40}) {
    CAPTURE(claimed);
    const gov::UniqueFd file(::open((temp / "f").c_str(), O_RDONLY | O_CLOEXEC));
    std::string content = "left from before";
    REQUIRE(gov::read_to_end(file.number(), claimed, 20'000, content) == 0);
    CHECK(content == std::string(10'000, 'x'));
  }
}

TEST_CASE("file: a missing file is an error for one reader and absence for the other") {
  const TempDir temp;
  CHECK_FALSE(gov::read_file(temp / "missing", 10));
  REQUIRE(gov::read_if_present(temp / "missing", 10));
  CHECK_FALSE(*gov::read_if_present(temp / "missing", 10));
  write(temp / "f", "x");
  CHECK_FALSE(*gov::read_if_present(temp / "f/below", 10));
  REQUIRE(::symlink("nowhere", (temp / "dangling").c_str()) == 0);
  CHECK_FALSE(*gov::read_if_present(temp / "dangling", 10));
}

TEST_CASE("file: a FIFO, a directory and a device are errors, not hangs") {
  const TempDir temp;
  REQUIRE(::mkfifo((temp / "fifo").c_str(), 0600) == 0);
  REQUIRE(::symlink("fifo", (temp / "link").c_str()) == 0);
  for (const std::string& path :
       {temp / "fifo", temp / "link", temp.path(), std::string("/dev/zero")}) {
    CAPTURE(path);
    const auto content = gov::read_if_present(path, 10);
    REQUIRE_FALSE(content);
    CHECK(content.error().because.front() == "it is not a regular file");
  }
}

TEST_CASE("file: an unreadable file is a matter of permission") {
  const TempDir temp;
  write(temp / "secret", "x");
  REQUIRE(::chmod((temp / "secret").c_str(), 0) == 0);
  gov_test::give_away(temp.path());
  gov_test::give_away(temp / "secret");
  CHECK(gov_test::holds_as_ordinary_user([&] {
    const auto content = gov::read_if_present(temp / "secret", 10);
    return !content && content.error().kind == gov::ErrorKind::permission;
  }));
}

TEST_CASE("file: an atomic write makes a new file with the mode asked for, whatever the umask") {
  const TempDir temp;
  CHECK(gov_test::holds_in_child([&] {
    ::umask(0077);
    return gov::write_file_atomically(temp / "a", "x") &&
           gov::write_file_atomically(temp / "b", "x", 0755);
  }));
  CHECK(mode_of(temp / "a") == 0644);
  CHECK(mode_of(temp / "b") == 0755);
}

TEST_CASE("file: an atomic write keeps the mode and takes a new inode") {
  const TempDir temp;
  write(temp / "f", "old");
  REQUIRE(::chmod((temp / "f").c_str(), 0600) == 0);
  REQUIRE(::link((temp / "f").c_str(), (temp / "other").c_str()) == 0);
  write(temp / "f", "new");
  CHECK(mode_of(temp / "f") == 0600);
  CHECK(read(temp / "other") == "old");
}

TEST_CASE("file: a dotfile kept elsewhere stays a link, and its target keeps its mode") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "dotfiles"));
  write(temp / "dotfiles/rc", "old");
  REQUIRE(::chmod((temp / "dotfiles/rc").c_str(), 0640) == 0);
  REQUIRE(::symlink("dotfiles/rc", (temp / "middle").c_str()) == 0);
  REQUIRE(::symlink((temp / "middle").c_str(), (temp / ".rc").c_str()) == 0);
  write(temp / ".rc", "new");
  CHECK(gov::link_target(temp / ".rc") == temp / "middle");
  CHECK(gov::link_target(temp / "middle") == "dotfiles/rc");
  CHECK(read(temp / "dotfiles/rc") == "new");
  CHECK(mode_of(temp / "dotfiles/rc") == 0640);
  CHECK(gov::list_directory(temp / "dotfiles").value() == std::vector<std::string>{"rc"});
}

TEST_CASE("file: a link to a file that does not exist yet stays a link as well") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "dotfiles"));
  REQUIRE(::symlink("dotfiles/rc", (temp / ".rc").c_str()) == 0);
  write(temp / ".rc", "new");
  CHECK(gov::link_target(temp / ".rc") == "dotfiles/rc");
  CHECK(read(temp / "dotfiles/rc") == "new");
}

TEST_CASE("file: a circle of links is refused and left as it is") {
  const TempDir temp;
  REQUIRE(::symlink("b", (temp / "a").c_str()) == 0);
  REQUIRE(::symlink("a", (temp / "b").c_str()) == 0);
  CHECK_FALSE(gov::write_file_atomically(temp / "a", "x"));
  CHECK(gov::link_target(temp / "a") == "b");
}

TEST_CASE("file: only regular files are replaced") {
  const TempDir temp;
  REQUIRE(::mkfifo((temp / "fifo").c_str(), 0600) == 0);
  REQUIRE(gov::make_directories(temp / "directory"));
  for (const char* name : {"fifo", "directory"}) {
    CAPTURE(name);
    CHECK_FALSE(gov::write_file_atomically(temp / name, "x"));
  }
  CHECK_FALSE(gov::is_regular_file(temp / "fifo"));
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"directory", "fifo"});
}

TEST_CASE("file: a failed atomic write leaves the old content and no temporary file") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "d"));
  write(temp / "d/f", "old");
  REQUIRE(::chmod((temp / "d").c_str(), 0555) == 0);
  for (const std::string& path : {temp.path(), temp / "d", temp / "d/f"}) gov_test::give_away(path);
  CHECK(gov_test::holds_as_ordinary_user([&] {
    const auto written = gov::write_file_atomically(temp / "d/f", "new");
    return !written && written.error().kind == gov::ErrorKind::permission;
  }));
  CHECK(read(temp / "d/f") == "old");
  CHECK_FALSE(gov::write_file_atomically(temp / "missing/f", "x"));
}

TEST_CASE("file: what a killed process left of an atomic write is used again") {
  const TempDir temp;
  {
    const gov::UniqueFd left(::open((temp / "f.gov-new").c_str(), O_WRONLY | O_CREAT, 0600));
    REQUIRE(gov::write_all(left.number(), "half of it, and longer than the new content", "f"));
  }
  write(temp / "f", "whole");
  CHECK(read(temp / "f") == "whole");
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"f"});
}

TEST_CASE(
    "file: an atomic write does not write through what stands where its temporary file goes") {
  const TempDir temp;
  write(temp / "precious", "precious");
  REQUIRE(::symlink("precious", (temp / "f.gov-new").c_str()) == 0);
  write(temp / "f", "first");
  REQUIRE(::link((temp / "precious").c_str(), (temp / "f.gov-new").c_str()) == 0);
  write(temp / "f", "second");
  CHECK(read(temp / "precious") == "precious");
  CHECK(read(temp / "f") == "second");
  REQUIRE(::mkdir((temp / "f.gov-new").c_str(), 0700) == 0);
  CHECK_FALSE(gov::write_file_atomically(temp / "f", "third"));
  CHECK(read(temp / "f") == "second");
}

TEST_CASE("file: of many who write a file at once, one wins as a whole") {
  const TempDir temp;
  constexpr int kWriters = 8;
  std::vector<std::thread> writers;
  writers.reserve(kWriters);
  for (int i = 0; i < kWriters; ++i) {
    writers.emplace_back([&temp, i] {
      const std::string content(50'000 + static_cast<std::size_t>(i), static_cast<char>('a' + i));
      for (int round = 0; round < 10; ++round)
        (void)gov::write_file_atomically(temp / "f", content, 0644, gov::FileFlush::by_caller)
            .has_value();
    });
  }
  for (std::thread& writer : writers) writer.join();
  const std::string content = read(temp / "f");
  REQUIRE(content.size() >= 50'000);
  CHECK(content == std::string(content.size(), content.front()));
  CHECK(content.size() == 50'000 + static_cast<std::size_t>(content.front() - 'a'));
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"f"});
}

TEST_CASE("file: a file size limit is an error, and the old content stays") {
  const TempDir temp;
  write(temp / "f", "old");
  CHECK(gov_test::holds_in_child([&] {
    const rlimit limit{4096, 4096};
    ::signal(SIGXFSZ, SIG_IGN);
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return false;
    const auto written = gov::write_file_atomically(temp / "f", std::string(10'000, 'x'));
    return !written && written.error().kind == gov::ErrorKind::permission;
  }));
  CHECK(read(temp / "f") == "old");
  CHECK(gov::list_directory(temp.path()).value() == std::vector<std::string>{"f"});
}

TEST_CASE("file: a full device is an error") {
  const gov::UniqueFd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  if (!full.is_open()) return;  // not every system has it
  const auto written = gov::write_all(full.number(), "x", "the answer");
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == gov::ErrorKind::permission);
}

TEST_CASE("file: what a path is") {
  const TempDir temp;
  write(temp / "plain", "x");
  REQUIRE(gov::write_file_atomically(temp / "program", "x", 0755));
  REQUIRE(::symlink("program", (temp / "link").c_str()) == 0);
  CHECK(gov::is_regular_file(temp / "plain"));
  CHECK_FALSE(gov::is_executable(temp / "plain"));
  CHECK(gov::is_executable(temp / "link"));
  CHECK_FALSE(gov::is_executable(temp.path()));
  CHECK(gov::is_directory(temp.path()));
  CHECK_FALSE(gov::is_directory(temp / "missing"));
  CHECK(gov::link_target(temp / "link") == "program");
  CHECK_FALSE(gov::link_target(temp / "program"));
  CHECK(gov::canonical_path(temp / "link") == gov::canonical_path(temp / "program"));
  CHECK_FALSE(gov::canonical_path(temp / "missing"));
  CHECK_FALSE(gov::status_of(temp / "missing"));
  CHECK(S_ISLNK(gov::status_of_link(temp / "link").value().st_mode));
}

TEST_CASE("file: the working directory, and none once it is deleted") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "d"));
  CHECK(gov_test::holds_in_child([&] {
    return ::chdir((temp / "d").c_str()) == 0 &&
           gov::working_directory() == gov::canonical_path(temp / "d");
  }));
  CHECK(gov_test::holds_in_child([&] {
    return ::chdir((temp / "d").c_str()) == 0 && ::rmdir((temp / "d").c_str()) == 0 &&
           !gov::working_directory();
  }));
}

TEST_CASE("file: names and parents of paths") {
  CHECK(gov::base_name("/a/b") == "b");
  CHECK(gov::base_name("b") == "b");
  CHECK(gov::base_name("/") == "");
  CHECK(gov::parent_directory("/a/b") == "/a");
  CHECK(gov::parent_directory("/a") == "/");
  CHECK(gov::parent_directory("/") == "/");
  CHECK(gov::parent_directory("a") == ".");
}

TEST_CASE("file: the same file is known by device and inode, whatever its names") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "a", "x"));
  REQUIRE(gov::write_file_atomically(temp / "b", "x"));
  REQUIRE(::link((temp / "a").c_str(), (temp / "c").c_str()) == 0);
  CHECK(gov::is_same_file(gov::status_of(temp / "a"), gov::status_of(temp / "c")));
  CHECK_FALSE(gov::is_same_file(gov::status_of(temp / "a"), gov::status_of(temp / "b")));
  CHECK_FALSE(gov::is_same_file(std::nullopt, std::nullopt));
}
