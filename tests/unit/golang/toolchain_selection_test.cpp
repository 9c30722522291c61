// SPDX-License-Identifier: MIT
#include "golang/toolchain_selection.hpp"

#include <doctest/doctest.h>

using gov::SelectionInput;
using gov::SelectionReason;
using gov::SwitchMode;

namespace {

SelectionInput input(const std::string& local, const std::string& gotoolchain,
                     std::string_view go_mod = {}) {
  SelectionInput made;
  made.local = local;
  made.gotoolchain = gotoolchain;
  made.file = go_mod.empty() ? "" : "go.mod";
  made.lines = gov::scan_go_mod(go_mod);
  return made;
}

}  // namespace

TEST_CASE("toolchain selection: go and toolchain lines raise, and never lower") {
  struct Case {
    std::string local;
    std::string gotoolchain;
    std::string_view go_mod;
    std::string name;
    SelectionReason reason;
  };
  const Case cases[] = {
      {"go1.24.9", "auto", "go 1.24", "go1.24.9", SelectionReason::none},
      {"go1.24.9", "auto", "go 1.24.9", "go1.24.9", SelectionReason::none},
      {"go1.24.9", "auto", "go 1.24.10", "go1.24.10", SelectionReason::go_line},
      {"go1.24.9", "path", "go 1.27.0", "go1.27.0", SelectionReason::go_line},
      {"go1.24.9", "local+path", "go 1.27", "go1.27.0", SelectionReason::go_line},
      {"go1.22.4", "auto", "go 1.27", "go1.27", SelectionReason::go_line},
      {"go1.24.9", "auto", "go 1.27rc1", "go1.27rc1", SelectionReason::go_line},
      {"go1.24.9", "auto", "go 1.24\ntoolchain go1.27.0", "go1.27.0",
       SelectionReason::toolchain_line},
      {"go1.24.9", "auto", "go 1.27.1\ntoolchain go1.27.0", "go1.27.1", SelectionReason::go_line},
      {"go1.24.9", "auto", "go 1.27.0\ntoolchain go1.27.0-x", "go1.27.0-x",
       SelectionReason::toolchain_line},
      {"go1.24.9", "auto", "go 1.24\ntoolchain go1.22.0", "go1.24.9", SelectionReason::none},
      {"go1.24.9", "auto", "go 1.27.0\ntoolchain default", "go1.24.9", SelectionReason::none},
      {"go1.24.9", "auto", "go x.y", "go1.24.9", SelectionReason::none},
      {"go1.24.9", "local", "go 1.27.0", "go1.24.9", SelectionReason::none},
      {"go1.24.9", "go1.22.5", "go 1.27.0", "go1.22.5", SelectionReason::gotoolchain},
      {"go1.24.9", "go1.22.5+auto", "go 1.21", "go1.22.5", SelectionReason::gotoolchain},
      {"go1.24.9", "go1.22.5+auto", "go 1.23", "go1.23.0", SelectionReason::go_line},
      {"go1.24.9", "go1.22.5+auto", "go 1.24.9", "go1.24.9", SelectionReason::go_line},
      {"devel", "auto", "go 1.40.0", "devel", SelectionReason::none},
  };
  for (const Case& c : cases) {
    CAPTURE(c.gotoolchain);
    CAPTURE(c.go_mod);
    const auto selection = gov::select_toolchain(input(c.local, c.gotoolchain, c.go_mod));
    CHECK_FALSE(selection.fault);
    CHECK(selection.name == c.name);
    CHECK(selection.reason == c.reason);
    CHECK(selection.is_local == (c.name == c.local));
    CHECK_FALSE(selection.is_skipped);
  }
}

TEST_CASE("toolchain selection: what cannot be understood is refused in the go command's words") {
  struct Case {
    std::string gotoolchain;
    std::string_view go_mod;
    std::string fault;
  };
  const Case cases[] = {
      {"1.27.0", "", "invalid GOTOOLCHAIN \"1.27.0\""},
      {"bash", "", "invalid GOTOOLCHAIN \"bash\""},
      {"1.27.0+auto", "",
       "invalid GOTOOLCHAIN \"1.27.0+auto\": invalid minimum toolchain \"1.27.0\""},
      {"local+never", "",
       "invalid GOTOOLCHAIN \"local+never\": only version suffixes are +auto and +path"},
      {"local+", "", "invalid GOTOOLCHAIN \"local+\": only version suffixes are +auto and +path"},
      {"go2.0", "", "invalid GOTOOLCHAIN \"go2.0\""},
      {"auto", "go 2.0", "invalid GOTOOLCHAIN \"go2.0\""},
      {"auto", "toolchain local", "invalid toolchain \"local\" in go.mod"},
      {"auto", "toolchain go1.27.0/x", "invalid toolchain \"go1.27.0/x\" in go.mod"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.fault);
    CHECK(gov::select_toolchain(input("go1.24.9", c.gotoolchain, c.go_mod)).fault == c.fault);
  }
  SelectionInput relative = input("go1.24.9", "auto");
  relative.is_gowork_relative = true;
  CHECK(gov::select_toolchain(relative).fault == "invalid GOWORK: not an absolute path");
  relative.gotoolchain = "local";
  CHECK_FALSE(gov::select_toolchain(relative).fault);
}

