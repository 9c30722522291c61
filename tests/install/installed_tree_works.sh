#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# What `cmake --install` puts below a prefix is complete: it works from there, also from a folder with a space in its
# name, and without the tree it was built in.
. "$(dirname "$0")/../cli/harness.sh"

prefix="$TEST_DIR/a prefix"
cmake --install "$BUILD_DIR" --prefix "$prefix" >"$TEST_DIR/install.log"
expect_file "$prefix/bin/gov"
expect_file "$prefix/libexec/gov/gov-full"
expect_file "$prefix/libexec/gov/gov-shim"
expect_file "$prefix/libexec/gov/releases.snapshot"

export PATH="$GOV_ROOT/shims:$prefix/bin:/usr/local/bin:/usr/bin:/bin"
run gov version
expect_status 0
expect_stdout "gov 0.1.0"

have_installed 1.99.1
run gov default 1.99.1
expect_status 0
run go version
expect_status 0
expect_stdout_has "go1.99.1"

# The snapshot comes from the prefix, not from the build.
unset GOV_INDEX_URL
run gov list-remote --offline
expect_status 0
expect_stdout_has "1.24.9"

# Links between the installed documents lead somewhere.
# shellcheck disable=SC2016  # the backticks are Markdown's
while read -r file; do
  # Without code, in which brackets and parentheses are code.
  awk '/^ *```/ { code = !code; next } !code' "$file" | sed 's/`[^`]*`//g' | grep -oE '\]\([^) ]+\)' |
    sed -E 's|^\]\((.*)\)$|\1|' | grep -vE '^(#|[a-z]+:)' | while read -r target; do
    expect_file "$(dirname "$file")/${target%%#*}"
  done || [ $? -eq 1 ] || exit 1
done < <(find "$prefix/share/doc/gov" -name '*.md')
expect_file "$prefix/share/doc/gov/docs/manual.md"
