// SPDX-License-Identifier: MIT
#include "settings/setting_value.hpp"

#include <array>
#include <utility>

#include "base/path.hpp"
#include "base/redaction.hpp"
#include "base/text.hpp"
#include "golang/archive_source.hpp"

namespace gov {
namespace {

bool is_source(std::string_view text) { return parse_source(text).has_value(); }

template <class Value>
using Word = std::pair<std::string_view, Value>;

constexpr std::array<Word<bool>, 6> kBooleans = {
    {{"true", true}, {"yes", true}, {"1", true}, {"false", false}, {"no", false}, {"0", false}}};
constexpr std::array<Word<AutoInstall>, 3> kAutoInstalls = {
    {{"ask", AutoInstall::ask}, {"always", AutoInstall::always}, {"never", AutoInstall::never}}};
constexpr std::array<Word<ToolchainSwitching>, 3> kSwitchings = {
    {{"store", ToolchainSwitching::store},
     {"never", ToolchainSwitching::never},
     {"go", ToolchainSwitching::go}}};

constexpr std::array<Word<HookStyle>, 3> kHookStyles = {
    {{"shims", HookStyle::shims}, {"path", HookStyle::path}, {"none", HookStyle::none}}};
constexpr std::array<Word<ProofPolicy>, 3> kProofPolicies = {{{"require", ProofPolicy::require},
                                                              {"prefer", ProofPolicy::prefer},
                                                              {"off", ProofPolicy::off}}};

template <class Value, std::size_t kCount>
bool assign_word(Value& target, const std::array<Word<Value>, kCount>& words,
                 std::string_view text) {
  for (const auto& [word, value] : words) {
    if (word != text) continue;
    target = value;
    return true;
  }
  return false;
}

/// "90", "90s", "30m", "12h", "7d".
std::optional<std::chrono::seconds> parse_duration(std::string_view text) {
  constexpr std::array<Word<std::uint64_t>, 4> kUnits = {
      {{"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}}};
  constexpr std::uint64_t kMost = 3650ULL * 86400;
  std::uint64_t unit = 1;
  if (!text.empty() && assign_word(unit, kUnits, text.substr(text.size() - 1)))
    text.remove_suffix(1);
  const auto count = parse_unsigned(text);
  if (!count || *count > kMost / unit) return std::nullopt;
  return std::chrono::seconds(static_cast<std::int64_t>(*count * unit));
}

bool assign_duration(std::chrono::seconds& target, std::string_view text) {
  const auto duration = parse_duration(text);
  if (duration) target = *duration;
  return duration.has_value();
}

bool assign_count(unsigned& target, std::string_view text) {
  constexpr std::uint64_t kMost = 16;
  const auto count = parse_unsigned(text);
  if (!count || *count == 0 || *count > kMost) return false;
  target = static_cast<unsigned>(*count);
  return true;
}

bool assign_if(bool is_allowed, std::string& target, std::string_view text) {
  if (is_allowed) target = text;
  return is_allowed;
}

bool assign_single(Settings& settings, SettingKey key, std::string_view text) {
  switch (key) {
    case SettingKey::index_url:
      return assign_if(is_http_address(text), settings.index_url, text);
    case SettingKey::auto_install:
      return assign_word(settings.auto_install, kAutoInstalls, text);
    case SettingKey::toolchain_switching:
      return assign_word(settings.toolchain_switching, kSwitchings, text);
    case SettingKey::hook:
      return assign_word(settings.hook, kHookStyles, text);
    case SettingKey::signature:
      return assign_word(settings.signature, kProofPolicies, text);
    case SettingKey::checksum_database:
      return assign_word(settings.checksum_database, kProofPolicies, text);
    case SettingKey::durable:
      return assign_word(settings.durable, kBooleans, to_lower(text));
    case SettingKey::ca_bundle:
      return assign_if(text.empty() || is_absolute_path(text), settings.ca_bundle, text);
    case SettingKey::index_max_age:
      return assign_duration(settings.index_max_age, text);
    case SettingKey::offline:
      return assign_word(settings.offline, kBooleans, to_lower(text));
    case SettingKey::parallel_installs:
      return assign_count(settings.parallel_installs, text);
    case SettingKey::sources:
    case SettingKey::stores:
      break;
  }
  return false;
}

std::optional<std::string> assign_list(std::vector<std::string>& target,
                                       const std::vector<std::string>& values,
                                       bool (*is_allowed)(std::string_view)) {
  for (const std::string& value : values) {
    if (!is_allowed(value)) return value;
  }
  target = values;
  return std::nullopt;
}

}  // namespace

std::string_view allowed_values(SettingKey key) {
  switch (key) {
    case SettingKey::index_url:
      return "a URL that starts with https:// or http://";
    case SettingKey::sources:
      return "a list of official, cn, proxy, proxy:URL, dir:/path and URL templates";
    case SettingKey::stores:
      return "a list of absolute paths";
    case SettingKey::auto_install:
      return "ask, always or never";
    case SettingKey::toolchain_switching:
      return "store, never or go";
    case SettingKey::hook:
      return "shims, path or none";
    case SettingKey::signature:
    case SettingKey::checksum_database:
      return "require, prefer or off";
    case SettingKey::ca_bundle:
      return "an absolute path";
    case SettingKey::index_max_age:
      return "seconds, or a number with s, m, h or d, at most 3650d";
    case SettingKey::parallel_installs:
      return "a number from 1 to 16";
    case SettingKey::durable:
    case SettingKey::offline:
      break;
  }
  return "true or false (also yes or no, 1 or 0)";
}

std::optional<std::string> assign_setting(Settings& settings, SettingKey key,
                                          const std::vector<std::string>& values) {
  if (key == SettingKey::sources) {
    if (values.empty()) return "";  // no source at all is not allowed
    return assign_list(settings.sources, values, is_source);
  }
  if (key == SettingKey::stores) return assign_list(settings.stores, values, is_absolute_path);
  const std::string text = values.size() == 1 ? values.front() : join(values, ", ");
  if (values.size() == 1 && assign_single(settings, key, text)) return std::nullopt;
  return text;
}

std::string shown_value(SettingKey key, std::string_view value) {
  const bool may_hold_secret = key == SettingKey::index_url || key == SettingKey::sources;
  return in_quotes(may_hold_secret ? redacted(value) : std::string(value));
}

}  // namespace gov
