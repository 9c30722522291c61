#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Several versions install in one command; one that fails takes nothing from the others.
. "$(dirname "$0")/harness.sh"

make_release 1.98.4
make_release 1.99.1
make_release 1.99.2
start_server

run gov install 1.98.4 1.99.1 1.99.2 1.99.1
expect_status 0
expect_requests 3 '^GET /dl/go.*tar\.gz 200'
run gov list
expect_stdout_has 1.98.4
expect_stdout_has 1.99.1
expect_stdout_has 1.99.2

make_release 1.97.1
make_release 1.97.2
printf 'damage' >>"$RELEASES_DIR/$(cd "$RELEASES_DIR" && echo go1.97.1.*.tar.gz)"
run gov install 1.97.1 1.97.2
expect_status 13
expect_stderr_has "cannot install go1.97.1"
run gov list
expect_stdout_has 1.97.2
expect_stdout_lacks 1.97.1
