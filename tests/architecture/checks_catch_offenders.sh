#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The checks of this folder, tried on a tree that breaks each rule once: a check that never fails is none.
. "$(dirname "$0")/../cli/harness.sh"

checks=$SOURCE_DIR/tests/architecture

mkdir -p src/base src/fetch src/cli src/golang shims
echo '#include "golang/version.hpp"' >src/base/upward.cpp
echo '#include "version.hpp"' >src/golang/bare.cpp
echo '#include "base/text.hpp"' >src/golang/fine.cpp
echo '#include "fetch/http.hpp"' >shims/heavy.cpp
echo '#include <curl/curl.h>' >src/fetch/one.cpp
echo '#include <curl/curl.h>' >src/fetch/two.cpp
echo '#include <openssl/evp.h>' >src/fetch/digest.hpp
printf 'int f();\n  #ifdef __linux__\n' >src/base/conditional.cpp
yes '//' | head -n 301 >src/base/long.cpp
echo '//' >src/cli/grammar.cpp
# shellcheck disable=SC2016  # the backticks are the README's
echo '`base` `fetch` `golang`' >src/README.md

run "$checks/include_rules.sh" "$PWD"
expect_status 1
expect_stdout_has "src/base/upward.cpp:1:"
expect_stdout_has "base may not include golang"
expect_stdout_has "src/golang/bare.cpp:1:"
expect_stdout_has "shims may not include fetch"
expect_stdout_lacks "fine.cpp"

run "$checks/foreign_headers.sh" "$PWD"
expect_status 1
expect_stdout_has "libcurl is included by more than one file: src/fetch/one.cpp"
expect_stdout_has "src/fetch/digest.hpp includes openssl"

run "$checks/no_conditionals.sh" "$PWD"
expect_status 1
expect_stdout_has "src/base/conditional.cpp:2:"

run "$checks/file_sizes.sh" "$PWD"
expect_status 1
expect_stdout "src/base/long.cpp has 301 lines, more than 300"

mkdir src/commands
printf '#include "base/file_lock.hpp"\n  ::unlink(file.c_str());\n  forename(file);\n' >src/commands/doer.cpp
run "$checks/commands_decide_nothing.sh" "$PWD"
expect_status 1
expect_stdout_has "src/commands/doer.cpp:1:"
expect_stdout_has "src/commands/doer.cpp:2:"
expect_stdout_lacks "src/commands/doer.cpp:3:"
rm -r src/commands

echo 'std::string quoted(std::string_view text);' >src/base/quoted.hpp
run "$checks/names_apart_from_std.sh" "$PWD"
expect_status 1
expect_stdout_has "quoted() is in std as well"
expect_stdout_has "src/base/quoted.hpp:1:"

cat >src/fetch/steered.cpp <<'END'
if (outcome.error().kind == ErrorKind::network) retry();
switch (k) { case ErrorKind::usage: return; }
failure->kind = kNone;
      .kind;
return fail(ErrorKind::usage, "fine");
if (source.kind == Source::Kind::directory) return fine;
END
run "$checks/error_kind_decides_exit_codes.sh" "$PWD"
expect_status 1
for line in 1 2 3 4; do
  expect_stdout_has "src/fetch/steered.cpp:$line:"
done
expect_stdout_lacks "fine"

run "$checks/map_is_complete.sh" "$PWD"
expect_status 1
# shellcheck disable=SC2016
expect_stdout 'src/README.md does not name `cli`'

rm -r src shims
mkdir -p src/base
echo '#include <string>' >src/base/fine.cpp
# shellcheck disable=SC2016
echo '`base/`' >src/README.md
for check in include_rules commands_decide_nothing foreign_headers names_apart_from_std no_conditionals \
  error_kind_decides_exit_codes file_sizes map_is_complete; do
  run "$checks/$check.sh" "$PWD"
  expect_status 0
  expect_stdout
done
