// SPDX-License-Identifier: MIT
#include "golang/checksum_database_choice.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "golang/go_proxy_list.hpp"
#include "golang/toolchain_module.hpp"

namespace gov {
namespace {

constexpr std::string_view kPublicDatabase = "sum.golang.org";
constexpr std::string_view kInChina = "sum.golang.google.cn";

/// As many elements of the path as the pattern has.
std::string_view prefix_of(std::string_view module, std::string_view pattern) {
  auto slashes = std::count(pattern.begin(), pattern.end(), '/');
  for (std::size_t i = 0; i < module.size(); ++i) {
    if (module[i] == '/' && slashes-- == 0) return module.substr(0, i);
  }
  return slashes > 0 ? std::string_view() : module;
}

}  // namespace

bool matches_module_patterns(std::string_view patterns, std::string_view module) {
  for (std::string_view pattern : split(patterns, ',')) {
    pattern = trim(pattern);
    if (pattern.ends_with('/')) pattern.remove_suffix(1);
    if (pattern.empty()) continue;
    const std::string prefix(prefix_of(module, pattern));
    if (!prefix.empty() &&
        ::fnmatch(std::string(pattern).c_str(), prefix.c_str(), FNM_PATHNAME) == 0)
      return true;
  }
  return false;
}

Result<std::optional<ChecksumDatabaseChoice>> choose_checksum_database(
    const ChecksumVariables& variables) {
  using Choice = std::optional<ChecksumDatabaseChoice>;
  auto words = fields(variables.gosumdb);
  if (words.empty()) words.push_back(kPublicDatabase);
  if (words.front() == "off" && words.size() == 1) return Choice();
  const bool is_excepted = is_single_file_proxy(variables.goproxy) &&
                           matches_module_patterns(variables.gonosumdb, kToolchainModule);
  if (is_excepted) return Choice();
  if (words.size() > 2) {
    return fail(ErrorKind::usage, concat("invalid GOSUMDB ", in_quotes(variables.gosumdb)))
        .with_reason("expected the name or the key of a database, and perhaps its address")
        .explained_by("ENV10");
  }
  if (words.front() == kInChina && words.size() == 1)
    return Choice({.key = std::string(kPublicDatabase), .url = concat("https://", kInChina)});
  ChecksumDatabaseChoice choice{.key = std::string(words.front()), .url = std::nullopt};
  if (words.size() == 2) choice.url = std::string(words[1]);
  return Choice(std::move(choice));
}

}  // namespace gov
