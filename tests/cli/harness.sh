# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What every test script sources first. It gives the test a folder, a home and an environment of its own, verbs to run
# gov and to say what has to come out, and a release server on demand. Nothing of the machine's user is read or
# written, and nothing is left behind: a failed test keeps its folder and says where.
#
#   . "$(dirname "$0")/harness.sh"
#
# The tree under test is GOV_TEST_BUILD (build/dev unless set), or the installation GOV_TEST_PREFIX for its bin/.

set -eEu

harness_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
SOURCE_DIR=$(cd "$harness_folder/../.." && pwd)
BUILD_DIR=${GOV_TEST_BUILD:-$SOURCE_DIR/build/dev}
BIN_DIR=${GOV_TEST_PREFIX:-$BUILD_DIR}/bin
ARCHIVES_DIR=${GOV_TEST_ARCHIVES:-$SOURCE_DIR/../shared/archives}
[ -d "$ARCHIVES_DIR" ] || ARCHIVES_DIR=
KEEP_FOLDER=${GOV_TEST_KEEP:-}
test_script=$(cd "$(dirname "$0")" && pwd)/$(basename "$0")
# shellcheck disable=SC2034  # ARCHIVES_DIR is for tests: a folder of official archives, or nothing
readonly SOURCE_DIR BUILD_DIR BIN_DIR ARCHIVES_DIR KEEP_FOLDER test_script

# shellcheck source=tests/lib/release_server.sh
. "$SOURCE_DIR/tests/lib/release_server.sh"

# ---- a world of its own ------------------------------------------------------------------------

TEST_DIR=$(mktemp -d "${TMPDIR:-/tmp}/gov-test.XXXXXX")
readonly TEST_DIR

# All variables go but those that the sanitizers and qemu-user read.
scrub_environment() {
  local name
  for name in $(compgen -e); do
    case $name in
      ASAN_OPTIONS | UBSAN_OPTIONS | TSAN_OPTIONS | LSAN_OPTIONS | QEMU_LD_PREFIX) ;;
      *) unset "$name" 2>/dev/null || : ;;
    esac
  done
  export HOME=$TEST_DIR/home TMPDIR=$TEST_DIR/tmp LC_ALL=C TERM=dumb
  export GOV_ROOT=$TEST_DIR/root GOV_CACHE=$TEST_DIR/cache
  # What a test installs need not survive a power cut, and flushing waits for everything else on the disk.
  export GOV_DURABLE=0
  # What tests make is signed by nobody and in no public log; tests of those proofs ask for them.
  export GOV_SIGNATURE=off GOV_CHECKSUM_DATABASE=off
  # A test that needs the network is wrong: without start_server there is no index to reach.
  export GOV_INDEX_URL=http://127.0.0.1:9/none
  export PATH=$BIN_DIR:/usr/local/bin:/usr/bin:/bin
}

finish() {
  local status=$?
  trap - EXIT ERR
  stop_release_server
  stop_checksum_log
  stop_module_proxy
  cd /
  if [ -n "$KEEP_FOLDER" ] || { [ "$status" -ne 0 ] && [ "$status" -ne 77 ]; }; then
    echo "kept: $TEST_DIR"
  else
    chmod -R u+rwX "$TEST_DIR" && rm -rf "$TEST_DIR"
  fi
  [ -z "$skip_reason" ] || echo "$skip_reason"
  exit "$status"
}

skip_reason=
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
trap 'fail_with "a command of the test failed"' ERR
scrub_environment
mkdir "$HOME" "$TMPDIR" "$TEST_DIR/work"
cd "$TEST_DIR/work"

# ---- running -----------------------------------------------------------------------------------

stdout_file=$TEST_DIR/stdout
stderr_file=$TEST_DIR/stderr
status=none stdout='' stderr=''
last_command=

# run COMMAND...: any status is fine; what came is there for the expectations, and in $stdout, $stderr, $status.
run() {
  last_command=$*
  status=0
  "$@" >"$stdout_file" 2>"$stderr_file" </dev/null || status=$?
  read_text stdout "$stdout_file"
  read_text stderr "$stderr_file"
}

