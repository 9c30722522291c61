#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Another manager's shim that calls back is stopped with words, and soon.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

mkdir other
printf '#!/bin/sh\nexec go "$@"\n' >other/go
chmod +x other/go
export PATH=$GOV_ROOT/shims:$PWD/other:$PATH
run timeout 20 go version
expect_status 126
expect_stderr_has "keeps calling itself"
gov -q local 1.99.1
run go version
expect_status 0
