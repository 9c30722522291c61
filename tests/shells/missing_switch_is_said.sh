#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where go.mod or go.work asks for a newer Go than the pinned one or the default, and it is not installed, the hook names the
# command that helps on the way in, and never where GOTOOLCHAIN is the user's.
. "$(dirname "$0")/harness.sh"

asks_for() { echo "go.mod:3 asks for go$1, which is not installed; run: gov install $1"; }

# expect_shown N TEXT
expect_shown() { [ "$(times_shown "$2")" = "$1" ] || fail_in_terminal "expected $1 times: $2"; }

write_module() { printf 'module m\n\ngo %s\n' "$1"; }

miss() {
  pin project 1.99.1
  mkdir -p project/below project/other
  write_module 1.99.5 >project/go.mod
  write_module 1.99.6 >project/other/go.mod
  type_in 'cd project' 'true' 'see inside' 'cd below' 'true' 'cd ../other' 'true' 'cd ..' 'cd ..' 'cd project' 'true'
  expect_go inside 1.99.1
  expect_seen inside GOV_CURRENT 1.99.1
  expect_shown 1 "gov: $PWD/project/other/$(asks_for 1.99.6)"
  # On the way in, on the way back from the other module, and on the second way in.
  expect_shown 3 "gov: $PWD/project/$(asks_for 1.99.5)"
}
with_each_hook miss

# A steady prompt does not look at go.mod, the next change of directory does.
edited() {
  pin project 1.99.1
  write_module 1.99.0 >project/go.mod
  write_module 1.99.7 >new
  printf 'module m // far\n%s\ngo 1.99.9\n' "$(printf '// %0100d\n' {1..20})" >far
  type_in 'cd project' 'cp ../new go.mod' 'true' 'cd ..' 'cd project' 'true' 'cp ../far go.mod; cd ..' 'cd project' 'see met'
  expect_shown 1 "$(asks_for 1.99.7)"
  expect_shown 1 'asks for go1.99.9'
  expect_go met 1.99.1

  printf 'module m\n\ngo 1.99.1\n\ntoolchain go1.99.6\n' >project/go.mod
  type_in 'cd project'
  expect_shown 1 'go.mod:5 asks for go1.99.6, which is not installed; run: gov install 1.99.6'

  write_module 1.99.8 >project/go.work
  type_in 'cd project'
  expect_shown 1 'go.work:3 asks for go1.99.8, which is not installed; run: gov install 1.99.8'
}
with_each_hook edited

# Without a pin the default is what is asked for more; without a default it is the system's business.
unpinned() {
  mkdir -p project enough
  write_module 1.99.5 >project/go.mod
  write_module 1.99.2 >enough/go.mod
  rm -f "$GOV_ROOT/default"
  type_in 'cd project' 'true'
  expect_shown 0 'asks for'
  echo 1.99.1 >"$GOV_ROOT/default"
  type_in 'cd project' 'true' 'cd ../enough' 'see enough'
  expect_shown 1 "$(asks_for 1.99.5)"
  expect_no_go enough
  rm "$GOV_ROOT/default"
}
with_each_hook unpinned

users_own() {
  pin project 1.99.1
  write_module 1.99.5 >project/go.mod
  type_in 'export GOTOOLCHAIN=local+path' 'cd project' 'true'
  expect_shown 0 'asks for'
}
with_each_hook users_own
