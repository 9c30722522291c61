# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# The archive and the loopback servers that hand it out.

# shellcheck source=tests/lib/release_server.sh
. "$SOURCE_DIR/tests/lib/release_server.sh"

server_pids=

# find_archive: sets ARCHIVE (a file), VERSION (1.27.0), ARCHIVE_SHA256, INDEX (a file) and ARCHIVE_ORIGIN.
find_archive() {
  local folder=${GOV_TEST_ARCHIVES:-$SOURCE_DIR/../shared/archives}
  [ -z "${ARCHIVE:-}" ] || return 0
  ARCHIVE=$(find "$folder" -name "go1.*.$(host_platform).tar.gz" 2>/dev/null | sort -V | tail -n 1)
  INDEX=$SOURCE_DIR/src/snapshot/releases.json
  ARCHIVE_ORIGIN=official
  [ -n "$ARCHIVE" ] || make_archive
  VERSION=$(basename "$ARCHIVE" ".$(host_platform).tar.gz")
  VERSION=${VERSION#go}
  ARCHIVE_SHA256=$(sha256sum "$ARCHIVE" | cut -d' ' -f1)
}

# As many files as an official archive, and nearly its size: noise, which nothing compresses.
make_archive() {
  make_small_release "$BUILD_DIR" "$WORLD/made" 1.99.1 --files 15000 --payload 65000000
  ARCHIVE=$(find "$WORLD/made" -name 'go1.99.1.*.tar.gz')
  INDEX=$WORLD/made/index.json
  # shellcheck disable=SC2034  # for the rows
  ARCHIVE_ORIGIN=made
}

host_platform() {
  case $(uname -m) in
    x86_64) echo linux-amd64 ;;
    aarch64) echo linux-arm64 ;;
    *) echo "linux-$(uname -m)" ;;
  esac
}

# serve STATE [OPTION...]: starts a server with its files in the folder STATE; sets SERVER_URL and CA_FILE.
serve() {
  local state=$WORLD/$1
  shift
  mkdir -p "$state"
  start_release_server "$BUILD_DIR" "$state" "$(dirname "$ARCHIVE")" "$@" --index "$INDEX"
  server_pids="$server_pids $release_server_pid"
  SERVER_URL=$release_server_url
  CA_FILE=$state/ca.pem
}

stop_servers() {
  local pid
  for pid in $server_pids; do kill "$pid" 2>/dev/null || :; done
  server_pids=
}

# What gov and its peers have to know, for `timed`.
install_environment() {
  # shellcheck disable=SC2034  # for `timed`
  GOV_ENVIRONMENT=(
    GOV_ROOT="$PLACE/store" GOV_CACHE="$PLACE/cache" GOV_CONFIG="$WORLD/config.yaml"
    GOV_SIGNATURE=off GOV_CHECKSUM_DATABASE=off
    GOV_INDEX_URL="$(release_index_url "$SERVER_URL")" GOV_CA_BUNDLE="$CA_FILE"
    URL="$SERVER_URL/dl/$(basename "$ARCHIVE")" CA_FILE="$CA_FILE" SHA256="$ARCHIVE_SHA256")
  : >"$WORLD/config.yaml"
}
