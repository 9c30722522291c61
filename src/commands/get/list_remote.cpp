// SPDX-License-Identifier: MIT
#include "commands/get/list_remote.hpp"

#include <algorithm>

#include "base/age_text.hpp"
#include "base/interruption.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "catalog/catalog.hpp"
#include "commands/network_access.hpp"
#include "golang/nearest_version.hpp"
#include "golang/platform_request.hpp"
#include "golang/release_selection.hpp"
#include "golang/request_words.hpp"
#include "golang/support_policy.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

struct Published {
  Version version;
  Support support;
  bool is_installed;
};

/// The platform given as an option, else all that run here.
Result<HostPlatforms> wanted_platforms(const Session& session, const ListRemoteOptions& options) {
  if (options.platform.empty()) return session.machine.platforms;
  GOV_TRY_ASSIGN(Platform platform, parse_platform_request(options.platform));
  return HostPlatforms{std::move(platform)};
}

/// An alias is replaced by its meaning.
Result<std::optional<VersionRequest>> wanted_request(const Session& session,
                                                     const ListRemoteOptions& options) {
  if (options.request.empty()) return std::optional<VersionRequest>();
  GOV_TRY_ASSIGN(const VersionRequest asked, parse_request(options.request));
  GOV_TRY_ASSIGN(VersionRequest request,
                 without_name(session.layout, asked, session.machine.platforms.native));
  return std::optional(std::move(request));
}

Result<std::vector<Published>> select(const Session& session, const ListRemoteOptions& options,
                                      const ReleaseList& releases) {
  GOV_TRY_ASSIGN(const HostPlatforms platforms, wanted_platforms(session, options));
  GOV_TRY_ASSIGN(std::optional<VersionRequest> request, wanted_request(session, options));
  GOV_TRY_ASSIGN(const std::vector<Toolchain> installed, list_toolchains(session.stores));
  const SupportedLines lines = supported_lines(versions_of(releases));
  std::vector<Published> selected;
  for (const Version& version :
       select_releases(releases, {std::move(request), platforms, options.prereleases})) {
    const bool is_installed =
        std::any_of(installed.begin(), installed.end(), [&](const Toolchain& one) {
          return one.version == version && platforms.can_run(one.platform);
        });
    selected.push_back({version, support_of(version, lines), is_installed});
  }
  return selected;
}

/// The age of the list; absent for the built-in list.
std::optional<std::chrono::seconds> age_of(const Session& session, const Catalog& catalog) {
  if (!catalog.as_of) return std::nullopt;
  const auto age =
      std::chrono::duration_cast<std::chrono::seconds>(session.clock.now() - *catalog.as_of);
  return std::max(age, std::chrono::seconds(0));
}

void tell_age(Session& session, const Catalog& catalog) {
  const auto age = age_of(session, catalog);
  const std::string origin = origin_of_list(catalog);
  session.reporter.status(age ? concat(origin, ", ", age_text(*age), " old") : origin);
}

void print_json(Session& session, const Catalog& catalog, const std::vector<Published>& selected) {
  JsonValue releases = JsonValue::array();
  for (const Published& published : selected) {
    releases.push(JsonValue::object({{"version", published.version.to_string()},
                                     {"support", to_lower(support_name(published.support))},
                                     {"is_installed", published.is_installed}}));
  }
  const auto age = age_of(session, catalog);
  session.reporter.data(to_json_text(JsonValue::object(
      {{"format", 1},
       {"as_of", age ? JsonValue(to_rfc3339(*catalog.as_of)) : JsonValue()},
       {"age_seconds", age ? JsonValue(static_cast<std::uint64_t>(age->count())) : JsonValue()},
       {"releases", std::move(releases)}})));
}

void print_table(Session& session, const std::vector<Published>& selected) {
  std::vector<TableRow> rows;
  std::vector<Emphasis> emphasis;
  // The newest last, so that it is visible after a long list has scrolled by.
  for (auto published = selected.rbegin(); published != selected.rend(); ++published) {
    rows.push_back({published->version.to_string(), std::string(support_name(published->support)),
                    published->is_installed ? "installed" : ""});
    const Emphasis usual =
        published->support == Support::end_of_life ? Emphasis::faint : Emphasis::none;
    emphasis.push_back(published->is_installed ? Emphasis::strong : usual);
  }
  session.reporter.data(table_text({}, rows, session.look, emphasis));
}

/// Names the nearest published version and suggests listing its line.
Error nothing_matches(const ListRemoteOptions& options, const ReleaseList& releases) {
  const std::string request =
      options.request.empty() ? "" : concat(" matches ", in_quotes(options.request));
  const std::string platform =
      options.platform.empty() ? "" : concat(" for ", printable(options.platform));
  Error error = fail(ErrorKind::no_such_version,
                     concat("no published Go", request.empty() ? " is known" : request, platform));
  const auto asked = parse_request(options.request);
  const auto wanted = asked ? asked->one_version() : std::nullopt;
  const auto nearest =
      wanted ? nearest_version(*wanted, versions_of(releases)) : std::optional<Version>();
  if (!nearest) return std::move(error).with_hint("gov list-remote");
  return std::move(error)
      .with_reason(concat("the nearest published version is ", nearest->to_string()))
      .with_hint(concat(
          "gov list-remote ", nearest->is_prerelease() ? "--pre " : "", nearest->line(),
          options.platform.empty() ? "" : concat(" --platform ", shell_word(options.platform))));
}

}  // namespace

CommandResult run_list_remote(Session& session, const ListRemoteOptions& options) {
  remember_interruptions();
  const auto client = make_http_client(session);
  const Freshness freshness = options.refresh ? Freshness::current : Freshness::recent;
  GOV_TRY_ASSIGN(const Catalog catalog,
                 open_catalog(catalog_settings(session), freshness, session.layout, *client,
                              session.clock, transfer_watch(session)));
  if (catalog.note) session.reporter.warning(*catalog.note);
  session.reporter.detail(
      concat("releases in the list: ", std::to_string(catalog.releases.size())));
  GOV_TRY_ASSIGN(const std::vector<Published> selected, select(session, options, catalog.releases));
  if (selected.empty()) return nothing_matches(options, catalog.releases);
  if (session.wants_json()) {
    print_json(session, catalog, selected);
  } else {
    print_table(session, selected);
    tell_age(session, catalog);
  }
  return kSuccess;
}

}  // namespace gov
