// SPDX-License-Identifier: MIT
#include "install/module_list.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "golang/go_proxy_list.hpp"
#include "golang/toolchain_module.hpp"

namespace gov {
namespace {

/// Ten times what names of all archives in the index of 2026 take.
constexpr std::size_t kLargestList = std::size_t{4} << 20U;

}  // namespace

ReleaseList releases_in_module_list(std::string_view text) {
  std::map<Version, std::vector<Artifact>> archives;
  for (const std::string_view line : split(text, '\n')) {
    auto archive = archive_of_module_version(trim(line));
    if (archive) archives[archive->version].push_back(std::move(archive->artifact));
  }
  ReleaseList releases;
  releases.reserve(archives.size());
  for (auto& [version, artifacts] : archives) releases.push_back({version, std::move(artifacts)});
  std::reverse(releases.begin(), releases.end());
  return releases;
}

std::optional<std::string> module_proxies(const std::vector<Source>& sources,
                                          const std::string& goproxy) {
  for (const Source& source : sources) {
    const auto* proxy = std::get_if<ModuleProxySource>(&source);
    if (proxy != nullptr) return proxy->list(goproxy);
  }
  return std::nullopt;
}

Result<ReleaseList> list_toolchain_modules(const ProxyAccess& access, const std::string& proxies) {
  GOV_TRY_ASSIGN(const auto elements, parse_go_proxies(proxies));
  std::optional<Error> failed;
  for (const GoProxy& proxy : elements) {
    if (proxy.kind == GoProxy::Kind::off) break;
    const std::string base(proxy.kind == GoProxy::Kind::direct ? kToolchainsDirectly : proxy.url);
    const std::string url = concat(base, "/", kToolchainModule, "/@v/list");
    auto list = fetch_from_proxy(access, url, kLargestList);
    if (list && *list) {
      ReleaseList releases = releases_in_module_list(**list);
      if (!releases.empty()) return releases;
    } else if (!list) {
      if (!failed) failed = std::move(list).error();
      if (access.was_stopped() || !proxy.falls_back_always) break;
    }
  }
  if (failed) return std::move(*failed);
  return fail(ErrorKind::network, "no module proxy has a list of toolchains");
}

}  // namespace gov
