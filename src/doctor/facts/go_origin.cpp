// SPDX-License-Identifier: MIT
#include <array>

#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/facts/path_facts.hpp"

namespace gov {
namespace {

struct OriginName {
  GoOrigin origin;
  std::string_view text;
  bool is_manager = false;
};

constexpr std::array kOriginNames = {
    OriginName{GoOrigin::shim, "gov's shim"},
    OriginName{GoOrigin::other_shim, "the shim of another gov store"},
    OriginName{GoOrigin::store, "installed by gov"},
    OriginName{GoOrigin::official_folder, "the official package or archive"},
    OriginName{GoOrigin::homebrew, "Homebrew"},
    OriginName{GoOrigin::macports, "MacPorts"},
    OriginName{GoOrigin::snap, "snap"},
    OriginName{GoOrigin::distribution, "the system's packages"},
    OriginName{GoOrigin::sdk_folder, "~/sdk"},
    OriginName{GoOrigin::go_wrapper, "golang.org/dl"},
    OriginName{GoOrigin::gvm, "gvm", true},
    OriginName{GoOrigin::goenv, "goenv", true},
    OriginName{GoOrigin::asdf, "asdf", true},
    OriginName{GoOrigin::mise, "mise", true},
    OriginName{GoOrigin::proto, "proto", true},
    OriginName{GoOrigin::vfox, "vfox", true},
    OriginName{GoOrigin::g_manager, "g", true},
    OriginName{GoOrigin::goup, "goup", true},
    OriginName{GoOrigin::gobrew, "gobrew", true},
    OriginName{GoOrigin::nix, "Nix"},
    OriginName{GoOrigin::windows, "Windows"},
    OriginName{GoOrigin::unknown, "unknown origin"},
};

const OriginName& name_of(GoOrigin origin) {
  for (const OriginName& name : kOriginNames) {
    if (name.origin == origin) return name;
  }
  return kOriginNames.back();
}

/// A piece of the path that only this origin has. Sources: the managers' own documents, as
/// collected in the manual's moving.md; Homebrew's and MacPorts' prefixes; golang.org/dl's sdk
/// folder.
struct PlaceMark {
  std::string_view part;
  GoOrigin origin;
};
constexpr PlaceMark kAnywhere[] = {
    {"/Cellar/go", GoOrigin::homebrew},
    {"/opt/homebrew/", GoOrigin::homebrew},
    {"/home/linuxbrew/", GoOrigin::homebrew},
    {"/nix/store/", GoOrigin::nix},
    {"/.nix-profile/", GoOrigin::nix},
    {"/.gvm/", GoOrigin::gvm},
    {"/.goenv/", GoOrigin::goenv},
    {"/.asdf/", GoOrigin::asdf},
    {"/mise/installs/", GoOrigin::mise},
    {"/mise/shims/", GoOrigin::mise},
    {"/.proto/", GoOrigin::proto},
    {"/.version-fox/", GoOrigin::vfox},
    {"/.vfox/", GoOrigin::vfox},
    {"/.g/go/", GoOrigin::g_manager},
    {"/.goup/", GoOrigin::goup},
    {"/.gobrew/", GoOrigin::gobrew},
};
constexpr PlaceMark kAtTheBeginning[] = {
    {"/snap/", GoOrigin::snap},          {"/usr/local/go/", GoOrigin::official_folder},
    {"/opt/local/", GoOrigin::macports}, {"/usr/bin/", GoOrigin::distribution},
    {"/bin/", GoOrigin::distribution},   {"/usr/lib/", GoOrigin::distribution},
    {"/mnt/c/", GoOrigin::windows},      {"/mnt/d/", GoOrigin::windows},
};

}  // namespace

std::string_view origin_text(GoOrigin origin) { return name_of(origin).text; }

bool is_version_manager(GoOrigin origin) { return name_of(origin).is_manager; }

GoOrigin origin_of_place(std::string_view path, std::string_view real, std::string_view home) {
  for (const std::string_view place : {path, real}) {
    for (const PlaceMark& mark : kAnywhere) {
      if (place.find(mark.part) != std::string_view::npos) return mark.origin;
    }
    for (const PlaceMark& mark : kAtTheBeginning) {
      if (place.starts_with(mark.part)) return mark.origin;
    }
    const auto below_home = home.empty() ? std::nullopt : part_below(place, home);
    if (below_home && below_home->starts_with("sdk/")) return GoOrigin::sdk_folder;
    if (below_home && below_home->starts_with("go/bin/go1.")) return GoOrigin::go_wrapper;
  }
  return GoOrigin::unknown;
}

}  // namespace gov
