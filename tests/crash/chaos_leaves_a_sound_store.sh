#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Several processes install, uninstall, repair, pin and run, are killed at random, and find the disk full now and then.
# Afterwards each file is what was published, and every command works. GOV_TEST_CHAOS_SECONDS says how long.
if [ -z "${GOV_TEST_OWN_MOUNTS:-}" ] && [ "$(id -u)" -eq 0 ] && unshare --mount true 2>/dev/null; then
  GOV_TEST_OWN_MOUNTS=yes exec unshare --mount "$0"
fi
own_mounts=${GOV_TEST_OWN_MOUNTS:-}
duration=${GOV_TEST_CHAOS_SECONDS:-5}
. "$(dirname "$0")/../cli/harness.sh"

seed=$RANDOM
versions=(1.99.1 1.99.2 1.98.4)
for version in "${versions[@]}"; do make_release "$version" --payload 400000 --files 60; done
start_server
mkdir -p "$GOV_ROOT"
# A store of a few megabytes, which can be filled without harm to anybody.
[ -z "$own_mounts" ] || mount -t tmpfs -o size=24m,mode=0755 none "$GOV_ROOT"
run gov install --no-default "${versions[@]}"
expect_status 0

# try COMMAND...: what it may end with is success, or an error that it has explained; never a crash.
try() {
  local ended=0
  "$@" >"out.$BASHPID" 2>&1 </dev/null || ended=$?
  case $ended in
    # 137: killed here.
    0 | 1 | 2 | 10 | 11 | 12 | 13 | 14 | 15 | 20 | 126 | 127 | 137) ;;
    *) { echo "exit code $ended: $*"; cat "out.$BASHPID"; } >>crashes ;;
  esac
}

# One process of many: does this and that until the time is over.
work() {
  local version
  RANDOM=$1
  mkdir "project.$1"
  cd "project.$1"
  while [ "$SECONDS" -lt "$duration" ]; do
    version=${versions[RANDOM % ${#versions[@]}]}
    case $((RANDOM % 9)) in
      0 | 1) try timeout --signal=KILL "0.0$((RANDOM % 90 + 10))" gov install "$version" ;;
      2) try gov install "$version" ;;
      3) try timeout --signal=KILL "0.0$((RANDOM % 90 + 10))" gov uninstall --yes "$version" ;;
      4) try gov uninstall --yes "$version" ;;
      5) try timeout --signal=KILL "0.0$((RANDOM % 90 + 10))" gov repair "$version" ;;
      6) try gov local "$version" ;;
      7) try "$GOV_ROOT/shims/go" version ;;
      8) try gov default "$version" ;;
    esac
  done
  cat crashes >>../crashes 2>/dev/null || :
}

# Fills the disk, lets an install run into it, and frees it again.
take_and_give_space() {
  mkdir space
  cd space
  while [ "$SECONDS" -lt "$duration" ]; do
    cat /dev/zero >"$GOV_ROOT/filler" 2>/dev/null || :
    try gov install "${versions[0]}"
    try gov uninstall --yes "${versions[1]}"
    rm -f "$GOV_ROOT/filler"
    try gov install "${versions[1]}"
  done
  cat crashes >>../crashes 2>/dev/null || :
}

SECONDS=0
# The shell reports who was killed.
workers=()
for worker in 1 2 3; do
  work $((seed + worker)) 2>"messages.$worker" &
  workers+=($!)
done
if [ -n "$own_mounts" ]; then
  take_and_give_space 2>messages.space &
  workers+=($!)
fi
wait "${workers[@]}"
[ ! -s crashes ] || fail_with "seed $seed: $(cat crashes)"

last_command="seed $seed"
for version in "${versions[@]}"; do
  run gov install --no-default "$version"
  expect_status 0
  run "$GOV_ROOT/shims/go$version" version
  expect_status 0
done
run gov list
expect_stdout_lacks broken
run gov verify --all
expect_status 0
expect_empty "$GOV_ROOT/staging"
run gov uninstall --yes --even-default "${versions[@]}"
expect_status 0
expect_empty "$GOV_ROOT/versions"
[ -z "$own_mounts" ] || { cd / && stop_server && umount -l "$GOV_ROOT"; }
