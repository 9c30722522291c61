// SPDX-License-Identifier: MIT
#include "resolve/pin_search.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

void make(const std::string& path) { REQUIRE(gov::make_directories(path)); }

void pin(const std::string& directory, std::string_view text) {
  make(directory);
  REQUIRE(gov::write_file_atomically(directory + "/.go-version", text));
}

const gov::Stores kNoStores{};

/// The search ends below the temporary directory's parent: what lies there is none of the test's.
gov::Result<std::optional<gov::Pin>> search(const TempDir& temp, const std::string& directory) {
  gov::Environment environment;
  environment.set("GOV_CEILING", gov::parent_directory(temp.path()));
  return gov::find_pin({directory, environment, kNoStores});
}

/// "file:line request"; "" for no pin; the error's text otherwise.
std::string found(const TempDir& temp, const std::string& directory) {
  const auto pin = search(temp, directory);
  if (!pin) return "error: " + pin.error().what;
  if (!*pin) return "";
  return (*pin)->file + ":" + std::to_string((*pin)->line) + " " + (*pin)->request.to_string();
}

}  // namespace

TEST_CASE("pin search: the nearest directory wins") {
  const TempDir temp;
  make(temp / "a/b/c");
  CHECK(found(temp, temp / "a/b/c").empty());
  pin(temp.path(), "1.20\n");
  pin(temp / "a/b", "# the team's\n1.22.5\n");
  CHECK(found(temp, temp / "a/b/c") == temp / "a/b/.go-version:2 1.22.5");
  CHECK(found(temp, temp / "a/b") == temp / "a/b/.go-version:2 1.22.5");
  CHECK(found(temp, temp / "a") == temp / ".go-version:1 1.20");
  CHECK(found(temp, temp / "a/b/missing/below") == temp / "a/b/.go-version:2 1.22.5");
}

TEST_CASE("pin search: a file without a request is passed by") {
  const TempDir temp;
  pin(temp.path(), "1.20\n");
  for (const char* text : {"", "\n \r\n", "# nothing yet\n"}) {
    pin(temp / "a", text);
    CHECK(found(temp, temp / "a") == temp / ".go-version:1 1.20");
  }
}

TEST_CASE("pin search: ceilings end the walk and are not looked into, unless it starts there") {
  const TempDir temp;
  pin(temp.path(), "1.20\n");
  pin(temp / "a", "1.21\n");
  make(temp / "a/b/c");
  const auto with_ceilings = [&](const std::string& directory, const std::string& list) {
    gov::Environment environment;
    environment.set("GOV_CEILING", list);
    const auto pin = gov::find_pin({directory, environment, kNoStores}).value();
    return pin ? pin->request.to_string() : std::string();
  };
  CHECK(with_ceilings(temp / "a/b/c", temp.path()) == "1.21");
  CHECK(with_ceilings(temp / "a/b/c", temp / "a") == "");
  CHECK(with_ceilings(temp / "a/b/c", temp / "a///") == "");
  CHECK(with_ceilings(temp / "a/b/c", "/elsewhere::" + temp / "a/b") == "");
  CHECK(with_ceilings(temp / "a", temp / "a") == "1.21");
  CHECK(with_ceilings(temp / "a/b/c", temp / "a/b/c") == "1.21");
  CHECK(with_ceilings(temp / "a/b/c", temp / "a/b/c:" + temp / "a") == "");
}

TEST_CASE("pin search: relative ceilings and empty ones do not count") {
  gov::Environment environment;
  CHECK(gov::ceilings_of(environment).empty());
  environment.set("GOV_CEILING", ":a:./b:/c/::/:");
  CHECK(gov::ceilings_of(environment) == std::vector<std::string_view>{"/c", "/"});
}

TEST_CASE("pin search: only regular files count, and nothing hangs") {
  const TempDir temp;
  pin(temp.path(), "1.20\n");
  for (const char* name : {"fifo", "directory/.go-version", "device", "socket", "dangling",
                           "circle", "link-to-fifo"}) {
    make(temp / name);
  }
  REQUIRE(::mkfifo((temp / "fifo/.go-version").c_str(), 0600) == 0);
  REQUIRE(::symlink("/dev/zero", (temp / "device/.go-version").c_str()) == 0);
  REQUIRE(::symlink("nowhere", (temp / "dangling/.go-version").c_str()) == 0);
  REQUIRE(::symlink(".go-version", (temp / "circle/.go-version").c_str()) == 0);
  REQUIRE(::symlink("../fifo/.go-version", (temp / "link-to-fifo/.go-version").c_str()) == 0);
  const gov::UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM, 0));
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (temp / "socket/.go-version").copy(address.sun_path, sizeof(address.sun_path) - 1);
  REQUIRE(::bind(socket.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) ==
          0);
  for (const char* name :
       {"fifo", "directory", "device", "socket", "dangling", "circle", "link-to-fifo"}) {
    CAPTURE(name);
    CHECK(found(temp, temp / name) == temp / ".go-version:1 1.20");
  }
}

