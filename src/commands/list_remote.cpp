// SPDX-License-Identifier: MIT
#include "commands/list_remote.hpp"

#include <algorithm>

#include "base/interruption.hpp"
#include "base/text.hpp"
#include "catalog/catalog.hpp"
#include "commands/network_access.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"

namespace gov {
namespace {

enum class Support { stable, oldstable, end_of_life, prerelease };

/// What the two newest stable lines are; everything older is out of support
/// (go.dev/doc/devel/release#policy).
struct SupportedLines {
  std::optional<Version> stable;
  std::optional<Version> oldstable;
};

SupportedLines supported_lines(const ReleaseList& releases) {
  RequestFault fault;
  const std::vector<Version> versions = versions_of(releases);
  return {VersionRequest::parse("stable", fault)->choose(versions),
          VersionRequest::parse("oldstable", fault)->choose(versions)};
}

Support support_of(const Version& version, const SupportedLines& lines) {
  if (version.is_prerelease()) return Support::prerelease;
  if (lines.stable && version.is_same_line(*lines.stable)) return Support::stable;
  if (lines.oldstable && version.is_same_line(*lines.oldstable)) return Support::oldstable;
  return Support::end_of_life;
}

std::string_view support_name(Support support) {
  switch (support) {
    case Support::stable:
      return "stable";
    case Support::oldstable:
      return "oldstable";
    case Support::end_of_life:
      return "EOL";
    case Support::prerelease:
      return "pre-release";
  }
  return {};
}

struct Published {
  Version version;
  Support support;
  bool is_installed;
};

/// One that was asked for, else all that run here.
Result<HostPlatforms> wanted_platforms(const Session& session, const ListRemoteOptions& options) {
  if (options.platform.empty()) return session.machine.platforms;
  std::string text = options.platform;
  std::replace(text.begin(), text.end(), '/', '-');
  const auto platform = Platform::parse(text);
  if (platform) return HostPlatforms{*platform};
  return fail(ErrorKind::usage, concat(in_quotes(options.platform), " is not a platform of Go"))
      .with_hint("gov list-remote --platform linux-arm64");
}

/// A channel means one version among all; everything else is asked of each version.
bool is_wanted(const std::optional<VersionRequest>& request, const Version& version,
               const std::vector<Version>& all, bool with_prereleases) {
  if (!request) return true;
  // With --pre a line shows its pre-releases too, though asking for the line never means one.
  const auto* line = std::get_if<VersionLine>(&request->meaning());
  if (line != nullptr && version.is_prerelease())
    return with_prereleases && version.is_same_line(line->line);
  const bool is_channel = std::holds_alternative<Channel>(request->meaning());
  return is_channel ? request->choose(all) == version : request->choose({version}).has_value();
}

bool is_published_for(const Release& release, const HostPlatforms& platforms) {
  return release.artifact_for(platforms.native) != nullptr ||
         (platforms.translated && release.artifact_for(*platforms.translated) != nullptr);
}

Result<std::vector<Published>> select(const Session& session, const ListRemoteOptions& options,
                                      const ReleaseList& releases) {
  GOV_TRY_ASSIGN(const HostPlatforms platforms, wanted_platforms(session, options));
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  GOV_TRY_ASSIGN(const std::vector<Toolchain> installed, list_toolchains(session.stores));
  const SupportedLines lines = supported_lines(releases);
  const std::vector<Version> versions = versions_of(releases);
  std::vector<Published> selected;
  for (const Release& release : releases) {
    const Version& version = release.version;
    const bool is_hidden = version.is_prerelease() && !options.prereleases && !request;
    if (is_hidden || !is_published_for(release, platforms)) continue;
    if (!is_wanted(request, version, versions, options.prereleases)) continue;
    const bool is_installed =
        std::any_of(installed.begin(), installed.end(), [&](const Toolchain& one) {
          return one.version == version && platforms.can_run(one.platform);
        });
    selected.push_back({version, support_of(version, lines), is_installed});
  }
  return selected;
}

void print_json(Session& session, const std::vector<Published>& selected) {
  JsonValue releases = JsonValue::array();
  for (const Published& published : selected) {
    releases.push(JsonValue::object({{"version", published.version.to_string()},
                                     {"support", to_lower(support_name(published.support))},
                                     {"is_installed", published.is_installed}}));
  }
  session.reporter.data(
      to_json_text(JsonValue::object({{"format", 1}, {"releases", std::move(releases)}})));
}

void print_table(Session& session, const std::vector<Published>& selected) {
  std::vector<TableRow> rows;
  // The newest at the end, where the eye is when a long list has scrolled by.
  for (auto published = selected.rbegin(); published != selected.rend(); ++published) {
    rows.push_back({published->version.to_string(), std::string(support_name(published->support)),
                    published->is_installed ? "installed" : ""});
  }
  session.reporter.data(table_text({}, rows));
}

Error nothing_matches(const ListRemoteOptions& options) {
  const std::string request =
      options.request.empty() ? "" : concat(" matches ", in_quotes(options.request));
  const std::string platform =
      options.platform.empty() ? "" : concat(" for ", printable(options.platform));
  return fail(ErrorKind::no_such_version,
              concat("no published Go", request.empty() ? " is known" : request, platform))
      .with_hint("gov list-remote --pre --refresh");
}

}  // namespace

CommandResult run_list_remote(Session& session, const ListRemoteOptions& options) {
  remember_interruptions();
  const auto client = make_http_client(session);
  const Freshness freshness = options.refresh ? Freshness::current : Freshness::recent;
  GOV_TRY_ASSIGN(const Catalog catalog,
                 open_catalog(catalog_settings(session), freshness, session.layout, *client,
                              session.clock, transfer_watch(session)));
  if (!catalog.note.empty()) session.reporter.warning(catalog.note);
  GOV_TRY_ASSIGN(const std::vector<Published> selected, select(session, options, catalog.releases));
  if (selected.empty()) return nothing_matches(options);
  if (session.wants_json()) {
    print_json(session, selected);
  } else {
    print_table(session, selected);
  }
  return kSuccess;
}

}  // namespace gov
