// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace gov {

/// One file of a module, under its name in the module's zip.
struct ModuleFile {
  std::string name;    // "golang.org/toolchain@v0.0.1-go1.22.5.linux-amd64/bin/go"
  std::string sha256;  // 64 lower-case hex digits
};

/// The hash of a module's content as in go.sum: "h1:" and base64 (golang.org/x/mod/sumdb/dirhash,
/// Hash1). The order of the files does not matter.
[[nodiscard]] std::string module_hash(std::vector<ModuleFile> files);

}  // namespace gov
