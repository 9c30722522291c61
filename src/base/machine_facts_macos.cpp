// SPDX-License-Identifier: MIT
#include <sys/sysctl.h>

#include <array>

#include "base/file.hpp"
#include "base/system_facts.hpp"

namespace gov {
namespace {

/// The value of a numeric sysctl; 0 if this macOS does not have it (sysctl.proc_translated is
/// missing on Intel Macs).
int number_of(const char* name) {
  int value = 0;
  std::size_t size = sizeof value;
  return ::sysctlbyname(name, &value, &size, nullptr, 0) == 0 ? value : 0;
}

std::string text_of(const char* name) {
  std::array<char, 128> buffer{};
  std::size_t size = buffer.size() - 1;
  return ::sysctlbyname(name, buffer.data(), &size, nullptr, 0) == 0 ? buffer.data()
                                                                     : std::string();
}

/// Where xcode-select points, else the two places that it looks at (xcode-select(1)).
std::string developer_directory() {
  if (const auto chosen = link_target("/var/db/xcode_select_link")) {
    return is_directory(*chosen) ? *chosen : std::string();
  }
  for (const char* usual :
       {"/Applications/Xcode.app/Contents/Developer", "/Library/Developer/CommandLineTools"}) {
    if (is_directory(usual)) return usual;
  }
  return {};
}

}  // namespace

void add_system_facts(MachineFacts& facts) {
  facts.system = "macOS";
  facts.system_version = text_of("kern.osproductversion");
  facts.has_arm64_hardware = number_of("hw.optional.arm64") == 1;
  facts.is_translated = is_translated_process();
  facts.has_rosetta =
      facts.is_translated || is_regular_file("/Library/Apple/usr/libexec/oah/libRosettaRuntime");
  facts.developer_directory = developer_directory();
}

bool is_translated_process() { return number_of("sysctl.proc_translated") == 1; }

}  // namespace gov
