// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "basic_credentials.hpp"
#include "tls_identity.hpp"

namespace gov_test {

struct Options {
  std::vector<std::filesystem::path> directories;  // at least one
  std::optional<std::filesystem::path> index;
  bool use_tls = false;
  CertificateKind certificate = CertificateKind::sound;
  std::optional<std::filesystem::path> authority_out;
  std::uint16_t port = 0;
  std::optional<std::filesystem::path> ready;
  std::optional<std::filesystem::path> log;
  std::optional<std::uint64_t> bytes_per_second;
  std::optional<BasicCredentials> credentials;
};

extern const char* const kUsage;

// Throws std::runtime_error that names the option.
Options parse_options(const std::vector<std::string>& arguments);

}  // namespace gov_test
