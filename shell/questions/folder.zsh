# SPDX-License-Identifier: MIT
#
# gov setup asks zsh where its start-up files lie.
builtin printf '\n%s{%s}%s\n' "$1" "${ZDOTDIR:-$HOME}" "$1"
