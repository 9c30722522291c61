# SPDX-License-Identifier: MIT
#
# Puts gov's shims first on PATH. fish's start-up files may read this file any number of times: an existing entry is
# moved to the front, duplicates of it are removed, and everything else stays unchanged. The file uses builtins only,
# prints nothing, and changes no universal variable.

# ROOT is the folder above the one with this file.
set -l root (status filename)
string match -q -- '/*' $root; or set root $PWD/(string replace -r '^\./' '' -- $root)
set root (string replace -r '/shell/env\.fish$' '' -- $root)

if test -d "$root/shims"
    set -l entries $PATH
    while set -l place (contains -i -- "$root/shims" $entries)
        set -e entries[$place]
    end
    # gov itself is found last, in the folder from which gov setup was run.
    contains -- @GOV_BIN@ $entries; or set -a entries @GOV_BIN@
    set -gx PATH "$root/shims" $entries

    # The shims derive their store from their own path. gov is installed elsewhere and would use the default store.
    set -l data $HOME/.local/share
    test -z "$XDG_DATA_HOME"; or set data $XDG_DATA_HOME
    if test -z "$GOV_ROOT" -a "$root" != "$data/gov"
        set -gx GOV_ROOT $root
    end
end
