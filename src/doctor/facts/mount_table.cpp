// SPDX-License-Identifier: MIT
#include "doctor/facts/mount_table.hpp"

#include <algorithm>

#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// Blanks, tabs, newlines and backslashes are written as three octal digits.
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digit = [&](std::size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '7' ? text[at] - '0' : -1;
    };
    if (text[i] == '\\' && digit(i + 1) >= 0 && digit(i + 2) >= 0 && digit(i + 3) >= 0) {
      plain.push_back(static_cast<char>(digit(i + 1) * 64 + digit(i + 2) * 8 + digit(i + 3)));
      i += 3;
    } else {
      plain.push_back(text[i]);
    }
  }
  return plain;
}

bool has_option(std::string_view options, std::string_view wanted) {
  const auto all = split(options, ',');
  return std::find(all.begin(), all.end(), wanted) != all.end();
}

}  // namespace

bool Mount::is_network() const {
  static constexpr std::string_view kTypes[] = {
      "nfs",    "nfs4", "cifs",   "smb3",  "smbfs",      "afpfs",  "afs",   "ceph",
      "lustre", "9p",   "webdav", "davfs", "fuse.sshfs", "prl_fs", "vboxsf"};
  return std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

std::vector<Mount> parse_mounts(std::string_view text) {
  std::vector<Mount> mounts;
  for (const std::string_view line : split(text, '\n')) {
    const auto fields = split(line, ' ');
    if (fields.size() < 4) continue;
    mounts.push_back({.point = unescaped(fields[1]),
                      .type = std::string(fields[2]),
                      .is_noexec = has_option(fields[3], "noexec"),
                      .is_read_only = has_option(fields[3], "ro")});
  }
  return mounts;
}

const Mount* mount_of(const std::vector<Mount>& mounts, std::string_view path) {
  const Mount* best = nullptr;
  for (const Mount& mount : mounts) {
    if (path != mount.point && !lies_below(path, mount.point)) continue;
    if (best == nullptr || mount.point.size() >= best->point.size()) best = &mount;
  }
  return best;
}

}  // namespace gov
