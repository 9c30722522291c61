// SPDX-License-Identifier: MIT
#include "settings/settings_sources.hpp"

#include <unistd.h>

#include <utility>

#include "base/file.hpp"
#include "base/text.hpp"
#include "settings/setting_value.hpp"
#include "settings/settings_file.hpp"
#include "settings/settings_ownership.hpp"
#include "store/settings_path.hpp"

namespace gov {
namespace {

std::vector<std::string> values_in(std::string_view text, char separator) {
  if (separator == '\0') return {std::string(trim(text))};
  std::vector<std::string> values;
  for (const std::string_view piece : split(text, separator)) {
    if (!trim(piece).empty()) values.emplace_back(trim(piece));
  }
  return values;
}

/// Checks the folder in the path, and also the folder of the target if the path is a symlink.
Result<void> check_folders(const std::string& path, uid_t user) {
  std::vector<std::string> folders = {parent_directory(path)};
  if (link_target(path)) {
    if (const auto real = canonical_path(path)) folders.push_back(parent_directory(*real));
  }
  for (const std::string& folder : folders) {
    const auto status = status_of(folder);
    if (status) GOV_TRY(check_settings_folder(folder, {status->st_uid, status->st_mode}, user));
  }
  return {};
}

/// The bytes of the file; absent if there is none and none is needed.
Result<std::optional<std::string>> read_trusted(const SettingsPath& file,
                                                std::optional<uid_t> store_owner) {
  // A HOME that is inaccessible to this user (su, sudo -u) counts as one without the file.
  if (!status_of(file.path) && !file.is_named_by_user) return std::optional<std::string>();
  GOV_TRY_ASSIGN(std::optional<FileAndStatus> read,
                 read_with_status(file.path, kLargestSettingsFile));
  if (!read) {
    if (!file.is_named_by_user) return std::optional<std::string>();
    return fail(ErrorKind::usage, concat("GOV_CONFIG cannot be ", in_quotes(file.path)))
        .with_reason("there is no such file")
        .with_hint("unset GOV_CONFIG");
  }
  const uid_t owner = read->status.st_uid;
  const uid_t user = store_owner == owner ? *store_owner : ::geteuid();
  GOV_TRY(check_settings_ownership(file.path, {owner, read->status.st_mode}, user));
  GOV_TRY(check_folders(file.path, user));
  return std::optional(std::move(read->content));
}

using Outcome = Expected<LoadedSettings, SettingsProblem>;

Outcome apply_file(LoadedSettings loaded, const SettingsPath& file,
                   std::optional<uid_t> store_owner) {
  auto text = read_trusted(file, store_owner);
  if (!text)
    return SettingsProblem{std::move(text).error().explained_by("GOV14"), file.path, std::nullopt};
  if (!*text) return loaded;
  return apply_settings_file(std::move(loaded), **text, file.path);
}

Outcome load(const Environment& environment, std::optional<uid_t> store_owner) {
  LoadedSettings loaded;
  auto file = settings_path(environment);
  if (!file) return SettingsProblem{std::move(file).error(), "", std::nullopt};
  if (*file) {
    GOV_TRY_ASSIGN(loaded, apply_file(std::move(loaded), **file, store_owner));
  }
  auto with_variables = apply_variables(std::move(loaded), environment);
  if (!with_variables) return SettingsProblem{std::move(with_variables).error(), "", std::nullopt};
  return std::move(*with_variables);
}

}  // namespace

Result<LoadedSettings> apply_variables(LoadedSettings loaded, const Environment& environment) {
  for (const SettingName& setting : kSettingNames) {
    const auto text = environment.find_non_empty(setting.variable);
    if (!text) continue;
    const std::vector<std::string> values = values_in(*text, setting.separator);
    if (const auto wrong = assign_setting(loaded.settings, setting.key, values)) {
      return fail(ErrorKind::usage,
                  concat(setting.variable, " cannot be ", shown_value(setting.key, *wrong)))
          .with_reason(concat("it must be ", allowed_values(setting.key)))
          .with_hint(concat("unset ", setting.variable));
    }
    loaded.origins.set(setting.key,
                       {SettingOrigin::Place::variable, std::string(setting.variable)});
  }
  return loaded;
}

Result<LoadedSettings> load_settings(const Environment& environment,
                                     std::optional<uid_t> store_owner) {
  auto loaded = load(environment, store_owner);
  if (!loaded) return std::move(loaded).error();
  return std::move(*loaded);
}

std::optional<SettingsProblem> find_settings_problem(const Environment& environment) {
  auto loaded = load(environment, std::nullopt);
  if (loaded) return std::nullopt;
  return std::move(loaded).error();
}

}  // namespace gov
