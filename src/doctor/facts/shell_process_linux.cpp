// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <string>

#include "base/text.hpp"
#include "doctor/facts/shell_process.hpp"

namespace gov {
namespace {

/// The start of the process in ticks since boot: field 22 of /proc/PID/stat (proc(5)). The name of
/// the program, field 2, stands in parentheses and may hold blanks.
std::optional<std::uint64_t> start_in_ticks(std::string_view stat) {
  const std::size_t name_end = stat.rfind(')');
  if (name_end == std::string_view::npos) return std::nullopt;
  const auto fields = split(stat.substr(name_end + 1), ' ');
  constexpr std::size_t kStartTime = 20;  // behind the name, after a blank
  return fields.size() > kStartTime ? parse_unsigned(fields[kStartTime]) : std::nullopt;
}

std::optional<std::uint64_t> boot_time(const TextFile& stat) {
  constexpr std::string_view kName = "btime ";
  for (const std::string_view line : lines_of(stat)) {
    if (line.starts_with(kName)) return parse_unsigned(line.substr(kName.size()));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::chrono::system_clock::time_point> parent_start_time(const Disk& disk) {
  const auto process = disk.read(concat("/proc/", std::to_string(::getppid()), "/stat"));
  const auto system = disk.read("/proc/stat", 4U << 20U);
  const long ticks_per_second = ::sysconf(_SC_CLK_TCK);
  if (!process || !system || ticks_per_second <= 0) return std::nullopt;
  const auto ticks = start_in_ticks(process->text);
  const auto boot = boot_time(*system);
  if (!ticks || !boot) return std::nullopt;
  return std::chrono::system_clock::time_point(
      std::chrono::seconds(*boot + *ticks / static_cast<std::uint64_t>(ticks_per_second)));
}

}  // namespace gov