# read_text VARIABLE FILE: what $(cat FILE) gives, without NUL bytes and without a process: there are machines on which
# starting one takes longer than most of what is tested.
read_text() {
  local text='' part
  while IFS= read -r -d '' part; do text+=$part; done <"$2"
  text+=$part
  while [[ $text == *$'\n' ]]; do text=${text%$'\n'}; done
  printf -v "$1" %s "$text"
}

# gov_platform: what gov is built for, as the names of archives and of installed versions have it: linux-amd64.
gov_platform() { "$BUILD_DIR/bin/gov" version --json | sed -n 's/^  "platform": "\(.*\)\/\(.*\)",/\1-\2/p'; }

# write_settings LINE...: the user's settings file, which is $SETTINGS_FILE.
SETTINGS_FILE=$HOME/.config/gov/config.yaml
write_settings() {
  mkdir -p "${SETTINGS_FILE%/*}"
  printf '%s\n' "$@" >"$SETTINGS_FILE"
}

# skip REASON: this machine cannot run the test.
skip() {
  skip_reason=$1
  exit 77
}

# needs COMMAND...: skips the test where one is missing.
needs() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
  done
}

# ---- releases and their server -----------------------------------------------------------------

RELEASES_DIR=$TEST_DIR/releases
SERVER_LOG=$TEST_DIR/server/requests.log
SERVER_URL=

# make_release VERSION [OPTION of make_release...]: publishes a small Go. Invent versions (1.99.1): gov knows the real
# ones by their digests.
make_release() {
  make_small_release "$BUILD_DIR" "$RELEASES_DIR" "$@"
}

# start_server [--without-tls] [OPTION of release_server...]: serves RELEASES_DIR, and points gov at it.
start_server() {
  stop_release_server
  mkdir -p "$TEST_DIR/server" "$RELEASES_DIR"
  start_release_server "$BUILD_DIR" "$TEST_DIR/server" "$RELEASES_DIR" "$@"
  SERVER_URL=$release_server_url
  GOV_INDEX_URL=$(release_index_url "$SERVER_URL")
  export GOV_CA_BUNDLE=$TEST_DIR/server/ca.pem
}

stop_server() { stop_release_server; }

# have_installed VERSION...: makes these releases, starts a server and installs them. No default is set.
have_installed() {
  local version
  for version in "$@"; do make_release "$version"; done
  start_server
  run gov -q install --no-default "$@"
  expect_status 0
}

# ---- expectations ------------------------------------------------------------------------------

# fail_with SENTENCE: the place in the test, what was expected, and all that is known about what came.
fail_with() {
  trap - ERR
  local frame=0
  while [ "$frame" -lt "${#BASH_SOURCE[@]}" ] && [ "${BASH_SOURCE[$frame]}" != "$0" ]; do frame=$((frame + 1)); done
  echo "$test_script:${BASH_LINENO[$((frame > 0 ? frame - 1 : 0))]}: $1"
  if [ -n "$last_command" ]; then
    echo "command: $last_command"
    echo "status: $status"
    show_file stdout "$stdout_file"
    show_file stderr "$stderr_file"
  fi
  [ ! -s "$SERVER_LOG" ] || show_file "server's last requests" <(tail -n 20 "$SERVER_LOG")
  exit 1
}

# Control characters made visible, and no more than anyone reads.
show_file() {
  echo "$1:"
  head -n 60 "$2" | cat -v | sed 's/^/  | /'
}

expect_status() {
  [ "$status" = "$1" ] || fail_with "expected status $1"
}

# expect_stdout LINE...: exactly these lines; without LINE, nothing at all.
expect_stdout() {
  local came wanted
  { IFS= read -r -d '' came || :; } <"$stdout_file"
  printf -v wanted '%s' "${@/%/$'\n'}"
  [ "$came" = "$wanted" ] || fail_with "expected stdout to be exactly: $wanted"
}