TEST_CASE("pin search: a file that is too large is an error, also a sparse one of 1 GiB") {
  const TempDir temp;
  pin(temp / "a", "1.22\n" + std::string(4091, '#'));
  CHECK(found(temp, temp / "a") == temp / "a/.go-version:1 1.22");
  pin(temp / "b", "1.22\n" + std::string(4092, '#'));
  pin(temp / "c", "1.22\n");
  REQUIRE(::truncate((temp / "c/.go-version").c_str(), 1 << 30) == 0);
  for (const char* name : {"b", "c"}) {
    const auto pin = search(temp, temp / name);
    REQUIRE_FALSE(pin);
    CHECK(pin.error().kind == gov::ErrorKind::usage);
    CHECK(pin.error().because.front() == "it is larger than a version file can be (4.0 kB)");
  }
}

TEST_CASE("pin search: an unreadable file is an error, an unsearchable directory is passed by") {
  const TempDir temp;
  pin(temp.path(), "1.20\n");
  pin(temp / "secret", "1.22\n");
  make(temp / "closed/below");
  REQUIRE(::chmod((temp / "secret/.go-version").c_str(), 0) == 0);
  for (const char* name :
       {".", ".go-version", "closed/below", "closed", "secret", "secret/.go-version"}) {
    gov_test::give_away(temp / name);
  }
  REQUIRE(::chmod((temp / "closed").c_str(), 0) == 0);
  CHECK(gov_test::holds_as_ordinary_user([&] {
    const auto pin = search(temp, temp / "secret");
    return !pin && pin.error().kind == gov::ErrorKind::usage && pin.error().because.size() == 1;
  }));
  CHECK(gov_test::holds_as_ordinary_user(
      [&] { return found(temp, temp / "closed/below") == temp / ".go-version:1 1.20"; }));
  REQUIRE(::chmod((temp / "closed").c_str(), 0755) == 0);
}

TEST_CASE("pin search: without descriptors it fails rather than choose another Go") {
  const TempDir temp;
  pin(temp.path(), "1.20\n");
  CHECK(gov_test::holds_in_child([&] {
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_NOFILE, &none) != 0) return false;
    const auto pin = search(temp, temp.path());
    return !pin && pin.error().kind == gov::ErrorKind::usage;
  }));
}

TEST_CASE("pin search: a malformed file is named with line and column, its text escaped") {
  const TempDir temp;
  struct Case {
    std::string text;
    std::string place;
    std::string shown;
  };
  const Case cases[] = {
      {"../../../../evil\n", "1:12", "../../../../evil"},
      {"# c\n  \x1b[2J\n", "2:3", "\\x1b[2J"},
      {"1.22\xE2\x80\xAE\n", "1:5", "1.22\\xe2\\x80\\xae"},
      {"1.21\n1.22\n", "2:1", "1.22"},
  };
  for (const Case& c : cases) {
    pin(temp / "a", c.text);
    CHECK(found(temp, temp / "a/b") == "error: " + (temp / "a/.go-version:") + c.place +
                                           ": invalid version request \"" + c.shown + "\"");
  }
}

TEST_CASE("pin search: what a link leads to is never shown") {
  const TempDir temp;
  make(temp / "a");
  REQUIRE(gov::write_file_atomically(temp / "secret", "root:hash-of-a-password:1\n"));
  REQUIRE(::symlink("../secret", (temp / "a/.go-version").c_str()) == 0);
  const auto hidden = search(temp, temp / "a");
  REQUIRE_FALSE(hidden);
  CHECK(hidden.error().what == temp / "a/.go-version:1:1: invalid version request");
  for (const std::string& reason : hidden.error().because)
    CHECK(reason.find("hash") == std::string::npos);
  REQUIRE(gov::write_file_atomically(temp / "secret", "1.22\n"));
  CHECK(found(temp, temp / "a") == temp / "a/.go-version:1 1.22");
}

TEST_CASE("pin search: directories may be called anything") {
  const TempDir temp;
  for (const char* name :
       {"new\nline", "quo\"te'", "$(touch x)", "\xFF\x1b[2J", "with blank", "-n", "..."}) {
    CAPTURE(name);
    pin(temp / name, "1.22\n");
    CHECK(found(temp, temp / name) == temp / name + "/.go-version:1 1.22");
    pin(temp / name, "!\n");
    CHECK(found(temp, temp / name).find_first_of("\n\x1b\xFF") == std::string::npos);
  }
}

TEST_CASE("pin search: a long path is named whole") {
  const TempDir temp;
  std::string directory = temp.path();
  while (directory.size() < 600) directory += "/a-rather-long-name-of-a-directory";
  pin(directory, "!");
  CHECK(found(temp, directory).find(directory + "/.go-version:1:1:") != std::string::npos);
}

TEST_CASE("pin search: it ends at the root, and at once for a relative directory") {
  const gov::Environment environment;
  CHECK(gov::find_pin({"/", environment, kNoStores}));
  CHECK(gov::find_pin({"", environment, kNoStores}));
  CHECK(gov::find_pin({"nowhere", environment, kNoStores}));
}

