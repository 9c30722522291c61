#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Two stores with one cache install the same version at the same time, from a source that streams and from one that is
# proved first, whether downloads can be resumed there or not; and killed installs leave nothing that harms the next.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1 --payload 3000000
install_into() {
  local code=0
  GOV_ROOT=$TEST_DIR/$1 gov install 1.99.1 >"out.$1" 2>&1 || code=$?
  echo "$code" >"code.$1"
}

# at_once COMMAND ARGUMENT...: the command with each argument, at the same time.
at_once() {
  local command=$1 argument started=()
  shift
  for argument; do
    "$command" "$argument" &
    started+=($!)
  done
  wait "${started[@]}"
}

kill_install_into() {
  timeout --signal=KILL 0.3 env GOV_ROOT="$TEST_DIR/$1" gov install 1.99.1 >"out.killed.$1" 2>&1 || :
}

for server in --limit --without-tls; do
  case $server in
    # TLS from the origin of the index is unpacked while it streams.
    --limit) start_server --limit 6000000 ;;
    *) start_server --without-tls --limit 6000000 ;;
  esac
  for source in official "$SERVER_URL/fault/ignores-range/dl/{file}"; do
    export GOV_SOURCES=$source
    at_once install_into a b
    [ "$(cat code.a code.b)" = "0"$'\n'"0" ] || fail_with "from $source: $(cat out.a out.b)"
    for store in a b; do
      "$TEST_DIR/$store/shims/go1.99.1" version >/dev/null
      expect_empty "$TEST_DIR/$store/staging"
      rm -rf "${TEST_DIR:?}/$store"
    done
    expect_empty "$GOV_CACHE/partial"

    # Both are killed; what they left is used or thrown away by the next.
    at_once kill_install_into a b
    install_into a
    [ "$(cat code.a)" = 0 ] || fail_with "after a kill, from $source: $(cat out.a)"
    expect_empty "$GOV_CACHE/partial"
    rm -rf "$TEST_DIR/a" "$TEST_DIR/b"
  done
done
