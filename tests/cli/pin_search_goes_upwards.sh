#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The nearest .go-version counts, also through links, and GOV_CEILING ends the search.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

mkdir -p a/b/c
gov -q local 1.99.1
(cd a/b && gov -q local 1.99.2)
export PATH=$GOV_ROOT/shims:$PATH
says() {
  run go version
  expect_status 0
  expect_stdout_has "go$1 "
}
says 1.99.1
cd a
says 1.99.1
cd b/c
says 1.99.2
rm ../.go-version
says 1.99.1
GOV_CEILING=$TEST_DIR/work/a run gov current
expect_status 10
GOV_CEILING=/nowhere:relative:$TEST_DIR/work/ run gov current
expect_status 10

# The shell's PWD goes through the link, and so does the search.
mkdir "$TEST_DIR/elsewhere" && ln -s "$TEST_DIR/elsewhere" "$TEST_DIR/work/link"
cd "$TEST_DIR/work/link"
export PWD
says 1.99.1
PWD=/ run go version
expect_status 10
