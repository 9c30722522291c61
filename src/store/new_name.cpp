// SPDX-License-Identifier: MIT
#include "store/new_name.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "store/named_versions.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

/// Asks for the file and not for its name in a listing: on macOS's usual volumes "Work" and "work"
/// are one file.
Result<void> check_free(const std::string& directory, std::string_view kind,
                        const std::string& name) {
  GOV_TRY(check_name(name));
  if (!status_of_link(path_in(directory, name))) return {};
  return fail(ErrorKind::usage, concat("there is a ", kind, " ", in_quotes(name), " already"))
      .with_hint(concat("gov ", kind, " --remove ", shell_word(name)));
}

}  // namespace

Result<void> give_alias(const Layout& layout, const std::string& name,
                        const VersionRequest& request, const Platform& host) {
  GOV_TRY(prepare_store(layout));
  GOV_TRY(check_free(layout.links(), "link", name));
  // Resolved before it is written, so that a circular alias is refused at once.
  GOV_TRY(expand_planned_alias(layout, name, request, host));
  return write_alias(layout, name, request);
}

Result<std::string> give_link(const Layout& layout, const std::string& name,
                              const std::string& directory) {
  // A relative path is relative to the current directory, and must keep its meaning elsewhere.
  const auto goroot = canonical_path(directory);
  if (!goroot)
    return fail(ErrorKind::usage, concat("there is no directory ", in_quotes(directory)));
  GOV_TRY(prepare_store(layout));
  GOV_TRY(check_free(layout.aliases(), "alias", name));
  GOV_TRY(write_link(layout, name, *goroot));
  return *goroot;
}

}  // namespace gov
