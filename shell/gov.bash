# shellcheck shell=bash disable=SC2078,SC2154 # the words of a condition are filled in, and so is hook.sh
# SPDX-License-Identifier: MIT
#
# gov's hook for an interactive bash, 3.2 or newer; start-up files read it from ROOT/shell. The shims decide which Go
# runs. The hook keeps them first on PATH, reports a missing version, and sets GOV_CURRENT. README.md has the rules.

# Any POSIX shell can read the file up to here. A restricted bash may not set PATH.
[ -n "${BASH_VERSION-}" ] || return 0
case $- in *r*) return 0 ;; *i*) ;; *) return 0 ;; esac

# Aliases are expanded when a function is read, so they are off until the end of this file.
__gov_aliases=no
if \builtin shopt -q expand_aliases; then __gov_aliases=yes; fi
\builtin shopt -u expand_aliases

# ROOT is derived from the path of this file, ROOT/shell/gov.bash.
__gov_root=${BASH_SOURCE[0]%/*/*}
if [[ ${BASH_SOURCE[0]} != /*/*/* ]]; then __gov_root=$(builtin cd "./${BASH_SOURCE[0]%gov.bash}.." && builtin pwd); fi

# `read` fails when it reaches the end of the file, after storing the text.
__gov_read() {
  __gov_text=
  if [[ -r $1 ]] && builtin read -r -d '' -n "$2" -u 9 __gov_text 9<"$1"; then builtin return 0; fi
}
__gov_set() { builtin export "$1=$2" 2>/dev/null || builtin return 0; }
__gov_unset() { builtin unset "$1" 2>/dev/null || builtin return 0; }
# Not the builtin, which `enable -n` may have turned off.
__gov_say() { builtin command printf 'gov: %s\n' "$1" >&2; }
__gov_program() { builtin command gov "$@"; }
gov() { __gov_run "$@"; }

# Only this runs at every prompt: has anything changed since the last one? Local variables would double its time.
__gov_prompt() {
  __gov_now=
  for __gov_name in ${__gov_pins[@]+"${__gov_pins[@]}"}; do
    __gov_text=
    if [[ -f $__gov_name && -r $__gov_name ]] && builtin read -r -d '' -n 4096 -u 9 __gov_text 9<"$__gov_name"; then :; fi
    __gov_now=$__gov_now:$__gov_text
  done
  for __gov_near in ${__gov_bare[@]+"${__gov_bare[@]}"}; do if [[ @GOV_PIN_FILE_IS_NEAR@ ]]; then __gov_now=changed; fi; done
  for __gov_name in ${__gov_absent[@]+"${__gov_absent[@]}"}; do if [[ -e $__gov_name ]]; then __gov_now=changed; fi; done
  if [[ ${PWD-}:${GOV_VERSION-}:${PATH-}$__gov_now != "$__gov_seen" ]]; then __gov_join_list && __gov_update; fi
}

# For PROMPT_COMMAND. Returns the status that it found, for the commands after it. `set -x` shows its first two lines.
__gov_hook() {
  case $- in
    *x*)
      { __gov_status=$? && builtin set +x; } 2>/dev/null
      __gov_prompt
      { builtin set -x && builtin return "$__gov_status"; } 2>/dev/null
      ;;
    *) __gov_status=$? && __gov_prompt; builtin return "$__gov_status" ;;
  esac
}

# For precmd_functions, whose owner preserves the status.
__gov_precmd() { if __gov_hook; then builtin return 0; else builtin return 0; fi; }

# bash-preexec has a list of its own, which it runs before everything else, and may be loaded after this file.
__gov_join_list() {
  case ${bash_preexec_imported-}${__bp_imported-}:${precmd_functions[*]-} in
    :* | *__gov_precmd*) ;;
    *) precmd_functions=(__gov_precmd ${precmd_functions[@]+"${precmd_functions[@]}"}) ;;
  esac
}

# Installs the hook before the prompt is computed and after direnv. Hooks that other programs have moved away and run
# themselves count as installed.
__gov_start() {
  builtin local __gov_line
  __gov_apply
  __gov_join_list
  case "${PROMPT_COMMAND[*]-} ${precmd_functions[*]-} ${__vsc_original_prompt_command[*]-} ${STARSHIP_PROMPT_COMMAND-}" in
    *__gov_hook* | *__gov_precmd*) builtin return 0 ;;
  esac
  # A failure before && triggers neither `set -e` nor an ERR trap, and `set -x` shows nothing for an empty loop.
  __gov_line='__gov_hook && for __gov_name in; do :; done'
  case ${PROMPT_COMMAND-} in
    _direnv_hook*) __gov_line=_direnv_hook$'\n'$__gov_line${PROMPT_COMMAND#_direnv_hook} ;;
    ?*) __gov_line=$__gov_line$'\n'$PROMPT_COMMAND ;;
  esac
  # An assignment to a read-only variable would stop the reading of this file.
  builtin printf -v PROMPT_COMMAND %s "$__gov_line" 2>/dev/null || builtin return 0
}

# shellcheck disable=SC2288
@GOV_HOOK_FUNCTIONS@

if [[ $__gov_root == /* && $__gov_root != *:* ]]; then __gov_start; fi
if [[ $__gov_aliases == yes ]]; then builtin shopt -s expand_aliases; fi
builtin unset __gov_aliases
