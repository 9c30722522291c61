# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# gov setup asks a new bash or zsh: where is go, what is PATH, is the hook loaded, is gov's completion registered? $1 is
# the mark around the answers (src/shell/shell_question.hpp). Uses typeset -f rather than zsh's $functions, because
# loading zsh/parameter has hung shells.
__gov_hook=
if typeset -f gov >/dev/null 2>&1; then __gov_hook=yes; fi
__gov_completes=yes
if [ -n "${ZSH_VERSION-}" ]; then eval '__gov_completes=${_comps[gov]-}'; fi
builtin printf '\n%s{%s}%s\n' "$1" "$(command -v go)" "$1" "$1" "$PATH" "$1" "$1" "$__gov_hook" "$1" \
  "$1" "$__gov_completes" "$1"
