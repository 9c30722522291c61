// SPDX-License-Identifier: MIT
#include "install/source.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"
#include "catalog/official_hosts.hpp"
#include "fetch/url.hpp"

namespace gov {
namespace {

Error bad_source(std::string_view text, std::string reason) {
  return fail(ErrorKind::usage, concat("cannot use the source ", in_quotes(redacted(text))))
      .with_reason(std::move(reason))
      .with_hint("sources are: official, cn, proxy, proxy:URL, dir:/path, https://mirror/{file}");
}

/// The processor as in archive names: armv6l for linux/arm.
std::string archive_architecture(const Artifact& artifact) {
  const std::string name = artifact.platform.archive_name();
  return name.substr(name.find('-') + 1);
}

Result<std::string> filled(const std::string& text, const Artifact& artifact,
                           const Version& version) {
  const std::array<std::pair<std::string_view, std::string>, 5> values = {
      {{"version", version.to_string()},
       {"os", artifact.platform.os},
       {"arch", archive_architecture(artifact)},
       {"ext", "tar.gz"},
       {"file", artifact.filename}}};
  std::string url;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '{') {
      url += text[i];
      continue;
    }
    const std::size_t end = text.find('}', i);
    if (end == std::string::npos) return bad_source(text, "a closing } is missing");
    const std::string_view name = std::string_view(text).substr(i + 1, end - i - 1);
    bool is_known = false;
    for (const auto& [key, value] : values) {
      if (key != name) continue;
      url += value;
      is_known = true;
    }
    if (!is_known)
      return bad_source(
          text, concat("{", printable(name), "} is not one of {version} {os} {arch} {ext} {file}"));
    i = end;
  }
  return url;
}

}  // namespace

Result<std::vector<Source>> parse_sources(const std::vector<std::string>& texts) {
  std::vector<Source> sources;
  for (const std::string& text : texts) {
    auto source = parse_source(text);
    if (!source) return bad_source(text, source.error().what);
    sources.push_back(std::move(*source));
  }
  return sources;
}

bool is_trusted_origin(const std::string& url, const std::string& index_url) {
  const auto parsed = parse_url(url);
  if (!parsed || parsed->scheme != "https") return false;
  if (is_official_origin(*parsed)) return true;
  const auto index = parse_url(index_url);
  return index && same_origin(*parsed, *index);
}

Result<Location> locate(const ArchiveSource& source, const Artifact& artifact,
                        const Version& version, const std::string& index_url) {
  if (source.kind == ArchiveSource::Kind::directory) {
    return Location(LocalFile{concat(source.text, "/", artifact.filename)});
  }
  RemoteFile remote;
  if (source.kind == ArchiveSource::Kind::official) {
    GOV_TRY_ASSIGN(const Url index, parse_url(index_url));
    remote.url = to_string(sibling(index, artifact.filename));
  } else {
    GOV_TRY_ASSIGN(remote.url, filled(source.text, artifact, version));
  }
  GOV_TRY_ASSIGN(const Url url, parse_url(remote.url));
  remote.allow_plain_http = url.scheme == "http";
  remote.may_stream = is_trusted_origin(remote.url, index_url);
  return Location(std::move(remote));
}

}  // namespace gov
