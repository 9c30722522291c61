// SPDX-License-Identifier: MIT
#include "store/default_version.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "store/named_versions.hpp"

namespace gov {

Result<std::optional<VersionRequest>> read_default(const Layout& layout) {
  const std::string path = layout.default_request();
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(path, 4096));
  if (!text || trim(*text).empty()) return std::optional<VersionRequest>();
  auto request = VersionRequest::parse(trim(*text));
  if (!request) {
    return invalid_request(trim(*text), request.error())
        .as(ErrorKind::failure)
        .within(concat("cannot read the default version in ", in_quotes(path)))
        .with_hint("gov default latest");
  }
  return std::optional(std::move(*request));
}

Result<std::optional<DefaultVersion>> find_default(const Layout& layout, const Stores& stores,
                                                   const HostPlatforms& host) {
  GOV_TRY_ASSIGN(std::optional<VersionRequest> request, read_default(layout));
  if (!request) return std::optional<DefaultVersion>();
  GOV_TRY_ASSIGN(NamedMeaning meaning, expand_name(layout, *request, host.native));
  std::optional<Toolchain> toolchain = std::move(meaning.linked);
  if (!toolchain) {
    GOV_TRY_ASSIGN(toolchain, find_toolchain(stores, meaning.request, host));
  }
  return std::optional(DefaultVersion{std::move(*request), std::move(toolchain)});
}

Result<void> write_default(const Layout& layout, const VersionRequest& request) {
  GOV_TRY(make_directories(layout.root()));
  GOV_TRY(write_file_atomically(layout.default_request(), concat(request.to_string(), "\n")));
  return checkpoint("default-written");
}

bool awaits_first_default(const Layout& layout) {
  const auto present = read_default(layout);
  const auto installed = list_toolchains(Stores{{layout.versions()}});
  return present && !*present && installed && installed->empty();
}

Result<bool> write_first_default(const Layout& layout, const VersionRequest& request) {
  GOV_TRY_ASSIGN(const std::optional<VersionRequest> present, read_default(layout));
  if (present) return false;
  GOV_TRY(write_default(layout, request));
  return true;
}

Result<void> clear_default(const Layout& layout) {
  const std::string path = layout.default_request();
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
    return system_error(concat("cannot remove ", in_quotes(path)), errno);
  }
  return {};
}

}  // namespace gov
