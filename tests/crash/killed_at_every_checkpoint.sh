#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Killed at any step of install, uninstall, repair, setup, doctor, default, alias or link, the store is good, the next run
# completes what was begun, and nothing is left behind.
. "$(dirname "$0")/../cli/harness.sh"
# shellcheck source=tests/lib/checkpoints.sh
. "$SOURCE_DIR/tests/lib/checkpoints.sh"

kill_at() {
  GOV_TEST_CHECKPOINT=$1:kill:$2 run attempt
  [ "$status" = 137 ] || fail_with "$scenario was to be killed at $1, visit $2"
  echo "$scenario, killed at $1, visit $2"
  expect_sound_store
  expect_undo
  expect_completion
}

make_common_start
for_each_checkpoint kill_at
