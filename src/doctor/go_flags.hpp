// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// GOFLAGS as the go command reads it (cmd/go/internal/base/goflags.go, cmd/internal/quoted).

namespace gov {

/// Why the go command refuses GOFLAGS.
struct GoFlagsFault {
  std::string what{};   // "holds ..., which ..."
  std::string stops{};  // which commands stop, and with what words
};

/// The words of GOFLAGS; absent where a quotation mark is not closed. Quotes enclose a whole word,
/// and only since Go 1.18. `line` is the N of Go 1.N, 0 where it is not known. Pure.
[[nodiscard]] std::optional<std::vector<std::string>> words_of_go_flags(std::string_view text,
                                                                        unsigned line);

/// The first fault that Go 1.`line` stops at; absent when it takes the value. A flag that no
/// release up to the newest known one has counts as unknown, but for a newer Go. Pure.
[[nodiscard]] std::optional<GoFlagsFault> fault_of_go_flags(std::string_view text, unsigned line);

/// The value of the last -mod in GOFLAGS; "" without one. Pure.
[[nodiscard]] std::string mod_of_go_flags(std::string_view text, unsigned line);

}  // namespace gov
