# SPDX-License-Identifier: MIT
#
# gov in an interactive zsh; start-up files read it from ROOT/shell. The shims decide which Go runs. The hook keeps them
# first on PATH, reports a missing version, and sets GOV_CURRENT. README.md has the rules.

[[ -o interactive && ! -o restricted ]] || return 0

# Aliases are expanded when a function is read, so they are off until the end of this file.
'builtin' 'typeset' '-g' '__gov_aliases=no'
if [[ -o aliases ]]; then __gov_aliases=yes; fi
'builtin' 'setopt' 'no_aliases'

# ROOT is known by the place of this file, ROOT/shell/gov.zsh.
builtin typeset -g __gov_root="${${(%):-%x}:a:h:h}"

__gov_read() {
  __gov_text=
  if [[ -r $1 ]]; then builtin read -r -k "$2" -u 0 __gov_text <"$1" || builtin :; fi
}
# Setting a read-only variable would end the hook.
__gov_set() { if [[ ${(tP)1-} != *readonly* ]]; then builtin export "$1=$2"; fi }
__gov_unset() { if [[ ${(tP)1-} != *readonly* ]]; then builtin unset "$1"; fi }
__gov_say() { builtin typeset -g __gov_words_due=$1 }
__gov_program() { command gov "$@" }
gov() {
  builtin emulate -L zsh -o null_glob
  __gov_run "$@"
}

__gov_precmd() {
  builtin emulate -L zsh -o no_xtrace -o null_glob -o no_multibyte # names are bytes
  __gov_prompt
}

# On its own, after all other functions: Powerlevel10k's instant prompt holds the terminal until then, and reports what
# appears before. Where the terminal is still not free, the next prompt says it.
__gov_tell() {
  if [[ -n ${__gov_words_due-} && -t 2 ]]; then
    builtin print -r -u 2 -- "gov: $__gov_words_due"
    __gov_words_due=
  fi
}

# The first of the hooks is before the prompt is computed, and after direnv.
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

# hook.sh is filled in.
@GOV_HOOK_FUNCTIONS@

if [[ $__gov_root != *:* ]]; then __gov_start; fi
if [[ $__gov_aliases == yes ]]; then builtin setopt aliases; fi
builtin unset __gov_aliases
