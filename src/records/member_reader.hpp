// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "json/json_value.hpp"

namespace gov {

/// "it has no text \"origin\"", of kind failure.
[[nodiscard]] Error missing_member(std::string_view name, std::string_view wanted);

/// Reads the members of an object, and remembers the first that is not as it must be.
class MemberReader {
 public:
  explicit MemberReader(const JsonValue& object) : object_(object) {}

  [[nodiscard]] std::string text(std::string_view name);
  [[nodiscard]] std::uint64_t number(std::string_view name);
  [[nodiscard]] std::vector<std::string> texts(std::string_view name);

  /// `wanted` says what the member should have been: "text".
  void note(std::string_view name, std::string_view wanted);

  [[nodiscard]] const std::optional<Error>& fault() const { return fault_; }

 private:
  const JsonValue& object_;
  std::optional<Error> fault_;
};

}  // namespace gov
