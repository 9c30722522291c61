#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs a command on a terminal of a given width and prints what it wrote there.

usage: on_terminal.py [--answer TEXT] WIDTH COMMAND [ARGUMENT...]

TEXT is typed, followed by Enter, once the command has asked a question. Ends with the command's exit code.
"""
import fcntl
import os
import pty
import struct
import sys
import termios


def main(words):
    answer = None
    if words[0] == "--answer":
        answer, words = words[1], words[2:]
    width, command = int(words[0]), words[1:]
    child, terminal = pty.fork()
    if child == 0:
        # Its own size before the first look at it.
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
        os.execvp(command[0], command)
    seen = b""
    while True:
        try:
            block = os.read(terminal, 65536)
        except OSError:  # Linux says so when the last writer is gone
            break
        if not block:
            break
        seen += block
        if answer is not None and seen.rstrip().endswith(b"]"):
            os.write(terminal, answer.encode() + b"\n")
            answer = None
    sys.stdout.buffer.write(seen)
    sys.stdout.flush()
    status = os.waitpid(child, 0)[1]
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)


sys.exit(main(sys.argv[1:]))
