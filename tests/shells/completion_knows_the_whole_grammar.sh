#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `gov complete` offers every command and every option that the help knows, quickly, and gets along without a store.
. "$(dirname "$0")/../cli/harness.sh"
needs python3

offered() { gov complete "$@" | cut -f 1; }

# expect_offered WORD TYPED...
expect_offered() {
  local word=$1
  shift
  offered "$@" | grep -xF -e "$word" >/dev/null || fail_with "expected $word to be offered for: gov $*"
}

# "name --option..." of each command and of the other words for it; those that are written like options are not offered.
commands_with_options() {
  gov help --json | python3 -c '
import json, sys
grammar = json.load(sys.stdin)
for command in grammar["commands"]:
    options = [option["name"] for option in command["options"] + grammar["global_options"]]
    for word in [command["name"], *command["other_words"]]:
        if not word.startswith("-"):
            print(word, *options)
'
}

[ "$(commands_with_options | wc -l)" -gt 15 ] || fail_with "gov does not name its commands"
while read -r command options; do
  expect_offered "$command" ""
  expect_offered "$command" help ""
  for option in $options; do expect_offered "$option" "$command" --; done
done < <(commands_with_options)
expect_offered help ""
for flag in --quiet --verbose --json --offline --help; do expect_offered "$flag" -; done

# Nothing installed, nothing cached, no folder: what is built in.
expect_missing "$GOV_ROOT"
expect_offered latest install ""
expect_offered 1.22.5 install 1.22
expect_offered 1.22.5 local ""
expect_offered system default ""
[ -z "$(offered uninstall "")" ] || fail_with "nothing is installed"
expect_missing "$GOV_ROOT"

# A store that cannot be read.
: >"$GOV_ROOT"
run gov complete uninstall ""
expect_status 0
expect_offered 1.22.5 install 1.22

# The slowest one: all that is published. Debug builds and sanitizers are another matter.
case $BUILD_DIR in */release) ;; *) exit 0 ;; esac
python3 - <<'END' || fail_with "expected an answer within 10 ms"
import subprocess, sys, time

def milliseconds():
    start = time.monotonic()
    subprocess.run(["gov", "complete", "shell", ""], stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - start) * 1000

# The least of them: the machine may have other work.
best = min(milliseconds() for _ in range(30))
print(f"{best:.1f} ms")
sys.exit(best > 10)
END