expect_stdout_has() { [[ $stdout == *"$1"* ]] || fail_with "expected in stdout: $1"; }
expect_stdout_lacks() { [[ $stdout != *"$1"* ]] || fail_with "not expected in stdout: $1"; }
expect_stderr_has() { [[ $stderr == *"$1"* ]] || fail_with "expected in stderr: $1"; }
expect_stderr_lacks() { [[ $stderr != *"$1"* ]] || fail_with "not expected in stderr: $1"; }
file_has() { grep -qaF -e "$2" "$1"; }

expect_file() { [ -f "$1" ] || fail_with "expected a file: $1"; }
expect_missing() { { [ ! -e "$1" ] && [ ! -L "$1" ]; } || fail_with "expected nothing there: $1"; }

# expect_empty FOLDER: missing is fine, too.
expect_empty() {
  [ -z "$(find "$1" -mindepth 1 -print 2>/dev/null | head -n 1)" ] ||
    fail_with "expected an empty folder: $1, which holds: $(find "$1" -mindepth 1 | head -n 5 | tr '\n' ' ')"
}

# expect_same_content FILE_OR_FOLDER FILE_OR_FOLDER
expect_same_content() {
  diff -r "$1" "$2" >"$TEST_DIR/difference" 2>&1 ||
    fail_with "expected the same content in $1 and $2: $(head -n 20 "$TEST_DIR/difference")"
}

# expect_requests COUNT PATTERN: so many lines of the server's log match the extended expression. A line is
# "METHOD TARGET STATUS BYTES RANGE IF-NONE-MATCH", "-" for what was not sent.
expect_requests() {
  local count
  count=$(grep -cE -e "$2" "$SERVER_LOG") || :
  [ "$count" = "$1" ] || fail_with "expected $1 requests like $2, came $count"
}

# ---- other machines ----------------------------------------------------------------------------

# on_machine LINE...: from here on `gov_there` is gov on a machine of which the system says this
# (tests/elsewhere/main.cpp knows the lines). Its shims and hooks are this machine's.
on_machine() {
  export GOV_TEST_MACHINE=$TEST_DIR/machine
  printf '%s\n' "$@" >"$GOV_TEST_MACHINE"
}
gov_there() { "$BUILD_DIR/libexec/gov/gov-elsewhere" "$@"; }

# ---- proofs of origin --------------------------------------------------------------------------

# A time for gpg_there, long enough ago for keys that have expired since.
# shellcheck disable=SC2034  # for the tests
SIGNED_IN_2020=20200601T000000!

# gpg_there [OPTION...]: GnuPG with a home of this test's. --at TIME first: as if it were that time.
gpg_there() {
  local when=()
  if [ "${1:-}" = --at ]; then
    when=(--faked-system-time "$2" --ignore-time-conflict)
    shift 2
  fi
  [ -d "$TEST_DIR/gnupg" ] || mkdir -m 700 "$TEST_DIR/gnupg"
  gpg --homedir "$TEST_DIR/gnupg" --batch --quiet --yes --pinentry-mode loopback --passphrase '' \
    --trust-model always "${when[@]}" "$@" 2>>"$TEST_DIR/gpg.log" || fail_with "gpg failed: $(tail -n 3 "$TEST_DIR/gpg.log")"
}

# make_signing_key NAME: a primary key of 2019 that only certifies. Its fingerprint.
make_signing_key() {
  gpg_there --at 20190101T000000! --quick-generate-key "$1 <$1@example.com>" ed25519 cert never
  gpg_there --list-keys --with-colons "$1" | awk -F: '/^fpr/ && !seen++ { print $10 }'
}

# add_subkey PRIMARY TIME LIFE: a subkey that signs. Its fingerprint.
add_subkey() {
  gpg_there --at "$2" --quick-add-key "$1" ed25519 sign "$3"
  gpg_there --list-keys --with-colons "$1" | awk -F: '/^fpr/ { last = $10 } END { print last }'
}

