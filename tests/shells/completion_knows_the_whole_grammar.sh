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
  # Other words for a command are offered once they are begun.
  expect_offered "$command" "$command"
  expect_offered "$command" help "$command"
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

[ "$(offered "" | sort)" = "$(gov help --json | python3 -c '
import json, sys
print(*sorted(command["name"] for command in json.load(sys.stdin)["commands"]), sep="\n")')" ] ||
  fail_with "nothing is begun, so every command is offered once"

# Lines first, then releases, both newest first; pre-releases once one is begun, or where there is nothing else.
offered install 1.22 >list
[ "$(head -n 3 list | tr '\n' ' ')" = "1.22 1.22.12 1.22.11 " ] || fail_with "expected the line, then its patches: $(cat list)"
offered install '' | grep -E '^1\.' >list
first_release=$(grep -nE '^1\.[0-9]+\.' list | head -n 1 | cut -d : -f 1)
last_line=$(grep -nE '^1\.[0-9]+$' list | tail -n 1 | cut -d : -f 1)
[ "$last_line" -lt "$first_release" ] || fail_with "lines come before releases"
sort -c -r -V <(head -n "$last_line" list) || fail_with "lines are not newest first"
sort -c -r -V <(tail -n +"$first_release" list) || fail_with "releases are not newest first"
! grep -qE 'rc|beta' list || fail_with "no pre-release was begun"
offered install 1.22r >list
[ "$(cat list)" = $'1.22rc2\n1.22rc1' ] || fail_with "expected the candidates of 1.22"
expect_offered go1.22.5 install go1.22
expect_offered go1.22rc1 local go1.22rc
[ -z "$(offered local go1.22.5x)" ] || fail_with "that is the beginning of nothing"

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
