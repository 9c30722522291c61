// SPDX-License-Identifier: MIT
#include "golang/platform.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gov {
namespace {

// `go tool dist list`, plus what earlier releases had.
constexpr std::array<std::string_view, 16> kSystems = {
    "aix",   "android", "darwin", "dragonfly", "freebsd", "illumos", "ios",    "js",
    "linux", "nacl",    "netbsd", "openbsd",   "plan9",   "solaris", "wasip1", "windows"};

constexpr std::array<std::string_view, 15> kArchitectures = {
    "386",      "amd64",  "amd64p32", "arm",     "arm64",   "loong64", "mips", "mips64",
    "mips64le", "mipsle", "ppc64",    "ppc64le", "riscv64", "s390x",   "wasm"};

struct OtherName {
  std::string_view name;
  std::string_view architecture;
};

constexpr std::array<OtherName, 10> kOtherNames = {{{"x86_64", "amd64"},
                                                    {"x64", "amd64"},
                                                    {"aarch64", "arm64"},
                                                    {"armv6l", "arm"},
                                                    {"armv7l", "arm"},
                                                    {"i386", "386"},
                                                    {"i686", "386"},
                                                    {"x86", "386"},
                                                    {"loongarch64", "loong64"},
                                                    {"powerpc64le", "ppc64le"}}};

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::optional<Platform> Platform::parse(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::string_view os = text.substr(0, dash);
  const std::string_view arch = text.substr(dash + 1);
  if (!contains(kSystems, os) || !contains(kArchitectures, arch)) return std::nullopt;
  return Platform{std::string(os), std::string(arch)};
}

std::string Platform::to_string() const { return concat(os, "-", arch); }

std::string Platform::archive_name() const {
  if (os == "linux" && arch == "arm") return "linux-armv6l";
  return to_string();
}

std::strong_ordering operator<=>(const Platform& a, const Platform& b) {
  const auto systems = a.os.compare(b.os) <=> 0;
  return systems != 0 ? systems : a.arch.compare(b.arch) <=> 0;
}

std::optional<std::string> parse_architecture(std::string_view text) {
  for (const OtherName& other : kOtherNames) {
    if (other.name == text) return std::string(other.architecture);
  }
  if (!contains(kArchitectures, text)) return std::nullopt;
  return std::string(text);
}

}  // namespace gov
