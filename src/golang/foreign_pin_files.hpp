// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "golang/parsed_pin.hpp"

// The TOML files of mise, proto and vfox, as far as they pin Go, each read as its owner reads it.
// Everything else in them is passed over.

namespace gov {

/// mise's mise.toml: the last of mise's names for Go in the table [tools].
[[nodiscard]] ParsedPin parse_mise_toml(std::string_view text);

/// proto's .prototools: `go` at the top.
[[nodiscard]] ParsedPin parse_prototools(std::string_view text);

/// vfox's .vfox.toml: `golang` in the table [tools].
[[nodiscard]] ParsedPin parse_vfox_toml(std::string_view text);

}  // namespace gov
