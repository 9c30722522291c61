#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# With `go -C DIR` the directory decides which Go runs, exactly where the go command itself takes the flag.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1 1.99.2 1.98.1
gov -q default 1.98.1
export PATH=$GOV_ROOT/shims:$PATH
mkdir -p here there/deeper module missing
echo 1.99.1 >here/.go-version
echo 1.99.2 >there/.go-version
ln -s ../there/deeper here/link
printf 'module example.com/m\n\ngo 1.99.2\n' >module/go.mod
echo 1.97.5 >missing/.go-version
cd here

# runs VERSION ARGUMENT...: by the shim, and by gov.
runs() {
  local version=$1
  shift
  run go "$@"
  expect_status 0
  expect_stdout "fake go go$version: $*"
  run gov exec -- go "$@"
  expect_status 0
  expect_stdout "fake go go$version: $*"
}
runs 1.99.2 -C ../there build
runs 1.99.2 build -C ../there
runs 1.99.2 build -C=../there -v
runs 1.99.2 -C=../there/deeper vet
runs 1.99.2 --C ../there vet
runs 1.99.2 vet --C="$PWD/../there"
runs 1.99.2 mod tidy -C ../there
runs 1.99.2 mod -C ../there tidy
runs 1.99.2 work sync -C ../there
runs 1.99.2 tool -C ../there compile
# As the go command sees it, a link leads to where it leads.
runs 1.99.2 -C link build
# The module of that directory counts, and the default where it says nothing.
runs 1.99.2 -C ../module build
runs 1.98.1 -C .. build
runs 1.99.1 -C . build

# Everything else is not the flag: the working directory decides, and the go command has its say.
runs 1.99.1 build
runs 1.99.1 build -v -C ../there
runs 1.99.1 run . -C ../there
runs 1.99.1 test ./... -C ../there
runs 1.99.1 tool compile -C ../there
runs 1.99.1 -v -C ../there build
runs 1.99.1 help -C ../there
runs 1.99.1 build -C
runs 1.99.1 -C
runs 1.99.1 -C ../nowhere build
runs 1.99.1 -C .go-version build
runs 1.99.1 -C '' build
run gofmt -C ../there
expect_stdout "fake gofmt go1.99.1: -C ../there"

# Named on the command line or by the variable, a version stays what it is.
run go +1.98 -C ../there build
expect_stdout "fake go go1.98.1: -C ../there build"
run env GOV_VERSION=1.98 go -C ../there build
expect_stdout "fake go go1.98.1: -C ../there build"
run gov exec 1.98 1.99.1 -- go -C ../there build
expect_stdout "fake go go1.98.1: -C ../there build" "fake go go1.99.1: -C ../there build"

# What is said names the files of that directory.
run go -C ../missing build
expect_status 10
expect_stderr_has "/missing/.go-version:1 says 1.97.5"
cd ../missing
run go -C ../here version
expect_stdout "fake go go1.99.1: -C ../here version"
cd ../here
printf 'module example.com/m\n\ngo 1.99.9\n' >../there/go.mod
run go -C ../there build
expect_stderr_has "/there/go.mod:3 asks for go1.99.9"
run go build
expect_stderr_lacks go.mod

# What it would be can be asked.
run gov why -C ../there
expect_stdout_has "go1.99.2, because"
run gov why --directory ../module
expect_stdout_has "/module/go.mod:3"
run gov why -C ../nowhere
expect_status 2
expect_stderr_has "there is no such directory"
