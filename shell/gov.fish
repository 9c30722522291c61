# SPDX-License-Identifier: MIT
#
# gov in an interactive fish, 3.1 or newer; config.fish reads this file. Before each prompt and after each change of the
# directory the `bin` of the Go that is pinned there is in front of PATH, and where none is, PATH is what the user made
# it. README.md beside this file has the rules.
#
# Whatever comes from a file or a directory's name stays one word, and is never evaluated.

# What is known between prompts; none of it is exported.
set -g __gov_known            # "yes" once __gov_key and what follows from it are right
set -g __gov_key              # all that decides: GOV_VERSION, or the pin files and their text
set -g __gov_path             # PATH as the last prompt left it
set -g __gov_bin              # the directory that belongs in front; empty for none
set -g __gov_toolchain        # the GOTOOLCHAIN that goes with it
set -q __gov_inserted; or set -g __gov_inserted  # the directory that this shell put into PATH last
set -g __gov_said             # what the user was told last
set -g __gov_is_new yes       # before the first prompt: our entry goes to the front
set -g __gov_here             # the directory for which the next two hold
set -g __gov_files            # the pin files at or above it
set -g __gov_has_another      # a builtin and its words: has another one come
set -gu GOV_CURRENT           # for prompts: "1.24.9" or ""

# Where gov keeps its versions, by the rules of src/store/layout.cpp; empty where gov would refuse.
function __gov_find_root
    set -g __gov_root
    if test -n "$GOV_ROOT"
        set -g __gov_root (string replace -r '/+\z' '' -- $GOV_ROOT)
    else if string match -q '/*' -- "$XDG_DATA_HOME"
        set -g __gov_root (string replace -r '/+\z' '' -- "$XDG_DATA_HOME")/gov
    else if string match -q '/*' -- "$HOME"
        set -g __gov_root (string replace -r '/+\z' '' -- $HOME)/.local/share/gov
    end
    if not string match -q '/*' -- "$__gov_root"; or string match -qr ':|/\.\.(/|\z)' -- "$__gov_root"
        set -g __gov_root
    end
    set -g __gov_own_entry '\A'(string escape --style=regex -- "$__gov_root")'/versions/[^/]+/bin\z'
end

# ---- what decides here: builtins only ----------------------------------------------------------

# How one builtin is asked whether any of many files is there. `path` came with fish 3.5.
if builtin --names | string match -q path
    set -g __gov_question path filter -qf -- /
    set -g __gov_or
else
    set -g __gov_question test -f /
    set -g __gov_or -o -f
end

# The pin files from here upward, and the question whether another one has come. Asking for each by itself takes three
# times as long, and a command substitution ten times. Above a .go-version that begins with a version nothing matters.
function __gov_look_around
    set -g __gov_here $PWD
    set -g __gov_files
    set -g __gov_has_another $__gov_question
    set -l dir
    for part in '' (string split --no-empty / -- $PWD)
        test -n "$part"; and set dir "$dir/$part"
        set -l places "$dir/.go-version" "$dir/.tool-versions" "$dir/mise.toml" "$dir/.mise.toml"
        if builtin test -f $places[1] -a -r $places[1]
            set -l first
            builtin read -z -n 1 first <$places[1]
            if string match -qr '[0-9a-z]' -- "$first"
                set -g __gov_files $places[1]
                set -g __gov_has_another $__gov_question
                continue
            end
        end
        for place in $places
            if builtin test -f $place
                set -a __gov_files $place
            else
                set -a __gov_has_another $__gov_or $place
            end
        end
    end
end

function __gov_pin_files_changed
    test "$__gov_here" != "$PWD"; or builtin $__gov_has_another; and return
    for file in $__gov_files
        builtin test -f $file; or return 0
    end
    return 1
end

# The pin files, each with its first 4096 characters, as a list in __gov_new_key.
function __gov_find_key
    set -g __gov_new_key
    if test -n "$GOV_VERSION"; and string match -qr '\S' -- "$GOV_VERSION"
        set -g __gov_new_key GOV_VERSION=$GOV_VERSION
        return
    end
    set -g __gov_is_old_look yes
    if __gov_pin_files_changed
        __gov_look_around
        set -g __gov_is_old_look
    end
    for file in $__gov_files
        set -l text
        if builtin test -r $file
            builtin read -z -n 4096 text <$file
        end
        set -a __gov_new_key $file "$text"
    end
    if test -n "$GOV_CEILING"; and set -q __gov_new_key[1]
        set -a __gov_new_key $PWD $GOV_CEILING
    end
end

# ---- what follows from it: at most one process -------------------------------------------------

# One line on standard error, once per change; (cd somewhere) stays silent.
function __gov_say
    test "$__gov_said" != "$__gov_key$argv"; or return
    status is-command-substitution; and return
    set -g __gov_said "$__gov_key$argv"
    builtin printf 'gov: %s\n' "$argv" >&2
