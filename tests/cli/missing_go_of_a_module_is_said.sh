#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Where go.work or go.mod, also above the pin, or a module that is installed at a version needs a newer Go than the pinned
# one, and gov lacks it, the command that helps is named.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
export PATH=$GOV_ROOT/shims:$PATH
mkdir -p project/sub
echo 1.99.1 >project/sub/.go-version
asks='asks for go1.99.5, which is not installed; run: gov install 1.99.5'

printf 'go 1.99.5\n\nuse ./sub\n' >project/go.work
says_so() {
  run env -C project/sub "$@" print-args x
  expect_status 0
  expect_stdout '[x]'
  expect_stderr_has "project/go.work:1 $asks"
}
says_so go
says_so gov exec -- go
says_so gov exec 1.99.1 -- go
run env -C project/sub GOWORK=off go print-args
expect_stderr_lacks "$asks"
rm project/go.work

printf 'module m\n\ngo 1.99.5\n' >project/go.mod
run env -C project/sub go print-args
expect_stderr_has "project/go.mod:3 $asks"
run env -C project/sub GOV_VERSION=1.99.1 go print-args
expect_stderr_has "project/go.mod:3 $asks"
run env -C project/sub GOTOOLCHAIN=local go print-args
expect_stderr_lacks "$asks"
rm project/go.mod

# What the go command has fetched is known only afterwards. This one fails at everything.
printf '#!/bin/sh\nexit 3\n' >"$(gov where 1.99.1)/bin/go"
export GOMODCACHE=$PWD/cache
mkdir -p cache/cache/download/example.com/tool/@v
printf 'module example.com/tool\n\ngo 1.99.5\n' >cache/cache/download/example.com/tool/@v/v1.0.0.mod
echo '{}' >cache/cache/download/example.com/tool/@v/v1.0.0.info
fails() {
  run env -C project/sub "$@"
  expect_status 3
}
fails go install example.com/tool@v1.0.0
expect_stderr_has "example.com/tool@v1.0.0 $asks"
fails go run example.com/tool/cmd@latest
expect_stderr_has "example.com/tool/cmd@latest $asks"
fails gov exec -- go get -u example.com/tool@v1.0.0
expect_stderr_has "example.com/tool@v1.0.0 $asks"
fails go install ./...
expect_stderr_lacks "$asks"
fails env GOTOOLCHAIN=local go install example.com/tool@v1.0.0
expect_stderr_lacks "$asks"
printf 'module example.com/tool\n\ngo 1.99\n' >cache/cache/download/example.com/tool/@v/v1.0.0.mod
fails go install example.com/tool@v1.0.0
expect_stderr_lacks "run: gov install"

# gov waits for that one; whoever ends gov ends it, too.
cat >"$(gov where 1.99.1)/bin/go" <<'END'
#!/bin/sh
trap 'echo ended >ended; exit 3' TERM
kill -TERM "$PPID"
while :; do sleep 0.01; done
END
run env -C project/sub go install example.com/tool@v1.0.0
expect_status 143
expect_file project/sub/ended
