# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# use go and use gov for direnv; written by `gov direnv --install`.
#
#     use go            the version that .go-version (or another pin) asks for, here and in each directory below
#     use go 1.24       that version, whatever is pinned
#
# Both put the shims first on PATH; a version travels as GOV_VERSION. What has to be set is what `gov env` says. The files
# that decide are watched, so an edit reloads. Downloads nothing. Works in bash 3.2 and with strict_env.

use_gov() {
    local request=${1-} root lines directory name
    # The names of the files that pin a version, filled in from src/golang/pin_files.txt.
    local -a pin_files=(@GOV_PIN_FILES@ @GOV_PIN_FOLDERS@) watched=()

    if ! has gov; then
        log_error "use go: gov is not on PATH"
        return 1
    fi
    # What a request means depends on what is installed, and on the names and the default.
    lines=$(gov version --json) || return 1
    if [[ $lines == *'"root": "'* ]]; then
        root=${lines#*'"root": "'}
        root=${root%%'"'*}
        watched=("$root/versions" "$root/aliases" "$root/links" "$root/default")
    fi
    if [[ -z $request ]]; then
        # Where a pin stands, or could come to stand nearer.
        directory=$PWD
        while :; do
            for name in "${pin_files[@]}"; do
                watched+=("${directory%/}/$name")
            done
            [[ -n $directory && $directory != / ]] || break
            directory=${directory%/*}
        done
    fi
    # Once for all of them: each call starts a direnv.
    [[ ${#watched[@]} -eq 0 ]] || watch_file "${watched[@]}"

    # When that fails, gov has said what is missing and which command helps.
    lines=$(gov env --shell bash ${request:+"$request"}) || return 1
    eval "$lines"
}

use_go() { use_gov "$@"; }
