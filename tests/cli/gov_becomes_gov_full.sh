#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What needs gov-full is run by gov-full, and nothing else is: without it, gov itself still has all the other commands.
. "$(dirname "$0")/harness.sh"
needs python3

# served_by PROGRAM: the commands, each with a version where it cannot do without.
served_by() {
  gov help --json | python3 -c '
import json, sys
for command in json.load(sys.stdin)["commands"]:
    if command["program"] == sys.argv[1]:
        needs_version = any(one["is_required"] for one in command["arguments"])
        print(command["name"] + (" 1.99" if needs_version else ""))
' "$1"
}

mkdir -p alone/bin
cp "$BIN_DIR/gov" alone/bin/gov

served_by gov-full >full
grep -qx install full || fail_with "install needs gov-full"
while read -r command version; do
  # shellcheck disable=SC2086  # or no word at all
  run alone/bin/gov "$command" $version
  expect_status 1
  expect_stderr_has "this installation of gov is incomplete"
  # The words are understood before that.
  run alone/bin/gov "$command" --nonsense
  expect_status 2
  expect_stderr_has "there is no option"
  # With it, the command is not handed on once more.
  # shellcheck disable=SC2086
  run gov --offline "$command" $version
  [ "$status" != 70 ] || fail_with "gov-full cannot run $command"
done <full

served_by gov >light
grep -qx list light || fail_with "list does not need gov-full"
while read -r command version; do
  # shellcheck disable=SC2086  # or no word at all
  run alone/bin/gov "$command" $version
  expect_stderr_lacks "this installation of gov is incomplete"
done <light
