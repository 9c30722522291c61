// SPDX-License-Identifier: MIT
#include "resolve/shim_settings.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

// The file has lines that name its source, then one line for each setting, then an end line, which
// a truncated file lacks.
constexpr std::string_view kFormat = "gov shim settings 1";
constexpr std::string_view kEnd = "end";
constexpr std::string_view kStore = "store ";
constexpr std::string_view kSwitching = "toolchain_switching ";

std::string heading(const SettingsSource& source) {
  return concat(kFormat, "\nfrom ", source.path, "\nstamp ", source.stamp.text, "\n");
}

std::string_view name_of(SwitchingPolicy policy) {
  switch (policy) {
    case SwitchingPolicy::store:
      return "store";
    case SwitchingPolicy::never:
      return "never";
    case SwitchingPolicy::go:
      return "go";
  }
  return {};
}

std::optional<SwitchingPolicy> policy_named(std::string_view name) {
  for (const auto policy : {SwitchingPolicy::store, SwitchingPolicy::never, SwitchingPolicy::go}) {
    if (name == name_of(policy)) return policy;
  }
  return std::nullopt;
}

/// False for an invalid line.
bool apply_line(std::string_view line, ShimSettings& settings) {
  if (line.starts_with(kStore)) {
    settings.stores.emplace_back(line.substr(kStore.size()));
    return is_absolute_path(settings.stores.back());
  }
  if (!line.starts_with(kSwitching)) return false;
  const auto policy = policy_named(line.substr(kSwitching.size()));
  settings.switching = policy.value_or(settings.switching);
  return policy.has_value();
}

}  // namespace

std::optional<std::string> shim_settings_text(const SettingsSource& source,
                                              const ShimSettings& settings) {
  if (!is_absolute_path(source.path)) return std::nullopt;
  std::string text = concat(heading(source), kSwitching, name_of(settings.switching), "\n");
  for (const std::string& store : settings.stores) text += concat(kStore, store, "\n");
  return concat(text, kEnd, "\n");
}

std::optional<ShimSettings> parse_shim_settings(std::string_view text,
                                                const SettingsSource& source) {
  const std::string expected = heading(source);
  if (!text.starts_with(expected)) return std::nullopt;
  ShimSettings settings;
  std::string_view rest = text.substr(expected.size());
  while (true) {
    const std::size_t length = rest.find('\n');
    if (length == std::string_view::npos) return std::nullopt;
    const std::string_view line = rest.substr(0, length);
    rest.remove_prefix(length + 1);
    if (line == kEnd) break;
    if (!apply_line(line, settings)) return std::nullopt;
  }
  if (!rest.empty()) return std::nullopt;
  return settings;
}

std::optional<ShimSettings> read_shim_settings(const Layout& layout, const SettingsSource& source) {
  constexpr std::size_t kLargest = std::size_t{64} << 10U;
  const auto text = read_if_present(layout.shim_settings(), kLargest);
  if (!text || !*text) return std::nullopt;
  return parse_shim_settings(**text, source);
}

Result<void> write_shim_settings(const Layout& layout, const SettingsSource& source,
                                 const ShimSettings& settings) {
  const auto text = shim_settings_text(source, settings);
  if (!text) return {};
  const std::string file = layout.shim_settings();
  if (link_target(file) && ::unlink(file.c_str()) != 0)
    return system_error(concat("cannot remove the link ", in_quotes(file)), errno);
  return write_file_atomically(file, *text, 0644, FileFlush::by_caller);
}

}  // namespace gov
