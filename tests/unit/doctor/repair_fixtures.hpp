// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "unit/doctor/repair_runs.hpp"

namespace gov_test {

inline constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// For each check that repairs files: a machine on which it has something to repair, where that can
/// be more than one change of one file.
struct Fixture {
  std::string_view id;
  std::function<void(World&)> break_it;
};

inline const std::vector<Fixture>& fixtures() {
  const auto stored = [](std::string_view id, const std::string& lines) {
    return Fixture{id, [lines](World& world) {
                     world.write("~/.config/go/env", "GOPRIVATE=a\n" + lines + "# end");
                   }};
  };
  const auto settings = [](std::string_view id, const std::string& members) {
    return Fixture{id, [members](World& world) {
                     world.write("~/.config/Code/User/settings.json",
                                 "{\n  // of mine\n  " + members + "\n}\n");
                   }};
  };
  static const std::vector<Fixture> all = {
      {"ENV01",
       [](World& world) {
         world.write("~/.zshrc", "export GOROOT=/a\nalias x=y\nexport GOROOT=/a\nGOROOT=/b\n");
         world.write("~/.profile", "export GOROOT=/a\n" + text_at(world.at("~/.profile")) +
                                       "GOROOT=/c\nexport GOROOT=/a");
       }},
      stored("ENV02", "GOROOT=/old\nGOROOT=/older\n"),
      stored("ENV03", "GOPATH=rel:~/go\n"),
      stored("ENV04", "GO111MODULE=off\n"),
      stored("ENV05", "GOFLAGS=mod=vendor\n"),
      stored("ENV06", "GOOS=windows\nGOARCH=386\n"),
      stored("ENV07", "GOBIN=bin\n"),
      {"ENV08",
       [](World& world) {
         world.write("~/project/.go-version", "1.22.5\n");
         world.write("~/.config/go/env", "GOTOOLCHAIN=go1.21.3\n");
       }},
      stored("ENV09", "GOPROXY=ftp://x\n"),
      stored("ENV10", "GOSUMDB=off\n"),
      {"ENV11",
       [](World& world) {
         world.write("~/.netrc", "machine x login y password z\n");
         world.set_mode("~/.netrc", 0644);
       }},
      {"PATH05",
       [](World& world) {
         world.set("SHELL", "/usr/bin/fish");
         world.program("~/go/bin/dlv");
       }},
      {"PATH10",
       [](World& world) {
         world.write("~/.bashrc", "source ~/.gvm/scripts/gvm\n\nsource ~/.gvm/scripts/gvm\n");
         world.set("GVM_ROOT", world.at("~/.gvm"));
       }},
      {"PRJ01",
       [](World& world) {
         world.write("~/project/.go-version", "# mine\n1.22.5\n");
         world.write("~/project/go.mod", "module x\n\ngo 1.23.0\n");
       }},
      {"PRJ02",
       [stored](World& world) { stored("PRJ02", "GOWORK=/none/go.work\n").break_it(world); }},
      {"PRJ04",
       [](World& world) {
         world.write("~/project/go.mod", std::string(kMark) + "module x\n");
         world.write("~/project/go.work", std::string(kMark) + "go 1.22\n");
       }},
      {"GOV02",
       [](World& world) {
         const std::string line = ". ~/.local/share/gov/shell/gov.bash\n";
         world.write("~/.bashrc", line + "x=1\n" + line + line + "y=1\n" + line);
       }},
      {"GOV08",
       [](World& world) {
         world.write("~/project/.go-version", std::string(kMark) + "# mine\r\n1.22.5\r\n");
       }},
      settings("IDE01", R"("go.goroot": "/none", "a": 1)"),
      settings("IDE02", R"("go.alternateTools": {"go": "/none/go"})"),
      settings("IDE03",
               R"("x": 1, "go.gopath": "/p", "go.toolsEnvVars": {"GOROOT": "/r", "GOBIN": "/b"})"),
      settings("IDE04",
               "\"go.goplsArgs\": [],\n  \"go.docsTool\": \"x\",\n  "
               "\"go.gocodeFlags\": [], \"go.useLanguageServer\": false"),
      {"IDE06",
       [](World& world) {
         world.go("/usr/local/go", "go1.19");
         world.write("~/project/.idea/workspace.xml", "<component name=\"GOROOT\" url=\"file://" +
                                                          world.at("/usr/local/go") + "\" />\n");
       }},
      {"DIR01",
       [](World& world) {
         world.program("/usr/bin/direnv");
         world.write("~/project/.envrc", "use go 1.22\n");
       }},
      {"DIR02",
       [](World& world) {
         world.program("/usr/bin/direnv");
         world.write("~/project/.envrc",
                     "export GOROOT=/usr/local/go\nuse go\nexport GOROOT=/usr/local/go\n");
       }},
      {"DIR04",
       [](World& world) {
         world.program("/usr/bin/direnv");
         world.write("~/project/.envrc", "eval \"$(gov env)\"\n");
       }},
  };
  return all;
}

}  // namespace gov_test
