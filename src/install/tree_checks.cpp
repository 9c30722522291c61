// SPDX-License-Identifier: MIT
#include "install/tree_checks.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {

Result<void> check_tree(const std::string& goroot, const Version& version) {
  constexpr std::size_t kMaxVersionFile = 4096;
  const auto refuse = [&](std::string reason) {
    return fail(ErrorKind::integrity, concat("the archive does not hold ", version.release_name()))
        .with_reason(std::move(reason));
  };
  const auto text = read_if_present(concat(goroot, "/VERSION"), kMaxVersionFile);
  if (!text) return refuse(text.error().what);
  if (!*text) return refuse("there is no file VERSION in it");
  const std::string_view first_line = trim(split(**text, '\n').front());
  if (first_line != version.release_name())
    return refuse(concat("its VERSION says ", in_quotes(first_line)));
  for (const std::string_view tool : {"bin/go", "bin/gofmt"}) {
    if (!is_executable(concat(goroot, "/", tool)))
      return refuse(concat("there is no program ", tool, " in it"));
  }
  return {};
}

}  // namespace gov
