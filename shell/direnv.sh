# shellcheck shell=bash
# use go and use gov for direnv; written by `gov direnv --install`.
#
#     use go            the version that .go-version (or another pin) asks for
#     use go 1.24       that version
#
# Puts the real bin directory in front of PATH and watches the files that decide, so an edit reloads.
# Downloads nothing. Works in bash 3.2 and with strict_env.

use_gov() {
    local request=${1-} goroot directory name
    # Where a pin stands, or could come to stand nearer: any change there must reload.
    directory=$PWD
    while :; do
        for name in .go-version .tool-versions mise.toml .mise.toml; do
            watch_file "${directory%/}/$name"
        done
        [[ -n $directory && $directory != / ]] || break
        directory=${directory%/*}
    done
    # The Go that a request means depends on what is installed.
    watch_file "${GOV_ROOT:-${XDG_DATA_HOME:-${HOME-}/.local/share}/gov}/versions"

    if ! has gov; then
        log_error "use go: gov is not on PATH"
        return 1
    fi
    # When that fails, gov has said what is missing and which command helps.
    goroot=$(gov where ${request:+"$request"}) || return 1
    PATH_add "$goroot/bin"
    [[ ${GOV_KEEP_GOROOT-} == 1 ]] || unset GOROOT
    # Tells gov's prompt hook that this directory is taken care of. direnv unsets it on leaving.
    export GOV_DIRENV=${request:-pin}
}

use_go() { use_gov "$@"; }
