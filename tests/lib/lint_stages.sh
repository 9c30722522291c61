# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# The checks that read the sources and run nothing. Each is one test. They run in the top folder.

readonly format_version=14

cpp_files() { find src shims tests -type f \( -name '*.cpp' -o -name '*.hpp' \) 2>/dev/null | sort; }

# Every file a POSIX shell or bash runs, whatever its name.
shell_files() {
  find install.sh .ci tests shell completions shims src/cmake -type f 2>/dev/null | while read -r file; do
    case $file in
      *.sh | *.bash) echo "$file" ;;
      *) head -n 1 "$file" | LC_ALL=C grep -qaE '^#!.*[/ ](ba)?sh( |$)' && echo "$file" ;;
    esac
  done | sort
}

zsh_files() { find shell completions -type f \( -name '*.zsh' -o -name '_*' \) 2>/dev/null; }
fish_files() { find shell completions -type f -name '*.fish' 2>/dev/null; }

# report_lint NAME LOG STATUS
report_lint() {
  if [ "$3" -eq 0 ]; then tally_pass "$1"; else tally_fail "$1" "$2"; fi
}

# Another version of clang-format formats otherwise, so only this one may judge.
find_clang_format() {
  local candidate
  for candidate in "clang-format-$format_version" clang-format; do
    "$candidate" --version 2>/dev/null | grep -q "version $format_version\." && echo "$candidate" && return
  done
  return 1
}

lint_format() {
  local formatter log=$GOV_TEST_LOGS/format.log status=0 file
  formatter=$(find_clang_format) || {
    tally_skip format "clang-format $format_version is not installed"
    return
  }
  : >"$log"
  for file in $(cpp_files); do
    "$formatter" --dry-run -Werror "$file" >/dev/null 2>&1 || echo "to be formatted: $formatter -i $file" >>"$log"
  done
  [ ! -s "$log" ] || status=1
  report_lint format "$log" "$status"
}

lint_shellcheck() {
  local log=$GOV_TEST_LOGS/shellcheck.log status=0
  command -v shellcheck >/dev/null || {
    tally_skip shellcheck "shellcheck is not installed"
    return
  }
  shell_files | xargs shellcheck -x >"$log" 2>&1 || status=$?
  report_lint shellcheck "$log" "$status"
}

# lint_syntax SHELL FILE...: what `SHELL -n` says of files that shellcheck cannot read.
lint_syntax() {
  local shell=$1 log=$GOV_TEST_LOGS/syntax.$1.log status=0 file
  shift
  [ $# -gt 0 ] || return 0
  command -v "$shell" >/dev/null || {
    tally_skip "$shell-syntax" "$shell is not installed"
    return
  }
  : >"$log"
  for file in "$@"; do "$shell" -n "$file" >>"$log" 2>&1 || status=1; done
  report_lint "$shell-syntax" "$log" "$status"
}

lint_shell_syntax() {
  # shellcheck disable=SC2046  # our own file names hold no spaces
  lint_syntax zsh $(zsh_files)
  # shellcheck disable=SC2046
  lint_syntax fish $(fish_files)
}

# The product and the test programs, each file by itself on every core. Unit tests are left out: doctest's macros hide
# the functions from the checks, and reading them doubles the time. Files of other systems are left out, too.
tidy_files() {
  find src shims tests/support -name '*.cpp' 2>/dev/null | sort | while read -r file; do
    grep -qF "\"file\": \"$PWD/$file\"" build/tidy/compile_commands.json && echo "$file"
  done
}

lint_tidy() {
  local log=$GOV_TEST_LOGS/tidy.log status=0
  if ! command -v clang-tidy >/dev/null || ! command -v clang++ >/dev/null; then
    tally_skip tidy "clang-tidy or clang++ is not installed"
    return
  fi
  if ! cmake --preset tidy >"$log" 2>&1; then
    tally_fail tidy "$log"
    return
  fi
  tidy_files | xargs -n 4 -P "$GOV_TEST_JOBS" clang-tidy --quiet -p build/tidy >"$log" 2>"$log.noise" || status=$?
  report_lint tidy "$log" "$status"
}
