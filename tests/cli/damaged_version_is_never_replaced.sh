#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A pinned version without its bin/go is an error; no other Go of the PATH runs in its place.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

mkdir system && printf '#!/bin/sh\necho system go\n' >system/go && chmod +x system/go
export PATH=$GOV_ROOT/shims:$PATH:$PWD/system
gov -q local 1.99.1
rm "$GOV_ROOT"/versions/*/bin/go
run go version
[ "$status" != 0 ] || fail_with "it ran something"
expect_stdout
expect_stderr_has "hint: gov repair 1.99.1"
