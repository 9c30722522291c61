#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A `go` for arm64 that Go's own linker made, as in official archives, installs, is found by gov for arm64 and runs.
. "$(dirname "$0")/harness.sh"

[ -n "$ARCHIVES_DIR" ] || skip "no folder of official archives (GOV_TEST_ARCHIVES names it)"
archive=$(find "$ARCHIVES_DIR" -name 'go1.*.linux-amd64.tar.gz' | sort -V | tail -n 1)
[ -n "$archive" ] || skip "no archive for linux-amd64 in $ARCHIVES_DIR"
case $(gov version --json) in *linux/arm64*) ;; *) skip "gov is not for arm64" ;; esac

mkdir official program
tar xzf "$archive" -C official --exclude=go/test --exclude=go/doc --exclude=go/api
cat >program/main.go <<'END'
package main

import (
	"os"
	"runtime"
)

func main() {
	os.Stdout.WriteString("go version go1.99.1 " + runtime.GOOS + "/" + runtime.GOARCH + "\n")
}
END
(cd program && GOOS=linux GOARCH=arm64 CGO_ENABLED=0 GOTOOLCHAIN=local GO111MODULE=off GOFLAGS=-p=2 \
  ../official/go/bin/go build -o go main.go)

"$BUILD_DIR/tests/support/make_release" --out "$RELEASES_DIR" --version go1.99.1 --platform linux-arm64 \
  --fake-go program/go
start_server

run gov install 1.99.1
expect_status 0
expect_same_content "$GOV_ROOT/versions/go1.99.1.linux-arm64/bin/go" program/go

run gov default 1.99.1
expect_status 0
run "$GOV_ROOT/shims/go" version
expect_status 0
expect_stdout "go version go1.99.1 linux/arm64"
