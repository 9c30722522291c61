// SPDX-License-Identifier: MIT
#include "golang/request_words.hpp"

#include "base/text.hpp"

namespace gov {

namespace {

constexpr std::string_view kLatest = "latest";

/// What is left when the words are taken away that other managers want around a version, and that
/// say nothing here: go@1.22 (mise), "golang 1.22" and latest:1.22 (asdf), 1.22@latest (gobrew);
/// and the plus of `go +1.22`.
std::string_view without_decoration(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  for (const std::string_view prefix : {"go@", "golang@", "go ", "golang "}) {
    if (to_lower(text).starts_with(prefix)) return trim(text.substr(prefix.size()));
  }
  if (text.starts_with(concat(kLatest, ":"))) return text.substr(kLatest.size() + 1);
  if (text.ends_with(concat("@", kLatest))) return text.substr(0, text.size() - kLatest.size() - 1);
  return text;
}

}  // namespace

Result<VersionRequest> parse_request(std::string_view text) {
  auto request = VersionRequest::parse(without_decoration(trim(text)));
  if (!request) return invalid_request(trim(text), request.error());
  return std::move(*request);
}

bool is_plain_version(std::string_view text) {
  const auto request = parse_request(text);
  return request && !std::holds_alternative<NamedVersion>(request->meaning());
}

}  // namespace gov
