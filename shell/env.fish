# SPDX-License-Identifier: MIT
#
# Puts gov's shims first on PATH. Start-up files of fish read this file, any number of times: an entry that stands
# further back moves to the front, a second one goes, and everything else stays as it is. It uses builtins only, prints
# nothing, and touches no universal variable.

# ROOT is the folder above the one with this file.
set -l root (status filename)
string match -q -- '/*' $root; or set root $PWD/(string replace -r '^\./' '' -- $root)
set root (string replace -r '/shell/env\.fish$' '' -- $root)

if test -d "$root/shims"
    set -l entries $PATH
    while set -l place (contains -i -- "$root/shims" $entries)
        set -e entries[$place]
    end
    # gov itself is found last, in the folder it was set up from.
    contains -- @GOV_BIN@ $entries; or set -a entries @GOV_BIN@
    set -gx PATH "$root/shims" $entries

    # The shims know their store by their own place. gov lies elsewhere, and would look in the usual one.
    set -l data $HOME/.local/share
    test -z "$XDG_DATA_HOME"; or set data $XDG_DATA_HOME
    if test -z "$GOV_ROOT" -a "$root" != "$data/gov"
        set -gx GOV_ROOT $root
    end
end
