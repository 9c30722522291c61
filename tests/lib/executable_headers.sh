# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# What the header of an executable file says: for builds whose programs this machine cannot run.

readonly installed_programs=(bin/gov libexec/gov/gov-full libexec/gov/gov-shim libexec/gov/gov-hook)

# bytes_at FILE OFFSET COUNT: in hexadecimal, without spaces.
bytes_at() { od -An -tx1 -j "$2" -N "$3" "$1" | tr -d ' \n'; }

# header_of FILE: "darwin/arm64" and the like, in Go's words; "unknown" and the first bytes for anything else.
header_of() {
  # Mach-O, 64 bits: the magic number and the processor; then, at 12, an executable is 2.
  case $(bytes_at "$1" 0 8)-$(bytes_at "$1" 12 4) in
    cffaedfe0c000001-02000000) echo darwin/arm64; return ;;
    cffaedfe07000001-02000000) echo darwin/amd64; return ;;
  esac
  # ELF, 64 bits, lower byte first: the processor is at 18.
  case $(bytes_at "$1" 0 6)-$(bytes_at "$1" 18 2) in
    7f454c460201-b700) echo linux/arm64 ;;
    7f454c460201-3e00) echo linux/amd64 ;;
    *) echo "unknown: $(bytes_at "$1" 0 20)" ;;
  esac
}

# check_headers STAGE PLATFORM BUILD: one test for each program that is installed.
check_headers() {
  local program found
  for program in "${installed_programs[@]}"; do
    found=$(header_of "$3/$program")
    if [ "$found" = "$2" ]; then
      tally_pass "$1: ${program##*/} is for $2"
    else
      tally_fail "$1: ${program##*/} is for $2"
      echo "    its header says: $found"
    fi
  done
}
