// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "golang/version_request.hpp"
#include "resolve/module_search.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// The rule that decided, in the order of precedence.
enum class Rule {
  argument,         // go +1.22.5 ..., gov exec 1.22.5 -- ...
  environment,      // GOV_VERSION
  pin_file,         // .go-version and the files of other managers
  module_file,      // go.work or go.mod requires a newer Go than the default
  default_version,  // gov default
  home_file,        // a pin file in the home directory itself: other managers' default
  system,           // nothing chosen: the system Go
};

/// Which Go was chosen, and why.
struct Decision {
  Rule rule = Rule::system;
  std::optional<VersionRequest> request{};  // absent only for Rule::system
  std::string file{};                       // of the pin, go.mod or the default; "" otherwise
  std::size_t line = 0;
  std::optional<std::string> written{};  // as in PinText
  std::optional<Toolchain> toolchain{};  // absent: not installed, or the system Go
  std::optional<VersionRequest>
      meant{};  // the request after resolving aliases; absent like `request`

  /// What go.work or go.mod requires, if no pin decided. If no installed version satisfies it, the
  /// go command will switch by its own rules.
  std::optional<ModuleRequirement> requirement{};
  bool is_requirement_met = true;

  [[nodiscard]] bool means_system() const { return !meant || meant->is_system(); }
  /// A version file decided: `file` and `line` say where.
  [[nodiscard]] bool is_by_version_file() const {
    return rule == Rule::pin_file || rule == Rule::home_file;
  }
  /// The version was requested explicitly here, and is never replaced by another.
  [[nodiscard]] bool is_pinned() const {
    return rule == Rule::argument || rule == Rule::environment || rule == Rule::pin_file;
  }
};

/// The reason as a phrase to follow "because": "GOV_VERSION is set to 1.22",
/// "/home/u/p/.go-version:1 says 1.22.5".
[[nodiscard]] std::string reason_of(const Decision& decision);

/// The names of a rule.
struct RuleNames {
  Rule rule;
  std::string_view json;   // stable, in --json output
  std::string_view title;  // in a table
  std::string_view place;  // in a sentence: "overridden by ..."
};
[[nodiscard]] const RuleNames& names_of(Rule rule);

}  // namespace gov
