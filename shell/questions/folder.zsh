# SPDX-License-Identifier: MIT
#
# gov setup asks zsh where its start-up files are.
builtin printf '\n%s{%s}%s\n' "$1" "${ZDOTDIR:-$HOME}" "$1"
