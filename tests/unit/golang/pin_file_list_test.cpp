// SPDX-License-Identifier: MIT
#include "golang/pin_file_list.hpp"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("pin file list: gov's own file comes first, then those of others in their order") {
  std::string names;
  for (const gov::PinFileKind& kind : gov::pin_file_kinds()) names += std::string(kind.name) + " ";
  CHECK(names == ".go-version .tool-versions mise.toml .mise.toml ");
  CHECK(gov::own_pin_file() == ".go-version");
}
