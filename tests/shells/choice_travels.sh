#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What `gov exec` and `gov env` choose holds for everything below: interactive and login shells, profiles that set PATH anew,
# other directories' pins, and until GOV_VERSION goes; also for `system`, an alias, and a linked SDK.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

make_go 1.97.3
echo 1.97.3 >"$GOV_ROOT/default"
said() { echo "go version go$1 ${HOST_PLATFORM/-//}"; }

# in_shell VERSION COMMAND...: these words start a shell, which is asked for `go version` at its prompt.
in_shell() {
  local wanted=$1
  shift
  write_start_file
  mkdir -p "$SEEN"
  printf '%s\n' true 'see below' | "$SHELLS_FOLDER/type_lines" "$TRANSCRIPT" "$@" || fail_in_terminal "no prompt"
  expect_version below "$wanted"
}

carry() {
  pin project 1.99.2
  # shellcheck disable=SC2046  # the words of the command
  in_shell 1.99.1 gov exec 1.99.1 -- $(shell_command)
  expect_seen below GOV_CURRENT 1.99.1
  expect_seen below GOTOOLCHAIN unset
  cd project
  # shellcheck disable=SC2046
  in_shell 1.99.1 gov exec 1.99.1 -- $(shell_command)
  # shellcheck disable=SC2046
  in_shell 1.99.2 gov exec -- $(shell_command)
}
with_each_shell carry

# A login shell whose profile sets PATH anew, and reads gov's lines.
for login in .profile .zprofile .zshrc .bashrc; do
  printf '%s\n' 'PATH=/usr/bin:/bin' "PATH='$GOV_ROOT/shims':\$PATH" >"$HOME/$login"
done
mkdir -p "$HOME/.config/fish"
printf '%s\n' 'set -gx PATH /usr/bin /bin' "set -gx PATH '$GOV_ROOT/shims' \$PATH" >"$HOME/.config/fish/config.fish"
for shell in $ALL_SHELLS; do
  command -v "$shell" >/dev/null || continue
  run gov exec 1.99.1 -- "$shell" -lc 'go version'
  expect_stdout "$(said 1.99.1)"
done

# What is called below is asked in its own directory where no version was named.
mkdir -p a b
echo 1.99.1 >a/.go-version
echo 1.99.2 >b/.go-version
cd a
run gov exec -- sh -c 'go version; cd ../b; go version'
expect_stdout "$(said 1.99.1)" "$(said 1.99.2)"
run gov exec 1.99.1 -- sh -c 'cd ../b; go version; env -C / go version; echo "$GOV_VERSION ${GOTOOLCHAIN-unset}"'
expect_stdout "$(said 1.99.1)" "$(said 1.99.1)" '1.99.1 unset'
run gov exec 1.99.1 1.99.2 -- sh -c 'cd ../b; go version'
expect_stdout "$(said 1.99.1)" "$(said 1.99.2)"

# An outer gov's GOTOOLCHAIN, its version, and folders of Gos in PATH are no one's wish any more.
GOTOOLCHAIN=local+path GOV_GOTOOLCHAIN=local+path PATH=$(bin_of 1.99.2):$PATH run gov exec 1.99.1 -- sh -c 'echo "$PATH ${GOTOOLCHAIN-unset} ${GOV_GOTOOLCHAIN-unset}"'
expect_stdout "$GOV_ROOT/shims:$START_PATH unset unset"
GOV_VERSION=1.99.2 run gov exec 1.99.1 -- sh -c 'go version'
expect_stdout "$(said 1.99.1)"

# Names, the system's Go, and processors.
mkdir -p "$TEST_DIR/system" "$TEST_DIR/sdk/bin"
printf '#!/bin/sh\necho the system Go\n' >"$TEST_DIR/system/go"
chmod +x "$TEST_DIR/system/go"
cp "$BUILD_DIR/tests/support/fake_go" "$TEST_DIR/sdk/bin/go"
echo go1.98.3 >"$TEST_DIR/sdk/VERSION"
run gov alias work 1.99.2
run gov link mine "$TEST_DIR/sdk"
expect_status 0
for pair in "work 1.99.2" "mine 1.98.3" "1.99.1/${HOST_PLATFORM#*-} 1.99.1" "1.99 1.99.2"; do
  run gov exec "+${pair% *}" -- sh -c 'cd /; go version; echo "$GOV_VERSION"'
  expect_stdout "$(said "${pair#* }")" "${pair% *}"
done
PATH=$TEST_DIR/system:$PATH run gov exec system -- sh -c 'cd /; go version; echo "$GOV_VERSION"'
expect_stdout 'the system Go' system

# Where the store has no shims, the Go's own folder does.
mv "$GOV_ROOT/shims" "$GOV_ROOT/away"
run gov exec 1.99.1 -- sh -c 'command -v go'
expect_stdout "$(bin_of 1.99.1)/go"
