// SPDX-License-Identifier: MIT
//
// What an install adds to the unpacking to know what it installs, by itself, for the row `checks`:
// reads the headers of the programs, and takes the quarantine mark from each file while it is open,
// as the unpacker does (under a name that Linux allows, so it does there what it does on macOS).
// Prints how many microseconds that took; opening the files, which the unpacker has done, does not
// count.
//
// usage: tree_checks GOROOT
#include <fcntl.h>

#include <chrono>
#include <cstdio>

#include "base/directory.hpp"
#include "base/unique_fd.hpp"
#include "install/program_checks.hpp"
#include "store/quarantine.hpp"

namespace {

using SteadyClock = std::chrono::steady_clock;

bool check_programs(const std::string& goroot) {
  gov::Host host;
  host.platforms.native = gov::build_platform();
  const auto version = gov::Version::parse("1.27.0").value();
  return gov::check_programs(goroot, version, host.platforms.native, host).has_value();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::string goroot = argv[1];
  auto started = SteadyClock::now();
  bool is_fine = check_programs(goroot);
  SteadyClock::duration took = SteadyClock::now() - started;

  gov::QuarantineLift lift({"user.gov.quarantine", gov::system_extended_attributes()});
  const auto visited = gov::visit_tree(goroot, [&](const std::string& path, gov::EntryKind) {
    const gov::UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    started = SteadyClock::now();
    auto lifted = lift.lift({path, file.number()});
    took += SteadyClock::now() - started;
    return lifted;
  });
  is_fine = is_fine && visited.has_value();
  std::printf("%lld\n", static_cast<long long>(
                            std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
  return is_fine ? 0 : 1;
}
