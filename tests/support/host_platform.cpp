// SPDX-License-Identifier: MIT
#include "host_platform.hpp"

#include <sys/utsname.h>

#include <algorithm>
#include <stdexcept>

namespace gov_test {
namespace {

std::string go_name_of(const std::string& machine) {
  if (machine == "x86_64") return "amd64";
  if (machine == "aarch64") return "arm64";
  if (machine.starts_with("armv")) return "armv6l";
  if (machine == "i686" || machine == "i386") return "386";
  return machine;
}

}  // namespace

ReleasePlatform host_platform() {
  utsname name{};
  if (uname(&name) != 0) throw std::runtime_error("cannot tell the platform of this machine");
  std::string os = name.sysname;
  std::transform(os.begin(), os.end(), os.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
  });
  return {os, go_name_of(name.machine)};
}

}  // namespace gov_test
