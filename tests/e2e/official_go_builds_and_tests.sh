#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Two projects pinned to the two official releases build, run and test a small program, each with its own Go, through the shims.
. "$(dirname "$0")/../cli/harness.sh"

# shellcheck source=tests/lib/go_journey.sh
. "$SOURCE_DIR/tests/lib/go_journey.sh"

serve_official_archives 1.24.9 1.27.0
run gov -q install 1.24.9 1.27.0
expect_status 0
export PATH=$GOV_ROOT/shims:$PATH
export GOPATH=$TEST_DIR/gopath GOCACHE=$TEST_DIR/gocache GOPROXY=off GOTELEMETRY=off CGO_ENABLED=0

for version in 1.24.9 1.27.0; do
  expect_project "$version" "$version"
  cd "$version"
  printf 'module example.org/hello\n\ngo 1.24\n' >go.mod
  printf 'package main\n\nimport "runtime"\n\nfunc main() {\n\tprintln(runtime.Version())\n}\n' >main.go
  printf 'package main\n\nimport (\n\t"runtime"\n\t"testing"\n)\n\n' >main_test.go
  printf 'func TestVersion(t *testing.T) {\n\tif runtime.Version() != "go%s" {\n\t\tt.Fail()\n\t}\n}\n' "$version" >>main_test.go
  run go build -o hello .
  expect_status 0
  run ./hello
  expect_stderr_has "go$version"
  run go test -vet=off .
  expect_status 0
  run gofmt -l .
  expect_stdout
  cd ..
done
