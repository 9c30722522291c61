#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What is misspelt is answered with the nearest that exists.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server
suggests() {
  expected=$1
  shift
  run gov "$@"
  [ "$status" != 0 ] || fail_with "that cannot succeed"
  expect_stderr_has "$expected"
}
suggests 'hint: gov install' instal
suggests 'hint: gov install 1.99' instal 1.99
suggests 'hint: gov list-remote' lsit-remote
suggests 'hint: gov uninstall' unistall
suggests 'did you mean latest?' install lates
suggests 'hint: gov help' xyzzy
suggests 'hint: gov help uninstall' help unistall
suggests 'hint: gov help list' list --nonsense
suggests 'hint: gov list --quiet' list --quite
suggests 'hint: gov list-remote --refresh 1.22' list-remote --refesh 1.22
suggests "hint: gov install 1.22 '--from=a b'" install 1.22 '--form=a b'
suggests 'hint: gov --offline list' --offlin list
suggests 'hint: gov --version' --verison
suggests 'hint: gov list --json' list -json
suggests 'hint: gov --verbose current' -verbose current
suggests 'hint: gov completion zsh' completion zhs
suggests 'hint: gov init fish' init fihs
suggests 'hint: gov env --shell bash' env --shell bsah

# Versions are near by version, never by spelling.
suggests 'the nearest published version is 1.99.1' install 1.99.2
suggests 'hint: gov install 1.99.1' install 1.99.13
suggests 'hint: gov install 1.99.1' install 99.2
suggests 'hint: gov install 1.99.1' install 1.99.0-rc.1
suggests 'hint: gov list-remote 1.99' list-remote 1.99.13
suggests 'did you mean 1.22?' install 22
suggests 'did you mean 1.22?' local 22
suggests 'hint: gov list-remote 1.22' install 22
suggests 'did you mean 1.22?' install Go1.22
suggests 'did you mean 1.22?' install 1.22.
suggests 'did you mean 1.22?' exec 22 -- go version
suggests 'the nearest published version is 1.99.1' local 1.99.13
suggests 'the nearest published version is 1.99.1' default 1.99.13
suggests 'hint: gov link tip DIR' install tip
suggests 'hint: gov link gotip DIR' local gotip
suggests 'hint: gov link tip DIR' exec +tip go version
suggests '"nope" is not a version' list-remote nope
suggests 'the version alone is enough' install golang

# What does not fit is named in gov's own words.
suggests 'VERSION is missing' uninstall
suggests '"nonsense"' list nonsense
suggests '"1.22" is one argument too many' local 1.21 1.22
suggests '--from needs a value: FILE' install --from
suggests '--quiet takes no value' list --quiet=yes
! grep -qE 'required|expected|TEXT|INCLUDE' "$stderr_file" || fail_with "words of the parsing library"
