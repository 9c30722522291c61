#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Arguments, standard streams, exit code, signals, further descriptors and the working directory reach the tool unchanged.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

gov -q local 1.99.1
export PATH=$GOV_ROOT/shims:$PATH
goroot=$(gov where)
long=$(printf '%0100000d' 7)
run go print-args "$long" "$long" '' 'a b' $'\n' $'\xff' --
cp "$stdout_file" through-shim
run "$goroot/bin/go" print-args "$long" "$long" '' 'a b' $'\n' $'\xff' --
expect_same_content through-shim "$stdout_file"
run go exit 42
expect_status 42
run go kill-self
expect_status 143

# The tool's place is taken by a script that shows the rest.
# shellcheck disable=SC2016  # for that script to expand
printf '#!/bin/sh\ncat; cat <&3; echo nine >&9; pwd; echo $0\n' >"$goroot/bin/gofmt"
echo three >three
mkdir -p 'sub dir' && cd 'sub dir'
echo zero | gofmt 3<../three 9>nine >out
printf 'zero\nthree\n%s\n%s\n' "$PWD" "$goroot/bin/gofmt" | cmp -s - out || fail_with "it came as: $(cat out)"
[ "$(cat nine)" = nine ] || fail_with "descriptor 9 was lost"
