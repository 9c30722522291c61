#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What `gov why` says the go command will do is what the real go command does, row by row.
. "$(dirname "$0")/../cli/harness.sh"

[ -n "$ARCHIVES_DIR" ] || skip "GOV_TEST_ARCHIVES names no folder of official archives"
for version in 1.24.9 1.27.0; do
  archive=$ARCHIVES_DIR/go$version.linux-amd64.tar.gz
  [ -f "$archive" ] || skip "there is no $archive"
  run gov --offline install "$archive"
  expect_status 0
done
export PATH="$GOV_ROOT/shims:$PATH" GOPROXY=off GOFLAGS=-mod=mod

# A Go that is on PATH and not gov's, and one that only a relative folder of PATH holds.
mkdir -p "$TEST_DIR/foreign" "$TEST_DIR/tmp/scratch"
ln -s "$GOV_ROOT/versions/go1.27.0.linux-amd64" "$TEST_DIR/foreign/sdk"
ln -s sdk/bin/go "$TEST_DIR/foreign/go1.26.0"
touch "$TEST_DIR/empty"

# Go | environment | go.mod | go.work | go/env, ";" standing for a line end. "-" is no file. Every module lies in project/,
# go.work above it; DIR is the folder above both.
rows() {
  cat <<'END'
1.24.9 | | go 1.24.9 | - |
1.24.9 | | go 1.27.0 | - |
1.24.9 | | go 1.27 | - |
1.24.9 | | go 1.27rc1 | - |
1.24.9 | | go 1.26.0 | - |
1.24.9 | | go 1.21 | - |
1.24.9 | | go 1.20 | - |
1.24.9 | | - | - |
1.24.9 | | go 1.24; toolchain go1.27.0 | - |
1.24.9 | | go 1.24; toolchain go1.24.2 | - |
1.24.9 | | go 1.27.0; toolchain default | - |
1.24.9 | | go 1.24; toolchain default | - |
1.24.9 | | go 1.24; toolchain local | - |
1.24.9 | | go 1.24; toolchain go1.27.0-custom | - |
1.24.9 | | go 1.24; toolchain ../evil | - |
1.24.9 | | go 2.0 | - |
1.24.9 | | go 1.27.0 // why not | - |
1.24.9 | | go 1.24 | go 1.27.0; use ./project |
1.24.9 | | go 1.27.0 | go 1.24; use ./project |
1.24.9 | GOWORK=off | go 1.24 | go 1.27.0; use ./project |
1.24.9 | GOWORK=DIR/go.work | go 1.24 | go 1.27.0; use ./project |
1.24.9 | GOWORK=DIR/missing.work | go 1.27.0 | - |
1.24.9 | GOWORK=relative.work | go 1.24 | - |
1.24.9 | GOWORK=auto | go 1.24 | go 1.27.0; use ./project |
1.24.9 | GO111MODULE=off | go 1.27.0 | - |
1.24.9 | GO111MODULE=on | go 1.27.0 | - |
1.24.9 | GO111MODULE=auto | go 1.27.0 | - |
1.24.9 | GO111MODULE=auto | - | go 1.27.0 |
1.27.0 | GO111MODULE=auto GOTOOLCHAIN=go1.24.9+path | - | go 1.24 |
1.24.9 | GO111MODULE=maybe | go 1.27.0 | - |
1.24.9 | GOTOOLCHAIN=local | go 1.27.0 | - |
1.24.9 | GOTOOLCHAIN=auto | go 1.27.0 | - |
1.24.9 | GOTOOLCHAIN=auto | go 1.27.5 | - |
1.24.9 | GOTOOLCHAIN=path | go 1.27.0 | - |
1.24.9 | GOTOOLCHAIN=path | go 1.27.5 | - |
1.24.9 | GOTOOLCHAIN=go1.27.0 | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=go1.27.0+auto | go 1.24 | - |
1.27.0 | GOTOOLCHAIN=go1.24.9 | go 1.24 | - |
1.27.0 | GOTOOLCHAIN=go1.24.9 | go 1.27.0 | - |
1.27.0 | GOTOOLCHAIN=go1.24.9+path | go 1.24.9 | - |
1.27.0 | GOTOOLCHAIN=go1.24.9+path | go 1.27.0 | - |
1.27.0 | GOTOOLCHAIN=go1.24.9+path | go 1.27 | - |
1.27.0 | GOTOOLCHAIN=go1.24.9+path | go 1.28 | - |
1.27.0 | GOTOOLCHAIN=go1.23.1 | go 1.21 | - |
1.24.9 | GOTOOLCHAIN=1.27.0 | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=1.27.0+auto | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=local+never | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=local+ | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=+auto | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=bash | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=go2.0 | go 1.24 | - |
1.24.9 | GOTOOLCHAIN=go1.27 | go 1.24 | - |
1.24.9 | GOV_TOOLCHAIN_SWITCHING=never | go 1.27.0 | - |
1.24.9 | GOV_TOOLCHAIN_SWITCHING=go | go 1.27.0 | - |
1.24.9 | GOV_TOOLCHAIN_SWITCHING=go | go 1.27.5 | - |
1.24.9 | | go 1.27.0 | - | GOTOOLCHAIN=local
1.24.9 | | go 1.27.5 | - | GOTOOLCHAIN=path
1.24.9 | GOENV=off | go 1.27.5 | - | GOTOOLCHAIN=local
1.24.9 | | go 1.27.0 | - | GOTOOLCHAIN=
1.24.9 | | go 1.24 | go 1.27.0; use ./project | GOWORK=off
1.24.9 | | go 1.27.0 | - | GO111MODULE=off
1.24.9 | GOTOOLCHAIN=go1.26.0 | go 1.24 | - |
1.24.9 | PATH=BIN:relative:/usr/bin:/bin | go 1.27.0 | - |
1.24.9 | PATH=BIN:/usr/bin:/bin | go 1.27.0 | - |
END
}

