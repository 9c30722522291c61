// SPDX-License-Identifier: MIT
// What an install does to a proven tree before it becomes visible, by itself, for the row `checks`:
// reads the headers of its programs, and looks at every file's attributes for the quarantine mark
// (under a name that Linux allows, so it does there what it does on macOS).
//
// usage: tree_checks GOROOT
#include <cstdio>

#include "install/program_checks.hpp"
#include "store/quarantine.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  gov::Host host;
  host.platforms.native = gov::build_platform();
  const auto obstacles =
      gov::check_programs(argv[1], *gov::Version::parse("1.27.0"), host.platforms.native, host);
  const auto attributes =
      gov::lift_quarantine(argv[1], {"user.gov.quarantine", gov::system_extended_attributes()});
  if (!obstacles || !attributes) return 1;
  std::printf("%llu files\n", static_cast<unsigned long long>(attributes->files));
  return 0;
}
