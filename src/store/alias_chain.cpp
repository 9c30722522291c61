// SPDX-License-Identifier: MIT
#include "store/alias_chain.hpp"

#include "base/text.hpp"

namespace gov {

Result<VersionRequest> follow_aliases(const VersionRequest& request,
                                      const AliasLookup& find_alias) {
  constexpr int kDeepest = 8;
  VersionRequest meant = request;
  for (int depth = 0; depth < kDeepest; ++depth) {
    const auto* named = std::get_if<NamedVersion>(&meant.meaning());
    if (named == nullptr) return meant;
    GOV_TRY_ASSIGN(std::optional<VersionRequest> alias, find_alias(named->name));
    if (!alias) return meant;
    meant = std::move(*alias);
  }
  return fail(ErrorKind::failure,
              concat("the alias ", in_quotes(request.to_string()), " refers to itself"))
      .with_hint("gov alias");
}

}  // namespace gov
