# shellcheck shell=bash
# SPDX-License-Identifier: MIT

# run_limited SECONDS COMMAND...: the command's status; 124 or 137 when it took too long. Whatever the command started
# and left running is ended, too: `timeout` makes a process group of its own, which is killed as a whole.
run_limited() {
  local seconds=$1 limiter pid status=0
  shift
  limiter=$(command -v timeout || command -v gtimeout) || {
    "$@" </dev/null
    return
  }
  "$limiter" --kill-after=5 "$seconds" "$@" </dev/null &
  pid=$!
  # shellcheck disable=SC2064  # this pid, now
  trap "kill -KILL -- -$pid 2>/dev/null; exit 130" INT TERM HUP
  wait "$pid" || status=$?
  trap - INT TERM HUP
  kill -KILL -- "-$pid" 2>/dev/null
  return "$status"
}
