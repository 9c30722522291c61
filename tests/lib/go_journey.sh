# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# The whole way of a user, for the scripts beside this file: install two versions, pin a project to each, run go through
# the shims, uninstall. Sourced; the caller has sourced the harness and started a server.

# serve_official_archives VERSION...: serves them by the real index, or skips the test.
serve_official_archives() {
  RELEASES_DIR=${ARCHIVES_DIR:-$SOURCE_DIR/../shared/archives}
  local version
  for version in "$@"; do
    [ -f "$RELEASES_DIR/go$version.linux-amd64.tar.gz" ] ||
      skip "no go$version.linux-amd64.tar.gz in $RELEASES_DIR (GOV_TEST_ARCHIVES names the folder)"
  done
  [ "$(uname -sm)" = "Linux x86_64" ] || skip "the archives are for linux/amd64"
  start_server --index "$SOURCE_DIR/src/snapshot/releases.json"
}

# expect_tree VERSION: what lies in the store is what tar makes of the archive, with the modes of a release.
expect_tree() {
  local goroot
  goroot=$(gov where "$1")
  rm -rf expected && mkdir expected
  tar xzf "$RELEASES_DIR/$(basename "$goroot").tar.gz" -C expected
  expect_same_content expected/go "$goroot"
  diff <(modes expected/go) <(modes "$goroot") >modes.diff ||
    fail_with "the modes are others: $(head -n 5 modes.diff)"
  rm -rf expected
}

# The store has 0755 and 0644 where an archive may have 0775 and 0664; the owner's bits are compared.
modes() { (cd "$1" && find . -printf '%P %y %m\n' | sed 's/ 77[57]$/ 755/; s/ 66[46]$/ 644/' | sort); }

# expect_project DIRECTORY VERSION: the project there has its own Go, by the shims.
expect_project() {
  mkdir -p "$1"
  cd "$1" || fail_with "no folder for the project"
  run gov local "$2"
  expect_status 0
  run go version
  expect_status 0
  expect_stdout_has "go version go$2 "
  run go env GOROOT
  expect_stdout "$(gov where "$2")"
  cd - >/dev/null || fail_with "the way back is gone"
}

# expect_removed VERSION...
expect_removed() {
  run gov uninstall --even-default "$@"
  expect_status 0
  expect_empty "$GOV_ROOT/versions"
  expect_empty "$GOV_ROOT/records"
  expect_empty "$GOV_ROOT/staging"
  expect_empty "$GOV_CACHE/partial"
}
