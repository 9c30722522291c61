// SPDX-License-Identifier: MIT
#include "store/usable_request.hpp"

#include <utility>
#include <vector>

#include "base/text.hpp"
#include "golang/unknown_name.hpp"
#include "store/named_versions.hpp"

namespace gov {
namespace {

Error not_a_version(const Layout& layout, const NamedVersion& named) {
  std::vector<std::string> names = list_aliases(layout).value_or({});
  for (std::string& link : list_links(layout).value_or({})) names.push_back(std::move(link));
  return unknown_name(ErrorKind::usage, named.name, std::move(names));
}

}  // namespace

Result<void> check_usable(const Layout& layout, const VersionRequest& request,
                          const Platform& host) {
  GOV_TRY_ASSIGN(const NamedMeaning meaning, expand_name(layout, request, host));
  const auto* unknown = std::get_if<NamedVersion>(&meaning.request.meaning());
  if (unknown == nullptr || meaning.linked) return {};
  return not_a_version(layout, *unknown);
}

Result<VersionRequest> without_name(const Layout& layout, const VersionRequest& request,
                                    const Platform& host) {
  GOV_TRY_ASSIGN(NamedMeaning meaning, expand_name(layout, request, host));
  const auto* named = std::get_if<NamedVersion>(&meaning.request.meaning());
  if (named == nullptr) return std::move(meaning.request);
  if (!meaning.linked) return not_a_version(layout, *named);
  return fail(ErrorKind::usage, concat("there is nothing to install for ", in_quotes(named->name)))
      .with_reason(concat("it is linked to ", in_quotes(meaning.linked->goroot)));
}

}  // namespace gov
