// SPDX-License-Identifier: MIT
#include "golang/compatibility.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "golang/compatibility_table.hpp"

namespace gov {
namespace {

/// What a line of Go needs; absent for lines from before the table.
template <class Table>
std::optional<SystemVersion> minimum_for(const Table& table, unsigned line) {
  std::optional<SystemVersion> minimum;
  for (const MinimumSystem& row : table) {
    if (row.first_line <= line) minimum = row.minimum;
  }
  return minimum;
}

/// The newest line whose minimum a system meets; 0 when it is too old for all of the table.
template <class Table>
unsigned newest_line(const Table& table, const SystemVersion& system) {
  unsigned line = 0;
  for (const MinimumSystem& row : table) {
    if (row.minimum > system) return row.first_line - 1;
    line = row.first_line;
  }
  return line;
}

std::string install_line(unsigned line) { return concat("gov install 1.", std::to_string(line)); }

void add_macos_obstacles(std::vector<Obstacle>& found, const Version& version,
                         const SystemVersion& macos) {
  const auto minimum = minimum_for(kMinimumMacos, line_number(version));
  if (minimum && *minimum > macos) {
    found.push_back({Severity::refusal, "macos-too-old",
                     concat(version.release_name(), " needs macOS ", minimum->to_string(),
                            " or newer, and this is macOS ", macos.to_string()),
                     concat("gov install ", newest_line_for_macos(macos))});
  }
  if (macos >= kFirstMacosThatNeedsUuid && line_number(version) < kFirstLineWithUuid) {
    found.push_back(
        {Severity::warning, "no-uuid",
         concat("macOS ", macos.to_string(), " may stop programs that ", version.release_name(),
                " links: they lack LC_UUID, which 1.24 was the first to write; "
                "with an older one, build with -ldflags=-linkmode=external"),
         install_line(kFirstLineWithUuid)});
  }
}

bool is_glibc_loader(std::string_view loader) {
  return loader.find("ld-musl") == std::string_view::npos;
}

void add_linux_obstacles(std::vector<Obstacle>& found, const Version& version, const Host& host) {
  const unsigned line = line_number(version);
  const auto minimum = minimum_for(kMinimumLinux, line);
  if (minimum && host.linux_kernel && *minimum > *host.linux_kernel) {
    found.push_back({Severity::refusal, "kernel-too-old",
                     concat(version.release_name(), " needs Linux ", minimum->to_string(),
                            " or newer, and this is Linux ", host.linux_kernel->to_string()),
                     install_line(newest_line(kMinimumLinux, *host.linux_kernel))});
  }
  const bool has_glibc_loader =
      std::any_of(host.loaders.begin(), host.loaders.end(), is_glibc_loader);
  if (host.c_library == CLibrary::musl && line < kFirstLineWithoutGlibc && !has_glibc_loader) {
    found.push_back({Severity::refusal, "needs-glibc",
                     concat("official archives up to 1.20 are linked to glibc, and this system has "
                            "musl; 1.21 and newer need neither"),
                     install_line(kFirstLineWithoutGlibc)});
  }
}

/// A loader may lie anywhere, so the system is asked where it can be.
bool has_loader(const Host& host, const std::string& loader) {
  if (host.has_file) return host.has_file(loader);
  return std::find(host.loaders.begin(), host.loaders.end(), loader) != host.loaders.end();
}

/// The formats that gov can read, by system; absent for the others.
std::optional<ExecutableFormat> format_of(std::string_view os) {
  if (os == "darwin" || os == "ios") return ExecutableFormat::mach_o;
  if (os == "windows") return ExecutableFormat::pe;
  if (os == "aix" || os == "plan9" || os == "js" || os == "wasip1") return std::nullopt;
  return ExecutableFormat::elf;
}

bool is_for_system(const ExecutableImage& image, const Platform& platform) {
  if (image.format != format_of(platform.os)) return false;
  if (image.format != ExecutableFormat::elf || image.os.empty()) return true;
  // illumos keeps Solaris's number.
  return image.os == platform.os || (image.os == "solaris" && platform.os == "illumos");
}

std::string_view name_of(ExecutableFormat format) {
  switch (format) {
    case ExecutableFormat::elf:
      return "ELF";
    case ExecutableFormat::mach_o:
      return "darwin";
    case ExecutableFormat::pe:
      return "windows";
  }
  return {};
}

std::string described(const std::vector<ExecutableImage>& images) {
  std::vector<std::string> names;
  for (const ExecutableImage& image : images) {
    const std::string_view os = image.os.empty() ? name_of(image.format) : image.os;
    names.push_back(concat(os, "/", image.arch.empty() ? "an unknown processor" : image.arch));
  }
  return join(names, ", ");
}

}  // namespace

unsigned line_number(const Version& version) {
  if (version.major() != "1") return 0;
  const auto number = parse_unsigned(version.minor().empty() ? "0" : version.minor());
  return number && *number < 1'000'000 ? static_cast<unsigned>(*number) : 0;
}

std::string newest_line_for_macos(const SystemVersion& macos) {
  return concat("1.", std::to_string(newest_line(kMinimumMacos, macos)));
}

bool is_format_known(const Platform& platform) { return format_of(platform.os).has_value(); }

std::vector<Obstacle> obstacles_of_release(const Version& version, const Platform& platform,
                                           const Host& host) {
  std::vector<Obstacle> found;
  if (!host.platforms.can_run(platform)) return found;
  if (platform.os == "darwin" && host.macos) add_macos_obstacles(found, version, *host.macos);
  if (platform.os == "linux") add_linux_obstacles(found, version, host);
  return found;
}

std::vector<Obstacle> obstacles_of_program(const ExecutableImage& image, const Version& version,
                                           const Platform& platform, const Host& host) {
  std::vector<Obstacle> found;
  if (!host.platforms.can_run(platform)) return found;
  if (host.macos && image.minimum_macos && *image.minimum_macos > *host.macos) {
    found.push_back({Severity::refusal, "macos-too-old",
                     concat("it is made for macOS ", image.minimum_macos->to_string(),
                            " or newer, and this is macOS ", host.macos->to_string()),
                     concat("gov install ", newest_line_for_macos(*host.macos))});
  }
  const bool is_native_apple_silicon = platform.os == "darwin" && platform.arch == "arm64";
  if (is_native_apple_silicon && !image.is_signed) {
    found.push_back({Severity::refusal, "not-signed",
                     "it has no code signature, and Apple silicon kills such programs",
                     "take the archive from go.dev"});
  }
  const bool is_dynamic = platform.os == "linux" && !image.interpreter.empty();
  if (is_dynamic && !has_loader(host, image.interpreter)) {
    found.push_back({Severity::refusal, "no-loader",
                     concat("it is started by ", printable(image.interpreter),
                            ", which this system does not have"),
                     line_number(version) < kFirstLineWithoutGlibc
                         ? install_line(kFirstLineWithoutGlibc)
                         : std::string("take the archive from go.dev")});
  }
  return found;
}

Result<std::optional<ExecutableImage>> image_for(const std::vector<ExecutableImage>& images,
                                                 const Platform& platform) {
  if (!is_format_known(platform)) return std::optional<ExecutableImage>();
  for (const ExecutableImage& image : images) {
    if (image.arch == platform.arch && is_for_system(image, platform)) return std::optional(image);
  }
  return fail(ErrorKind::integrity, concat("it is a program for ", described(images), ", not for ",
                                           platform.os, "/", platform.arch));
}

}  // namespace gov
