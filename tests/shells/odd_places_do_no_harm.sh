#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A working directory that was deleted, cannot be read, or is reached by a link: the prompt comes, and gov keeps quiet.
. "$(dirname "$0")/harness.sh"

delete_it() {
  pin project 1.99.1
  mkdir -p project/gone
  type_in 'cd project/gone' 'see there' 'rmdir ../gone' 'true' 'see deleted' 'cd /' 'see left'
  expect_go there 1.99.1
  expect_no_go left
  [ "$(times_shown 'gov:')" = 0 ] || fail_in_terminal "gov spoke"
}
with_each_hook delete_it

cannot_read() {
  mkdir -p closed/below
  pin closed 1.99.1
  chmod 000 closed/.go-version
  [ "$(id -u)" != 0 ] || chmod 644 closed/.go-version
  chmod 311 closed
  type_in 'cd closed/below' 'see below' 'cd /' 'see left'
  chmod 755 closed
  expect_no_go left
}
with_each_hook cannot_read

by_link() {
  pin real/project 1.99.1
  ln -s real/project link
  type_in 'cd link' 'see inside' 'cd ..' 'see left'
  expect_go inside 1.99.1
  expect_no_go left
}
with_each_hook by_link
