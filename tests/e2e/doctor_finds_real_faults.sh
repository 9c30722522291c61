#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov doctor on machines that are really broken: official Gos, real start-up files, mounts, owners, modes and attributes.
# What --fix=ask mends is looked at again afterwards, by the real go where it is the judge, and taken back by --undo.
. "$(dirname "$0")/../cli/harness.sh"

[ -n "$ARCHIVES_DIR" ] || skip "the official archives are not here"
platform=$(gov_platform)
for version in 1.24.9 1.27.0; do
  archive=$ARCHIVES_DIR/go$version.$platform.tar.gz
  [ -e "$archive" ] || skip "go$version for $platform is not here"
  run gov -q install --no-default --from "$archive"
  expect_status 0
done
run gov default 1.27.0
expect_status 0
# Else the go command writes into the home directory after it has ended.
"$(gov where 1.27.0)/bin/go" telemetry off
go_124=$(gov where 1.24.9)
go_127=$(gov where 1.27.0)
# The home of somebody on whose machine nothing is wrong.
mkdir -p "$HOME/project" "$HOME/go/bin"
# shellcheck disable=SC2016  # a line of a start-up file
echo 'export PATH="$PATH:$HOME/go/bin"' >"$HOME/.profile"
SHELL=/bin/bash PATH=$PATH:$HOME/go/bin run gov setup --yes bash
healthy=$TEST_DIR/healthy
cp -a "$HOME" "$healthy"
worlds=0

# world: a healthy home and project, and the variables of a healthy shell.
world() {
  local name
  cd "$TEST_DIR"
  rm -rf "$HOME"
  cp -a "$healthy" "$HOME"
  for name in "${!GO@}" "${!XDG_@}" "${!GVM_@}" CC; do
    case $name in GOV_*) ;; *) unset "$name" ;; esac
  done
  export SHELL=/bin/bash PATH=$GOV_ROOT/shims:$BIN_DIR:/usr/bin:/bin:$HOME/go/bin
  cd "$HOME/project"
  worlds=$((worlds + 1))
}

# finds ID TEXT...: the check fires, and the report has each text.
finds() {
  local id=$1 text
  shift
  run gov doctor --strict --only "$id"
  expect_status 20
  for text in "$@"; do expect_stdout_has "$text"; done
}

# mends ID: --fix=ask makes the check silent, and --undo brings every byte back.
mends() {
  local before=$TEST_DIR/before
  rm -rf "$before"
  cp -a "$HOME" "$before"
  run gov doctor --fix=ask --yes --strict --only "$1"
  [ "$status" = 0 ] || [ "${2:-}" = "in a new shell" ] || fail_with "$1 is found again after its repair"
}
takes_back() {
  run gov doctor --undo
  expect_status 0
  diff -r --no-dereference "$TEST_DIR/before" "$HOME" >"$TEST_DIR/differences" 2>&1 || {
    cat "$TEST_DIR/differences"
    fail_with "--undo did not bring everything back"
  }
}

# ---- variables ---------------------------------------------------------------------------------

world
run gov doctor
expect_status 0

world
# Older Gos write it there by `go env -w`; newer ones refuse to, and obey it all the same.
mkdir -p "$HOME/.config/go"
echo GOROOT=/nowhere >"$HOME/.config/go/env"
run go version
[ "$status" -ne 0 ] || fail_with "the official go works with a stored GOROOT"
# shellcheck disable=SC2088  # the report shows a tilde
finds ENV02 'GOROOT to /nowhere' '~/.config/go/env:1: GOROOT=/nowhere'
mends ENV02
run go version
expect_stdout_has 'go version go1.27.0'
takes_back

world
echo "export GOROOT=$go_124" >>"$HOME/.bashrc"
export GOROOT=$go_124
# shellcheck disable=SC2088
finds ENV01 "GOROOT is set to" '~/.bashrc:'
unset GOROOT
finds ENV01 'in new shells'
mends ENV01
takes_back

