#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What an official Go links for other systems is read as what it is: whole, stripped, universal; and damaged as damaged.
. "$(dirname "$0")/../cli/harness.sh"

# shellcheck source=tests/lib/go_journey.sh
. "$SOURCE_DIR/tests/lib/go_journey.sh"

serve_official_archives 1.27.0
run gov -q install 1.27.0
expect_status 0
goroot=$(gov where 1.27.0)
export GOPATH=$TEST_DIR/gopath GOCACHE=$TEST_DIR/gocache GOPROXY=off GOTELEMETRY=off CGO_ENABLED=0 GOTOOLCHAIN=local
printf 'package main\n\nfunc main() { println("hello") }\n' >main.go

# built GOOS GOARCH [FLAG...]: the program OS-ARCH.
built() {
  GOOS=$1 GOARCH=$2 "$goroot/bin/go" build "${@:3}" -o "$1-$2" main.go
}

# expect_header FILE LINE...
expect_header() {
  run "$BUILD_DIR/tests/support/header_of" "$1"
  expect_stdout "${@:2}"
}

run "$BUILD_DIR/tests/support/header_of" "$goroot"/bin/* "$goroot"/pkg/tool/linux_amd64/*
expect_status 0
expect_stdout_has "elf - amd64 64 interpreter=- macos=- uuid=no signed=no"

built darwin arm64
expect_header darwin-arm64 "mach-o darwin arm64 64 interpreter=- macos=13 uuid=yes signed=yes"
built darwin amd64 -ldflags="-s -w"
expect_header darwin-amd64 "mach-o darwin amd64 64 interpreter=- macos=13 uuid=yes signed=no"
"$BUILD_DIR/tests/support/make_universal" both darwin-amd64 darwin-arm64
expect_header both "mach-o darwin amd64 64 interpreter=- macos=13 uuid=yes signed=no" \
  "mach-o darwin arm64 64 interpreter=- macos=13 uuid=yes signed=yes"
built linux s390x
expect_header linux-s390x "elf - s390x 64 interpreter=- macos=- uuid=no signed=no"
built linux 386 -ldflags="-s -w"
expect_header linux-386 "elf - 386 32 interpreter=- macos=- uuid=no signed=no"
built freebsd amd64
expect_header freebsd-amd64 "elf freebsd amd64 64 interpreter=- macos=- uuid=no signed=no"
built windows amd64
expect_header windows-amd64 "pe windows amd64 64 interpreter=- macos=- uuid=no signed=no"

head -c 3000 darwin-arm64 >damaged
printf '\377\377\377' | dd of=damaged bs=1 seek=20 conv=notrunc status=none
expect_header damaged "its load commands are absurdly long"
head -c 100 linux-s390x >damaged
expect_header damaged "its program headers lie outside of the first 64 KiB"
head -c 20000 both >damaged
run "$BUILD_DIR/tests/support/header_of" damaged
expect_status 1
