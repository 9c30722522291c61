# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# use go and use gov for direnv; written by `gov direnv --install`.
#
#     use go            the version that .go-version (or another pin) asks for, here and in each directory below
#     use go 1.24       that version, whatever is pinned
#
# Both put the shims first on PATH and set GOV_VERSION for a given version; the assignments come from `gov env`. The files
# that decide are watched, so that direnv reloads after an edit. Downloads nothing. Works in bash 3.2 and with strict_env.

use_gov() {
    local request=${1-} root lines directory name
    # The names of the files that pin a version, filled in from src/golang/pin_files.txt.
    local -a pin_files=(@GOV_PIN_FILES@ @GOV_PIN_FOLDERS@) watched=()

    if ! has gov; then
        log_error "use go: gov is not on PATH"
        return 1
    fi
    # The meaning of a request depends on the installed versions, the names and the default.
    lines=$(gov version --json) || return 1
    if [[ $lines == *'"root": "'* ]]; then
        root=${lines#*'"root": "'}
        root=${root%%'"'*}
        watched=("$root/versions" "$root/aliases" "$root/links" "$root/default")
    fi
    if [[ -z $request ]]; then
        # Every place on the way up where a pin is or may appear.
        directory=$PWD
        while :; do
            for name in "${pin_files[@]}"; do
                watched+=("${directory%/}/$name")
            done
            [[ -n $directory && $directory != / ]] || break
            directory=${directory%/*}
        done
    fi
    # One call for all files, because each call starts a direnv.
    [[ ${#watched[@]} -eq 0 ]] || watch_file "${watched[@]}"

    # On failure, gov has already printed what is missing and which command helps.
    lines=$(gov env --shell bash ${request:+"$request"}) || return 1
    eval "$lines"
}

use_go() { use_gov "$@"; }
