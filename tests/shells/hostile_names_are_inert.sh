#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Names of directories and the text of pins are data: nothing in them is run, and nothing but gov's entry gets into PATH.
# shellcheck disable=SC2016  # the shell under test expands
. "$(dirname "$0")/harness.sh"

# In the C locale fish cannot enter a directory whose name has other letters.
export LC_ALL=C.UTF-8

hostile_names() {
  printf '%s\0' '$(touch x)' '`touch x`' "';touch x;'" '";touch x;"' $'new\nline' '%F{$(touch x)}' '-n' '*' 'a:b' \
    $'\033[31mred\033[0m' $'\033]0;title\a' '\$(touch x)' '${IFS}' '~' '[a]?' $'not\xffutf8'
}

visit() {
  local name count=0 found
  while IFS= read -r -d '' name; do
    count=$((count + 1))
    rm -rf tree
    mkdir -p "tree/project/$name/below"
    echo 1.99.1 >"tree/project/$name/.go-version"
    # The shell starts there, so that nobody has to type the name.
    (cd "tree/project/$name" && type_in 'see inside' 'cd below' 'see below' 'cd /' 'see left')
    found=$(find . "$HOME" -name x | head -n 1)
    [ -z "$found" ] || fail_in_terminal "the name $(printf %q "$name") was run"
    expect_go inside 1.99.1
    expect_go below 1.99.1
    expect_no_go left
  done < <(hostile_names)
  [ "$count" = 16 ] || fail_with "there should be 16 names, not $count"
}

with_each_shell visit

# The same for what a pin says: the complaint shows it as text.
read_pins() {
  local text
  mkdir -p project
  for text in '$(touch x)' '../../../evil' '/bin' $'\033[31m1.99.1' '1.99.1;touch x' '`touch x`' '%s%n' ''; do
    printf '%s\n' "$text" >project/.go-version
    type_in 'cd project' 'see inside'
    expect_no_go inside
    expect_missing project/x
    ! grep -qaF $'gov: '$'\033' "$TRANSCRIPT" || fail_in_terminal "a raw escape in the message"
  done
}
with_each_shell read_pins

# What is no regular file is not read: a FIFO would stop the prompt for ever.
pass_by() {
  mkdir -p project/a
  mkfifo project/.go-version
  mkdir project/a/.tool-versions
  type_in 'cd project' 'see fifo' 'cd a' 'see folder'
  expect_no_go fifo
  expect_no_go folder
}
with_each_shell pass_by
