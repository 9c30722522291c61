#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The manual has a section for every command, with its usage, the other words for it and its options; the lists of commands are what
# gov says of itself.
. "$(dirname "$0")/harness.sh"
needs python3

gov help --json >grammar.json
"$SOURCE_DIR/docs/command_lists" --check <grammar.json || fail_with "a list of commands is old"

python3 - "$SOURCE_DIR/docs/commands.md" <<'END' || fail_with "docs/commands.md is not complete"
import json, re, sys

manual = open(sys.argv[1], encoding="utf-8").read()
sections = dict(re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", manual, re.DOTALL | re.MULTILINE))
grammar = json.load(open("grammar.json", encoding="utf-8"))
complaints = []

def has_word(text, word):
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)

for command in grammar["commands"]:
    title = f"gov {command['name']}"
    if title not in sections:
        complaints.append(f'no section "## {title}"')
        continue
    section = sections[title]
    usage = f"`{command['usage']}`"
    others = [f"`gov {word}`" for word in command["other_words"]]
    first = ", also ".join([usage, ", ".join(others)] if others else [usage])
    if section.strip().split("\n")[0] != first:
        complaints.append(f'"## {title}" does not begin with: {first}')
    complaints += [f'"## {title}" does not name {option["name"]}' for option in command["options"]
                   if not has_word(section.replace(usage, ""), option["name"])]
section = sections["Options of every command"]
complaints += [f'no section names {option["name"]}' for option in grammar["global_options"]
               if not has_word(section, option["name"])]
print("\n".join(complaints))
sys.exit(bool(complaints))
END
