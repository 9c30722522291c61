// SPDX-License-Identifier: MIT
#include "golang/pin_file_list.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("pin file list: gov's own file comes first, then those of others in their order") {
  std::string names;
  for (const gov::PinFileKind& kind : gov::pin_file_kinds()) names += std::string(kind.name) + " ";
  // Those of mise are its LOCAL_CONFIG_FILENAMES from the last to the first.
  CHECK(names ==
        ".go-version "
        ".mise.local.toml mise.local.toml mise/config.local.toml .mise/config.local.toml "
        ".config/mise.local.toml .config/mise/mise.local.toml .config/mise/config.local.toml "
        ".mise.toml mise.toml mise/config.toml .mise/config.toml .config/mise.toml "
        ".config/mise/mise.toml .config/mise/config.toml "
        ".tool-versions .prototools .vfox.toml vfox.toml .gvmrc ");
  CHECK(gov::own_pin_file() == ".go-version");
}
