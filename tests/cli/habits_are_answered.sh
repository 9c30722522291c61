#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Words that people bring along from other managers do what they mean, or are answered in one line that says what to
# type, or that there is nothing to do.
. "$(dirname "$0")/harness.sh"
needs python3

have_installed 1.99.1
make_release 1.99.2
start_server

# ---- the same command ---------------------------------------------------------------------------

# same_as WORDS... -- WORDS...: both command lines print the same and end alike.
same_as() {
  local -a left=()
  while [ "$1" != -- ]; do
    left+=("$1")
    shift
  done
  shift
  run gov "${left[@]}"
  local left_status=$status
  cp "$stdout_file" left
  run gov "$@"
  [ "$status" = "$left_status" ] || fail_with "not the same status as: gov ${left[*]} ($left_status)"
  cmp -s left "$stdout_file" || fail_with "not the same as: gov ${left[*]}"
}
same_as versions -- list
same_as ls -- list
for word in ls-remote list-all listall search available remote; do same_as "$word" 1.99 -- list-remote 1.99; done
same_as pin -- local
same_as global -- default
same_as -V -- version
same_as -qv list -- -q -v list
same_as -vh -- -v --help
for word in i add get download; do same_as "$word" 1.99.1 -- install 1.99.1; done
for word in x run; do same_as "$word" 1.99.1 -- go version -- exec 1.99.1 go version; done
for word in remove rm delete; do
  run gov install 1.99.2
  run gov "$word" 1.99.2
  expect_status 0
  expect_missing "$GOV_ROOT"/versions/go1.99.2.*
done

# The name of the language says nothing.
same_as list golang -- list
same_as current golang -- current
same_as install golang 1.99.1 -- install 1.99.1
same_as install go@1.99.1 go 1.99.1 -- install 1.99.1
same_as where golang 1.99 -- where 1.99
run gov local golang 1.99.1
expect_status 0
[ "$(cat .go-version)" = 1.99.1 ] || fail_with "expected the version alone"
rm .go-version
run gov alias go 1.99.1
expect_status 0
same_as alias go -- alias go

# ---- nothing to do ------------------------------------------------------------------------------

for word in rehash reshim trust 'plugin add golang'; do
  # shellcheck disable=SC2086  # the words
  run gov $word
  expect_status 0
  expect_stdout
  expect_stderr_has 'nothing to do: '
  # shellcheck disable=SC2086
  run gov $word -q
  expect_status 0
  [ -z "$stderr" ] || fail_with "--quiet was not heard"
done

# ---- what to type -------------------------------------------------------------------------------

# answers HINT WORDS...
answers() {
  local hint=$1
  shift
  run gov "$@"
  expect_status 2
  expect_stdout
  [ "$(tail -n 1 "$stderr_file")" = "hint: $hint" ] || fail_with "expected the hint: $hint"
}
answers 'gov setup' activate zsh
answers 'gov setup' hook bash
answers 'gov shell system' deactivate
answers 'gov current' version-name
answers 'gov current' status
answers 'gov current' show
answers 'gov why' version-origin
answers 'gov where VERSION' prefix
answers 'gov where 1.99' prefix 1.99
answers 'gov version --json' root
answers 'gov list-remote latest' latest golang
answers 'gov local VERSION' set
answers 'gov local 1.99' set 1.99
answers 'gov local --unset' unlocal
answers 'gov local --unset' local --remove
answers 'gov alias --remove NAME' unalias work
answers 'gov install latest' upgrade
answers 'gov install 1.99' update golang 1.99
answers 'gov list-remote' outdated
answers 'gov uninstall VERSION' prune
answers 'gov list' toolchain
answers 'gov install 1.99 1.98' toolchain install 1.99 1.98
answers 'gov uninstall 1.99' toolchain uninstall 1.99
answers 'gov link NAME DIR' toolchain link mine /opt/go
answers 'gov local 1.99' override set 1.99
answers 'gov local --unset' override unset
answers 'gov setup --undo' implode
answers 'gov setup --undo' self uninstall
answers './install.sh' self-update
answers 'man gov' config set x y
answers 'gov link NAME DIR' import asdf
answers 'gov list-remote' ls --remote
answers 'gov list-remote' list all golang
answers 'gov list-remote' install --list
answers 'gov repair 1.99' install -f 1.99
answers 'gov repair 1.99' install 1.99 --force
answers 'gov default 1.99' install -g 1.99
answers 'gov install 1.99' install -y 1.99
answers 'gov install 1.99' 1.99
answers 'gov exec 1.99 -- go build' +1.99 go build
answers 'gov exec -- go test ./...' go test ./...
answers 'gov current' help version-name
answers 'go build ./...' build ./...
answers 'go mod tidy' mod tidy
answers 'go test -run A' test -run A
answers 'go vet' vet
answers 'go install ./...' install ./...
answers 'go install example.com/tool@latest' install example.com/tool@latest
run gov cache clean
expect_status 2
expect_stderr_has 'rm -rf'
# What is proposed removes the cache and nothing else.
mkdir -p "$GOV_CACHE/index"
sh -c "$(sed -n 's/^hint: //p' "$stderr_file")"
expect_missing "$GOV_CACHE"

# Errors of programs: one document.
run gov rehash --json
expect_status 0
expect_stdout
run gov toolchain list --json
expect_status 2
python3 -c 'import json, sys; assert json.load(sys.stdin)["error"]["hint"] == "gov list"' <"$stdout_file" ||
  fail_with "expected the error as JSON"

# Hostile words come back as words.
# shellcheck disable=SC2016  # it must not expand
run gov update '1.99$(touch owned)' $'\e[31m'
expect_status 2
expect_stderr_has 'hint: gov install latest'
run gov $'rehash\n'
expect_status 2
expect_missing owned

# A command of gov's is not in the list of habits.
run gov help --json
python3 - "$SOURCE_DIR/src/cli/foreign_words.cpp" "$stdout_file" <<'PY' || fail_with "a row of foreign_words.cpp is a command"
import json, re, sys

rows = re.findall(r'^    \{"([^"]+)"', open(sys.argv[1], encoding="utf-8").read(), re.MULTILINE)
words = set()
for command in json.load(open(sys.argv[2], encoding="utf-8"))["commands"]:
    words |= {command["name"], *command["other_words"]}
assert len(rows) > 60
sys.exit(bool(words & set(rows)))
PY
