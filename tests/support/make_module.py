#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the toolchain module of a release from its archive, as the Go project does, or a broken one.

usage: make_module.py ARCHIVE PROXY [HOW]

Writes PROXY/golang.org/toolchain/@v/v0.0.1-VERSION.PLATFORM.{zip,mod,info} (go.dev/ref/mod#goproxy-protocol). HOW is what
is wrong, or only unusual:

  sound            nothing: sizes in data descriptors, modes, no directories, as cmd/distpack writes it
  stored           not compressed, and no modes: as a proxy may pack it anew
  forged           one file has another content
  extra-left-out   a file below test/, which the module leaves out
  dotdot           a path that leads out
  cut              the second half is missing
  gzip             the archive itself
"""
import json
import os
import stat
import sys
import tarfile
import zipfile

MODULE = "golang.org/toolchain"
LEFT_OUT = ("api", "doc", "misc", "test")


def version_of(archive):
    name = os.path.basename(archive)[:-len(".tar.gz")].replace("armv6l", "arm")
    return "v0.0.1-" + name


class Stream:
    """Hides that a file can seek, so that zipfile writes data descriptors."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


def entries_of(archive):
    with tarfile.open(archive) as tar:
        for entry in tar:
            path = entry.name[len("go/"):]
            if not entry.isfile() or ("/" in path and path.split("/")[0] in LEFT_OUT):
                continue
            if path == "go.mod" or path.endswith("/go.mod"):
                path = path[:-len("go.mod")] + "_go.mod"
            yield path, entry.mode, tar.extractfile(entry).read()


def info(name, mode):
    entry = zipfile.ZipInfo(name, (2026, 8, 18, 21, 24, 23))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3
    entry.external_attr = mode << 16
    return entry


def write_zip(archive, version, out, how):
    prefix = "%s@%s/" % (MODULE, version)
    files = list(entries_of(archive))
    some = next(path for path, _, _ in files if path.startswith("src/") and path.endswith(".go"))
    with zipfile.ZipFile(Stream(out), "w", compresslevel=1) as module:
        def add(path, mode, data):
            entry = info(prefix + path, stat.S_IFREG | mode)
            if how == "stored":
                entry = info(prefix + path, 0)
                entry.compress_type = zipfile.ZIP_STORED
            module.writestr(entry, data)

        for path, mode, data in files:
            if how == "forged" and path == some:
                data += b"\n"
            add(path, mode, data)
        if how == "extra-left-out":
            add("test/evil.go", 0o644, b"package evil\n")
        if how == "dotdot":
            add("../../../../evil", 0o644, b"evil\n")


def main():
    archive, proxy = sys.argv[1:3]
    how = sys.argv[3] if len(sys.argv) > 3 else "sound"
    version = version_of(archive)
    folder = os.path.join(proxy, MODULE, "@v")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, version)
    if how == "gzip":
        with open(archive, "rb") as source, open(path + ".zip", "wb") as out:
            out.write(source.read())
        return
    with open(path + ".zip", "wb") as out:
        write_zip(archive, version, out, how)
    if how == "cut":
        os.truncate(path + ".zip", os.path.getsize(path + ".zip") // 2)
    with open(path + ".mod", "w") as out:
        out.write("module %s\n" % MODULE)
    with open(path + ".info", "w") as out:
        json.dump({"Version": version, "Time": "2026-08-18T21:24:23Z"}, out)


main()