# A file that a start-up file sources, by a loop: the real shell is the judge.
world
mkdir "$HOME/.bashrc.d"
# shellcheck disable=SC2016  # a line of a start-up file
printf 'for f in ~/.bashrc.d/*.sh; do [ -r "$f" ] && . "$f"; done\n. ~/.gone\n' >>"$HOME/.profile"
printf '# mine\nexport GOROOT=%s\n' "$go_124" >"$HOME/.bashrc.d/go.sh"
[ "$(bash -lc 'echo $GOROOT' 2>/dev/null)" = "$go_124" ] || fail_with "bash does not read the file"
# shellcheck disable=SC2088
finds ENV01 'in new shells' '~/.bashrc.d/go.sh:2:' 'export GOROOT='
mends ENV01
[ -z "$(bash -lc 'echo $GOROOT' 2>/dev/null)" ] || fail_with "bash still sets GOROOT"
takes_back

world
# shellcheck disable=SC2088  # nobody expands it, which is the fault
export GOPATH='~/go'
run "$go_127/bin/go" list std
[ "$status" -ne 0 ] || fail_with "the official go takes GOPATH=~/go"
finds ENV03 'nothing expands the ~'

world
"$go_127/bin/go" env -w GO111MODULE=off
finds ENV04 'GO111MODULE is off' go/env:1
mends ENV04
takes_back

world
printf 'module example.com/m\n\ngo 1.24\n' >go.mod
echo 'package m' >m.go
# As the go command judges; each word as it would stand after GOFLAGS=.
for flags in mod=vendor -bogus "'-ldflags=-s -w" '-ldflags="-s -w"' -ldflags -race=maybe -p=0 -C=/tmp; do
  GOFLAGS=$flags "$go_127/bin/go" build ./... >/dev/null 2>&1 && fail_with "the official go takes GOFLAGS=$flags"
  export GOFLAGS=$flags
  finds ENV05 'error ENV05: GOFLAGS'
done
for flags in "'-ldflags=-s -w' -trimpath" -i -json -count=1; do
  GOFLAGS=$flags "$go_127/bin/go" build -o /dev/null ./... >/dev/null 2>&1 || fail_with "the official go refuses GOFLAGS=$flags"
  export GOFLAGS=$flags
  run gov doctor --only ENV05
  expect_status 0
done
unset GOFLAGS

world
mkdir -p "$HOME/.cache"
ln -s /nowhere/disk "$HOME/.cache/go-build"
printf 'module example.com/m\n\ngo 1.24\n' >go.mod
echo 'package m' >m.go
run "$go_127/bin/go" build ./...
[ "$status" -ne 0 ] || fail_with "go builds without a build cache"
finds ENV13 'go-build, is a link that leads nowhere'

world
"$go_127/bin/go" env -w GOOS=windows
finds ENV06 'GOOS is windows'
mends ENV06
takes_back

world
export GOBIN=bin
finds ENV07 'GOBIN is bin, which is not absolute'

world
echo 1.27.0 >.go-version
export GOTOOLCHAIN=go1.24.9
run go version
expect_stdout_has go1.24.9
finds ENV08 'GOTOOLCHAIN is go1.24.9' .go-version:1

world
"$go_127/bin/go" env -w 'GOPROXY=ftp://example.invalid'
finds ENV09 'ftp'

world
export GOSUMDB=off
finds ENV10 'GOSUMDB'

world
printf 'machine git.example.com login me password secret\n' >"$HOME/.netrc"
chmod 644 "$HOME/.netrc"
export GOPRIVATE=git.example.com
finds ENV11 'other users can read'
expect_stdout_lacks secret
mends ENV11
[ "$(stat -c %a "$HOME/.netrc" 2>/dev/null || stat -f %Lp "$HOME/.netrc")" = 600 ] || fail_with "the mode is not 600"
takes_back

world
export GOENV=off
finds ENV12 'GOENV is off'

world
export CC=no-such-compiler
finds ENV14 'no-such-compiler'