# export_key [KEY]: armored; without KEY, all of them in one block.
export_key() { gpg_there --armor --export "$@"; }

# sign_file KEY TIME FILE [OPTION of gpg...]: FILE.asc, by exactly that key.
sign_file() {
  local key=$1 time=$2 file=$3
  shift 3
  gpg_there --at "$time" "$@" --local-user "$key!" --armor --output "$file.asc" --detach-sign "$file"
}

# trust_key PRIMARY KEYS [URL]: from here on `gov_there` is gov whose pinned key is this one.
trust_key() {
  on_machine this_machine=yes "signing_key=$1" "signing_key_file=$2" "signing_key_url=${3:-}"
}

# start_checksum_log [OPTION of tests/support/checksum_log.py...]: sets $LOG_URL and $LOG_KEY. use_checksum_log HOW has
# gov ask it, and it answers in that way.
start_checksum_log() {
  stop_checksum_log
  mkfifo "$TEST_DIR/log-announcement" 2>/dev/null || :
  python3 "$SOURCE_DIR/tests/support/checksum_log.py" --state "$TEST_DIR/log" --name log.example.com \
    --log "$TEST_DIR/log-requests" "$@" >"$TEST_DIR/log-announcement" &
  checksum_log_pid=$!
  LOG_URL='' LOG_KEY=''
  local line
  while read -r line; do
    case $line in
      url=*) LOG_URL=${line#url=} ;;
      key=*) LOG_KEY=${line#key=} && break ;;
    esac
  done <"$TEST_DIR/log-announcement"
  [ -n "$LOG_KEY" ] || fail_with "the checksum log did not start"
}
stop_checksum_log() {
  [ -n "${checksum_log_pid:-}" ] || return 0
  kill "$checksum_log_pid" 2>/dev/null || :
  wait "$checksum_log_pid" 2>/dev/null || :
  checksum_log_pid=
}
use_checksum_log() {
  export GOSUMDB="$LOG_KEY $LOG_URL/$1" GOV_CHECKSUM_DATABASE=${2:-prefer}
}

# make_module VERSION [NAME [HOW]]: the toolchain module of a release that make_release has made, in a proxy's folder called
# NAME (sound). tests/support/make_module.py knows what may be wrong with it.
PROXIES_DIR=$TEST_DIR/proxies
make_module() {
  python3 "$SOURCE_DIR/tests/support/make_module.py" "$(echo "$RELEASES_DIR/go$1".*.tar.gz)" \
    "$PROXIES_DIR/${2:-sound}" "${3:-sound}"
}

# start_module_proxy [OPTION of tests/support/module_proxy.py...]: serves those folders, each as $PROXY_URL/NAME.
start_module_proxy() {
  stop_module_proxy
  mkfifo "$TEST_DIR/proxy-announcement" 2>/dev/null || :
  PROXY_LOG=$TEST_DIR/proxy-requests
  : >"$PROXY_LOG"
  python3 "$SOURCE_DIR/tests/support/module_proxy.py" --dir "$PROXIES_DIR" --log "$PROXY_LOG" "$@" \
    >"$TEST_DIR/proxy-announcement" &
  module_proxy_pid=$!
  IFS= read -r PROXY_URL <"$TEST_DIR/proxy-announcement" || fail_with "the module proxy did not start"
  PROXY_URL=${PROXY_URL#url=}
}
stop_module_proxy() {
  [ -n "${module_proxy_pid:-}" ] || return 0
  kill "$module_proxy_pid" 2>/dev/null || :
  wait "$module_proxy_pid" 2>/dev/null || :
  module_proxy_pid=
}

# on_mac VERSION [LINE...]: Apple silicon.
on_mac() {
  local version=$1
  shift
  on_machine built_for=darwin-arm64 kernel=Darwin kernel_release=24.0.0 machine=arm64 system=macOS \
    "system_version=$version" has_arm64_hardware=yes "$@"
}
