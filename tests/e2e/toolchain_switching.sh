#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# go.mod may ask for more than the pin gives: what gov has installed then runs, without a network and without a second
# copy; what it lacks is named, with the command that gets it; and a GOTOOLCHAIN of the user's own stands above all that.
. "$(dirname "$0")/../cli/harness.sh"

[ -n "$ARCHIVES_DIR" ] || skip "GOV_TEST_ARCHIVES names no folder of official archives"
install_official() {
  [ -f "$ARCHIVES_DIR/go$1.linux-amd64.tar.gz" ] || skip "there is no archive of go$1 in $ARCHIVES_DIR"
  run gov --offline install "$ARCHIVES_DIR/go$1.linux-amd64.tar.gz"
  expect_status 0
}
install_official 1.24.9
install_official 1.27.0
export PATH="$GOV_ROOT/shims:$PATH" GOPROXY=off GOFLAGS=-mod=mod
old=$GOV_ROOT/versions/go1.24.9.linux-amd64 new=$GOV_ROOT/versions/go1.27.0.linux-amd64

echo 1.24.9 >.go-version
printf 'module example.org/m\n\ngo 1.27.0\n' >go.mod
mkdir below
# Only the runtime is compiled: that is slow enough.
cat >main.go <<'END'
package main

import "runtime"

//go:generate sh -c "printf '%s\\n' \"$GOROOT\" >goroot.txt; go version >version.txt; gov exec -- go env GOROOT >nested.txt; gov exec 1.24.9 -- go env GOROOT >other.txt"

func main() { println(runtime.Version()) }
END

# Both installed: from anywhere in the project, 1.27.0 runs, and it is gov's own.
run go version
expect_stdout "go version go1.27.0 linux/amd64"
expect_stderr_lacks "gov"
(cd below && go version) | grep -qx "go version go1.27.0 linux/amd64"
run go env GOROOT
expect_stdout "$new"
run go build -o program .
expect_status 0
run ./program
expect_stderr_has "go1.27.0"
expect_missing "$HOME/go/pkg/mod/golang.org"
expect_missing "$HOME/go/pkg/mod/cache/download/golang.org"

# What a generator starts: GOROOT is that of the Go that runs, and a nested gov is not led astray by it.
run go generate ./...
expect_status 0
[ "$(cat goroot.txt)" = "$new" ] || fail_with "GOROOT of a generator is $(cat goroot.txt)"
grep -qx "go version go1.27.0 linux/amd64" version.txt || fail_with "the go of a generator is $(cat version.txt)"
[ "$(cat nested.txt)" = "$new" ] || fail_with "below a generator gov runs $(cat nested.txt)"
run env GOTOOLCHAIN=local gov exec 1.24.9 -- go env GOROOT
expect_stdout "$old"
run gov exec 1.27.0 -- sh -c 'GOROOT=/elsewhere gov exec 1.24.9 -- env GOTOOLCHAIN=local go env GOROOT'
expect_stdout "$old"

# A GOTOOLCHAIN of the user's own wins, wherever it is set.
run env GOTOOLCHAIN=local go version
expect_stdout "go version go1.24.9 linux/amd64"
run env GOTOOLCHAIN=local go build -o program .
expect_status 1
expect_stderr_has "go.mod requires go >= 1.27.0 (running go 1.24.9; GOTOOLCHAIN=local)"
run go env -w GOTOOLCHAIN=local
expect_status 0
run go version
expect_stdout "go version go1.24.9 linux/amd64"
run gov why
expect_stdout_has "GOTOOLCHAIN is yours and stays: local"
rm "$HOME/.config/go/env"

# Without 1.27.0 the go command fails in its own words, and gov says what to do about it.
run gov uninstall 1.27.0
expect_status 0
for folder in . below; do
  run env -C "$folder" go build ./...
  expect_status 1
  expect_stderr_has 'go: cannot find "go1.27.0" in PATH'
  expect_stderr_has "go.mod:3 asks for go1.27.0, which is not installed; run: gov install 1.27.0"
  expect_stdout
done
run gov exec -- go version
expect_stderr_has "gov install 1.27.0"
run gov why
expect_stdout_has 'it fails: cannot find "go1.27.0" in PATH'
expect_stdout_has "gov install 1.27.0"

# No hint where it would be wrong: another tool, a command that Go answers itself, a choice of the user's.
run gofmt main.go
expect_stderr_lacks "gov install"
run go env GOMOD
expect_stdout "$PWD/go.mod"
expect_stderr_lacks "gov install"
run env GOTOOLCHAIN=local go version
expect_stdout "go version go1.24.9 linux/amd64"
expect_stderr_lacks "gov install"

# The command that the hint names is the remedy.
install_official 1.27.0
run go version
expect_stdout "go version go1.27.0 linux/amd64"
