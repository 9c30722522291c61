// SPDX-License-Identifier: MIT
#include "install/file_address.hpp"

#include "base/base64.hpp"
#include "fetch/url.hpp"

namespace gov {

std::optional<std::string> path_of_file_address(std::string_view address) {
  const auto url = parse_url(address);
  if (!url || url->scheme != "file" || !url->host.empty()) return std::nullopt;
  const std::string_view path = url->path;
  std::string decoded;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (path[i] != '%') {
      decoded += path[i];
      continue;
    }
    const auto byte = decode_hex(path.substr(i + 1, 2));
    if (!byte || byte->size() != 1 || byte->front() == '\0') return std::nullopt;
    decoded += *byte;
    i += 2;
  }
  return decoded;
}

}  // namespace gov
