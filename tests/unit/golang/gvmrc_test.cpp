// SPDX-License-Identifier: MIT
#include "golang/gvmrc.hpp"

#include <doctest/doctest.h>

namespace {

/// "LINE REQUEST", "fault LINE:COLUMN", or "none".
std::string parsed(std::string_view text) {
  const gov::ParsedPin pin = gov::parse_gvmrc(text);
  if (!pin) {
    return "fault " + std::to_string(pin.error().line) + ":" + std::to_string(pin.error().column);
  }
  return *pin ? std::to_string((*pin)->line) + " " + (*pin)->request.to_string() : "none";
}

}  // namespace

TEST_CASE(".gvmrc: the last of a use, a variable or a name counts") {
  struct Row {
    std::string_view text;
    std::string_view result;
  };
  const Row rows[] = {
      {"gvm use go1.22.5\n", "1 1.22.5"},
      {"gvm use 1.23.6\n", "1 1.23.6"},
      {"  gvm use \"go1.22.5\" --default;\r\n", "1 1.22.5"},
      {"gvm use -q go1.22.5 > /dev/null\n", "1 1.22.5"},
      {"gvm install go1.22.5 -B && gvm use go1.22.5@web\n", "1 1.22.5"},
      {"[[ -s ~/.gvm/scripts/gvm ]] && source ~/.gvm/scripts/gvm\ngvm use go1.21\n", "2 1.21"},
      {"gvm use go1.20\n", "1 1.20.0"},
      {"gvm use system\n", "1 system"},
      {"GOVERSION=1.17.3\nGOPKGSET=zcache\n", "1 1.17.3"},
      {"export GO_VERSION='go1.17.3'\n", "1 1.17.3"},
      {"go1.18beta1\n", "1 1.18beta1"},
      {"# go1.18\n1.22.5\n", "2 1.22.5"},
      {"gvm use go1.21.1\ngvm use go1.22.5\n", "2 1.22.5"},
      {"gvm use\n", "none"},
      {"gvm pkgset use web\n", "none"},
      {"export FOO=1.22\necho go1.22 is here\n", "none"},
      {"", "none"},
      {"gvm use $GO\n", "fault 1:9"},
      {"gvm use go1.22.x.y\n", "fault 1:9"},
      {"x\n1.2.3.4\n", "fault 2:1"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(parsed(row.text) == row.result);
  }
}
