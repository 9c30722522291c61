// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/session.hpp"
#include "json/json_value.hpp"
#include "resolve/standing_above.hpp"
#include "resolve/typed_go.hpp"

// What makes a command that succeeded change less than its user expects.

namespace gov {

struct Notice {
  std::string_view cause;  // the stable name in --json output
  std::string message;     // one sentence, with the way out
};

/// Says each as a warning. In JSON they belong into the document instead.
void say(Session& session, const std::vector<Notice>& notices);

/// [{"cause": ..., "message": ...}, ...]
[[nodiscard]] JsonValue notices_json(const std::vector<Notice>& notices);

/// At most one, when `go` typed in this shell is not what gov means here.
[[nodiscard]] std::vector<Notice> typed_go_notices(const Session& session, PathHook hook);

/// What comes before a choice that was just written, what contradicts it, and typed_go_notices().
[[nodiscard]] std::vector<Notice> choice_notices(const Session& session,
                                                 const WrittenChoice& choice);

}  // namespace gov
