#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Each foreign library ends in one .cpp of one folder, libarchive in one for each format that is read: nobody else sees its
# headers, so it can be replaced there.
#
# usage: foreign_headers.sh [TOP]
set -eu
cd "${1:-$(dirname "$0")/../..}"

# library   files  folder    its headers, as an extended expression after the opening bracket
libraries() {
  cat <<'END'
libcurl     1  fetch     curl/
libarchive  2  unpack    archive(_entry)?\.h
openssl     1  verify    openssl/
rnp         1  verify    rnp/
yaml-cpp    1  settings  yaml-cpp/
nlohmann    1  json      nlohmann/
toml++      1  golang    toml\+\+/
CLI11       1  cli       CLI/
isa-l       1  unpack    (isa-l/|isa-l\.h|igzip_lib\.h)
zlib        1  unpack    zlib\.h
END
}

bad=0
while read -r library files folder headers; do
  users=$(grep -rlE --include='*.cpp' --include='*.hpp' \
    "^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]$headers" src shims 2>/dev/null | sort)
  for user in $users; do
    case $user in
      src/"$folder"/*.cpp) ;;
      *)
        echo "$user includes $library, which only .cpp files of src/$folder may"
        bad=1
        ;;
    esac
  done
  if [ "$(echo "$users" | wc -l)" -gt "$files" ]; then
    echo "$library is included by too many files ($files allowed):" "$users"
    bad=1
  fi
done < <(libraries)
exit "$bad"
