#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Other managers' shims that call back are stopped with words, and soon; a system Go behind them is found; a Go that starts
# go is never taken for one of them.
. "$(dirname "$0")/harness.sh"

have_installed 1.99.1
make_release 1.98.1
run gov -q install 1.98.1
start_path=$PATH
shims=$GOV_ROOT/shims

# manager NAME SCRIPT: a folder of shims as another manager has them; gofmt does the same.
manager() {
  mkdir -p "$TEST_DIR/$1"
  printf '#!/bin/sh\n%s\n' "$2" >"$TEST_DIR/$1/go"
  sed 's/exec go /exec gofmt /' "$TEST_DIR/$1/go" >"$TEST_DIR/$1/gofmt"
  chmod +x "$TEST_DIR/$1/go" "$TEST_DIR/$1/gofmt"
}
# shellcheck disable=SC2016  # for the scripts to expand
{
  manager plain 'exec go "$@"'
  # As goenv: a shim, then its program, which replaces itself by what it finds on PATH outside its own folder.
  manager goenv 'exec "$(dirname "$0")/goenv" exec go "$@"'
  cat >"$TEST_DIR/goenv/goenv" <<'END'
#!/usr/bin/env bash
tool=$2
shift 2
IFS=:
for folder in $PATH; do
  [ "$folder" = "$(dirname "$0")" ] || [ ! -x "$folder/$tool" ] || exec -a "$tool" "$folder/$tool" "$@"
done
exit 1
END
  chmod +x "$TEST_DIR/goenv/goenv"
  # One that stays, and starts the next as a child.
  manager staying 'go "$@"; exit $?'
}
# The system's Go: in its GOROOT, as distributions and go.dev have it.
system=$TEST_DIR/system/go
cp -R "$(gov where 1.98.1)" "$TEST_DIR/system-go"
mkdir -p "$TEST_DIR/system"
mv "$TEST_DIR/system-go" "$system"

for name in plain goenv staying; do
  export PATH=$shims:$TEST_DIR/$name:$start_path
  run timeout 20 go version
  expect_status 126
  expect_stderr_has 'the shim "go" keeps calling itself'
  expect_stderr_has "$TEST_DIR/$name/go"
  expect_stderr_has "hint: gov default 1.99.1"
  # With a Go behind it.
  PATH=$shims:$TEST_DIR/$name:$system/bin:$start_path
  run timeout 20 go version
  expect_status 0
  expect_stdout_has go1.98.1
  expect_stderr_lacks gov
done
for name in plain goenv; do
  PATH=$shims:$TEST_DIR/$name:$system/bin:$start_path
  run timeout 20 gofmt x
  expect_stdout "fake gofmt go1.98.1: x"
done
# In front of gov's shims, it is the same.
PATH=$TEST_DIR/goenv:$shims:$start_path
run timeout 20 go version
expect_status 126
expect_stderr_has "keeps calling itself"
PATH=$TEST_DIR/goenv:$shims:$start_path:$system/bin
run timeout 20 go version
expect_stdout_has go1.98.1
# Two managers that lead to each other, and a Go behind both.
PATH=$shims:$TEST_DIR/goenv:$TEST_DIR/plain:$system/bin:$start_path
run timeout 20 go version
expect_stdout_has go1.98.1
PATH=$shims:$TEST_DIR/goenv:$TEST_DIR/plain:$start_path
run timeout 20 go version
expect_status 126

# Chosen by name, the system Go is found behind them as well.
PATH=$shims:$TEST_DIR/goenv:$system/bin:$start_path
run env GOV_VERSION=system go version
expect_stdout_has go1.98.1

# A pin ends every loop.
PATH=$shims:$TEST_DIR/plain:$start_path
echo 1.99.1 >.go-version
run go version
expect_status 0
rm .go-version

# gov's own shims are never a system Go: copies, hard links, those of other stores, and their toolchains.
mkdir "$TEST_DIR/copied" "$TEST_DIR/linked"
cp "$shims/go" "$shims/gofmt" "$TEST_DIR/copied"
ln "$shims/go" "$TEST_DIR/linked/go"
cp -R "$GOV_ROOT" "$TEST_DIR/other-root"
PATH=$shims:$TEST_DIR/copied:$TEST_DIR/linked:$TEST_DIR/other-root/shims:$start_path
PATH=$PATH:$(echo "$TEST_DIR"/other-root/versions/go1.99.1.*/bin)
run timeout 20 go version
expect_status 10
expect_stderr_has "there is no system Go on PATH"
PATH=$TEST_DIR/copied:$PATH:$system/bin
run timeout 20 go version
expect_status 0
expect_stdout_has go1.98.1

# A Go that starts go, which starts go, and so on: far deeper than any limit, with the system's Go, one of gov's, and a
# wrapper around the system's that has a folder of its own.
deep=(version)
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do deep=(start go "${deep[@]}"); done
PATH=$shims:$system/bin:$start_path
run timeout 60 go "${deep[@]}"
expect_status 0
expect_stdout_has go1.98.1
mkdir "$TEST_DIR/wrapper"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$system/bin/go" >"$TEST_DIR/wrapper/go"
chmod +x "$TEST_DIR/wrapper/go"
PATH=$shims:$TEST_DIR/wrapper:$start_path
run go start go start go start go version
expect_stdout_has go1.98.1
echo 1.99.1 >.go-version
run timeout 60 go "${deep[@]}"
expect_stdout_has go1.99.1
if command -v make >/dev/null; then
  rm .go-version
  PATH=$shims:$system/bin:$start_path
  printf 'all: %s\nt%%:\n\t@go version\n' "$(seq -f t%.0f -s ' ' 30)" >Makefile
  run make -j 8
  expect_status 0
  [ "$(grep -c 'go1\.98\.1' "$stdout_file")" = 30 ] || fail_with "some of them went astray"
fi
