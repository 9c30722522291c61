// SPDX-License-Identifier: MIT
#include "doctor/facts/choice_facts.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "golang/pin_file_list.hpp"
#include "resolve/chosen_go.hpp"
#include "resolve/decision_sources.hpp"
#include "resolve/go_variables.hpp"
#include "resolve/pin_search.hpp"
#include "store/version_file.hpp"

namespace gov {
namespace {

RunningGoFacts look_ahead(const Surroundings& around, const ChosenGo& go) {
  const std::string goroot = goroot_of(go);
  const Platform platform =
      go.decision.toolchain ? go.decision.toolchain->platform : around.platforms.native;
  RunningGoFacts facts{
      .goroot = goroot,
      .name = {},
      .is_system = !go.decision.toolchain,
      .environment = go.environment,
      .prediction =
          predict_switch({goroot, platform, around.directory}, go.environment, around.stores),
      .compiler = find_c_compiler(go.environment, GoVariables(go.environment, goroot), platform,
                                  around.host)};
  const auto name = read_version_file(goroot);
  if (name && *name) facts.name = **name;
  facts.version = Version::parse_release_name(facts.name);
  return facts;
}

/// A pin that is a FIFO or a device is passed over by the search, and opened by nobody.
void note_unusual_pins(const std::string& directory, const Disk& disk, UnreadFiles& unread) {
  walk_up(directory, [&](std::string_view here) {
    const PathStatus pin = disk.look_at(path_in(here, own_pin_file()));
    if (pin.kind == PathStatus::Kind::other)
      unread.push_back({pin.path, "it is not a regular file"});
    if (pin.is_dangling()) unread.push_back({pin.path, "it is a link that leads nowhere"});
    return false;
  });
}

}  // namespace

ChoiceFacts gather_choice(const Surroundings& around, const Disk& disk, UnreadFiles& unread) {
  const ResolveInput input{.environment = around.environment,
                           .layout = around.layout,
                           .stores = around.stores,
                           .host = around.platforms,
                           .directory = around.directory,
                           .argument = std::nullopt};
  ChoiceFacts facts{.explanation = explain(input),
                    .order = inspect_path(around.environment, around.layout)};
  facts.pins = list_pin_files(pin_search(input));
  for (const PinFile& pin : facts.pins) {
    auto text = base_name(pin.file) == own_pin_file() ? disk.read(pin.file) : std::nullopt;
    if (text) facts.go_version_files.push_back(std::move(*text));
  }
  facts.home_pins = list_home_pin_files(pin_search(input));
  if (around.directory) note_unusual_pins(*around.directory, disk, unread);
  if (!facts.explanation.decision) {
    facts.problem = facts.explanation.decision.error().what;
    return facts;
  }
  const auto go = choose_go(input, *facts.explanation.decision, around.switching);
  if (!go) {
    facts.problem = go.error().what;
  } else {
    facts.go = look_ahead(around, *go);
  }
  return facts;
}

}  // namespace gov