# ---- PATH, and other Gos -----------------------------------------------------------------------

world
# Not all of an archive, which would take seconds.
unpack_over() {
  mkdir -p "$HOME/old"
  tar -xzf "$ARCHIVES_DIR/go$1.$platform.tar.gz" -C "$HOME/old" go/VERSION go/bin go/pkg go/src/go.mod go/src/runtime
}
unpack_over 1.24.9
echo "export PATH=$HOME/old/go/bin:\$PATH" >>"$HOME/.bashrc"
PATH=$HOME/old/go/bin:$PATH
run go version
expect_stdout_has 'go1.24.9'
# shellcheck disable=SC2088
finds PATH01 '~/old/go/bin' '~/.bashrc:'
# A newer archive unpacked over an older one.
unpack_over 1.27.0
finds PATH11 old/go

world
: >"$HOME/go/bin/tool"
chmod +x "$HOME/go/bin/tool"
sed -i.old /go.bin/d "$HOME/.profile"
PATH=$GOV_ROOT/shims:$BIN_DIR:/usr/bin:/bin
finds PATH05 go/bin
mends PATH05 "in a new shell"
PATH=$PATH:$HOME/go/bin
takes_back

# The line goes where the shell reads it, also where only .zshenv says where that is.
if command -v zsh >/dev/null; then
  world
  : >"$HOME/go/bin/tool"
  chmod +x "$HOME/go/bin/tool"
  mkdir -p "$HOME/.config/zsh"
  # shellcheck disable=SC2016  # a line of a start-up file
  echo 'export ZDOTDIR=${XDG_CONFIG_HOME:-$HOME/.config}/zsh' >"$HOME/.zshenv"
  export SHELL=/bin/zsh PATH=$GOV_ROOT/shims:$BIN_DIR:/usr/bin:/bin
  finds PATH05 .config/zsh/.zprofile
  mends PATH05 "in a new shell"
  run zsh -lc 'whence tool'
  expect_stdout "$HOME/go/bin/tool"
  takes_back
fi
if command -v fish >/dev/null; then
  world
  : >"$HOME/go/bin/tool"
  chmod +x "$HOME/go/bin/tool"
  export SHELL=/usr/bin/fish PATH=$GOV_ROOT/shims:$BIN_DIR:/usr/bin:/bin
  export XDG_CONFIG_HOME=$TEST_DIR/config XDG_DATA_HOME=$TEST_DIR/data XDG_CACHE_HOME=$TEST_DIR/cache
  finds PATH05 config/fish/config.fish
  mends PATH05 "in a new shell"
  run fish -lc 'type -p tool'
  expect_stdout "$HOME/go/bin/tool"
  takes_back
fi

world
mkdir "$HOME/bin"
ln -s /nowhere/bin/go "$HOME/bin/go"
PATH=$PATH:$HOME/bin
finds PATH06 'bin/go is a link that leads nowhere'

world
PATH=$PATH:bin
finds PATH07 bin

world
mkdir -p "$HOME/.gvm/scripts" "$HOME/.gvm/gos/go1.20/bin"
cp "$go_124/bin/go" "$HOME/.gvm/gos/go1.20/bin/"
# shellcheck disable=SC2016  # a line of a start-up file
echo '[[ -s "$HOME/.gvm/scripts/gvm" ]] && source "$HOME/.gvm/scripts/gvm"' >>"$HOME/.bashrc"
export GVM_ROOT=$HOME/.gvm
PATH=$HOME/.gvm/gos/go1.20/bin:$PATH
finds PATH10 'gvm is active' '.bashrc:'

# ---- gov's own things --------------------------------------------------------------------------

world
PATH=$BIN_DIR:/usr/bin:/bin:$HOME/go/bin
finds GOV01 "gov's shims are not on PATH"

world
: >"$HOME/.bashrc"
: >"$HOME/.profile"
finds GOV02 "no start-up file loads gov's hook"
mends GOV02
takes_back

