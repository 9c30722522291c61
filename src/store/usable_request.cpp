// SPDX-License-Identifier: MIT
#include "store/usable_request.hpp"

#include "base/suggest.hpp"
#include "base/text.hpp"
#include "store/named_versions.hpp"

namespace gov {
namespace {

Error not_a_version(const NamedVersion& named) {
  Error error = fail(ErrorKind::usage, concat(in_quotes(named.name), " is not a version"));
  const auto nearest =
      nearest_name(named.name, {"latest", "stable", "oldstable", "system", "rc", "beta"});
  if (nearest) error.because.push_back(concat("did you mean ", *nearest, "?"));
  return std::move(error).with_hint("gov list-remote");
}

}  // namespace

Result<void> check_usable(const Layout& layout, const VersionRequest& request,
                          const Platform& host) {
  GOV_TRY_ASSIGN(const NamedMeaning meaning, expand_name(layout, request, host));
  const auto* unknown = std::get_if<NamedVersion>(&meaning.request.meaning());
  if (unknown == nullptr || meaning.linked) return {};
  return not_a_version(*unknown);
}

Result<VersionRequest> without_name(const Layout& layout, const VersionRequest& request,
                                    const Platform& host) {
  GOV_TRY_ASSIGN(NamedMeaning meaning, expand_name(layout, request, host));
  const auto* named = std::get_if<NamedVersion>(&meaning.request.meaning());
  if (named == nullptr) return std::move(meaning.request);
  if (!meaning.linked) return not_a_version(*named);
  return fail(ErrorKind::usage, concat("there is nothing to install for ", in_quotes(named->name)))
      .with_reason(concat("it is linked to ", in_quotes(meaning.linked->goroot)));
}

}  // namespace gov
