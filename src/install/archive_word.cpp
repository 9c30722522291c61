// SPDX-License-Identifier: MIT
#include "install/archive_word.hpp"

#include <algorithm>
#include <array>

#include "base/file.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "catalog/official_hosts.hpp"
#include "fetch/url.hpp"
#include "golang/request_words.hpp"
#include "install/install_plan.hpp"

namespace gov {
namespace {

constexpr std::array<std::string_view, 6> kEndings = {".tar.gz", ".tgz", ".tar",
                                                      ".zip",    ".pkg", ".msi"};

bool has_archive_ending(std::string_view word) {
  return std::any_of(kEndings.begin(), kEndings.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

bool is_address(std::string_view word) { return word.find("://") != std::string_view::npos; }

/// "https://mirror.example.com/go" of "https://mirror.example.com/go/go1.22.5.linux-amd64.tar.gz".
std::string_view folder_of(std::string_view address) {
  return address.substr(0, address.rfind('/'));
}

}  // namespace

bool is_archive_word(std::string_view word) {
  return has_archive_ending(word) || is_address(word) || word.starts_with('/') ||
         word.find("./") != std::string_view::npos;
}

Error no_archive_at(const std::string& word) {
  if (!is_address(word)) {
    Error error = fail(ErrorKind::usage, concat("there is no archive ", in_quotes(word)));
    if (has_archive_ending(word) || !is_package_word(word)) return error;
    return std::move(error).with_hint(concat("go install ", shell_word(word)));
  }
  Error error = fail(ErrorKind::usage, concat("cannot install from the address ", redacted(word)))
                    .with_reason("gov fetches archives from its sources, by version");
  const auto url = parse_url(word);
  const std::string_view path = std::string_view(word).substr(0, word.find_first_of("?#"));
  const auto name = parse_archive_name(base_name(path));
  if (!name) return std::move(error).with_hint("gov install VERSION --from FILE");
  const std::string install = concat("gov install ", exact_text(name->version));
  if (!url || is_official_origin(*url)) return std::move(error).with_hint(install);
  const std::string source = concat(redacted(folder_of(path)), "/{file}");
  return std::move(error).with_hint(concat("GOV_SOURCES=", shell_word(source), " ", install));
}

}  // namespace gov
