// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"

namespace gov {
namespace {

std::vector<Finding> find_remembered_place(const Facts& facts) {
  const auto& started = facts.shell_started;
  const auto& made = facts.store.shims_made;
  if (!started || !made || *made <= *started) return {};
  const auto gos = programs_named(facts.path, "go");
  const bool has_other =
      gos.size() > 1 && gos.front()->origin == GoOrigin::shim && gos[1]->origin != GoOrigin::shim;
  if (!has_other) return {};
  const bool is_zsh = facts.shell == Shell::zsh;
  return {{.severity = FindingSeverity::note,
           .what = concat("this shell is older than gov's shims, and may still start ",
                          gos[1]->status.path),
           .evidence = {{.where = gos[1]->status.path}},
           .command = is_zsh ? "rehash" : "hash -r"}};
}

}  // namespace

constexpr Check kRememberedPlace = {
    .id = "PATH08",
    .subject = Subject::path,
    .severity = FindingSeverity::note,
    .title = "the shell may remember another go",
    .why =
        "bash and zsh remember where they found a program, and look again only when PATH changes "
        "or they are told to. fish does not.",
    .mend = "hash -r in bash, rehash in zsh, or a new shell.",
    .repair = RepairClass::tell,
    .run = find_remembered_place,
};

}  // namespace gov
