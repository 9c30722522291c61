// SPDX-License-Identifier: MIT
#include "shell/script_copies.hpp"

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "shell/dialect.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestScript = 1U << 20U;

Result<void> copy_script(const std::string& from, const std::string& to) {
  GOV_TRY_ASSIGN(const std::string script, read_file(from, kLargestScript));
  const auto present = read_if_present(to, kLargestScript);
  if (present && *present && **present == script) return {};
  return write_file_atomically(to, script);
}

}  // namespace

Result<void> copy_scripts(const ScriptFolders& from, const std::string& target) {
  GOV_TRY(make_directories(target));
  for (const Shell shell : kShells) {
    const std::string name = concat("gov.", shell_name(shell));
    GOV_TRY(copy_script(concat(from.hooks, "/", name), concat(target, "/", name)));
    GOV_TRY(copy_script(concat(from.completions, "/", name),
                        concat(target, "/completion.", shell_name(shell))));
  }
  return checkpoint("scripts-copied");
}

}  // namespace gov
