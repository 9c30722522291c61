// SPDX-License-Identifier: MIT
#include "base/foreign_owner.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr uid_t kRoot = 0;
constexpr uid_t kOwnerFromOutside = 65534;

/// What Docker, Podman and CRI-O, and Kubernetes put into every container.
constexpr std::array kContainerMarks = {"/.dockerenv", "/run/.containerenv",
                                        "/var/run/secrets/kubernetes.io"};

bool is_in_container() {
  return std::any_of(kContainerMarks.begin(), kContainerMarks.end(),
                     [](const char* mark) { return status_of_link(mark).has_value(); });
}

/// By the file alone: a program that is linked statically cannot ask the directory services, which
/// containers do not have. True where the file cannot be read.
bool has_account(uid_t user) {
  constexpr std::size_t kMaxBytes = std::size_t{1} << 20U;
  const auto accounts = read_file("/etc/passwd", kMaxBytes);
  if (!accounts) return true;
  const std::string number = std::to_string(user);
  const std::vector<std::string_view> lines = split(*accounts, '\n');
  return std::any_of(lines.begin(), lines.end(), [&](std::string_view line) {
    const auto fields = split(line, ':');
    return fields.size() > 2 && fields[2] == number;
  });
}

/// Outside of user namespaces the map is "0 0 4294967295": every number is itself.
bool is_in_user_namespace() {
  constexpr std::size_t kMaxBytes = 16 * 1024;
  const auto map = read_file("/proc/self/uid_map", kMaxBytes);
  return map && map->find("4294967295") == std::string::npos;
}

}  // namespace

bool is_foreign_owner(uid_t owner) {
  if (owner == kRoot || owner == ::geteuid()) return false;
  if (owner == kOwnerFromOutside && is_in_user_namespace()) return false;
  return !is_in_container() || has_account(owner);
}

}  // namespace gov
