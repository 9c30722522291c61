#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The table of cases that gov and the shim are asked: in each shell with the hook, `go` is the Go that the table says.
. "$(dirname "$0")/harness.sh"
# shellcheck source=tests/lib/resolution_table.sh
. "$SOURCE_DIR/tests/lib/resolution_table.sh"

lines=$TEST_DIR/lines
export ANSWERS=$TEST_DIR/answers

# The table's own words hold no single quotes, so any shell reads them between such.
write_answer_function() {
  case $SHELL_NAME in
    fish)
      cat <<'END'
function answer
    go version >$ANSWERS/$argv[1] 2>/dev/null
    printf '%s\n' $status "$GOV_CURRENT" >$ANSWERS/$argv[1].state
end
END
      ;;
    *)
      cat <<'END'
answer() {
  go version >"$ANSWERS/$1" 2>/dev/null
  printf '%s\n' "$?" "$GOV_CURRENT" >"$ANSWERS/$1.state"
}
END
      ;;
  esac
}

# The shell enters the folder and reads the hook anew, as one does that is started there.
# shellcheck disable=SC2154  # with_each_case sets the case
write_case() {
  local setting value names=(GOTOOLCHAIN GOV_GOTOOLCHAIN) unset=unset update=__gov_prompt home='' between="' '"
  # zsh gives the hook options of its own.
  [ "$SHELL_NAME" != zsh ] || update=__gov_precmd
  [ "$SHELL_NAME" != fish ] || unset='set -e'
  for setting in "${settings[@]}" "PATH=$top/root/shims:$SYSTEM_PATH"; do
    value=${setting#*=}
    case $SHELL_NAME:$setting in
      fish:PATH=*) echo "set -gx PATH '${value//:/$between}'" ;;
      fish:*) echo "set -gx ${setting%%=*} '$value'" ;;
      *) echo "export ${setting%%=*}='$value'" ;;
    esac
    case ${setting%%=*} in
      PATH) ;;
      HOME) home="export HOME='$HOME'" ;;
      *) names+=("${setting%%=*}") ;;
    esac
  done
  printf '%s\n' "cd '$top/$folder'" "source '$top/root/shell/gov.$SHELL_NAME'; $update" "answer $name" \
    "$unset ${names[*]}" "$home"
}

# A few cases per line that is typed: the terminal waits for each line's prompt only so long.
write_case_to_its_part() {
  write_case >>"$lines/part-$((written / 10))"
  written=$((written + 1))
}

check_answer() {
  local answer status current
  [ -f "$ANSWERS/$name.state" ] || fail_in_terminal "$name was not answered"
  { read -r status && read -r current; } <"$ANSWERS/$name.state" || :
  read -r answer <"$ANSWERS/$name" || :
  check_go_version "$SHELL_NAME" "$status" "$answer"
  [ -n "$current" ] || return 0
  known=$((known + 1))
  [ "$result" = sdk ] || [ "$current" = "$result" ] || fail_in_terminal "$name: the prompt would show $current"
}

the_table_holds() {
  rm -rf "$ANSWERS"
  mkdir "$ANSWERS"
  rm -rf "$lines"
  mkdir "$lines"
  write_answer_function >"$lines/answer"
  written=0
  with_each_case write_case_to_its_part
  local part parts=("source '$lines/answer'")
  for part in "$lines"/part-*; do parts+=("source '$part'"); done
  type_in "${parts[@]}"
  known=0
  with_each_case check_answer
  [ "$known" -ge 20 ] || fail_in_terminal "the hook knew a version in $known cases only"
}

make_toolchains
make_worlds "$SHELL_FILES"/gov.*
with_each_shell the_table_holds
