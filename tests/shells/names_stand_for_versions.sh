#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov alias` names a request, `gov link` a Go that gov did not install; both can be used, listed, changed and removed.
. "$(dirname "$0")/harness.sh"

run gov alias work 1.99
expect_status 0
expect_stdout
run gov alias work
expect_stdout 1.99
GOV_VERSION=work run gov current
expect_status 0
expect_stdout_has "go1.99.2"
run gov local work
expect_status 0
run gov which
expect_stdout "$(bin_of 1.99.2)/go"

# It is followed when it is used, over other aliases too.
run gov alias team work
run gov alias work 1.99.1
run gov exec +team go version
expect_status 0
expect_stdout_has "go1.99.1"

run gov setup --yes --shell bash
PATH=$GOV_ROOT/shims:$PATH run go +team version
expect_status 0
expect_stdout_has "go1.99.1"
# What is there needs no network, under any name.
run gov install team
expect_status 0
run gov install nobody
expect_status 2

# A circle is refused, and what the name meant before stays.
run gov alias work team
expect_status 1
expect_stderr_has "refers to itself"
run gov alias work
expect_stdout 1.99.1
run gov alias self self
expect_status 1
run gov alias self
expect_status 10

# What means a version already is no name.
for name in 1.22 latest system ../up 'a b' -x; do
  run gov alias "$name" 1.99
  expect_status 2
done

# A link, from a relative folder.
mkdir -p sdk/bin
cp "$BUILD_DIR/tests/support/fake_go" sdk/bin/go
echo "go1.98.3" >sdk/VERSION
run gov link mine sdk
expect_status 0
run gov link mine
expect_stdout "$PWD/sdk"
cd /
run gov exec +mine go version
expect_stdout_has "go1.98.3"
run gov default mine
expect_status 0
expect_stderr_lacks "not installed"
run gov which
expect_stdout "$TEST_DIR/work/sdk/bin/go"
run gov install mine
expect_status 2
expect_stderr_has "linked"
run gov env mine --json
expect_status 0
expect_stdout_has "$TEST_DIR/work/sdk/bin"
cd "$TEST_DIR/work"
run gov link mine "$TEST_DIR"
expect_status 2
expect_stderr_has "is not a GOROOT"

# A name means one thing.
run gov alias mine 1.99
expect_status 2
expect_stderr_has "gov link --remove mine"
run gov link work sdk
expect_status 2
expect_stderr_has "gov alias --remove work"

run gov alias --json
expect_stdout_has '"work": "1.99.1"'
run gov link --json
expect_stdout_has "\"mine\": \"$TEST_DIR/work/sdk\""
run gov alias
expect_stdout_lacks mine

# An SDK that went away is named; removing the link touches nothing else.
mv sdk elsewhere
run gov exec +mine go version
expect_status 10
expect_stderr_has "mine"
run gov link --remove mine
expect_status 0
expect_file elsewhere/VERSION
run gov link --remove mine
expect_status 10
run gov alias --remove work
expect_status 0
run gov alias --remove work
expect_status 10
