// SPDX-License-Identifier: MIT
#include "golang/platform_request.hpp"

#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace gov {
namespace {

struct SystemSpelling {
  std::string_view written;
  std::string_view system;
};

constexpr std::array<SystemSpelling, 5> kSystemSpellings = {{{"macos", "darwin"},
                                                             {"mac", "darwin"},
                                                             {"osx", "darwin"},
                                                             {"win", "windows"},
                                                             {"sunos", "solaris"}}};

std::string_view system_of(std::string_view written) {
  for (const SystemSpelling& spelling : kSystemSpellings) {
    if (spelling.written == written) return spelling.system;
  }
  return written;
}

/// Container images name the variant of a processor behind it: arm/v7, arm64/v8, amd64/v2.
bool is_variant(std::string_view word) {
  return word.size() == 2 && word[0] == 'v' && word[1] >= '1' && word[1] <= '9';
}

std::optional<Platform> platform_in(std::string text) {
  for (char& c : text) c = c == '/' ? '-' : c;
  std::vector<std::string_view> words = split(text, '-');
  if (words.size() == 3 && is_variant(words.back())) words.pop_back();
  if (words.size() != 2) return std::nullopt;
  const auto architecture = parse_architecture(words[1]);
  if (!architecture) return std::nullopt;
  return Platform::parse(concat(system_of(words[0]), "-", *architecture));
}

}  // namespace

Result<Platform> parse_platform_request(std::string_view text) {
  auto platform = platform_in(to_lower(text));
  if (!platform) {
    return fail(ErrorKind::usage, concat(in_quotes(text), " is not a platform of Go"))
        .with_reason("a platform is a system and a processor, such as linux-arm64 or darwin-amd64")
        .with_hint("gov list-remote --platform linux-arm64");
  }
  if (platform->os == "windows") {
    return fail(ErrorKind::unsupported, "gov does not install Go for Windows")
        .with_reason("gov installs .tar.gz archives; Go for Windows is published as .zip and .msi")
        .with_hint("gov list-remote --platform linux-amd64");
  }
  return std::move(*platform);
}

}  // namespace gov
