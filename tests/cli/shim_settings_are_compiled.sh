#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A settings file does not send the shims to gov: what they need of it is compiled once after each change.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
gov -q local 1.99.1
shim=$GOV_ROOT/shims/go
compiled=$GOV_ROOT/shim-settings

# Counts how often the shims start gov.
count_file=$TEST_DIR/starts
rm "$GOV_ROOT/gov"
printf '#!/bin/sh\necho >>"%s"\nexec "%s/gov" "$@"\n' "$count_file" "$BIN_DIR" >"$GOV_ROOT/gov"
chmod +x "$GOV_ROOT/gov"
# runs_with GOTOOLCHAIN STARTS: what the shim sets now, and how often it had to start gov for that.
runs_with() {
  : >"$count_file"
  run "$shim" print-env GOTOOLCHAIN
  expect_status 0
  expect_stdout "GOTOOLCHAIN=$1"
  [ "$(wc -l <"$count_file")" = "$2" ] || fail_with "expected $2 starts of gov, came $(wc -l <"$count_file")"
}

runs_with local+path 0
expect_missing "$compiled"
write_settings 'auto_install: never'
runs_with local+path 1
runs_with local+path 0
# Edited at once, in place and to the same size; replaced by rename; given an old date.
for value in never store never store; do
  write_settings "toolchain_switching: $value"
  wanted=local
  [ "$value" = never ] || wanted=local+path
  runs_with $wanted 1
  runs_with $wanted 0
done
printf 'toolchain_switching: never\n' >"$SETTINGS_FILE.new"
touch -r "$SETTINGS_FILE" "$SETTINGS_FILE.new"
mv "$SETTINGS_FILE.new" "$SETTINGS_FILE"
runs_with local 1
runs_with local 0
touch -d '2001-01-01 00:00:00' "$SETTINGS_FILE"
runs_with local 1
runs_with local 0
mv "$SETTINGS_FILE" "$TEST_DIR/saved"
runs_with local+path 0
mv "$TEST_DIR/saved" "$SETTINGS_FILE"
runs_with local 1
runs_with local 0

# Another file by another variable; each is compiled for what it is.
printf 'toolchain_switching: store\n' >"$TEST_DIR/other.yaml"
export GOV_CONFIG=$TEST_DIR/other.yaml
runs_with local+path 1
runs_with local+path 0
unset GOV_CONFIG
runs_with local 1
XDG_CONFIG_HOME=$TEST_DIR/nothing-there runs_with local+path 0
run env GOV_CONFIG=/nonexistent.yaml "$shim" version
expect_status 2
expect_stderr_has "there is no such file"

# Other stores are searched, and looked after.
mkdir -p "$TEST_DIR/opt"
GOV_ROOT=$TEST_DIR/opt gov -q install 1.99.1
make_release 1.98.1
GOV_ROOT=$TEST_DIR/opt gov -q install 1.98.1
write_settings "stores: [$TEST_DIR/opt]"
echo 1.98.1 >.go-version
runs_with local+path 1
runs_with local+path 0
chmod g+w "$TEST_DIR/opt"
run "$shim" version
expect_status 10
expect_stderr_has "is left out"
chmod g-w "$TEST_DIR/opt"
runs_with local+path 0

# What gov compiled may be lost, cut off, replaced by anything: then gov is asked, and compiles it again.
write_settings 'toolchain_switching: never'
echo 1.99.1 >.go-version
runs_with local 1
cp "$compiled" "$TEST_DIR/good"
spoil() {
  rm -rf "$compiled"
  "$@"
  runs_with local 1
  runs_with local 0
}
spoil true
spoil touch "$compiled"
spoil cp /dev/null "$compiled"
spoil ln -s "$TEST_DIR/not-there" "$compiled"
expect_missing "$TEST_DIR/not-there"
for bytes in 10 40 100; do
  head -c $bytes "$TEST_DIR/good" >"$TEST_DIR/cut"
  spoil cp "$TEST_DIR/cut" "$compiled"
done
sed 's/^toolchain_switching .*/toolchain_switching evil/' "$TEST_DIR/good" >"$TEST_DIR/changed"
spoil cp "$TEST_DIR/changed" "$compiled"
head -c 200000 /dev/zero >"$TEST_DIR/large"
spoil cp "$TEST_DIR/large" "$compiled"
rm "$compiled"
mkfifo "$compiled"
run timeout 10 "$shim" print-env GOTOOLCHAIN
expect_stdout "GOTOOLCHAIN=local"
rm -f "$compiled"
mkdir "$compiled"
runs_with local 1
runs_with local 1
rmdir "$compiled"

# Bad settings are said each time, and nothing is compiled from them.
write_settings 'toolchain_switching: sometimes'
for _ in 1 2; do
  run "$shim" version
  expect_status 2
  expect_stderr_has "config.yaml:1:22"
done
expect_missing "$compiled"

# Where nothing can be written, it works, by way of gov.
write_settings 'toolchain_switching: never'
if [ "$(id -u)" != 0 ]; then
  chmod a-w "$GOV_ROOT"
  runs_with local 1
  runs_with local 1
  chmod u+w "$GOV_ROOT"
fi
runs_with local 1
# The other shims, and the hooks, have it from there too.
: >"$count_file"
run "$GOV_ROOT/shell/gov-hook"
expect_stdout_has local
[ ! -s "$count_file" ] || fail_with "gov-hook started gov"
