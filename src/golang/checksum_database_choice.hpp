// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

// GOSUMDB and GONOSUMDB as the go command treats them for toolchains. Pure.

namespace gov {

/// The variables of the go command that say who is asked about checksums.
struct ChecksumVariables {
  std::string gosumdb;    // "" is sum.golang.org
  std::string gonosumdb;  // GONOSUMDB, else GOPRIVATE
  std::string goproxy;
};

/// The database to ask.
struct ChecksumDatabaseChoice {
  std::string key;                 // "name+hash+key", or only the name of a database that is known
  std::optional<std::string> url;  // where it is, instead of https://NAME or a proxy
};

/// Absent with GOSUMDB=off; and where GONOSUMDB names golang.org/toolchain while GOPROXY is a
/// single file:// address, because the go command heeds it for toolchains then only.
/// sum.golang.google.cn is another address of sum.golang.org. Errors: usage, for more than two
/// words.
[[nodiscard]] Result<std::optional<ChecksumDatabaseChoice>> choose_checksum_database(
    const ChecksumVariables& variables);

/// Does a comma-separated list of patterns such as "*.corp.example.com,golang.org" match a prefix
/// of the path of a module (module.MatchPrefixPatterns of golang.org/x/mod)?
[[nodiscard]] bool matches_module_patterns(std::string_view patterns, std::string_view module);

}  // namespace gov
