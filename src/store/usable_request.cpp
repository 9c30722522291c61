// SPDX-License-Identifier: MIT
#include "store/usable_request.hpp"

#include <utility>
#include <vector>

#include "base/text.hpp"
#include "golang/unknown_name.hpp"
#include "store/named_versions.hpp"

namespace gov {

Error unknown_version_name(const Layout& layout, std::string_view name) {
  std::vector<std::string> names = list_aliases(layout).value_or({});
  for (std::string& link : list_links(layout).value_or({})) names.push_back(std::move(link));
  return unknown_name(ErrorKind::usage, name, std::move(names));
}

Result<void> check_usable(const Layout& layout, const VersionRequest& request,
                          const Platform& host) {
  GOV_TRY_ASSIGN(const NamedMeaning meaning, expand_name(layout, request, host));
  const auto* unknown = std::get_if<NamedVersion>(&meaning.request.meaning());
  if (unknown == nullptr || meaning.linked) return {};
  return unknown_version_name(layout, unknown->name);
}

Result<VersionRequest> without_name(const Layout& layout, const VersionRequest& request,
                                    const Platform& host) {
  GOV_TRY_ASSIGN(NamedMeaning meaning, expand_name(layout, request, host));
  const auto* named = std::get_if<NamedVersion>(&meaning.request.meaning());
  if (named == nullptr) return std::move(meaning.request);
  if (!meaning.linked) return unknown_version_name(layout, named->name);
  return fail(ErrorKind::usage, concat("there is nothing to install for ", in_quotes(named->name)))
      .with_reason(concat("it is linked to ", in_quotes(meaning.linked->goroot)));
}

}  // namespace gov
