#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What `gov env` prints works in each shell, does not pile up, and is told to GitHub Actions, dotenv and JSON readers.
# shellcheck disable=SC2016  # the scripts are for the shells
. "$(dirname "$0")/harness.sh"

# In a shell with the hook it lasts, in other directories too, until the variable goes.
evaluate() {
  pin project 1.99.1
  local evaluated='eval "$(gov env 1.99.2 --shell bash)"' unset='unset GOV_VERSION'
  if [ "$SHELL_NAME" = fish ]; then evaluated='gov env 1.99.2 --shell fish | source' unset='set -e GOV_VERSION'; fi
  type_in "$evaluated" 'see first' 'cd project' 'see project' "$unset" 'see unset'
  expect_go first 1.99.2
  expect_go project 1.99.2
  expect_go unset 1.99.1
}
with_each_hook evaluate

export GOV_ROOT="$TEST_DIR/it's \$a \\root"
make_store
tail_of_path=$PATH
posix='eval "$(gov env 1.99.1)" && eval "$(gov env 1.99.2)" && eval "$(gov env 1.99.2)" && printf "%s\n" "$PATH" && go version && echo "$GOV_VERSION ${GOTOOLCHAIN-unset} ${GOROOT-unset}"'
fish='gov env 1.99.1 | source; and gov env 1.99.2 | source; and gov env 1.99.2 | source; and string join : -- $PATH; and go version; and echo $GOV_VERSION (set -q GOTOOLCHAIN; and echo set; or echo unset) (set -q GOROOT; and echo set; or echo unset)'
for shell in bash zsh fish; do
  command -v $shell >/dev/null || continue
  script=$posix
  [ $shell != fish ] || script=$fish
  SHELL=/bin/$shell GOROOT=/usr/lib/go GOTOOLCHAIN=local GOV_GOTOOLCHAIN=local run $shell -c "$script"
  expect_status 0
  expect_stdout "$GOV_ROOT/shims:$tail_of_path" "go version go1.99.2 ${HOST_PLATFORM/-//}" "1.99.2 unset unset"
done

# --shell decides, whatever SHELL says.
SHELL=/bin/fish run gov env 1.99.1 --shell zsh
expect_stdout_has "export PATH="
run gov env --shell tcsh
expect_status 2
expect_stderr_has "bash, zsh and fish"

# Without a version nothing is chosen: the shims follow the directory.
echo 1.99.1 >"$GOV_ROOT/default"
GOTOOLCHAIN=local+path GOV_GOTOOLCHAIN=local+path run gov env --shell bash
expect_stdout_has "unset GOTOOLCHAIN"
expect_stdout_has "export PATH="
expect_stdout_lacks GOV_VERSION
GOTOOLCHAIN=auto run gov env 1.99.1 --shell bash
expect_stdout_lacks GOTOOLCHAIN

GOROOT=/usr/lib/go run gov env 1.99.1 --json
expect_status 0
python3 - "$stdout_file" "$(bin_of 1.99.1)" "$GOV_ROOT/shims" <<'END' || fail_with "expected another JSON document"
import json, sys
told = json.load(open(sys.argv[1]))
assert told["format"] == 1 and told["bin"] == sys.argv[2] and told["unset"] == ["GOROOT"], told
assert told["set"]["PATH"].split(":")[0] == sys.argv[3] and told["set"]["GOV_VERSION"] == "1.99.1", told
END

# A dotenv file is read in too many ways for such a path.
run gov env 1.99.1 --dotenv
expect_status 2
GOV_ROOT=$TEST_DIR/plain
make_store
run gov env 1.99.1 --dotenv
expect_status 0
expect_stdout_has "PATH=\"$GOV_ROOT/shims:"
expect_stdout_has 'GOV_VERSION="1.99.1"'

# Both files of a workflow's step are added to.
echo A=1 >"$TEST_DIR/env"
echo /first >"$TEST_DIR/path"
GITHUB_ENV=$TEST_DIR/env GITHUB_PATH=$TEST_DIR/path run gov env 1.99.1 --github
expect_status 0
expect_stdout
expect_same_content "$TEST_DIR/env" <(printf '%s\n' A=1 GOV_VERSION=1.99.1)
expect_same_content "$TEST_DIR/path" <(printf '%s\n' /first "$GOV_ROOT/shims")
run gov env 1.99.1 --github
expect_status 2

# Some editors call gov where they mean go.
echo 1.99.2 >.go-version
run gov env GOROOT
expect_stdout "$GOV_ROOT/versions/go1.99.2.$HOST_PLATFORM"
run gov env -json GOROOT
expect_status 0

run gov env 1.98
expect_status 10
expect_stdout
expect_stderr_has "gov install 1.98"
