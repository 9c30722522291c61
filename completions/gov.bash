# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Completion of gov for bash 3.2 and later. What fits is decided by gov itself (`gov complete`), so this file knows no
# command and no flag.

_gov_complete() {
    local current=${COMP_WORDS[COMP_CWORD]} line word
    COMPREPLY=()
    while IFS= read -r line; do
        word=${line%%$'\t'*}
        case $word in
            :files)
                # In bash 3.2 compopt does not exist; names of directories then end in a blank.
                compopt -o filenames 2>/dev/null
                while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$current")
                ;;
            :commands)
                while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -c -- "$current" | sort -u)
                ;;
            *) COMPREPLY+=("$word") ;;
        esac
    done < <(command gov complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}

# nosort (bash 4.4): versions come newest first.
complete -o nosort -F _gov_complete gov 2>/dev/null || complete -F _gov_complete gov
