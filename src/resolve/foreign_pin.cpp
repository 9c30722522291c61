// SPDX-License-Identifier: MIT
#include "resolve/foreign_pin.hpp"

#include "base/file.hpp"
#include "base/foreign_owner.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {

std::optional<std::string> foreign_pin_sentence(const ResolveInput& input,
                                                const Decision& decision) {
  if (decision.rule != Rule::pin_file || !input.directory) return std::nullopt;
  const auto pin = status_of(decision.file);
  if (!pin || !is_foreign_owner(pin->st_uid)) return std::nullopt;
  const std::string owner = std::to_string(pin->st_uid);
  const auto here = status_of(*input.directory);
  const bool is_of_the_host = here && here->st_uid == pin->st_uid;
  if (is_of_the_host || input.environment.find("SUDO_UID") == owner) return std::nullopt;
  return concat(in_quotes(decision.file), " belongs to user ", owner,
                ", who so chooses the Go of this directory; to read no file from there: export ",
                "GOV_CEILING=", shell_path(parent_directory(decision.file)));
}

}  // namespace gov
