#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# go +X, then GOV_VERSION, then the pin, then the default, then the system Go; current says which it was.
. "$(dirname "$0")/harness.sh"

for version in 1.99.1 1.99.2 1.98.1 1.98.2; do make_release "$version"; done
start_server
run gov -q install --no-default 1.99.1 1.99.2 1.98.1 1.98.2
mkdir system && printf '#!/bin/sh\necho system go "$@"\n' >system/go && chmod +x system/go
export PATH=$GOV_ROOT/shims:$PATH:$PWD/system
run go version
expect_stdout "system go version"
run gov current
expect_stdout_has "system Go in $PWD/system"
gov -q default 1.98.1
run go version
expect_stdout_has go1.98.1
gov -q local 1.98.2
run go version
expect_stdout_has go1.98.2
export GOV_VERSION=1.99.1
run go version
expect_stdout_has go1.99.1
run gov current
expect_stdout "go1.99.1 (GOV_VERSION is set to 1.99.1)"
run go +1.99 version
expect_stdout_has go1.99.2
run go +system version
expect_stdout "system go version"
run gofmt +1.98.1 x
expect_stdout "fake gofmt go1.98.1: x"
GOV_VERSION=oops! run go version
expect_status 2
expect_stderr_has "unset GOV_VERSION"
