#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Each foreign library ends in one .cpp of one folder: nobody else sees its headers, so it can be replaced there.
#
# usage: foreign_headers.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

# library   folder    its headers, as an extended expression after the opening bracket
libraries() {
  cat <<'END'
libcurl     fetch     curl/
libarchive  unpack    archive(_entry)?\.h
openssl     verify    openssl/
rnp         verify    rnp/
yaml-cpp    settings  yaml-cpp/
nlohmann    json      nlohmann/
toml++      golang    toml\+\+/
CLI11       cli       CLI/
isa-l       unpack    (isa-l/|isa-l\.h|igzip_lib\.h)
zlib        unpack    zlib\.h
END
}

bad=0
while read -r library folder headers; do
  users=$(grep -rlE --include='*.cpp' --include='*.hpp' \
    "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]$headers" src shims 2>/dev/null | sort)
  for user in $users; do
    case $user in
      src/"$folder"/*.cpp) ;;
      *)
        echo "$user includes $library, which only one .cpp of src/$folder may"
        bad=1
        ;;
    esac
  done
  if [ "$(echo "$users" | wc -l)" -gt 1 ]; then
    echo "$library is included by more than one file:" "$users"
    bad=1
  fi
done < <(libraries)
exit "$bad"
