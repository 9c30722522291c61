// SPDX-License-Identifier: MIT
#include "install/program_checks.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

/// Releases up to 1.3 have a Perl script among their tools, pprof.
bool is_script(const std::string& path) {
  const UniqueFd file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  std::array<char, 2> start{};
  return file.is_open() && ::read(file.number(), start.data(), start.size()) == 2 &&
         start[0] == '#' && start[1] == '!';
}

/// Paths relative to the GOROOT. Files in pkg/tool that are not executable are not tools.
Result<std::vector<std::string>> programs_of(const std::string& goroot) {
  std::vector<std::string> programs = {"bin/go", "bin/gofmt"};
  GOV_TRY_ASSIGN(const auto platforms, list_directory(concat(goroot, "/pkg/tool")));
  for (const std::string& platform : platforms) {
    const std::string folder = concat("pkg/tool/", platform);
    GOV_TRY_ASSIGN(const auto tools, list_directory(concat(goroot, "/", folder)));
    for (const std::string& tool : tools) {
      std::string program = concat(folder, "/", tool);
      const std::string path = concat(goroot, "/", program);
      if (is_executable(path) && !is_script(path)) programs.push_back(std::move(program));
    }
  }
  return programs;
}

Result<std::size_t> read_at(int file, const std::string& path, std::uint64_t offset,
                            std::span<std::byte> buffer) {
  std::size_t filled = 0;
  while (filled < buffer.size()) {
    const ssize_t count = ::pread(file, buffer.data() + filled, buffer.size() - filled,
                                  static_cast<off_t>(offset + filled));
    if (count < 0 && errno == EINTR) continue;
    // EINVAL means that a header contains an impossible offset.
    if (count < 0 && errno != EINVAL)
      return system_error(concat("cannot read ", in_quotes(path)), errno);
    if (count <= 0) break;
    filled += static_cast<std::size_t>(count);
  }
  return filled;
}

Result<std::vector<ExecutableImage>> images_of(const std::string& path) {
  const UniqueFd file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return system_error(concat("cannot read ", in_quotes(path)), errno);
  return read_executable([&](std::uint64_t offset, std::span<std::byte> buffer) {
    return read_at(file.number(), path, offset, buffer);
  });
}

void add_once(std::vector<Obstacle>& all, Obstacle one, const std::string& program) {
  const bool is_known = std::any_of(all.begin(), all.end(),
                                    [&](const Obstacle& other) { return other.name == one.name; });
  if (is_known) return;
  one.what = concat(program, " cannot run here: ", one.what);
  all.push_back(std::move(one));
}

}  // namespace

Result<std::vector<Obstacle>> check_programs(const std::string& goroot, const Version& version,
                                             const Platform& platform, const Host& host) {
  std::vector<Obstacle> found;
  if (!is_format_known(platform)) return found;
  GOV_TRY_ASSIGN(const std::vector<std::string> programs, programs_of(goroot));
  for (const std::string& program : programs) {
    auto image = [&]() -> Result<std::optional<ExecutableImage>> {
      GOV_TRY_ASSIGN(const auto images, images_of(concat(goroot, "/", program)));
      return image_for(images, platform);
    }();
    if (!image) {
      return std::move(image).error().within(
          concat("the archive's ", program, " is not a valid program for this platform"));
    }
    if (!*image) continue;
    for (Obstacle& obstacle : obstacles_of_program(**image, version, platform, host)) {
      add_once(found, std::move(obstacle), program);
    }
  }
  return found;
}

}  // namespace gov
