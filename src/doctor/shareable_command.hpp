// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// A command as it may be pasted into a public report, and into bash, zsh and fish: as
/// shareable_text(), but the home directory is written as these shells read it. They expand ~ only
/// at the beginning of a word and outside of quotes, so '/home/ana/a b' becomes ~/'a b', and
/// X=/home/ana/b becomes X=$HOME/b.
[[nodiscard]] std::string shareable_command(std::string_view command, std::string_view home);

}  // namespace gov
