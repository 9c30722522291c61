// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/session.hpp"
#include "json/json_value.hpp"
#include "resolve/standing_above.hpp"
#include "resolve/typed_go.hpp"

// Reasons why a command that succeeded may have less effect than its user expects.

namespace gov {

struct Notice {
  std::string_view cause;  // the stable name in --json output
  std::string message;     // one sentence, with the remedy
};

/// Prints each as a warning. With --json they belong in the document instead.
void say(Session& session, const std::vector<Notice>& notices);

/// [{"cause": ..., "message": ...}, ...]
[[nodiscard]] JsonValue notices_json(const std::vector<Notice>& notices);

/// At most one: that `go` typed in this shell is not the Go chosen here.
[[nodiscard]] std::vector<Notice> typed_go_notices(const Session& session, PathHook hook);

/// What overrides a choice that was just written, what contradicts it, and typed_go_notices().
[[nodiscard]] std::vector<Notice> choice_notices(const Session& session,
                                                 const WrittenChoice& choice);

}  // namespace gov
