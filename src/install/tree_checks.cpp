// SPDX-License-Identifier: MIT
#include "install/tree_checks.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "store/version_file.hpp"

namespace gov {

Result<void> check_tree(const std::string& goroot, const Version& version) {
  const auto refuse = [&](std::string reason) {
    return fail(ErrorKind::integrity,
                concat("the archive does not contain ", version.release_name()))
        .with_reason(std::move(reason));
  };
  const auto named = read_version_file(goroot);
  if (!named) return refuse(named.error().what);
  if (!*named) return refuse("it has no file VERSION");
  if (**named != version.release_name())
    return refuse(concat("its VERSION says ", in_quotes(**named)));
  for (const std::string_view tool : {"bin/go", "bin/gofmt"}) {
    if (!is_executable(concat(goroot, "/", tool)))
      return refuse(concat("it has no program ", tool));
  }
  return {};
}

}  // namespace gov
