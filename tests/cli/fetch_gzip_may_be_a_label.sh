#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# nginx with gzip_static, and others, label a stored .tar.gz with Content-Encoding: gzip. It is the published file, and is
# installed.
. "$(dirname "$0")/harness.sh"
PATH=$PATH:/usr/sbin
needs nginx python3

make_release 1.99.1
start_server
mkdir -p nginx/www
cp "$RELEASES_DIR"/go1.99.1.*.tar.gz nginx/www/ 2>/dev/null || cp "$(find "$RELEASES_DIR" -name 'go1.99.1.*.tar.gz' | head -n 1)" nginx/www/
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >nginx/nginx.conf <<END_OF_CONF
daemon off;
pid $PWD/nginx/pid;
error_log $PWD/nginx/error.log;
events {}
http {
  access_log off;
  client_body_temp_path $PWD/nginx/tmp;
  proxy_temp_path $PWD/nginx/tmp;
  fastcgi_temp_path $PWD/nginx/tmp;
  uwsgi_temp_path $PWD/nginx/tmp;
  scgi_temp_path $PWD/nginx/tmp;
  server {
    listen 127.0.0.1:$port;
    root $PWD/nginx/www;
    location /labelled/ { alias $PWD/nginx/www/; add_header Content-Encoding gzip; }
    location /x-labelled/ { alias $PWD/nginx/www/; add_header Content-Encoding x-gzip; max_ranges 0; }
  }
}
END_OF_CONF
chmod 755 "$TEST_DIR"
nginx -p "$PWD/nginx" -c "$PWD/nginx/nginx.conf" 2>nginx/start.err &
server=$!
trap 'kill "$server" 2>/dev/null; finish' EXIT
for _ in $(seq 100); do
  ! curl --silent --fail "http://127.0.0.1:$port/" --output /dev/null || break
  curl --silent "http://127.0.0.1:$port/" --output /dev/null && break
  read -rt 0.05 <> <(:) || :
done
for place in labelled x-labelled; do
  GOV_SOURCES="http://127.0.0.1:$port/$place/{file}" run gov install 1.99.1
  expect_status 0
  run gov uninstall --even-default 1.99.1
  expect_status 0
done
