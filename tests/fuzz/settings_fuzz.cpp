// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "settings/settings_file.hpp"

// Any text is settings or a usage error, never an exception.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto loaded = gov::apply_settings_file({}, text, "config.yaml");
  if (!loaded && loaded.error().kind != gov::ErrorKind::usage) std::abort();
  return 0;
}
