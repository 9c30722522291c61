#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A proxy of Go modules on 127.0.0.1, or several of them.

usage: module_proxy.py --dir FOLDER --log FILE [--tls FOLDER] [--sumdb URL]

Prints "url=..." and serves until it is killed. The first part of a path is a folder below FOLDER, which is served as a
GOPROXY, or a word:

  gone        410 for everything
  forbidden   403 for everything
  error       500 for everything
  page        200 and a web page
  login/NAME  what /NAME gives, for ann with the password s3cret
  away/PLACE  a redirect to /PLACE, or to a PLACE that is a whole URL

With --sumdb each of them passes on /sumdb/NAME/ to the checksum database there. With --tls it makes a certificate for
localhost, as cert.pem in that folder. The log has a line "PATH STATUS" per request.
"""
import argparse
import base64
import http.server
import os
import ssl
import subprocess
import sys
import urllib.error
import urllib.request

STATUS = {"gone": 410, "forbidden": 403, "error": 500}
LOGIN = "Basic " + base64.b64encode(b"ann:s3cret").decode()


def make_certificate(folder):
    os.makedirs(folder, exist_ok=True)
    key, certificate = os.path.join(folder, "key.pem"), os.path.join(folder, "cert.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=localhost",
                    "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True, stderr=subprocess.DEVNULL)
    return certificate, key


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dir", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--tls")
    parser.add_argument("--sumdb")
    options = parser.parse_args()

    def answer(path, login):
        parts = path.strip("/").split("/")
        if parts[0] == "login":
            return answer("/" + "/".join(parts[1:]), None) if login == LOGIN else (401, b"log in")
        if parts[0] in STATUS:
            return STATUS[parts[0]], b"no"
        if parts[0] == "page":
            return 200, b"<html><title>Sign in</title></html>"
        if parts[1:2] == ["sumdb"] and options.sumdb:
            if parts[3:] == ["supported"]:
                return 200, b""
            try:
                with urllib.request.urlopen(options.sumdb + "/" + "/".join(parts[3:])) as reply:
                    return 200, reply.read()
            except urllib.error.HTTPError as error:
                return error.code, b""
        file = os.path.join(options.dir, *parts)
        if ".." in parts or not os.path.isfile(file):
            return 404, b"not found"
        with open(file, "rb") as content:
            return 200, content.read()

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            away = self.path.startswith("/away/")
            status, body = (302, b"") if away else answer(self.path, self.headers.get("Authorization"))
            with open(options.log, "a") as log:
                log.write("%s %d\n" % (self.path, status))
            self.send_response(status)
            if away:
                place = self.path[len("/away"):]
                self.send_header("Location", place[1:] if "://" in place else place)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    scheme = "http"
    if options.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*make_certificate(options.tls))
        server.socket = context.wrap_socket(server.socket, server_side=True)
        scheme = "https"
    print("url=%s://localhost:%d" % (scheme, server.server_port))
    sys.stdout.flush()
    server.serve_forever()


main()
