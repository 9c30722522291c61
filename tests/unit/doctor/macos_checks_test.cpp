// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "doctor/facts/macos_facts.hpp"
#include "unit/doctor/mac_world.hpp"

using gov_test::mac_program;
using gov_test::MacKind;
using gov_test::MacWorld;
using gov_test::World;

namespace {

bool is_about(const gov::Finding& finding, std::string_view part) {
  return finding.what.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("macOS: healthy Macs from 11 to 26 have no finding") {
  for (const unsigned major : {11U, 12U, 13U, 14U, 15U, 26U}) {
    for (const MacKind& kind :
         {MacKind{{major}, "arm64", false}, MacKind{{major}, "amd64", false}}) {
      MacWorld world(kind);
      if (major == 26) world.own_go("1.25.1", mac_program(kind.processor));
      for (const gov::CheckOutcome& outcome : world.diagnosis().outcomes) {
        CAPTURE(major);
        CAPTURE(outcome.check->id);
        const std::string what = outcome.findings.empty() ? "" : outcome.findings.front().what;
        CAPTURE(what);
        CHECK(outcome.is_sound());
      }
    }
  }
}

TEST_CASE("macOS: none of its checks speaks on another system") {
  World world;
  world.link("/nowhere", "/usr/local/go");
  for (const char* id : {"MAC01", "MAC02", "MAC03", "MAC04", "MAC05", "MAC06", "MAC07", "MAC08",
                         "MAC09", "MAC10", "MAC11", "MAC12", "MAC13"})
    world.expect_nothing(id);
}

TEST_CASE("MAC01: a quarantined go, but not one that the user has allowed") {
  MacWorld world;
  world.quarantine("00c1;5f3c;Safari;");
  world.expect_nothing("MAC01");
  world.quarantine("0083;5f3c;Safari;1234");
  const auto finding = world.expect_error("MAC01", {});
  CHECK(finding.evidence.front().shows == "com.apple.quarantine: 0083;5f3c;Safari;1234");
  CHECK(finding.evidence.front().where.ends_with("/bin/go"));
  CHECK(finding.command == "gov repair 1.22.5");
  world.expect_nothing("MAC11");
  world.change([](gov::Facts& facts) { facts.trees.front().has_provenance = true; });
  world.expect_note("MAC11", {});
}

TEST_CASE("MAC01: the flags of com.apple.quarantine") {
  for (const char* blocking : {"0083;", "0081;a;b;c", "0003", "", "zz;", "123456789;"}) {
    CAPTURE(std::string(blocking));
    CHECK(gov::is_blocking_quarantine(blocking));
  }
  for (const char* allowed : {"00c1;", "01e3;x", "0040", "00C3;"}) {
    CAPTURE(std::string(allowed));
    CHECK_FALSE(gov::is_blocking_quarantine(allowed));
  }
}

TEST_CASE("MAC02: a go for Apple silicon without a signature") {
  MacWorld world;
  world.own_go("1.22.5", mac_program("arm64", 0x0b0000, false));
  const auto finding = world.expect_error("MAC02", {});
  CHECK(finding.evidence.front().where.ends_with("/bin/go"));
  CHECK(finding.command == "gov repair 1.22.5");
  world.own_go("1.22.5", mac_program("arm64"));
  world.expect_nothing("MAC02");
  MacWorld intel({{13}, "amd64", false});
  intel.own_go("1.22.5", mac_program("amd64", 0x0b0000, false));
  intel.expect_nothing("MAC02");
}

TEST_CASE("MAC03: a Go for Intel on Apple silicon") {
  MacWorld world;
  world.mac_go("/usr/local/go", "go1.21.0", mac_program("amd64"));
  const auto finding =
      world.expect_warning("MAC03", {"/usr/local/go/bin/go: darwin/amd64", "processor: arm64"});
  CHECK(finding.command == "gov install 1.21.0/arm64");
  SUBCASE("universal programs are for both") {
    world.mac_go("/usr/local/go", "go1.21.0",
                 gov_test::made_universal({mac_program("amd64"), mac_program("arm64")}));
    world.expect_nothing("MAC03");
  }
  SUBCASE("there is no better one before 1.16") {
    world.mac_go("/usr/local/go", "go1.15.2", mac_program("amd64"));
    world.expect_nothing("MAC03");
  }
  SUBCASE("without Rosetta it does not start") {
    gov::Host host = gov_test::mac_host(world.kind());
    host.has_rosetta = false;
    world.host(host);
    CHECK(is_about(world.expect_error("MAC03", {"/usr/local/go/bin/go"}), "Rosetta"));
  }
  SUBCASE("on an Intel Mac it is right") {
    world.host(gov_test::mac_host({{13}, "amd64", false}));
    world.expect_nothing("MAC03");
  }
}

TEST_CASE("MAC04: a translated process") {
  MacWorld world({{14}, "arm64", true});
  world.expect_warning("MAC04", {"sysctl: sysctl.proc_translated=1"});
  MacWorld native;
  native.expect_nothing("MAC04");
}

TEST_CASE("MAC05: a Go that needs a newer macOS") {
  MacWorld world({{11}, "arm64", false});
  world.mac_go("/usr/local/go", "go1.27.0", mac_program("arm64", 0x0d0000));
  const auto finding =
      world.expect_warning("MAC05", {"/usr/local/go/bin/go: go1.27.0", "system: macOS 11"});
  CHECK(is_about(finding, "needs macOS 13"));
  CHECK(finding.command == "gov install 1.24");
  world.own_go("1.25.1", mac_program("arm64", 0x0c0000));
  CHECK(world.findings("MAC05").size() == 2);
  CHECK(world.findings("MAC05").front().severity == gov::FindingSeverity::error);
  MacWorld newer({{13}, "arm64", false});
  newer.mac_go("/usr/local/go", "go1.27.0", mac_program("arm64", 0x0d0000));
  newer.expect_nothing("MAC05");
}

TEST_CASE("MAC06: a Go before 1.24 on macOS 26") {
  MacWorld world({{26}, "arm64", false});
  CHECK(is_about(world.expect_warning("MAC06", {"system: macOS 26"}), "LC_UUID"));
  MacWorld older({{15, 6}, "arm64", false});
  older.expect_nothing("MAC06");
}

TEST_CASE("MAC07: developer tools") {
  MacWorld world;
  SUBCASE("none") {
    world.remove("/Library/Developer");
    const auto finding = world.expect_warning("MAC07", {"/Library/Developer/CommandLineTools"});
    CHECK(finding.command == "xcode-select --install");
  }
  SUBCASE("xcode-select points nowhere") {
    world.link("/Applications/Xcode-beta.app/Contents/Developer", "/var/db/xcode_select_link");
    world.expect_warning("MAC07", {"/var/db/xcode_select_link: "
                                   "/Applications/Xcode-beta.app/Contents/Developer"});
  }
  SUBCASE("DEVELOPER_DIR points nowhere") {
    world.set("DEVELOPER_DIR", "/nowhere");
    const auto finding = world.expect_warning("MAC07", {"environment: DEVELOPER_DIR=/nowhere"});
    CHECK(finding.command == "unset DEVELOPER_DIR");
  }
  SUBCASE("an update has taken clang") {
    world.remove("/Library/Developer/CommandLineTools/usr/bin/clang");
    world.expect_warning("MAC07", {"/Library/Developer/CommandLineTools"});
  }
  SUBCASE("the licence of Xcode") {
    world.program("/Applications/Xcode.app/Contents/Developer/usr/bin/clang");
    const auto finding =
        world.expect_warning("MAC07", {"/Applications/Xcode.app/Contents/Developer"});
    CHECK(finding.command == "sudo xcodebuild -license accept");
    world.write("/Library/Preferences/com.apple.dt.Xcode.plist",
                "bplist00 IDEXcodeVersionForAgreedToGMLicense");
    world.expect_nothing("MAC07");
  }
}

TEST_CASE("MAC08: /usr/local/go") {
  MacWorld world;
  SUBCASE("a dangling link") {
    world.link("/nowhere", "/usr/local/go");
    world.expect_warning("MAC08", {"/usr/local/go"});
  }
  SUBCASE("no Go in it") {
    world.make_directory("/usr/local/go/src");
    world.expect_warning("MAC08", {"/usr/local/go/bin/go: missing"});
  }
  SUBCASE("an older archive was unpacked over a newer one") {
    world.mac_go("/usr/local/go", "go1.21.3", mac_program("arm64"));
    world.write("/usr/local/go/api/go1.21.txt", "");
    world.expect_nothing("MAC08");
    world.write("/usr/local/go/api/go1.22.txt", "");
    world.expect_warning("MAC08", {"/usr/local/go/api/go1.22.txt: Go 1.22"});
  }
  SUBCASE("a newer archive was unpacked over an older one") {
    world.mac_go("/usr/local/go", "go1.22.3", mac_program("arm64"));
    world.write("/usr/local/go/pkg/darwin_arm64/fmt.a", "");
    world.expect_warning("MAC08", {"/usr/local/go/pkg/darwin_arm64/fmt.a: Go 1.19 or older"});
  }
}

TEST_CASE("MAC09: Homebrew's Go is linked, unlinked, dangling") {
  MacWorld world;
  world.expect_nothing("MAC09");
  world.mac_go("/opt/homebrew/Cellar/go/1.23.1/libexec", "go1.23.1", mac_program("arm64"));
  world.expect_note("MAC09", {"/opt/homebrew/Cellar/go/1.23.1"});
  world.link("../Cellar/go/1.23.1/libexec/bin/go", "/opt/homebrew/bin/go");
  world.expect_note("MAC09", {"/opt/homebrew/bin/go: 1.23.1"});
  world.remove("/opt/homebrew/Cellar");
  const auto finding = world.expect_note("MAC09", {"/opt/homebrew/bin/go"});
  CHECK(is_about(finding, "leads nowhere"));
}

TEST_CASE("MAC10: variables of launchd") {
  MacWorld world;
  SUBCASE("one text") {
    world.write(
        "~/Library/LaunchAgents/environment.plist",
        "<plist>\n<array>\n<string>sh</string>\n<string>-c</string>\n"
        "<string>launchctl setenv GOROOT /usr/local/go; launchctl setenv EDITOR vi</string>\n"
        "</array>\n</plist>\n");
    const auto finding =
        world.expect_warning("MAC10", {"~/Library/LaunchAgents/environment.plist:5"});
    CHECK(is_about(finding, "GOROOT=/usr/local/go"));
    CHECK(finding.command.starts_with("launchctl unsetenv GOROOT; remove "));
  }
  SUBCASE("an array of words, with entities") {
    world.write(
        "/Library/LaunchAgents/go.plist",
        "<key>ProgramArguments</key><array>\n<string>/bin/launchctl</string>\n"
        "<string>setenv</string>\n<string>GOPATH</string>\n<string>/x&amp;y</string></array>");
    CHECK(is_about(world.expect_warning("MAC10", {"/Library/LaunchAgents/go.plist:4"}),
                   "GOPATH=/x&y"));
  }
  SUBCASE("the PATH of launchctl config") {
    world.write("/private/var/db/com.apple.xpc.launchd/config/user.plist",
                "<dict>\n<key>PathEnvironmentVariable</key>\n<string>/usr/local/go/bin:/usr/bin</"
                "string>\n</dict>");
    const auto finding = world.expect_warning(
        "MAC10", {"/private/var/db/com.apple.xpc.launchd/config/user.plist:3"});
    CHECK(finding.command.starts_with("sudo launchctl config user path"));
  }
  SUBCASE("set by no file of a shell") {
    world.set("GOROOT", world.at("/opt/go"));
    world.expect_warning("MAC10", {"environment"});
    world.write("~/.zshrc", "export GOROOT=/opt/go\n");
    world.expect_nothing("MAC10");
  }
  SUBCASE("others do not matter, and hostile files do no harm") {
    world.write("~/Library/LaunchAgents/a.plist", "<string>launchctl setenv EDITOR vi</string>");
    world.write("~/Library/LaunchAgents/b.plist", "<string>setenv</string><string>GOROOT");
    world.write("~/Library/LaunchAgents/c.plist", "bplist00\x01<key>PathEnvironmentVariable</key>");
    world.expect_nothing("MAC10");
  }
}

TEST_CASE("MAC12: a folder that is spelled with other capitals") {
  MacWorld world;
  world.make_directory("~/Code/App");
  CHECK(gov::spelling_on_disk(world.at("~/code/APP"), gov::Disk("")) == world.at("~/Code/App"));
  CHECK(gov::spelling_on_disk(world.at("~/code/none"), gov::Disk("")) == world.at("~/Code/none"));
  world.change([&](gov::Facts& facts) {
    facts.project.directory = world.at("~/code/app");
    facts.macos->directory_on_disk = world.at("~/Code/App");
  });
  world.expect_note("MAC12", {"~/code/app"});
  world.change([&](gov::Facts& facts) { facts.project.directory = world.at("~/Code/App"); });
  world.expect_nothing("MAC12");
}

TEST_CASE("MAC13: path_helper has moved the shims") {
  MacWorld world;
  world.write("/etc/paths.d/go", world.at("/usr/local/go/bin") + "\n");
  world.path({"/usr/local/bin", "/usr/bin", "/usr/local/go/bin", "SHIMS"});
  world.expect_warning("MAC13", {"/etc/paths:1", "/etc/paths.d/go:1", "~/.profile:1"});
  SUBCASE("another folder stands before them: that is not path_helper's work") {
    world.path({"/usr/local/bin", "~/bin", "SHIMS"});
    world.expect_nothing("MAC13");
  }
  SUBCASE("the shims are first") {
    world.path({"SHIMS", "/usr/local/bin", "/usr/bin"});
    world.expect_nothing("MAC13");
  }
  SUBCASE("numbers in the names of paths.d count as numbers") {
    world.write("/etc/paths.d/10-late", "/late\n");
    world.write("/etc/paths.d/9-early", "/early\n");
    const gov::Facts facts = world.facts();
    std::vector<std::string> folders;
    for (const auto& one : facts.macos->system_path) folders.push_back(one.folder);
    CHECK(folders == std::vector<std::string>{world.at("/usr/local/bin"), world.at("/usr/bin"),
                                              "/early", "/late", world.at("/usr/local/go/bin")});
  }
}
