// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct AliasOptions {
  std::string name;     // "" lists all
  std::string request;  // "" shows the one
  bool remove = false;
};

/// gov alias [NAME [REQUEST]]: a name for a request, followed whenever it is used.
[[nodiscard]] CommandResult run_alias(Session& session, const AliasOptions& options);

struct LinkOptions {
  std::string name;       // "" lists all
  std::string directory;  // "" shows the one
  bool remove = false;
};

/// gov link [NAME [DIR]]: a name for an SDK that gov did not install. It is used, never changed.
[[nodiscard]] CommandResult run_link(Session& session, const LinkOptions& options);

}  // namespace gov
