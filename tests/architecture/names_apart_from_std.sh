#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No function of ours has the name of a function in std: argument-dependent lookup finds both as soon as an argument is
# of a type from std, and a newer standard library makes visible what an older one did not.
#
# usage: names_apart_from_std.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

# system_error: a class in std, and argument-dependent lookup finds functions only.
# to_string: an overload for a type of ours, which std's cannot take.
# new, delete: the operators.
readonly exempt='system_error to_string new delete'

# Functions in namespaces begin in the first column; members are indented.
functions() {
  grep -rhoE --include='*.hpp' --include='*.cpp' \
    '^(\[\[nodiscard\]\] )?[A-Za-z_:][A-Za-z_0-9:<>,*& ]*[ *&][a-z_0-9]+\(' src shims |
    sed -nE '/^(return|if|for|while|else|using|namespace) /!s/.*[ *&]([a-z_0-9]+)\($/\1/p' | sort -u
}

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
functions >"$place/names"
{
  echo '#include <bits/stdc++.h>'
  sed 's/.*/using std::&;/' "$place/names"
} >"$place/probe.cpp"
# The lines that do not compile name nothing in std. Clang stops after 20 errors unless it is told otherwise.
compiler=${CXX:-c++}
all_errors=-fmax-errors=0
! "$compiler" --version | grep -q clang || all_errors=-ferror-limit=0
"$compiler" -std=c++20 -w -fsyntax-only "$all_errors" "$place/probe.cpp" 2>"$place/errors" || true
if grep -q 'fatal error' "$place/errors"; then
  cat "$place/errors"
  exit 1
fi
sed -nE 's/.*probe\.cpp:([0-9]+):[0-9]+: error: .*/\1/p' "$place/errors" | sort -u >"$place/ours_alone"

bad=0
# What is not in both lists; the first line of the probe is no name's.
awk 'NR == FNR { alone[$1]; next } !(FNR + 1 in alone)' "$place/ours_alone" "$place/names" >"$place/in_std"
while read -r name; do
  case " $exempt " in *" $name "*) continue ;; esac
  echo "$name() is in std as well: give ours another name"
  grep -rnE --include='*.hpp' --include='*.cpp' "^[^ /].*[ *&]$name\\(" src shims
  bad=1
done <"$place/in_std"
exit "$bad"
