#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The hash of the toolchain module that gov makes of the official archives is the one in the Go checksum database, and
# gov verify makes it again of the installed trees.
. "$(dirname "$0")/../cli/harness.sh"
needs python3 openssl

# shellcheck source=tests/lib/go_journey.sh
. "$SOURCE_DIR/tests/lib/go_journey.sh"

# sum.golang.org has these, and no test may ask it: our log says the same.
h1_of_1_24_9=h1:XCaHFxbYbAFzirf0FlQ6XUJ3WM+yR7FdDHZvREoPVDI=
h1_of_1_27_0=h1:fVts2HjYwzBWrJtkf1B9HRDAuCZcZLexWI6ZX6Ls/IU=

serve_official_archives 1.24.9 1.27.0
start_checksum_log --module "v0.0.1-go1.24.9.linux-amd64=$h1_of_1_24_9" \
  --module "v0.0.1-go1.27.0.linux-amd64=$h1_of_1_27_0"
use_checksum_log sound require
run gov install 1.24.9 1.27.0
expect_status 0
run gov info --json 1.24.9
expect_stdout_has "$h1_of_1_24_9"
expect_stdout_has '"verdict": "proven"'
run gov info --json 1.27.0
expect_stdout_has "$h1_of_1_27_0"
run gov verify --all --sumdb
expect_status 0

# One byte of one file, in the tree and in the list.
goroot=$GOV_ROOT/versions/go1.27.0.linux-amd64
list=$GOV_ROOT/records/go1.27.0.linux-amd64.files
printf '\n' >>"$goroot/src/fmt/print.go"
digest=$(sha256sum "$goroot/src/fmt/print.go" | cut -d' ' -f1)
size=$(wc -c <"$goroot/src/fmt/print.go")
sed -i "s|^.* src/fmt/print\.go\$|$digest - $size src/fmt/print.go|" "$list"
run gov verify --sumdb 1.27.0
expect_status 20
expect_stdout_has "are not those in the Go checksum database"
