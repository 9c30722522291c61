#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# A proxy that wants a login is told from one that does not work; one that no_proxy leads around is not blamed; and a login
# with special characters reaches it as it was written.
. "$(dirname "$0")/harness.sh"
needs python3

make_release 1.99.1
start_server

# One connection, whose request is kept, answered with 407.
python3 -c '
import socket, sys
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    connection, _ = listener.accept()
    request = b""
    while b"\r\n\r\n" not in request:
        piece = connection.recv(4096)
        if not piece:
            break
        request += piece
    with open("proxy-requests", "ab") as kept:
        kept.write(request)
    connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    connection.close()
' >port &
proxy=$!
trap 'kill "$proxy" 2>/dev/null; finish' EXIT
until [ -s port ]; do read -rt 0.05 <> <(:) || :; done
address=127.0.0.1:$(cat port)

https_proxy="http://$address" run gov install 1.99.1
expect_status 12
expect_stderr_has "the proxy \"http://$address\" wants a login"
expect_stderr_has "USER:PASSWORD"

https_proxy="http://user:2024#Summer/x@$address" run gov install 1.99.1
expect_status 12
expect_stderr_lacks Summer
grep -qi "proxy-authorization: basic $(printf 'user:2024#Summer/x' | base64)" proxy-requests ||
  fail_with "the login did not reach the proxy: $(cat proxy-requests)"

# Only libcurl knows what it does with address ranges.
port=${SERVER_URL##*:}
stop_server
GOV_INDEX_URL=${GOV_INDEX_URL/localhost/127.0.0.1}
https_proxy="http://$address" no_proxy=127.0.0.0/8 run gov install 1.99.1
expect_status 12
expect_stderr_has "no connection to 127.0.0.1:$port"
expect_stderr_lacks "proxy"