world
rm "$GOV_ROOT/shims/gofmt"
ln -sf "$BIN_DIR/gov" "$GOV_ROOT/shims/go"
finds GOV03 shims/go
run gov doctor --fix --only GOV03
expect_status 0
run go version
expect_stdout_has go1.27.0

world
mv "$go_124/pkg/tool" "$TEST_DIR/tool"
finds GOV06 'go1.24.9 is not complete'
mv "$TEST_DIR/tool" "$go_124/pkg/tool"

world
echo 1.24.8 >.go-version
finds GOV07 '1.24.8 is not installed' '.go-version:1'

world
printf '\357\273\2771.24.9\r\n' >.go-version
finds GOV08 .go-version
mends GOV08
[ "$(cat .go-version)" = 1.24.9 ] || fail_with "the pin is not mended"
takes_back

world
printf 'golang 1.24.9\n' >"$HOME/.tool-versions"
run gov default --unset
expect_status 0
finds GOV12 .tool-versions
run gov default 1.27.0
expect_status 0

# ---- projects, with the real go as the judge ---------------------------------------------------

world
printf 'module example.com/m\n\ngo 1.25.0\n' >go.mod
echo 'package m' >m.go
echo 1.24.9 >.go-version
run go build ./...
[ "$status" -ne 0 ] || fail_with "the pinned go builds a module that asks for more"
finds PRJ01 go.mod:3
mends PRJ01
[ "$(cat .go-version)" = 1.25.0 ] || fail_with "the pin is not mended"
takes_back

world
mkdir a b
printf 'module example.com/a\n\ngo 1.24\n' >a/go.mod
printf 'module example.com/b\n\ngo 1.24\n' >b/go.mod
printf 'go 1.24\n\nuse ./a\n' >go.work
cd b
run go list .
[ "$status" -ne 0 ] || fail_with "go lists a module that go.work lacks"
finds PRJ02 go.work

world
printf 'module example.com/m\n\ngo 1.24\n\nrequire example.com/x v1.2.0\n' >go.mod
mkdir vendor
printf '# example.com/x v1.1.0\n## explicit; go 1.24\nexample.com/x\n' >vendor/modules.txt
run go build ./...
[ "$status" -ne 0 ] || fail_with "go takes an inconsistent vendor folder"
finds PRJ03 'example.com/x'

# vendor with a replacement: modules.txt as go.mod has it, and not.
world
printf 'module example.com/m\n\ngo 1.24\n\nrequire example.com/x v1.2.0\n\nreplace example.com/x v1.2.0 => ./x\n' >go.mod
mkdir -p x vendor/example.com/x
printf 'module example.com/x\n\ngo 1.24\n' >x/go.mod
echo 'package x' | tee x/x.go >vendor/example.com/x/x.go
printf 'package m\n\nimport _ "example.com/x"\n' >m.go
for replacement in ./x ./y; do
  printf '# example.com/x v1.2.0 => %s\n## explicit; go 1.24\nexample.com/x\n' "$replacement" >vendor/modules.txt
  run gov doctor --only PRJ03
  found=$status
  run "$go_127/bin/go" build ./...
  [ "$((found != 0))" = "$((status != 0))" ] || fail_with "gov and go do not agree about vendor with $replacement"
done
finds PRJ03 'example.com/x v1.2.0 => ./x, and vendor has ./y'

world
printf '\357\273\277module example.com/m\n\ngo 1.24\n' >go.mod
run go list .
[ "$status" -ne 0 ] || fail_with "go takes a byte order mark in go.mod"
finds PRJ04 go.mod 'byte order mark'
mends PRJ04
run go mod edit -json
expect_stdout_has example.com/m
takes_back

world
printf 'module example.com/m\n\ngo 1.24\n' >go.mod
printf 'package m\n' >m.go
printf 'package m\n\nimport "testing"\n\nfunc TestX(t *testing.T) {}\n' >m_tests.go
printf 'package m\n' >x_windows_test.go
finds PRJ05 x_windows_test.go

