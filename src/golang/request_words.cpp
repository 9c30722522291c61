// SPDX-License-Identifier: MIT
#include "golang/request_words.hpp"

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "golang/likely_request.hpp"

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
  if (request) return std::move(*request);
  if (is_package_word(trim(text))) {
    return fail(ErrorKind::usage, concat(in_quotes(trim(text)), " is not a version"))
        .with_reason("it names packages, which the go command installs")
        .with_hint(concat("go install ", shell_word(trim(text))));
  }
  return invalid_request(trim(text), request.error());
}

bool is_package_word(std::string_view word) {
  const bool is_directory = word == "." || word == ".." || word.starts_with("./") ||
                            word.starts_with("../") || word == "..." || word.ends_with("/...");
  if (is_directory) return true;
  const std::string_view host = word.substr(0, word.find('/'));
  const bool is_host = host.size() < word.size() && host.find('.') != std::string_view::npos;
  return is_host && word.find("//") == std::string_view::npos && !likely_request(host);
}

bool is_plain_version(std::string_view text) {
  const auto request = parse_request(text);
  return request && !std::holds_alternative<NamedVersion>(request->meaning());
}

}  // namespace gov
