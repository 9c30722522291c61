// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"

namespace gov {
namespace {

std::vector<Finding> find_unwritable_directory(const Facts& facts) {
  const ProjectFacts& project = facts.project;
  if (project.directory.empty())
    return {{.severity = FindingSeverity::error,
             .what = "the working directory was deleted",
             .evidence = {},
             .consequence = "The go command cannot tell where it is, and stops.",
             .command = "cd"}};
  const bool is_owner = project.status.owner == facts.user;
  const bool mode_allows = is_owner && (project.status.mode & 0200U) != 0;
  // Where nothing of Go's is and the mode says so, nobody expects to write.
  if (project.status.is_writable || (!project.go_mod && !mode_allows)) return {};
  const std::string& path = project.status.path;
  const Mount* mount = mount_of(facts.mounts, project.status.real);
  if (mount != nullptr && mount->is_read_only)
    return {{.severity = FindingSeverity::warning,
             .what = concat(path, " lies on ", mount->point, ", which is mounted read-only"),
             .evidence = {{.where = path, .shows = concat("on ", mount->point, ", ", mount->type)}},
             .command = "mount it for writing, or work in a copy"}};
  if (!mode_allows)
    return {{.severity = FindingSeverity::warning,
             .what = concat("you may not write in ", path),
             .evidence = {{.where = path,
                           .shows = concat("owner ", std::to_string(project.status.owner))}},
             .command = is_owner ? concat("chmod u+w ", shell_path(path))
                                 : concat("sudo chown -R \"$(id -un)\" ", shell_path(path))}};
  const bool is_mac = facts.host.platforms.native.os == "darwin";
  return {
      {.severity = FindingSeverity::error,
       .what = concat(path, " cannot be written to, although its mode allows it"),
       .evidence = {{.where = path}},
       .consequence = is_mac ? "An access control list or a flag forbids it. go mod init, go get "
                               "and go mod vendor fail with \"permission denied\"."
                             : "An attribute such as immutable, or an access control list, "
                               "forbids it. go mod init, go get and go mod vendor fail with "
                               "\"operation not permitted\".",
       .command =
           is_mac ? concat("ls -lde ", shell_path(path), "; chmod -N ", shell_path(path))
                  : concat("lsattr -d ", shell_path(path), "; sudo chattr -i ", shell_path(path))}};
}

}  // namespace

constexpr Check kUnwritableDirectory = {
    .id = "PRJ06",
    .subject = Subject::project,
    .severity = FindingSeverity::error,
    .title = "the project's directory cannot be written to",
    .why = "go mod init, go get, go mod tidy and go mod vendor fail with \"permission denied\".",
    .mend =
        "Take away what forbids it: the mode (chmod u+w), the owner (sudo chown), an access "
        "control list (chmod -N on macOS, setfacl -b on Linux), or the immutable attribute "
        "(sudo chattr -i).",
    .repair = RepairClass::tell,
    .run = find_unwritable_directory,
};

}  // namespace gov
