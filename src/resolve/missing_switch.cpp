// SPDX-License-Identifier: MIT
#include "resolve/missing_switch.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// The lines of the nearest go.mod from `directory` up to `last`; none without one.
GoModLines nearest_go_mod(std::string_view directory, const std::string& last) {
  GoModLines lines;
  walk_up(directory, [&](std::string_view here) {
    const auto text = read_if_present(path_in(here, "go.mod"), kMaxGoModBytes);
    const bool is_there = text && *text;
    if (is_there) lines = scan_go_mod(**text);
    return is_there || here == last;
  });
  return lines;
}

}  // namespace

bool may_miss_toolchain(const Layout& layout, const Decision& decision,
                        std::string_view directory) {
  if (decision.rule != Rule::pin_file || !decision.toolchain) return false;
  const auto required = requirement_of(nearest_go_mod(directory, parent_directory(decision.file)));
  if (!required || required->version <= decision.toolchain->version) return false;
  return !is_executable(concat(layout.shims(), "/", required->version.release_name()));
}

std::optional<std::string> missing_switch_advice(const SwitchPrediction& prediction) {
  const auto lacking = prediction.installable();
  if (prediction.outcome != SwitchOutcome::not_found || !lacking) return std::nullopt;
  const std::string place = prediction.place();
  const std::string who = place.empty() ? std::string("GOTOOLCHAIN") : printable(place, 4096);
  return concat(who, " asks for ", lacking->release_name(),
                ", which is not installed; run: gov install ", exact_text(*lacking));
}

}  // namespace gov
