// SPDX-License-Identifier: MIT
#include "golang/host.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "golang/executable.hpp"

namespace gov {
namespace {

/// The GOARCH of a word of the kernel's, in the byte order of little machines where there are two.
std::string processor_named(std::string_view machine) {
  if (machine.starts_with("armv") && machine != "armv8l") return "arm";
  if (machine == "armv8l") return "arm64";  // a 64-bit processor, in a 32-bit process
  return parse_architecture(machine).value_or("");
}

/// /proc/cpuinfo is written by the kernel for its own processor, and qemu-user of Debian 12 hands
/// it on as it is. Only the two families that people mix are told apart.
std::string processor_of_cpuinfo(std::string_view cpuinfo) {
  if (cpuinfo.find("\nvendor_id\t:") != std::string_view::npos) return "amd64";
  if (cpuinfo.find("\nCPU implementer\t:") != std::string_view::npos) return "arm64";
  return {};
}

struct Family {
  std::string_view small;
  std::string_view large;
};

/// 32-bit processors and the 64-bit ones that run their programs.
constexpr std::array<Family, 4> kFamilies = {
    {{"386", "amd64"}, {"arm", "arm64"}, {"mips", "mips64"}, {"mipsle", "mips64le"}}};

bool runs_natively(std::string_view program, std::string_view processor) {
  return program == processor ||
         std::any_of(kFamilies.begin(), kFamilies.end(), [&](const Family& one) {
           return one.small == program && one.large == processor;
         });
}

CLibrary library_of_loader(std::string_view loader) {
  if (loader.find("ld-musl") != std::string_view::npos) return CLibrary::musl;
  return loader.empty() ? CLibrary::unknown : CLibrary::glibc;
}

/// What the system's own shell is linked to. Loaders alone mislead: Debian can have musl's beside
/// its own, and Alpine a glibc's that is none (gcompat). A static shell leaves only them.
CLibrary c_library_of(const MachineFacts& facts) {
  const ReadAt read = [&](std::uint64_t offset,
                          std::span<std::byte> buffer) -> Result<std::size_t> {
    const std::string_view head = facts.shell_head;
    const std::string_view rest = offset < head.size() ? head.substr(offset) : std::string_view();
    const std::size_t count = std::min(rest.size(), buffer.size());
    std::copy_n(reinterpret_cast<const std::byte*>(rest.data()), count, buffer.begin());
    return count;
  };
  const auto shell = read_executable(read);
  if (shell && !shell->front().interpreter.empty())
    return library_of_loader(shell->front().interpreter);
  const bool has_glibc =
      std::any_of(facts.loaders.begin(), facts.loaders.end(),
                  [](const std::string& one) { return library_of_loader(one) == CLibrary::glibc; });
  if (has_glibc) return CLibrary::glibc;
  return facts.loaders.empty() ? CLibrary::unknown : CLibrary::musl;
}

/// A process that is made to believe in an older macOS is told 10.16, whatever the real one is; its
/// kernel's version is not changed. Darwin 20 was macOS 11, 24 was 15, and 25 is 26.
std::optional<SystemVersion> macos_of(const MachineFacts& facts) {
  const auto told = SystemVersion::parse(facts.system_version);
  const auto kernel = SystemVersion::parse(facts.kernel_release);
  if (!told || *told < SystemVersion{10, 16} || *told >= SystemVersion{11} || !kernel ||
      kernel->major < 20)
    return told;
  return SystemVersion{kernel->major < 25 ? kernel->major - 9 : kernel->major + 1};
}

void judge_macos(Host& host, const MachineFacts& facts) {
  host.macos = macos_of(facts);
  host.system = trim(concat("macOS ", facts.system_version));
  host.has_rosetta = facts.has_rosetta;
  host.developer_directory = facts.developer_directory;
  if (facts.is_translated) host.translation = Translation::rosetta;
  if (!host.has_rosetta) host.platforms.translated.reset();
}

void judge_linux(Host& host, const MachineFacts& facts, const Platform& built_for) {
  host.linux_kernel = SystemVersion::parse(facts.kernel_release);
  host.c_library = c_library_of(facts);
  host.loaders = facts.loaders;
  // WSL's kernels are called 5.15.90.1-microsoft-standard-WSL2, 4.4.0-19041-Microsoft.
  host.is_wsl = to_lower(facts.kernel_release).find("microsoft") != std::string::npos;
  for (const std::string& evidence :
       {processor_named(facts.kernel_machine), processor_of_cpuinfo(facts.cpuinfo)}) {
    if (!evidence.empty() && !runs_natively(built_for.arch, evidence)) {
      host.translation = Translation::emulator;
      host.processor = evidence;
      return;
    }
  }
}

}  // namespace

Host host_of(const MachineFacts& facts, const Platform& built_for) {
  Host host;
  host.platforms = host_platforms(built_for, facts.is_translated || facts.has_arm64_hardware);
  host.kernel = trim(concat(facts.kernel, " ", facts.kernel_release));
  host.system = facts.system.empty() ? facts.kernel : facts.system;
  host.processor = processor_named(facts.machine);
  host.defences = facts.defences;
  if (host.processor.empty() || built_for.os == "darwin")
    host.processor = host.platforms.native.arch;
  if (built_for.os == "darwin") judge_macos(host, facts);
  if (built_for.os == "linux") judge_linux(host, facts, built_for);
  host.is_32_bit_userland = built_for.arch != host.processor &&
                            host.translation == Translation::none &&
                            runs_natively(built_for.arch, host.processor);
  return host;
}

std::string_view name_of(CLibrary library) {
  switch (library) {
    case CLibrary::unknown:
      return "unknown";
    case CLibrary::glibc:
      return "glibc";
    case CLibrary::musl:
      return "musl";
  }
  return {};
}

}  // namespace gov