end

# gov-hook answers in four lines: state, directory, GOTOOLCHAIN, words (src/resolve/hook_answer.hpp).
function __gov_ask
    if not test -x "$__gov_root/shell/gov-hook"
        if string match -q -- 'GOV_VERSION=*' $__gov_key; or string match -q -- '*/.go-version' $__gov_key
            __gov_say 'a Go version is chosen here, but gov has no store yet; run: gov install'
        end
        return
    end
    # The user's may be an odd one.
    set -l IFS \n
    set -l answer (command "$__gov_root/shell/gov-hook" 2>/dev/null)
    switch "$answer[1]"
        case use
            set -g __gov_bin $answer[2]
            set -g __gov_toolchain $answer[3]
            set -g GOV_CURRENT $answer[4]
            set -g __gov_said
        case none
        case missing error
            __gov_say $answer[4]
        case '*'
            __gov_say 'cannot tell which Go is meant here; run: gov current'
    end
end

function __gov_apply_variables
    if test -n "$GOV_GOTOOLCHAIN"
        test "$GOTOOLCHAIN" != "$GOV_GOTOOLCHAIN"; or set -e GOTOOLCHAIN
        set -e GOV_GOTOOLCHAIN
    end
    test -n "$__gov_bin"; or return
    if test -n "$__gov_toolchain"
        set -gx GOTOOLCHAIN $__gov_toolchain
        set -gx GOV_GOTOOLCHAIN $__gov_toolchain
    end
    if set -q GOROOT; and test "$GOROOT/bin" != "$__gov_bin" -a "$GOV_KEEP_GOROOT" != 1
        set -e GOROOT
    end
end

# Our entries go, the wanted one comes where the first of them stood, else to the front. All others stay as they are.
# An entry outside of the store (a linked SDK) may be the user's as well: only one goes.
function __gov_apply_path
    # A path variable, as PATH is: in quotes these are joined by colons.
    set -l --path result
    set -l place $__gov_is_new
    set -l other $__gov_inserted
    set -l entries $PATH
    if not string match -qr -- $__gov_own_entry $PATH; and not contains -- "$other" $PATH
        set result $PATH
        set entries
    end
    for entry in $entries
        if test -n "$other" -a "$entry" = "$other"
            set other
        else if not string match -qr -- $__gov_own_entry $entry
            set -a result $entry
            continue
        end
        if test -z "$place" -a -n "$__gov_bin"
            set -a result $__gov_bin
            set place kept
        end
    end
    if test -n "$__gov_bin" -a "$place" != kept
        set -p result $__gov_bin
    end
    test "$result" = "$PATH"; or set -gx PATH $result
    set -g __gov_inserted $__gov_bin
    set -g __gov_path "$PATH"
end

# ---- the hook ----------------------------------------------------------------------------------

function __gov_update
    # Editors that read the environment of a shell must not be held to one version.
    if test -n "$VSCODE_RESOLVING_ENVIRONMENT$INTELLIJ_ENVIRONMENT_READER"
        return
    end
    if test -n "$GOV_DIRENV"
        set -g __gov_known
        set -g GOV_CURRENT
        return
    end
    __gov_find_key
    if test "$__gov_new_key" != "$__gov_key" -a -n "$__gov_is_old_look"
        # An edited file may no longer be the end of the search.
        set -g __gov_here
        __gov_find_key
    end
    if test -n "$__gov_known" -a "$__gov_new_key" = "$__gov_key"
        test "$PATH" != "$__gov_path"; or return
    else
        set -g __gov_key $__gov_new_key
        set -g __gov_known yes
        set -g __gov_bin
        set -g __gov_toolchain
        set -g GOV_CURRENT
        if set -q __gov_key[1]
            __gov_ask
        else
            set -g __gov_said
        end
        __gov_apply_variables
    end
    __gov_apply_path
end

# Only a function can change this shell's environment; all else is the program's work.
function gov --description 'A Go version manager'
    if test (count $argv) -eq 2 -a "$argv[1]" = shell -a "$argv[2]" = --unset
        set -e GOV_VERSION
    else if test (count $argv) -eq 2 -a "$argv[1]" = shell; and not string match -q -- '-*' $argv[2]
        set -l text (GOV_SHELL_FUNCTION=1 command gov shell $argv[2]); or return
        set -gx GOV_VERSION $text
    else
        command gov $argv
        set -l gov_status $status
        # It may have installed what is pinned here.
        set -g __gov_known
        return $gov_status
    end
    __gov_update
end

if status is-interactive
    __gov_find_root
    if test -n "$__gov_root"
        function __gov_on_prompt --on-event fish_prompt
            __gov_update
            set -g __gov_is_new
        end
        function __gov_on_change --on-variable PWD
            __gov_update
        end
        # Programs that start a shell in a project to learn its environment never see a prompt.
        __gov_update
    end
end
