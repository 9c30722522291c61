# SPDX-License-Identifier: MIT
#
# gov's hook for an interactive fish with `hook: path`: gov.fish, plus the folder of the chosen Go before the shims on PATH.
# docs/shell.md says what that costs. path-hook.sh does the same in bash and zsh.

source (status dirname)/gov.fish
status is-interactive; and not string match -q '*:*' -- $__gov_root; or return
set -g __gov_wants_bin yes

# PATH would keep naming another Go after a pin changed, so every pin on the way up is checked before each prompt.
function __gov_prompt --on-event fish_prompt
    if test "$PWD:$GOV_VERSION:$PATH" = "$__gov_place"; and not path filter -qf -- $__gov_absent
        set -l texts
        for file in $__gov_pins
            set -l text
            path filter -qf -- $file; and builtin read -z -n 4096 text <$file
            set -a texts "$text"
        end
        test "$texts" = "$__gov_texts"; and return
    end
    set -l dirs ''
    for part in (string split -n / -- $PWD)
        set -p dirs $dirs[1]/$part
    end
    set -g __gov_pins (path filter -f -- $dirs/$__gov_pin_files)
    set -g __gov_texts
    for file in $__gov_pins
        builtin read -lz -n 4096 text <$file
        set -a __gov_texts "$text"
    end
    __gov_update
    set -g __gov_absent (path filter -vf -- $dirs/$__gov_pin_files)
end

functions -q __gov_apply_shims; and functions -e __gov_apply_shims
functions -c __gov_apply __gov_apply_shims
function __gov_apply
    # Remove only one: the user may have the folder of a linked SDK on PATH as well.
    set -l index (contains -i -- "$__gov_linked" $PATH); and set -l path $PATH; and set -e path[$index]; and set -gx PATH $path
    set -g __gov_linked
    set -g __gov_front $__gov_root/shims
    # An editor that reads the environment must not be bound to one directory's version.
    if test -z "$__gov_bin" -o -n "$VSCODE_RESOLVING_ENVIRONMENT$INTELLIJ_ENVIRONMENT_READER"
        __gov_apply_shims
        return
    end
    set -g __gov_front $__gov_bin $__gov_root/shims
    string match -q -- "$__gov_root/versions/*" $__gov_bin; or set -g __gov_linked $__gov_bin
    __gov_apply_shims
    if test -n "$__gov_toolchain" -a -z "$GOTOOLCHAIN"
        set -gx GOTOOLCHAIN $__gov_toolchain
        set -gx GOV_GOTOOLCHAIN $__gov_toolchain
    end
end

# Until the first prompt, messages wait.
function __gov_prompt_quietly
    __gov_prompt 2>/dev/null
    set -g __gov_key none
    set -g __gov_place
    set -g __gov_said
end

# A change of directory takes effect at once, for the rest of the command line.
function __gov_on_change --on-variable PWD
    if test -n "$__gov_place"
        __gov_prompt
    else
        __gov_prompt_quietly
    end
end

# direnv may restore an older PATH after the hook has run for a prompt.
function __gov_on_command --on-event fish_preexec
    __gov_prompt
end

# Programs that start a shell in a project to read its environment never get to a prompt.
__gov_prompt_quietly