TEST_CASE(
    "toolchain selection: it is skipped up to 1.20, without modules, and without GOTOOLCHAIN") {
  CHECK(gov::select_toolchain(input("go1.20.14", "go1.27.0", "go 1.27.0")).is_skipped);
  CHECK_FALSE(gov::select_toolchain(input("go1.21rc2", "auto", "go 1.21")).is_skipped);
  CHECK(gov::select_toolchain(input("go1.24.9", "", "go 1.27.0")).is_skipped);
  const auto skipped = [](const std::string& local, const std::string& go111module,
                          const std::string& file) {
    SelectionInput made = input(local, "auto");
    made.go111module = go111module;
    made.file = file;
    made.is_workspace = file == "go.work";
    return gov::select_toolchain(made).is_skipped;
  };
  CHECK(skipped("go1.24.9", "off", "go.mod"));
  CHECK(skipped("go1.24.9", "maybe", "go.mod"));
  CHECK(skipped("go1.24.9", "auto", ""));
  CHECK_FALSE(skipped("go1.24.9", "auto", "go.mod"));
  CHECK(skipped("go1.24.9", "auto", "go.work"));
  CHECK_FALSE(skipped("go1.27.0", "auto", "go.work"));
  CHECK_FALSE(skipped("go1.24.9", "on", ""));
}

TEST_CASE(
    "toolchain selection: a module that is too new is refused in the words of the Go that runs") {
  const auto refusal = [](const SelectionInput& made, std::string_view running) {
    return gov::module_refusal(made, gov::select_toolchain(made), running).value_or("");
  };
  CHECK(refusal(input("go1.24.9", "local", "go 1.27.0"), "go1.24.9") ==
        "go.mod requires go >= 1.27.0 (running go 1.24.9; GOTOOLCHAIN=local)");
  CHECK(refusal(input("go1.24.9", "auto", "go 1.27.0\ntoolchain default"), "go1.24.9") ==
        "go.mod requires go >= 1.27.0 (running go 1.24.9; go.mod sets toolchain default)");
  CHECK(refusal(input("go1.24.9", "auto", "go 1.27"), "go1.27.0").empty());
  CHECK(refusal(input("go1.24.9", "auto"), "go1.24.9").empty());
  SelectionInput strange = input("go1.24.9", "auto", "go 1.24");
  strange.go111module = "maybe";
  CHECK(refusal(strange, "go1.24.9") == "unknown environment setting GO111MODULE=maybe");
}

TEST_CASE("toolchain selection: of the old releases only the last patches mind a newer go line") {
  const auto is_refused = [](const std::string& local, std::string_view go_mod) {
    const SelectionInput made = input(local, "auto", go_mod);
    return gov::module_refusal(made, gov::select_toolchain(made), local).has_value();
  };
  CHECK_FALSE(is_refused("go1.20.7", "go 1.22"));
  CHECK(is_refused("go1.20.8", "go 1.22"));
  CHECK_FALSE(is_refused("go1.20.14", "go 1.21"));
  CHECK(is_refused("go1.19.13", "go 1.22"));
  CHECK_FALSE(is_refused("go1.19.12", "go 1.22"));
  CHECK_FALSE(is_refused("go1.18.10", "go 1.27"));
  CHECK(is_refused("go1.18.10", "go 1.22.1"));
}

TEST_CASE("toolchain selection: the commands that repair a wrong GOTOOLCHAIN are exempt") {
  CHECK(gov::is_exempt_from_selection({"env", "GOTOOLCHAIN"}));
  CHECK(gov::is_exempt_from_selection({"env", "GOMOD"}));
  CHECK(gov::is_exempt_from_selection({"env", "GOWORK"}));
  CHECK(gov::is_exempt_from_selection({"env", "-w", "GOTOOLCHAIN=auto"}));
  CHECK_FALSE(gov::is_exempt_from_selection({"env", "GOROOT"}));
  CHECK_FALSE(gov::is_exempt_from_selection({"env", "GOMOD", "GOWORK"}));
  CHECK_FALSE(gov::is_exempt_from_selection({"version"}));
  CHECK_FALSE(gov::is_exempt_from_selection({}));
}

TEST_CASE("toolchain selection: modes have the go command's names") {
  CHECK(gov::mode_name(gov::select_toolchain(input("go1.24.9", "go1.22.5+path")).mode) == "path");
  CHECK(gov::mode_name(SwitchMode::automatic) == "auto");
  CHECK(gov::mode_name(SwitchMode::local) == "local");
}
