#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Whatever step fails for want of space or for a broken disk: gov says so, the store is good, nothing is left behind, and
# the next run completes.
. "$(dirname "$0")/../cli/harness.sh"
# shellcheck source=tests/lib/checkpoints.sh
. "$SOURCE_DIR/tests/lib/checkpoints.sh"

fail_at() {
  local disk_error
  for disk_error in ENOSPC EIO; do
    # One of the two is enough for what writes as setup does, and by the same functions.
    case $scenario:$disk_error in doctor_*:EIO) continue ;; esac
    start_again
    echo "$scenario, $disk_error at $1, visit $2"
    GOV_TEST_CHECKPOINT=$1:$disk_error:$2 run attempt
    # Writing the cached copy of the index may fail: it is a convenience. After a commit nothing fails.
    case $1:$status in
      *:14 | file-written:0) ;;
      *:0) is_after_commit "$1" || fail_with "$scenario was to fail at $1 with $disk_error" ;;
      *) fail_with "$scenario was to fail at $1 with $disk_error" ;;
    esac
    [ "$status" = 0 ] || expect_stderr_has "cannot"
    expect_sound_store
    expect_undo
    expect_completion
  done
}

make_common_start
for_each_checkpoint fail_at
