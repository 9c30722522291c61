#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs a command as on a kernel that lacks some system calls: those fail with ENOSYS.

usage: older_kernel.py CALLS COMMAND [ARGUMENT...]

CALLS is a comma list of landlock and seccomp. Ends with 77 where this kernel has no filters of system calls, or this
program no numbers for its processor.
"""
import ctypes
import errno
import os
import struct
import sys

NUMBERS = {
    "landlock": {"x86_64": [444, 445, 446], "aarch64": [444, 445, 446]},
    "seccomp": {"x86_64": [317], "aarch64": [277]},
}
PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
LOAD_NUMBER = struct.pack("HBBI", 0x20, 0, 0, 0)
ALLOW = struct.pack("HBBI", 0x06, 0, 0, 0x7FFF0000)
FAIL = struct.pack("HBBI", 0x06, 0, 0, 0x00050000 | errno.ENOSYS)


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def main(words):
    calls, command = words[0].split(","), words[1:]
    processor = os.uname().machine
    instructions = LOAD_NUMBER
    for call in calls:
        for number in NUMBERS[call].get(processor) or sys.exit(77):
            instructions += struct.pack("HBBI", 0x15, 0, 1, number) + FAIL
    instructions += ALLOW
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    program = Program(len(instructions) // 8, instructions)
    if library.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) != 0:
        sys.exit(77)
    os.execvp(command[0], command)


main(sys.argv[1:])
