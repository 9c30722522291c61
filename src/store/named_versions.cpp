// SPDX-License-Identifier: MIT
#include "store/named_versions.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/replacement.hpp"
#include "base/text.hpp"
#include "golang/go_mod.hpp"
#include "store/alias_chain.hpp"
#include "store/version_file.hpp"

namespace gov {
namespace {

constexpr std::size_t kMaxNameBytes = 32;

std::string alias_file(const Layout& layout, const std::string& name) {
  return concat(layout.aliases(), "/", name);
}

std::string link_file(const Layout& layout, const std::string& name) {
  return concat(layout.links(), "/", name);
}

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_';
}

Result<bool> remove_file(const std::string& path) {
  if (::unlink(path.c_str()) == 0) return true;
  if (errno == ENOENT || errno == ENOTDIR) return false;
  return system_error(concat("cannot remove ", in_quotes(path)), errno);
}

/// A file whose name is not a valid name was not created by gov alias or gov link, for instance a
/// temporary file of a killed process.
Result<std::vector<std::string>> names_in(const std::string& directory) {
  GOV_TRY_ASSIGN(std::vector<std::string> names, list_directory(directory));
  std::erase_if(names, [](const std::string& name) { return !check_name(name); });
  return names;
}

Result<Version> version_of_sdk(const std::string& goroot) {
  const auto refuse = [&](std::string reason) {
    return fail(ErrorKind::usage, concat(in_quotes(goroot), " is not a GOROOT"))
        .with_reason(std::move(reason));
  };
  if (!is_executable(concat(goroot, "/bin/go"))) return refuse("there is no program bin/go in it");
  const auto named = read_version_file(goroot);
  if (!named || !*named) return refuse("there is no file VERSION in it");
  const auto version = version_of_toolchain_name(**named);
  if (!version) return refuse(concat("its VERSION says ", in_quotes(**named)));
  return *version;
}

Result<NamedMeaning> expand_with(const Layout& layout, const VersionRequest& request,
                                 const Platform& host, const AliasLookup& find_alias) {
  // Names with other characters cannot exist, so no path is built from them.
  GOV_TRY_ASSIGN(
      VersionRequest meant,
      follow_aliases(request,
                     [&](const std::string& name) -> Result<std::optional<VersionRequest>> {
                       if (!check_name(name)) return std::optional<VersionRequest>();
                       return find_alias(name);
                     }));
  const auto* named = std::get_if<NamedVersion>(&meant.meaning());
  if (named == nullptr || !check_name(named->name)) return NamedMeaning{std::move(meant), {}};
  GOV_TRY_ASSIGN(std::optional<Toolchain> linked, read_link(layout, named->name, host));
  return NamedMeaning{std::move(meant), std::move(linked)};
}

}  // namespace

Result<void> check_name(std::string_view name) {
  const auto request = VersionRequest::parse(name);
  const bool is_free = request && std::holds_alternative<NamedVersion>(request->meaning());
  const bool is_well_formed =
      name.size() <= kMaxNameBytes && std::all_of(name.begin(), name.end(), is_name_byte);
  if (is_free && is_well_formed) return {};
  return fail(ErrorKind::usage, concat(in_quotes(name), " cannot be a name"))
      .with_reason(
          "a name is a letter and up to 31 letters, digits, - or _, and no version or keyword");
}

Result<std::optional<VersionRequest>> read_alias(const Layout& layout, const std::string& name) {
  const std::string file = alias_file(layout, name);
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(file, 4096));
  if (!text) return std::optional<VersionRequest>();
  auto request = VersionRequest::parse(trim(*text));
  if (request) return std::optional(std::move(*request));
  return invalid_request(trim(*text), request.error())
      .within(concat("cannot read the alias ", in_quotes(file)))
      .as(ErrorKind::failure);
}

Result<void> write_alias(const Layout& layout, const std::string& name,
                         const VersionRequest& request) {
  GOV_TRY(check_name(name));
  GOV_TRY(make_directories(layout.aliases()));
  GOV_TRY(write_file_atomically(alias_file(layout, name), concat(request.to_string(), "\n")));
  return checkpoint("alias-written");
}

Result<std::optional<Toolchain>> read_link(const Layout& layout, const std::string& name,
                                           const Platform& host) {
  const auto goroot = link_target(link_file(layout, name));
  if (!goroot) return std::optional<Toolchain>();
  auto version = version_of_sdk(*goroot);
  if (!version) {
    return std::move(version)
        .error()
        .within(concat("the linked SDK ", in_quotes(name), " cannot be used"))
        .as(ErrorKind::not_installed)
        .with_hint(concat("gov link ", name, " DIR, or: gov link --remove ", name));
  }
  return std::optional(Toolchain{*version, host, *goroot});
}

Result<void> write_link(const Layout& layout, const std::string& name, const std::string& goroot) {
  GOV_TRY(check_name(name));
  if (auto version = version_of_sdk(goroot); !version) return std::move(version).error();
  GOV_TRY(make_directories(layout.links()));
  GOV_TRY(replace_link(link_file(layout, name), goroot));
  return checkpoint("link-written");
}

Result<std::vector<std::string>> list_aliases(const Layout& layout) {
  return names_in(layout.aliases());
}

Result<std::vector<std::string>> list_links(const Layout& layout) {
  return names_in(layout.links());
}

bool has_name(const Layout& layout, const std::string& name) {
  return check_name(name) && (status_of(alias_file(layout, name)).has_value() ||
                              link_target(link_file(layout, name)).has_value());
}

Result<bool> remove_name(const Layout& layout, const std::string& name) {
  GOV_TRY(check_name(name));
  GOV_TRY_ASSIGN(const bool was_alias, remove_file(alias_file(layout, name)));
  GOV_TRY_ASSIGN(const bool was_link, remove_file(link_file(layout, name)));
  return was_alias || was_link;
}

Result<NamedMeaning> expand_name(const Layout& layout, const VersionRequest& request,
                                 const Platform& host) {
  return expand_with(layout, request, host,
                     [&](const std::string& name) { return read_alias(layout, name); });
}

Result<NamedMeaning> expand_planned_alias(const Layout& layout, const std::string& name,
                                          const VersionRequest& request, const Platform& host) {
  const auto find_alias = [&](const std::string& other) -> Result<std::optional<VersionRequest>> {
    if (other == name) return std::optional(request);
    return read_alias(layout, other);
  };
  return expand_with(layout, VersionRequest::named(name), host, find_alias);
}

}  // namespace gov
