# SPDX-License-Identifier: MIT
#
# gov's hook for an interactive zsh; start-up files read it from ROOT/shell. The shims decide which Go runs. The hook keeps
# them first on PATH, reports a missing version, and sets GOV_CURRENT. README.md has the rules.

[[ -o interactive && ! -o restricted ]] || return 0

# Aliases are expanded when a function is read, so they are off until the end of this file.
'builtin' 'typeset' '-g' '__gov_aliases=no'
if [[ -o aliases ]]; then __gov_aliases=yes; fi
'builtin' 'setopt' 'no_aliases'

# ROOT is derived from the path of this file, ROOT/shell/gov.zsh.
builtin typeset -g __gov_root="${${(%):-%x}:a:h:h}"

__gov_read() {
  __gov_text=
  if [[ -r $1 ]]; then builtin read -r -k "$2" -u 0 __gov_text <"$1" || builtin :; fi
}
# Setting a read-only variable would end the hook.
__gov_set() { if [[ ${(tP)1-} != *readonly* ]]; then builtin export "$1=$2"; fi }
__gov_unset() { if [[ ${(tP)1-} != *readonly* ]]; then builtin unset "$1"; fi }
__gov_say() {
  builtin typeset -g __gov_words_due=$1
  if (( ! ${precmd_functions[(Ie)__gov_tell]} )); then __gov_tell; fi
}
__gov_program() { command gov "$@" }
gov() {
  builtin emulate -L zsh -o null_glob
  __gov_run "$@"
}

# Only this runs at every prompt: has anything changed since the last one? A second function would double its time.
__gov_precmd() {
  builtin emulate -L zsh -o no_xtrace -o null_glob -o no_multibyte # names are bytes
  __gov_now=
  for __gov_name in $__gov_pins; do
    __gov_text=
    if [[ -f $__gov_name && -r $__gov_name ]]; then builtin read -r -k 4096 -u 0 __gov_text <$__gov_name || builtin :; fi
    __gov_now=$__gov_now:$__gov_text
  done
  for __gov_near in "$__gov_bare[@]"; do if [[ @GOV_PIN_FILE_IS_NEAR@ ]]; then __gov_now=changed; fi; done
  for __gov_name in $__gov_absent; do [[ ! -e $__gov_name ]] || __gov_now=changed; done
  if [[ ${PWD-}:${GOV_VERSION-}:${PATH-}$__gov_now != "$__gov_seen" ]]; then __gov_update; fi
}

# At the first prompts it is a precmd function of its own, after all others: Powerlevel10k's instant prompt holds the terminal
# until then, and complains about earlier output. Once the terminal is free, messages need not wait, except with `hook: path`,
# where they may come from a cd inside $( ).
__gov_tell() {
  builtin emulate -L zsh -o no_xtrace
  if [[ -t 2 ]]; then
    if [[ $__gov_wants_bin == no ]]; then precmd_functions=(${precmd_functions:#__gov_tell}); fi
    if [[ -n ${__gov_words_due-} ]]; then builtin print -r -u 2 -- "gov: $__gov_words_due"; fi
    __gov_words_due=
  fi
}

# __gov_precmd goes first, so that it runs before the prompt is computed, but after direnv.
__gov_start() {
  builtin emulate -L zsh
  builtin typeset -ga precmd_functions
  if (( ! ${precmd_functions[(Ie)__gov_precmd]} )); then
    if [[ ${precmd_functions[1]-} == _direnv_hook ]]; then
      precmd_functions=(_direnv_hook __gov_precmd $precmd_functions[2,-1] __gov_tell)
    else
      precmd_functions=(__gov_precmd $precmd_functions __gov_tell)
    fi
  fi
  __gov_apply
}

# The build inserts hook.sh here.
@GOV_HOOK_FUNCTIONS@

if [[ $__gov_root != *:* ]]; then __gov_start; fi
if [[ $__gov_aliases == yes ]]; then builtin setopt aliases; fi
builtin unset __gov_aliases
