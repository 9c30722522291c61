// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "golang/archive_source.hpp"
#include "golang/release.hpp"

// The sources of archives. A source supplies bytes, never digests.

namespace gov {

/// Reads the elements of the setting `sources`. Errors: usage.
[[nodiscard]] Result<std::vector<Source>> parse_sources(const std::vector<std::string>& texts);

/// A location of one archive.
struct RemoteFile {
  std::string url;
  bool may_stream = false;        // from a trusted origin, so it may be unpacked while it arrives
  bool allow_plain_http = false;  // the user configured an http URL
};
struct LocalFile {
  std::string path;
};
using Location = std::variant<RemoteFile, LocalFile>;

/// Whether the bytes of `url` may be unpacked before their digest is checked: only if they come
/// over TLS from the official hosts or from the origin of the index that supplied the digest.
[[nodiscard]] bool is_trusted_origin(const std::string& url, const std::string& index_url);

/// The location of `artifact` in a source of archives. The official source is the folder of the
/// index in use.
[[nodiscard]] Result<Location> locate(const ArchiveSource& source, const Artifact& artifact,
                                      const Version& version, const std::string& index_url);

}  // namespace gov
