// SPDX-License-Identifier: MIT
#include "doctor/tree_obstacles.hpp"

#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/tree_names.hpp"
#include "golang/compatibility.hpp"

namespace gov {
namespace {

std::vector<Obstacle> obstacles_of(const Facts& facts, const GoTree& tree) {
  std::vector<Obstacle> found;
  const auto platform = platform_of(facts, tree);
  if (!platform || !tree.version) return found;
  for (const ExecutableImage& image : tree.images) {
    if (image.arch != platform->arch) continue;
    found = obstacles_of_program(image, *tree.version, *platform, facts.host);
  }
  // The release says it in better words than the header of its program, so it comes first.
  std::vector<Obstacle> all = obstacles_of_release(*tree.version, *platform, facts.host);
  all.insert(all.end(), found.begin(), found.end());
  return all;
}

FindingSeverity severity_of(const Obstacle& obstacle, bool is_running) {
  if (obstacle.severity == Severity::refusal)
    return is_running ? FindingSeverity::error : FindingSeverity::warning;
  return is_running ? FindingSeverity::warning : FindingSeverity::note;
}

std::string system_of(const Host& host) {
  if (host.macos) return concat("macOS ", host.macos->to_string());
  return host.system.empty() ? host.kernel : host.system;
}

}  // namespace

std::vector<Finding> findings_for_obstacle(const Facts& facts, std::string_view name) {
  std::vector<Finding> findings;
  for (const GoTree& tree : facts.trees) {
    for (const Obstacle& obstacle : obstacles_of(facts, tree)) {
      if (obstacle.name != name) continue;
      findings.push_back(
          {.severity = severity_of(obstacle, is_running(facts, tree)),
           .what = concat(name_of(tree), " does not suit this system: ", obstacle.what),
           .evidence = {{.where = path_in(tree.goroot, "bin/go"), .shows = tree.name},
                        {.where = "system", .shows = system_of(facts.host)}},
           .command = obstacle.way_out});
      break;
    }
  }
  return findings;
}

}  // namespace gov
