# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Scenarios that between them pass each checkpoint of gov's, for scripts that end or fail every step. A script sources
# this after the harness, and calls for_each_checkpoint FUNCTION, which gets the name of a checkpoint and the number of
# the visit (a command may pass a checkpoint several times), with the scenario prepared and `attempt` being its command.

# A line each: its name. prepare_NAME makes what it needs from the common start, command_NAME is what is tried.
readonly scenarios="install install_from_file install_by_newer_gov uninstall repair repair_list setup setup_undo doctor_fix doctor_undo default alias link"

command_install() { gov install 1.99.2; }
command_install_from_file() { gov install "$TEST_DIR"/archive/*.tar.gz; }
command_install_by_newer_gov() { gov install 1.99.2; }
command_uninstall() { gov uninstall --even-default 1.99.1; }
command_repair() { gov repair 1.99.1; }
command_repair_list() { gov repair 1.99.1; }
command_setup() { gov setup --yes bash zsh; }
command_setup_undo() { gov setup --undo; }
# One file is changed and one is made, as gov setup does it.
command_doctor_fix() { SHELL=/bin/bash gov doctor --fix=ask --yes --only GOV02; }
command_doctor_undo() { gov doctor --undo; }
command_default() { gov default 1.99.3; }
command_alias() { gov alias work 1.99.1; }
command_link() { gov link mine "$TEST_DIR/sdk"; }

# A shim of another release than this gov's: still a program, and replaced.
prepare_install_by_newer_gov() {
  cp "$GOV_ROOT/shims/go" "$TEST_DIR/older"
  echo older >>"$TEST_DIR/older"
  mv "$TEST_DIR/older" "$GOV_ROOT/shims/go"
}
prepare_repair() { echo damage >>"$(echo "$GOV_ROOT"/versions/go1.99.1.*/bin/gofmt)"; }
prepare_repair_list() { rm "$GOV_ROOT"/records/go1.99.1.*.files; }
prepare_setup_undo() { gov -q setup --yes bash zsh 2>/dev/null; }

# The scripts of the store are there already: the scenario setup passes their checkpoints.
prepare_doctor_fix() {
  if [ ! -d "$TEST_DIR/root.broken" ]; then
    gov -q setup --yes bash 2>/dev/null
    gov -q setup --undo 2>/dev/null
    cp -Rp "$GOV_ROOT" "$TEST_DIR/root.broken"
    cp -Rp "$HOME" "$TEST_DIR/home.broken"
  fi
  rm -rf "$GOV_ROOT"
  cp -Rp "$TEST_DIR/root.broken" "$GOV_ROOT"
}
prepare_doctor_undo() {
  prepare_doctor_fix
  command_doctor_fix >/dev/null 2>&1
}

attempt() { "command_$scenario"; }

# The store and the home that every scenario starts from.
make_common_start() {
  local version
  for version in 1.99.1 1.99.2 1.99.3; do make_release "$version"; done
  start_server
  mkdir "$TEST_DIR/archive"
  cp "$RELEASES_DIR"/dl/go1.99.2.*.tar.gz "$TEST_DIR/archive/" 2>/dev/null ||
    cp "$(find "$RELEASES_DIR" -name 'go1.99.2.*.tar.gz' | head -n 1)" "$TEST_DIR/archive/"
  run gov -q install 1.99.1 1.99.3
  expect_status 0
  cp -R "$GOV_ROOT"/versions/go1.99.3.* "$TEST_DIR/sdk"
  echo '# mine' >"$HOME/.bashrc"
  echo '# mine' >"$HOME/.zshrc"
  cp -Rp "$GOV_ROOT" "$TEST_DIR/root.start"
  cp -Rp "$HOME" "$TEST_DIR/home.start"
  cp -Rp "$GOV_CACHE" "$TEST_DIR/cache.start"
}

start_again() {
  rm -rf "$GOV_ROOT" "$HOME" "$GOV_CACHE"
  cp -Rp "$TEST_DIR/root.start" "$GOV_ROOT"
  cp -Rp "$TEST_DIR/home.start" "$HOME"
  cp -Rp "$TEST_DIR/cache.start" "$GOV_CACHE"
  ! declare -F "prepare_$scenario" >/dev/null || "prepare_$scenario"
}

