// SPDX-License-Identifier: MIT
//
// A small archive that looks like an official Go release for Unix: same layout, order, modes and
// names, a few files only. The bytes of bin/go come from the caller (tests pass the fake_go
// program).
#pragma once

#include <cstddef>
#include <string>

namespace gov_test {

enum class DirectoryEntries { before_files, none };  // none: as in go1.21.0, which has files only
enum class PayloadKind { incompressible, compressible };

struct GoArchiveOptions {
  std::string go_bytes;     // go/bin/go
  std::string gofmt_bytes;  // go/bin/gofmt
  std::string tool_bytes;   // go/pkg/tool/OS_ARCH/compile
  std::string goos = "linux";
  std::string goarch = "amd64";  // as in GOARCH, so `arm`, not `armv6l`
  std::string claimed_version;   // what go/VERSION says, when that is not the version asked for
  DirectoryEntries directories = DirectoryEntries::before_files;
  std::size_t payload_files = 0;  // extra files below go/src/payload
  std::size_t payload_bytes = 0;  // shared out evenly among them; without files it goes into one
  PayloadKind payload = PayloadKind::incompressible;
};

// The tar, ready for gzip() with other options. `version` is like "go1.99.1". Equal input gives
// equal bytes.
std::string make_go_tar(const std::string& version, const GoArchiveOptions& options);

// The tar.gz.
std::string make_go_archive(const std::string& version, const GoArchiveOptions& options);

}  // namespace gov_test
