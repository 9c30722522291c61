// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/path.hpp"
#include "doctor/repairs/project_files.hpp"
#include "doctor/repairs/repair.hpp"
#include "doctor/repairs/repair_queue.hpp"
#include "unit/doctor/world.hpp"

// Repairing a World as gov doctor --fix=ask does, and comparing it with what it was.

namespace gov_test {

inline std::string text_at(const std::string& path) {
  return gov::read_file(path, 1U << 20U).value();
}

/// Which of the changes to accept.
using Answer = std::function<bool(const gov::RepairOffer&)>;

struct Outcome {
  std::size_t offered = 0;
  std::size_t made = 0;
  std::vector<std::string> failures;
};

inline gov::Diagnosis diagnosis_of(const World& world,
                                   const std::vector<const gov::Check*>& checks) {
  return gov::diagnose(world.facts(), checks, [] { return std::chrono::milliseconds(0); });
}

/// As gov doctor --fix=ask does, for these checks. Other commands of gov's are passed over.
inline Outcome repair(const World& world, std::string_view ids, const Answer& answer = {}) {
  const gov::Clock clock = gov::Clock::real();
  const gov::RepairPlace place{
      .layout = world.layout(),
      .programs = {.gov = world.at("/opt/gov/gov"), .shim = world.at("/opt/gov/gov-shim")},
      .platforms = world.facts().host.platforms,
      .clock = clock,
      .home = world.home(),
      .project_files = gov::project_files(world.facts()),
      .prepare_command = [](const gov::CommandRepair&) -> gov::Preparation {
        return std::optional<gov::PreparedRepair>();
      }};
  const auto checks = gov::checks_named(ids, world.facts().host.platforms.native);
  REQUIRE(checks);
  REQUIRE(checks->skipped.empty());
  gov::RepairQueue queue(gov::RepairMode::ask);
  Outcome outcome;
  while (const auto offer = queue.next(diagnosis_of(world, checks->fitting))) {
    REQUIRE(outcome.offered < 50);
    const auto prepared = gov::prepare_repair(offer->plan, place);
    if (!prepared) outcome.failures.push_back(prepared.error().because.front());
    if (!prepared || !*prepared) continue;
    ++outcome.offered;
    if (answer && !answer(*offer)) continue;
    const auto made = gov::make_repair(**prepared, offer->check->id, place);
    if (!made) outcome.failures.push_back(made.error().because.front());
    if (!made) continue;
    ++outcome.made;
    queue.note_made();
  }
  return outcome;
}

/// Every file below the home but those of the store, with its mode; links with their target.
inline std::map<std::string, std::string> snapshot(const World& world) {
  std::map<std::string, std::string> files;
  REQUIRE(gov::visit_tree(world.home(),
                          [&](const std::string& path, gov::EntryKind kind) -> gov::Result<void> {
                            if (gov::lies_below(path, world.layout().root())) return {};
                            const auto mode = std::to_string(gov::status_of_link(path)->st_mode);
                            if (kind == gov::EntryKind::file) files[path] = mode + text_at(path);
                            if (kind == gov::EntryKind::directory && path != world.layout().root())
                              files[path] = mode;
                            if (kind == gov::EntryKind::link) files[path] = *gov::link_target(path);
                            return {};
                          }));
  return files;
}

inline void undo_all(const World& world) {
  const auto undone = gov::undo_repairs(world.layout());
  REQUIRE(undone);
  for (const gov::UndoneRepair& one : *undone) {
    CAPTURE(one.entry.path);
    CHECK(one.outcome == gov::UndoneRepair::Outcome::restored);
  }
}

}  // namespace gov_test
