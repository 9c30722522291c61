#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# With a pin the child runs with GOTOOLCHAIN=local+path, unless the user chose one himself, in the environment or in go/env.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1

export PATH=$GOV_ROOT/shims:$PATH
gov -q default 1.99.1
run go print-env GOTOOLCHAIN
expect_stdout_lacks local
gov -q local 1.99.1
run go print-env GOTOOLCHAIN
expect_stdout_has local+path
GOTOOLCHAIN=go1.99.9 run go print-env GOTOOLCHAIN
expect_stdout_has go1.99.9
mkdir -p "$HOME/.config/go"
echo GOTOOLCHAIN=auto >"$HOME/.config/go/env"
run go print-env GOTOOLCHAIN
expect_stdout_lacks local
rm "$HOME/.config/go/env"
GOV_TOOLCHAIN_SWITCHING=never run go print-env GOTOOLCHAIN
expect_stdout_has local
expect_stdout_lacks path
GOV_TOOLCHAIN_SWITCHING=go run go print-env GOTOOLCHAIN
expect_stdout_lacks local
write_settings 'toolchain_switching: never'
run go print-env GOTOOLCHAIN
expect_stdout_lacks path
