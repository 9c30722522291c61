#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The official Go and gov, each fed by the same module proxy, find the same files in a real toolchain module, and what gov
# makes of it is the official archive but for what the module leaves out.
. "$(dirname "$0")/../cli/harness.sh"
needs python3 openssl
# shellcheck source=tests/lib/go_journey.sh
. "$SOURCE_DIR/tests/lib/go_journey.sh"

serve_official_archives 1.24.9 1.27.0
make_module 1.27.0
start_checksum_log --module "v0.0.1-go1.27.0.linux-amd64=h1:fVts2HjYwzBWrJtkf1B9HRDAuCZcZLexWI6ZX6Ls/IU="
start_module_proxy --sumdb "$LOG_URL/sound"
export GOPROXY=$PROXY_URL/sound GOSUMDB=$LOG_KEY

# gov, from the proxy alone, and from the archive.
GOV_SOURCES=proxy run gov install 1.27.0
expect_status 0
run gov info 1.27.0
expect_stdout_has "agrees with record 17 of log.example.com"
goroot=$(gov where 1.27.0)
run gov verify 1.27.0 --sumdb
expect_status 0
tar -xzf "$RELEASES_DIR/go1.27.0.linux-amd64.tar.gz"
rm -r go/{api,doc,misc,test}
expect_same_content go "$goroot"
diff <(modes go) <(modes "$goroot") >modes.diff || fail_with "the modes are others: $(head -n 5 modes.diff)"

# The official Go, which fetches the module by itself.
mkdir official
tar -xzf "$RELEASES_DIR/go1.24.9.linux-amd64.tar.gz" -C official
GOTOOLCHAIN=go1.27.0 GOFLAGS=-modcacherw run official/go/bin/go version
expect_status 0
expect_stdout "go version go1.27.0 linux/amd64"
module=$HOME/go/pkg/mod/golang.org/toolchain@v0.0.1-go1.27.0.linux-amd64
find "$module" -name _go.mod -delete
expect_same_content "$module" "$goroot"

# It works.
printf 'package main\n\nfunc main() { println("built") }\n' >main.go
run gov exec 1.27.0 -- go vet main.go
expect_status 0