# Every name in the sources.
checkpoint_names() { grep -rhoE --include='*.cpp' 'checkpoint(_after_commit)?\("[a-z-]+"\)' "$SOURCE_DIR/src" | sed 's/.*"\(.*\)".*/\1/' | sort; }
is_after_commit() { grep -rqF --include='*.cpp' "checkpoint_after_commit(\"$1\")" "$SOURCE_DIR/src"; }

for_each_checkpoint() {
  local reached=$TEST_DIR/reached trace=$TEST_DIR/trace name visit
  : >"$reached"
  [ -z "$(checkpoint_names | uniq -d)" ] || fail_with "used twice: $(checkpoint_names | uniq -d)"
  for scenario in $scenarios; do
    start_again
    : >"$trace"
    GOV_TEST_CHECKPOINT=trace:$trace run attempt
    expect_status 0
    [ -s "$trace" ] || fail_with "$scenario passes no checkpoint: is this a build with GOV_CHECKPOINTS?"
    cut -d ' ' -f 1 "$trace" >>"$reached"
    sort -u "$trace" >"$trace.visits"
    while read -r name visit; do
      start_again
      "$1" "$name" "$visit"
    done <"$trace.visits"
  done
  sort -u "$reached" >"$reached.sorted"
  checkpoint_names | cmp -s - "$reached.sorted" ||
    fail_with "reached by no scenario: $(checkpoint_names | comm -23 - "$reached.sorted" | tr '\n' ' ')"
}

# What was installed before is listed and runs.
expect_sound_store() {
  run gov list
  expect_status 0
  expect_stdout_has 1.99.3
  expect_stdout_lacks broken
  run env GOV_VERSION=1.99.3 "$GOV_ROOT/shims/go" version
  expect_status 0
  expect_stdout_has go1.99.3
  [ "$(cat "$HOME/.bashrc" "$HOME/.zshrc" | grep -cx '# mine')" = 2 ] || fail_with "the user's files are not whole"
}

expect_no_leftovers() {
  local record link
  expect_empty "$GOV_ROOT/staging"
  expect_empty "$GOV_CACHE/partial"
  [ -z "$(find "$GOV_ROOT" "$HOME" "$GOV_CACHE" -name '*.gov-new')" ] ||
    fail_with "left behind: $(find "$GOV_ROOT" "$HOME" "$GOV_CACHE" -name '*.gov-new')"
  for record in "$GOV_ROOT"/records/*; do
    record=${record##*/}
    [ -d "$GOV_ROOT/versions/${record%.*}" ] || fail_with "a record of what is not installed: $record"
  done
  for link in "$GOV_ROOT"/shims/go1.*; do
    [ -x "$link" ] || fail_with "a link to what is not installed: $link"
  done
}

# Wherever gov doctor was stopped, --undo restores every byte. Then everything is as it was before this check.
expect_undo() {
  case $scenario in doctor_*) ;; *) return 0 ;; esac
  rm -rf "$TEST_DIR/stopped"
  mkdir "$TEST_DIR/stopped"
  cp -Rp "$GOV_ROOT/state" "$HOME" "$TEST_DIR/stopped/"
  run gov doctor --undo
  expect_status 0
  diff -r "$TEST_DIR/home.broken" "$HOME" || fail_with "--undo did not restore the home"
  rm -rf "$GOV_ROOT/state" "$HOME"
  mv "$TEST_DIR/stopped/state" "$GOV_ROOT/state"
  mv "$TEST_DIR/stopped/${HOME##*/}" "$HOME"
}

# The same once more, undisturbed, and nothing is left behind. An uninstall that was nearly done finds nothing more to
# remove.
expect_completion() {
  run attempt
  # shellcheck disable=SC2154  # the harness sets it
  case $scenario:$status in *:0 | uninstall:10) ;; *) fail_with "$scenario does not complete" ;; esac
  expect_sound_store
  expect_no_leftovers
  # The last undo has nothing more to keep.
  case $scenario in *_undo) [ ! -e "$GOV_ROOT/state/backups" ] || fail_with "a backup was left" ;; esac
}
