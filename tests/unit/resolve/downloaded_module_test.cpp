// SPDX-License-Identifier: MIT
#include "resolve/downloaded_module.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

TEST_CASE("downloaded module: the go.mod of the longest module path that holds the package") {
  const TempDir temp;
  const auto write = [&](const std::string& file, std::string_view text, time_t time) {
    const std::string path = temp / file;
    REQUIRE(gov::make_directories(gov::parent_directory(path)));
    REQUIRE(gov::write_file_atomically(path, text));
    const timespec times[] = {{time, 0}, {time, 0}};
    REQUIRE(::utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
  };
  write("cache/download/example.com/tools/@v/v1.0.0.mod", "module example.com/tools\n\ngo 1.27.0\n",
        100);
  write("cache/download/example.com/tools/@v/v1.1.0.mod", "go 1.28\ntoolchain go1.29.0\n", 200);
  write("cache/download/example.com/tools/gopls/@v/v0.1.0.mod", "go 1.26.1\n", 100);
  write("cache/download/github.com/!burnt!sushi/toml/@v/v1.0.0.mod", "go 1.25.0\n", 100);
  write("cache/download/example.com/old/@v/v1.0.0.mod", "module example.com/old\n", 100);
  for (const char* name : {"example.com/tools/@v/v1.0.0", "example.com/tools/gopls/@v/v0.1.0"})
    write("cache/download/" + std::string(name) + ".info", "{}", 100);
  write("cache/download/example.com/tools/@v/v1.1.0.info", "{}", 200);
  write("cache/download/example.com/whole/@v/v1.0.0.info", "{}", 100);
  write("example.com/whole@v1.0.0/go.mod", "go 1.24.1\n", 100);
  const auto required = [&](const char* package, const char* version) {
    const auto found = gov::downloaded_requirement(temp.path(), {package, version});
    return found ? found->to_string() : std::string("none");
  };
  CHECK(required("example.com/tools", "v1.0.0") == "1.27.0");
  CHECK(required("example.com/tools/cmd/stringer", "v1.0.0") == "1.27.0");
  CHECK(required("example.com/tools/cmd/stringer", "latest") == "1.28.0");
  CHECK(required("example.com/tools/gopls", "latest") == "1.26.1");
  CHECK(required("github.com/BurntSushi/toml/cmd/x", "v1.0.0") == "1.25.0");
  CHECK(required("example.com/whole/cmd", "v1.0.0") == "1.24.1");
  CHECK(required("example.com/whole/cmd", "v1") == "1.24.1");
  CHECK(required("example.com/old", "v1.0.0") == "none");
  CHECK(required("example.com/none", "latest") == "none");
  for (const char* package : {"", "..", "../x", "a//b", "/etc", "x"}) {
    CAPTURE(package);
    CHECK(required(package, "../../x") == "none");
  }
}
