# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Completion of gov, and of go +VERSION, for bash 3.2 and later. What fits is decided by gov itself (`gov complete`), so
# this file knows no command and no flag.

# _gov_files PREFIX: adds the files that begin so. A name may hold $(command), so it has to arrive quoted: readline does
# that for names of files. In bash 3.2 compopt does not exist, so they are quoted here, but for a leading ~, which is to
# be expanded; names of directories then end in a blank.
_gov_files() {
    local line front
    if compopt -o filenames 2>/dev/null; then
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$1")
        return
    fi
    while IFS= read -r line; do
        front=
        # Unexpanded, as typed: a file may be called ~$(command).
        [[ $1 != '~'*/* ]] || front=${1%%/*}
        builtin printf -v line %q "${line#"$front"}"
        COMPREPLY+=("$front$line")
    done < <(compgen -f -- "$1")
}

# _gov_candidates WORD...: fills COMPREPLY with the candidates for the last word.
_gov_candidates() {
    local current=${!#} line word
    COMPREPLY=()
    while IFS= read -r line; do
        word=${line%%$'\t'*}
        case $word in
            :files) _gov_files "$current" ;;
            :commands)
                while IFS= read -r line; do
                    builtin printf -v line %q "$line"
                    COMPREPLY+=("$line")
                done < <(compgen -c -- "$current" | sort -u)
                ;;
            *) COMPREPLY+=("$word") ;;
        esac
    done < <(command gov complete "$@" 2>/dev/null)
}

_gov_complete() { _gov_candidates "${COMP_WORDS[@]:1:COMP_CWORD}"; }

# The first word of go, when it begins with a plus. Everything else is left to the completion that go had before, which
# may be one that is loaded only now.
_gov_complete_go() {
    if [[ $COMP_CWORD -eq 1 && ${COMP_WORDS[1]} == +* ]]; then
        _gov_candidates exec "${COMP_WORDS[1]}"
        return
    fi
    if [[ -z $_gov_go_before ]] && declare -F _completion_loader >/dev/null; then
        _gov_go_before=:
        _completion_loader go
        _gov_remember_go
    fi
    [[ $_gov_go_before == : ]] || "$_gov_go_before" "$@"
}

# Takes the place of the function that completes go, and keeps its name.
_gov_remember_go() {
    local before
    before=$(complete -p go 2>/dev/null)
    case $before in
        *'-F _gov_complete_go '*) ;;
        *'-F '*)
            before=${before##*-F }
            _gov_go_before=${before%% *}
            ;;
        # Words, a command or an action: those stay as they are, without go +.
        ?*) return ;;
    esac
    complete -o nosort -o bashdefault -o default -F _gov_complete_go go 2>/dev/null ||
        complete -o bashdefault -o default -F _gov_complete_go go
}

# nosort (bash 4.4): versions come newest first.
complete -o nosort -F _gov_complete gov 2>/dev/null || complete -F _gov_complete gov
_gov_go_before=${_gov_go_before-}
_gov_remember_go
