#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A checksum database on 127.0.0.1, with a key and records of its own, that can lie in every way a test needs.

usage: checksum_log.py --state FOLDER --name NAME [--size N] [--module VERSION=HASH | --archive VERSION=FILE]...

The log has N records (1000): fillers, and one for each --module, or for each --archive, whose hash is computed here
from the archive by the rule of the toolchain module. Prints "url=..." and "key=..." (for GOSUMDB), then serves until it
is killed. Below the URL, the first part of a path says how it answers:

  sound          as it should
  forged         another hash in the record
  other-record   the record of something else, proven (CVE-2026-42501)
  empty-record   a record without the module's line, proven
  wrong-proof    tiles with one wrong bit each
  split          another log of the same size, signed by the same key
  old            the log as it was before its last 300 records, tiles of the whole
  rolled-back    the same, and nothing newer is there
  whole-tiles    partial tiles are missing, the whole ones are there
  short-tiles    every tile is half as long
  unsigned       the signature is of another key
  flipped        one bit of the signature is wrong
  beyond         the number of the record is beyond the head
  endless        a record without end
  html           a page
  gone           404 for everything
  error          500 for everything
  proxy          a GOPROXY that passes on: proxy/sumdb/NAME/...
"""
import argparse
import base64
import hashlib
import http.server
import os
import subprocess
import sys
import tarfile

MODULE = "golang.org/toolchain"


def sha256(data):
    return hashlib.sha256(data).digest()


class Key:
    """An Ed25519 key, kept by openssl."""

    def __init__(self, folder, name):
        self.name = name
        self.file = os.path.join(folder, "log.pem")
        if not os.path.exists(self.file):
            subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", self.file], check=True)
        der = subprocess.run(["openssl", "pkey", "-in", self.file, "-pubout", "-outform", "DER"],
                             check=True, capture_output=True).stdout
        self.public = b"\x01" + der[-32:]
        self.hash = sha256(name.encode() + b"\n" + self.public)[:4]

    def text(self):
        return "%s+%s+%s" % (self.name, self.hash.hex(), base64.b64encode(self.public).decode())

    def sign(self, message):
        path = self.file + ".message"
        with open(path, "wb") as file:
            file.write(message)
        return subprocess.run(["openssl", "pkeyutl", "-sign", "-inkey", self.file, "-rawin", "-in", path],
                              check=True, capture_output=True).stdout


class Log:
    def __init__(self, records):
        self.records = records
        self.leaves = [sha256(b"\0" + record.encode()) for record in records]
        self.known = {}

    def root(self, begin, end):
        if end - begin == 1:
            return self.leaves[begin]
        if (begin, end) not in self.known:
            half = 1
            while half * 2 < end - begin:
                half *= 2
            both = self.root(begin, begin + half) + self.root(begin + half, end)
            self.known[begin, end] = sha256(b"\1" + both)
        return self.known[begin, end]

    def tile(self, level, index, width):
        span = 256 ** level
        first = index * 256
        if (first + width) * span > len(self.leaves):
            return None
        return b"".join(self.root((first + i) * span, (first + i + 1) * span) for i in range(width))


def note(log, size, key, change=lambda signature: signature):
    text = "go.sum database tree\n%d\n%s\n" % (size, base64.b64encode(log.root(0, size)).decode())
    signature = key.hash + change(key.sign(text.encode()))
    return "%s\n\u2014 %s %s\n" % (text, key.name, base64.b64encode(signature).decode())


def module_hash(version, file):
    """The h1 of the toolchain module, from the archive."""
    lines = []
    with tarfile.open(file) as archive:
        for entry in archive:
            if not entry.isfile():
                continue
            path = entry.name[len("go/"):]
            if path.split("/")[0] in ("api", "doc", "misc", "test") and "/" in path:
                continue
            if path.endswith("/go.mod") or path == "go.mod":
                path = path[:-len("go.mod")] + "_go.mod"
            digest = hashlib.sha256(archive.extractfile(entry).read()).hexdigest()
            lines.append((("%s@%s/%s" % (MODULE, version, path)).encode(), digest.encode()))
    text = b"".join(digest + b"  " + name + b"\n" for name, digest in sorted(lines))
    return "h1:" + base64.b64encode(sha256(text)).decode()


def record_of(version, value):
    return "%s %s %s\n%s %s/go.mod h1:8wlg68NqwW7eMnI1aABk/C2pDYXj8mrMY4TyRfiLeS0=\n" % (
        MODULE, version, value, MODULE, version)


class Database:
    KEPT_BACK = 300

    def __init__(self, options):
        self.key = Key(options.state, options.name)
        self.other_key = Key(os.path.join(options.state, "other"), options.name)
        modules = [text.split("=", 1) for text in options.module]
        modules += [(version, module_hash(version, file))
                    for version, file in (text.split("=", 1) for text in options.archive)]
        records = ["example.com/m v1.0.%d h1:%s\n" % (i, base64.b64encode(sha256(b"%d" % i)).decode())
                   for i in range(options.size)]
        self.numbers = {}
        for i, (version, value) in enumerate(modules):
            self.numbers[version] = 17 + 5 * i
            records[17 + 5 * i] = record_of(version, value)
        self.empty = 3
        records[self.empty] = "example.com/empty v1 h1:%s\n" % base64.b64encode(sha256(b"e")).decode()
        self.log = Log(records)
        self.split = Log([records[0].replace("example", "elsewhere")] + records[1:])
        self.old_size = options.size - self.KEPT_BACK
        self.size = options.size

    def lookup(self, how, version):
        if version not in self.numbers:
            return None
        number = self.numbers[version]
        log, size, key = self.log, self.size, self.key
        record = log.records[number]
        change = lambda signature: signature
        if how == "forged":
            record = record_of(version, "h1:" + base64.b64encode(sha256(b"forged")).decode())
        elif how == "other-record":
            number = self.empty
            record = log.records[number]
        elif how == "empty-record":
            number = 0
            record = log.records[number]
        elif how == "split":
            log = self.split
        elif how in ("old", "rolled-back"):
            size = self.old_size
        elif how == "unsigned":
            key = self.other_key
        elif how == "flipped":
            change = lambda signature: signature[:-1] + bytes([signature[-1] ^ 1])
        elif how == "beyond":
            number = size + 1
        elif how == "html":
            return b"<html><title>Sign in</title></html>"
        return ("%d\n%s\n%s" % (number, record, note(log, size, key, change))).encode()

    def tile(self, how, parts):
        level, width = int(parts[0]), 256
        names = parts[1:]
        if names[-1].isdigit() and len(names) > 1 and names[-2].endswith(".p"):
            width = int(names.pop())
            names[-1] = names[-1][:-len(".p")]
        index = int("".join(name.lstrip("x") for name in names))
        log = self.split if how == "split" else self.log
        if how == "rolled-back":
            log = Log(self.log.records[:self.old_size])
        if how == "whole-tiles":
            if width < 256:
                return None
            # As a log that has grown: what this one does not have yet is filled up.
            grown = Log(self.log.records + ["more %d\n" % i for i in range(256 ** (level + 1) - self.size % 256)])
            return grown.tile(level, index, 256)
        tile = log.tile(level, index, width)
        if tile and how == "wrong-proof":
            tile = bytes(byte ^ (i % 32 == 0) for i, byte in enumerate(tile))
        if tile and how == "short-tiles":
            tile = tile[:len(tile) // 2]
        return tile

    def answer(self, path):
        parts = path.strip("/").split("/")
        how = parts.pop(0)
        if how == "gone":
            return None
        if how == "proxy":
            if parts[:2] != ["sumdb", self.key.name]:
                return None
            if parts[2:] == ["supported"]:
                return b""
            how, parts = "sound", parts[2:]
        if parts[0] == "lookup":
            return self.lookup(how, path.split("@", 1)[1])
        if parts[0] == "latest":
            return note(self.log, self.size, self.key).encode()
        if parts[:2] == ["tile", "8"]:
            return self.tile(how, parts[2:])
        return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--state", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--size", type=int, default=1000)
    parser.add_argument("--module", action="append", default=[])
    parser.add_argument("--archive", action="append", default=[])
    parser.add_argument("--log", required=True)
    options = parser.parse_args()
    os.makedirs(os.path.join(options.state, "other"), exist_ok=True)
    database = Database(options)

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            with open(options.log, "a") as log:
                log.write(self.path + "\n")
            how = self.path.strip("/").split("/")[0]
            if how == "error":
                self.send_error(500)
                return
            if how == "endless" and "/lookup/" in self.path:
                self.send_response(200)
                self.end_headers()
                self.close_connection = True
                try:
                    while True:
                        self.wfile.write(b"x" * 65536)
                except OSError:
                    return
            body = database.answer(self.path)
            if body is None:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print("url=http://127.0.0.1:%d" % server.server_port)
    print("key=" + database.key.text())
    sys.stdout.flush()
    server.serve_forever()


main()
