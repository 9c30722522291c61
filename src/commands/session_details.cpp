// SPDX-License-Identifier: MIT
#include "commands/session_details.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/shown_path.hpp"
#include "store/settings_path.hpp"

namespace gov {
namespace {

std::string settings_file_detail(const Environment& environment) {
  const auto path = settings_path(environment);
  if (!path || !*path) return "settings: no file, because HOME is not set";
  const std::string& file = (*path)->path;
  return concat("settings: ", shown_path(file), is_regular_file(file) ? "" : " (missing)");
}

}  // namespace

std::vector<std::string> session_details(const Session& session) {
  std::vector<std::string> details = {concat("store: ", shown_path(session.layout.root()))};
  for (const std::string& directory : session.stores.versions_directories) {
    if (directory != session.layout.versions())
      details.push_back(concat("another store: ", shown_path(directory)));
  }
  details.push_back(settings_file_detail(session.environment));
  for (const SettingName& name : kSettingNames) {
    const SettingOrigin& origin = session.settings.origins.of(name.key);
    if (origin.place != SettingOrigin::Place::default_value)
      details.push_back(concat("setting ", name.name, ": from ", origin.to_string()));
  }
  return details;
}

}  // namespace gov
