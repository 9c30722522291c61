// SPDX-License-Identifier: MIT
#include "resolve/not_installed.hpp"

#include "base/result.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "golang/unknown_name.hpp"

namespace gov {

Error not_installed(const Decision& decision) {
  const VersionRequest& request = *decision.meant;
  const std::string text = request.to_string();
  if (std::holds_alternative<NamedVersion>(request.meaning())) {
    return fail(ErrorKind::not_installed,
                concat(in_quotes(text), " is not the name of a Go version"))
        .with_reason(reason_of(decision))
        .with_hint(is_development_version(text) ? concat("gov link ", text, " DIR") : "gov list");
  }
  const auto version = request.exact_version();
  const bool is_plain = version && !request.architecture();
  return fail(ErrorKind::not_installed, is_plain
                                            ? concat(version->release_name(), " is not installed")
                                            : concat("no installed Go matches ", in_quotes(text)))
      .with_reason(reason_of(decision))
      .with_hint(concat("gov install ", shell_word(text)))
      .explained_by("GOV07");
}

}  // namespace gov
