#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# help, --help and help COMMAND print to standard output, for every command, in a broken environment, too.
. "$(dirname "$0")/harness.sh"
needs python3

# python QUERY: prints what it makes of the grammar.
of_grammar() { gov help --json | python3 -c "import json, sys; grammar = json.load(sys.stdin); $1"; }

expect_narrow() { ! grep -nE '^.{81,}' "$1" || fail_with "lines that are too wide"; }

run gov --help
expect_status 0
cp "$stdout_file" page
run gov
expect_same_content page "$stdout_file"
run gov help
expect_same_content page "$stdout_file"
expect_narrow page

of_grammar 'print(*(command["name"] for command in grammar["commands"]), sep="\n")' >names
[ "$(wc -l <names)" -gt 15 ] || fail_with "gov does not name its commands"
while read -r command; do
  grep -qE "^  $command( |\$)" page || fail_with "the page does not list $command"
  run gov help "$command"
  expect_status 0
  expect_stdout_has "Usage: gov $command"
  expect_stdout_has "  -q, --quiet "
  expect_stdout_has "Manual: "
  cp "$stdout_file" one
  expect_narrow one
  ! grep -n -A 1 '^$' one | grep -E '^[0-9]+-$' || fail_with "two empty lines"
  run env -i GOV_ROOT=relative GOV_CONFIG=none "$BIN_DIR/gov" "$command" --help
  expect_status 0
  expect_same_content one "$stdout_file"
done <names

# Everything that the row says is shown.
of_grammar '
import subprocess
for command in grammar["commands"]:
    page = subprocess.run(["gov", "help", command["name"]], capture_output=True, text=True, check=True).stdout
    page = " ".join(page.split())
    parts = [command["summary"], command["usage"]]
    parts += [f"gov {word}" for word in command["other_words"]]
    parts += [text for one in command["arguments"] for text in (one["name"], one["help"])]
    parts += [text for one in command["options"] for text in (one["name"], one["value"], one["help"])]
    parts += [text for one in command["examples"] for text in (one["command"], one["does"])]
    parts += [text for one in command["exit_codes"] for text in (str(one["code"]), one["meaning"])]
    missing = [part for part in parts if " ".join(part.split()) not in page]
    if missing:
        print(command["name"], missing)
' >missing
[ ! -s missing ] || fail_with "not in the help: $(cat missing)"

# For another command than the one that is typed, and for what does not exist.
run gov help nonsense
expect_status 2
run gov uninstall --help
expect_status 0
