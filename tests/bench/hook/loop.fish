# SPDX-License-Identifier: MIT
#
# loop.sh for fish. The path hook would run after each change of directory, too.
#
# usage: loop.fish FILE DIRECTORY prompts|idle|moves|bare COUNT
set hook_file $argv[1]
set directory $argv[2]
set work $argv[3]
set count $argv[4]
builtin cd /
source $hook_file
functions -q __gov_on_change; and functions -e __gov_on_change
set prompt_hook __gov_prompt
function nothing
    true
end
set stays no
if contains $work prompts idle
    set stays yes
    builtin cd $directory
end
$prompt_hook
contains $work idle bare; and set prompt_hook nothing
set i 0
while test $i -lt $count
    set i (math $i + 1)
    if test $stays = yes
        $prompt_hook
    else
        builtin cd $directory
        $prompt_hook
        builtin cd /
        $prompt_hook
    end
end
true