field() { printf '%s' "$line" | cut -d'|' -f"$1" | sed 's/^ *//; s/ *$//'; }

# write_lines FILE TEXT [FIRST LINE]
write_lines() {
  [ "$2" != - ] || return 0
  {
    [ -z "${3:-}" ] || echo "$3"
    printf '%s\n' "$2" | sed 's/; */\n/g'
  } >"$1"
}

# predicted NAME: a member of the prediction; "" for null
predicted() {
  sed -n '/^  "prediction": {/,/^  }/s/^    "'"$1"'": //p' why.json | sed 's/,$//; s/^null$//; s/^"//; s/"$//; s/\\"/"/g; s/\\\\/\\/g'
}

disagree() {
  show_file "gov why" why.json
  fail_with "row $number ($line): gov why predicts $1"
}

# in_row COMMAND...: in the row's folder, with its environment.
in_row() { (cd "$folder/project" && env GOV_VERSION="$version" "${settings[@]+"${settings[@]}"}" "$@"); }

check_start() {
  local outcome toolchain
  outcome=$(predicted outcome) toolchain=$(predicted toolchain)
  run in_row "$BIN_DIR/gov" exec -- go version
  case $outcome in
    none | path | module-cache)
      # A Go that is not what its name says is another's fault, and noticed by that Go.
      if [ "$toolchain" = go1.26.0 ]; then
        expect_stderr_has "toolchain go1.27.0 invoked to provide go1.26.0"
      elif [ "$status" != 0 ] || ! file_has "$stdout_file" "go version $toolchain "; then
        disagree "that $toolchain runs ($outcome)"
      fi
      ;;
    download) file_has "$stderr_file" "go: downloading $toolchain " || disagree "a download of $toolchain" ;;
    not-found | refused) file_has "$stderr_file" "$(predicted error)" || disagree "the error $(predicted error)" ;;
    *) disagree "nothing that this test knows" ;;
  esac
  [ "$outcome" = none ] || [ "$outcome" = path ]
}

check_build() {
  run in_row "$BIN_DIR/gov" exec -- go list -m
  local refusal
  refusal=$(predicted build_error)
  if [ -n "$refusal" ]; then
    file_has "$stderr_file" "$refusal" || disagree "the error $refusal"
  elif grep -qE "^go: [^ ]*go\.(mod|work) requires go >=|unknown environment setting" "$stderr_file"; then
    disagree "no error of go build"
  fi
}

number=0
while read -r line; do
  number=$((number + 1)) folder=$PWD/row$number version=$(field 1)
  mkdir -p "$folder/project" "$HOME/.config/go"
  write_lines "$folder/project/go.mod" "$(field 3)" "module m"
  write_lines "$folder/go.work" "$(field 4)"
  field 5 >"$HOME/.config/go/env"
  settings=("PATH=$PATH:$TEST_DIR/foreign")
  for setting in $(field 2); do
    setting=${setting//DIR/$folder}
    settings+=("${setting//BIN/$BIN_DIR}")
  done
  mkdir "$folder/project/relative"
  ln -s "$GOV_ROOT/versions/go1.27.0.linux-amd64/bin/go" "$folder/project/relative/go1.27.0"
  in_row "$BIN_DIR/gov" why --json >why.json
  ! check_start || [ "$(predicted toolchain)" = go1.26.0 ] || check_build
done < <(rows)
[ "$number" -ge 40 ] || fail_with "only $number rows were read"
echo "$number rows agree"
