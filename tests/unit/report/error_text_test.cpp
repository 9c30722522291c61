// SPDX-License-Identifier: MIT
#include "report/error_text.hpp"

#include <doctest/doctest.h>

#include "json/json_text.hpp"

using gov::Error;
using gov::error_text;
using gov::ErrorKind;

namespace {

const Error kFull{ErrorKind::permission,
                  "cannot install go1.22.5",
                  {"cannot write \"/x\"", "No space left on device"},
                  "gov list"};

}  // namespace

TEST_CASE("error text: what, why and the next command") {
  CHECK(error_text(kFull, {}) ==
        "gov: cannot install go1.22.5\n"
        "  because: cannot write \"/x\"\n"
        "  because: No space left on device\n"
        "\n"
        "hint: gov list\n");
}

TEST_CASE("error text: what is missing leaves no trace") {
  CHECK(error_text({ErrorKind::failure, "cannot do it", {}, ""}, {}) == "gov: cannot do it\n");
}

TEST_CASE("error text: a check that explains the error is named") {
  const auto error = gov::fail(gov::ErrorKind::usage, "no").explained_by("GOV08");
  CHECK(gov::error_text(error, {}) == "gov: no\n\nmore: gov doctor --explain GOV08\n");
  CHECK(gov::error_text(gov::Error(error).with_hint("gov help"), {}) ==
        "gov: no\n\nhint: gov help\nmore: gov doctor --explain GOV08\n");
}

TEST_CASE("error text: colour marks the name and the hint") {
  const std::string text = error_text({ErrorKind::failure, "no", {}, "gov help"}, {true});
  CHECK(text == "\x1B[1;31mgov:\x1B[0m no\n\n\x1B[1mhint: gov help\x1B[0m\n");
}

TEST_CASE("error text: nothing in an error can steer the terminal") {
  const std::string text = error_text({ErrorKind::failure, "a\x1B[2J", {"b\rc"}, "d\x07"}, {});
  CHECK(text == "gov: a\\x1b[2J\n  because: b\\x0dc\n\nhint: d\\x07\n");
}

TEST_CASE("error json: kind, exit code, message, reasons, hint") {
  CHECK(
      gov::to_json_text(gov::error_json(kFull), 0) ==
      R"({"error":{"kind":"permission","exit_code":14,"message":"cannot install go1.22.5",)"
      R"("because":["cannot write \"/x\"","No space left on device"],"hint":"gov list","check":""}})");
  CHECK(gov::error_json({}).find("error")->find("because")->is_array());
}
