#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov local keeps comments, writes through no link, and refuses what is no version.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2

printf '# for the team\r\n1.98.1 # old\r\n' >.go-version
run gov local 1.99.1
expect_status 0
printf '# for the team\r\n1.99.1 # old\r\n' | cmp -s - .go-version || fail_with "it became: $(cat -A .go-version)"
run gov local
expect_stdout 1.99.1
run gov local lates
expect_status 2
expect_stderr_has "did you mean latest?"
run gov local '../x'
expect_status 2
run gov local
expect_stdout 1.99.1

# A link comes with the project and may lead to any file of the user's.
mkdir shared && mv .go-version shared && ln -s shared/.go-version .go-version
run gov local 1.99.2
expect_status 1
expect_stderr_has 'it is a symbolic link to "shared/.go-version"; gov does not write through a link in a project'
expect_stderr_has "hint: rm $PWD/.go-version && gov local 1.99.2"
[ -L .go-version ] || fail_with "the link was replaced"
rm .go-version
make_release 1.98.5
run gov local 1.98.5
expect_status 0
expect_stderr_has "gov install 1.98.5"
