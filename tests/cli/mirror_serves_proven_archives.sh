#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# gov mirror makes a folder that a plain web server can serve: gov installs from it, a second run fetches only what is new,
# --check finds what was changed, and a mirror that lies cannot make gov accept anything.
. "$(dirname "$0")/harness.sh"
PATH=$PATH:/usr/sbin
needs nginx python3

make_release 1.99.1 --platform linux-amd64 --platform darwin-arm64
make_release 1.99.2 --platform linux-amd64 --platform darwin-arm64
start_server
mirror=$TEST_DIR/mirror

run gov mirror "$mirror" --versions 1.99.1 --platforms linux-amd64 darwin-arm64
expect_status 0
expect_stdout go1.99.1.linux-amd64.tar.gz go1.99.1.darwin-arm64.tar.gz
expect_same_content "$mirror/go1.99.1.linux-amd64.tar.gz" "$RELEASES_DIR/go1.99.1.linux-amd64.tar.gz"
[ "$(cat "$mirror/go1.99.1.linux-amd64.tar.gz.sha256")" = "$(sha256sum "$mirror/go1.99.1.linux-amd64.tar.gz" | cut -d' ' -f1)" ] ||
  fail_with "the .sha256 is another one"
run gov mirror "$mirror" --check
expect_status 0

# Incremental: what is there is not fetched again.
run gov mirror "$mirror" --versions 1.99.1 1.99.2 --platforms linux-amd64
expect_status 0
expect_stdout go1.99.2.linux-amd64.tar.gz
expect_requests 1 '^GET /dl/go1\.99\.1\.linux-amd64\.tar\.gz '
python3 -c '
import json, sys
index = json.load(open(sys.argv[1]))
assert [release["version"] for release in index] == ["go1.99.2", "go1.99.1"]
assert {file["filename"] for file in index[1]["files"]} == {"go1.99.1.linux-amd64.tar.gz", "go1.99.1.darwin-arm64.tar.gz"}
' "$mirror/index.json" || fail_with "the index is not what it should be"
find "$mirror" -name '.*.new' | grep -q . && fail_with "something was left behind"
stop_server

# A real web server.
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir "$TEST_DIR/nginx"
cat >"$TEST_DIR/nginx/nginx.conf" <<END
user root;
daemon off;
pid $TEST_DIR/nginx/pid;
error_log $TEST_DIR/nginx/error.log;
events {}
http {
  access_log off;
  client_body_temp_path $TEST_DIR/nginx/body;
  proxy_temp_path $TEST_DIR/nginx/proxy;
  fastcgi_temp_path $TEST_DIR/nginx/fastcgi;
  uwsgi_temp_path $TEST_DIR/nginx/uwsgi;
  scgi_temp_path $TEST_DIR/nginx/scgi;
  server { listen 127.0.0.1:$port; root $mirror; }
}
END
nginx -c "$TEST_DIR/nginx/nginx.conf" -e "$TEST_DIR/nginx/error.log" 2>/dev/null &
nginx_pid=$!
stop_nginx() { kill "$nginx_pid" 2>/dev/null || :; }
trap 'stop_nginx; finish' EXIT
export GOV_INDEX_URL=http://127.0.0.1:$port/index.json
case $(gov version --json) in *'"linux/amd64"'*) ;; *) skip "the made releases are for linux/amd64" ;; esac
run gov install 1.99.1
expect_status 0
run gov list
expect_stdout_has 1.99.1

# Somebody changes an archive on the server.
printf 'x' | dd of="$mirror/go1.99.2.linux-amd64.tar.gz" bs=1 seek=100 conv=notrunc 2>/dev/null
run gov install 1.99.2
expect_status 13
expect_stderr_has "is not the published file"
run gov mirror "$mirror" --check
expect_status 20
expect_stdout "changed: go1.99.2.linux-amd64.tar.gz"
rm "$mirror/go1.99.1.darwin-arm64.tar.gz"
run gov mirror --json "$mirror" --check
expect_status 20
expect_stdout_has '"missing": ['
stop_nginx

# The next run puts it right.
start_server
run gov mirror "$mirror" --versions 1.99.2 --platforms linux-amd64
expect_status 0
run gov mirror "$mirror"
expect_status 2
run gov mirror "$TEST_DIR/nothing" --check
expect_status 1
