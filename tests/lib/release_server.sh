# shellcheck shell=sh
# SPDX-License-Identifier: MIT
#
# Starting and stopping our loopback release server, and making releases for it. Sourced by the test harness and the
# demo; plain sh, because the demo runs where there is no bash.

# start_release_server BUILD STATE RELEASES [OPTION...]: serves the folder RELEASES over TLS, or without it where the
# first OPTION is --without-tls. Sets release_server_pid and release_server_url; STATE then holds ca.pem, requests.log
# and server.err.
start_release_server() {
  server_program=$1/tests/support/release_server
  server_state=$2
  server_releases=$3
  shift 3
  if [ "${1:-}" = --without-tls ]; then
    shift
  else
    set -- --tls --ca-out "$server_state/ca.pem" "$@"
  fi
  : >>"$server_state/requests.log"
  # The server says where it listens once it does: reading that from a pipe needs no waiting in a loop, and ends at
  # once should the server die.
  rm -f "$server_state/announcement"
  mkfifo "$server_state/announcement"
  "$server_program" --dir "$server_releases" --log "$server_state/requests.log" "$@" \
    >"$server_state/announcement" 2>"$server_state/server.err" &
  release_server_pid=$!
  release_server_url=
  while read -r server_line; do
    case $server_line in
      url=*) release_server_url=${server_line#url=} ;;
      pid=*) break ;;
    esac
  done <"$server_state/announcement"
  [ -n "$release_server_url" ] && return
  echo "the release server did not start:" >&2
  cat "$server_state/server.err" >&2
  release_server_pid=
  return 1
}

stop_release_server() {
  [ -n "${release_server_pid:-}" ] || return 0
  kill "$release_server_pid" 2>/dev/null || :
  wait "$release_server_pid" 2>/dev/null || :
  release_server_pid=
}

# The index URL of a server, in the shape of go.dev's.
release_index_url() {
  echo "$1/dl/?mode=json&include=all"
}

# make_small_release BUILD RELEASES VERSION [OPTION...]: a release whose `go` only says who it is. VERSION is one that
# Go never published (1.99.1): gov knows the digests of the real ones and takes nothing else for them.
make_small_release() {
  release_tools=$1/tests/support
  release_folder=$2
  release_version=$3
  shift 3
  "$release_tools/make_release" --out "$release_folder" --version "go$release_version" \
    --fake-go "$release_tools/fake_go" "$@"
}