TEST_CASE("pin search: it starts in PWD's spelling if that is the working directory") {
  const TempDir temp;
  make(temp / "real/deep");
  make(temp / "other");
  REQUIRE(::symlink("real/deep", (temp / "link").c_str()) == 0);
  const auto start = [&](const std::string& pwd) {
    gov::Environment environment;
    if (!pwd.empty()) environment.set("PWD", pwd);
    return gov::logical_working_directory(environment);
  };
  const std::string physical = gov::canonical_path(temp / "real/deep").value();
  CHECK(gov_test::holds_in_child([&] {
    if (::chdir((temp / "link").c_str()) != 0) return false;
    return start(temp / "link") == temp / "link" && start(temp / "link//") == temp / "link" &&
           start("") == physical && start(temp / "other") == physical &&
           start(temp / "missing") == physical && start(".") == physical &&
           start("link") == physical && start(temp / "other/../link") == physical &&
           start(std::string(100'000, '/') + "x") == physical;
  }));
}

TEST_CASE("pin search: a deleted working directory is no place to start") {
  const TempDir temp;
  make(temp / "gone");
  CHECK(gov_test::holds_in_child([&] {
    gov::Environment environment;
    environment.set("PWD", temp / "gone");
    if (::chdir((temp / "gone").c_str()) != 0 || ::rmdir((temp / "gone").c_str()) != 0)
      return false;
    const bool is_absent = !gov::logical_working_directory(environment);
    const bool is_made_again = ::mkdir((temp / "gone").c_str(), 0755) == 0;
    return is_absent && is_made_again && !gov::logical_working_directory(environment);
  }));
}

TEST_CASE("pin search: the files of the home directory are found on their own only") {
  const TempDir temp;
  pin(temp / "home", "1.20\n");
  make(temp / "home/.config/mise");
  make(temp / "home/.config/nvim");
  REQUIRE(gov::write_file_atomically(temp / "home/.config/mise/config.toml",
                                     "[tools]\ngo = \"1.21\"\n"));
  make(temp / "home/src");
  REQUIRE(::symlink("home", (temp / "link").c_str()) == 0);
  gov::Environment environment;
  environment.set("GOV_CEILING", gov::parent_directory(temp.path()));
  for (const char* home : {"home", "home/", "link"}) {
    CAPTURE(home);
    environment.set("HOME", temp / home);
    for (const char* directory : {"home", "home/src", "link/src", "home/.config/nvim",
                                  "link/.config/mise", "home/.config/mise"}) {
      CAPTURE(directory);
      const std::string start = temp / directory;
      const gov::PinSearch search{start, environment, kNoStores};
      CHECK_FALSE(gov::find_pin(search).value());
      CHECK(gov::list_pin_files(search).empty());
      CHECK(gov::find_home_pin(search).value()->request.to_string() == "1.20");
      CHECK(gov::list_home_pin_files(search).size() == 2);
    }
  }
  environment.set("HOME", temp / "elsewhere");
  const std::string start = temp / "home/src";
  CHECK(gov::find_pin({start, environment, kNoStores}).value());
  CHECK_FALSE(gov::find_home_pin({start, environment, kNoStores}).value());
}

TEST_CASE("pin search: what other managers put into a folder of their own is found") {
  const TempDir temp;
  make(temp / "p/.mise");
  make(temp / "p/.config/mise");
  REQUIRE(
      gov::write_file_atomically(temp / "p/.config/mise/config.toml", "[tools]\ngo = \"1.21\"\n"));
  CHECK(found(temp, temp / "p") == temp / "p/.config/mise/config.toml:2 1.21");
  REQUIRE(gov::write_file_atomically(temp / "p/.mise/config.toml", "[tools]\ngo = \"1.22\"\n"));
  CHECK(found(temp, temp / "p/below") == temp / "p/.mise/config.toml:2 1.22");
  const auto files = gov::pin_files_in(temp / "p", "");
  REQUIRE(files.size() == 2);
  CHECK(files[0].file == temp / "p/.mise/config.toml");
  CHECK(files[1].file == temp / "p/.config/mise/config.toml");
}

TEST_CASE("pin search: an error says what to write") {
  const TempDir temp;
  pin(temp / "a", "go 1.23.7\n");
  const auto pin_error = search(temp, temp / "a");
  REQUIRE_FALSE(pin_error);
  CHECK(pin_error.error().because.front() ==
        "it is neither a version, a range, nor a name; write 1.23.7");
  CHECK(pin_error.error().hint == "gov local 1.23.7");
  make(temp / "b");
  REQUIRE(::symlink("../a/.go-version", (temp / "b/.go-version").c_str()) == 0);
  const auto hidden = search(temp, temp / "b");
  REQUIRE_FALSE(hidden);
  CHECK(hidden.error().hint == "gov local VERSION");
  CHECK(hidden.error().because.front().find("1.23") == std::string::npos);
}
