// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "install/archive_pipeline.hpp"
#include "records/toolchain_record.hpp"
#include "store/quarantine.hpp"
#include "store/staging.hpp"

namespace gov {

/// Set when the bytes were a toolchain module and not the release's archive.
struct AcquiredModule {
  std::string filename;     // of its zip: "v0.0.1-go1.22.5.linux-amd64.zip"
  std::string sha256;       // of the zip as received
  RecordedModuleHash hash;  // proven
};

/// An archive or a module that was received, verified and unpacked into a staging directory.
struct Acquired {
  Staging staging;
  UnpackedArchive archive;
  std::uint64_t archive_bytes = 0;
  AttributeReport attributes;  // found and removed while the files were written
  std::string origin;          // source URL without user-info, or path of the source file
  RecordedSignature signature;
  std::optional<AcquiredModule> module{};
};

}  // namespace gov