world
printf '1.24.9\n' >.go-version
printf 'golang 1.27.0\n' >.tool-versions
finds PRJ07 .tool-versions:1

world
gone=$HOME/gone
mkdir "$gone"
cd "$gone"
rmdir "$gone"
finds PRJ06 'deleted'

# ---- editors and direnv ------------------------------------------------------------------------

world
settings=$HOME/.config/Code/User/settings.json
mkdir -p "${settings%/*}"
cat >"$settings" <<END
{
  // of mine
  "go.goroot": "/usr/local/go",
  "go.alternateTools": {"go": "gov exec go"},
  "go.toolsEnvVars": {"GOROOT": "/usr/local/go"},
  "go.useLanguageServer": true,
}
END
finds IDE01 settings.json:3
finds IDE02 settings.json:4
finds IDE03 settings.json:5
mends IDE01
grep -q 'of mine' "$settings" || fail_with "a comment was lost"
takes_back

# Several settings of one file, in one run, and nothing is left beside it.
world
mkdir .vscode
printf '{\n  "go.goplsArgs": [],\n  "go.docsTool": "x",\n  "go.gocodeFlags": []\n}\n' >.vscode/settings.json
finds IDE04 settings.json:2 settings.json:3 settings.json:4
mends IDE04
[ "$(cat .vscode/settings.json)" = "$(printf '{\n}')" ] || fail_with "not all settings are gone"
[ "$(ls -A .vscode)" = settings.json ] || fail_with "left in the project: $(ls -A .vscode)"
takes_back

world
mkdir .vscode
printf '{"go.goroot": ' >.vscode/settings.json
finds IDE04 .vscode/settings.json

if command -v direnv >/dev/null; then
  world
  printf 'export GOROOT=/usr/local/go\nuse go\n' >.envrc
  finds DIR02 .envrc:1
fi

# ---- what only root can break ------------------------------------------------------------------

if [ "$(id -u)" -eq 0 ] && [ "$(uname -s)" = Linux ]; then
  world
  chown 12345 "$go_124"
  finds GOV11 'owner 12345'
  chown 0 "$go_124"

  # Mounts end with the namespace that they are made in.
  in_a_namespace() { run unshare --mount bash -euc "$@"; }
  if unshare --mount true 2>/dev/null; then
    world
    mkdir "$TEST_DIR/small" "$TEST_DIR/noexec"
    # shellcheck disable=SC2016  # for the shell in the namespace
    in_a_namespace 'mount -t tmpfs -o noexec none "$0"; mkdir -p "$0/root/versions"; GOV_ROOT=$0/root exec gov doctor --only GOV05' "$TEST_DIR/noexec"
    expect_status 20
    expect_stdout_has noexec
    # shellcheck disable=SC2016
    in_a_namespace 'mount -t tmpfs -o noexec none "$0"; TMPDIR=$0 exec gov doctor --only LNX03' "$TEST_DIR/noexec"
    expect_status 20
    expect_stdout_has noexec
    # shellcheck disable=SC2016
    in_a_namespace 'mount -t tmpfs none "$0"; mkdir "$0/p"; mount -o remount,ro "$0"; cd "$0/p"; exec gov doctor --only PRJ06' "$TEST_DIR/small"
    expect_status 20
    expect_stdout_has read-only
    # shellcheck disable=SC2016
    in_a_namespace 'mount -t tmpfs -o size=1m none "$0"; mkdir -p "$0/root/versions"; GOV_ROOT=$0/root exec gov doctor --only GOV04' "$TEST_DIR/small"
    expect_status 20
    expect_stdout_has 'only'
    worlds=$((worlds + 3))
  fi

  world
  mkdir frozen
  if chattr +i frozen 2>/dev/null; then
    cd frozen
    run gov doctor --only PRJ06
    chattr -i .
    expect_status 20
    expect_stdout_has 'chattr -i'
  fi
fi

[ "$worlds" -ge 30 ] || echo "$worlds broken worlds, because this machine cannot be broken in the other ways"
