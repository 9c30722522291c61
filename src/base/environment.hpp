// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// The environment variables as a value: read once from the process (in main), handed down, changed
/// in copies, passed on to exec. Nothing else in gov calls getenv.
///
/// Entries taken from the process are not copied: they point into it, which costs the shim nothing.
class Environment {
 public:
  Environment() = default;

  /// `block` is an environ-style, null-terminated array that outlives this object.
  [[nodiscard]] static Environment from_block(const char* const* block);

  /// The value, also when it is empty; absent when the variable is not set.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

  /// Like find(), but an empty value counts as not set, as it does for most variables.
  [[nodiscard]] std::optional<std::string_view> find_non_empty(std::string_view name) const;

  /// Afterwards the name occurs once, at its first position if it was set before.
  void set(std::string_view name, std::string_view value);
  /// Removes every occurrence.
  void unset(std::string_view name);

  /// "NAME=value" strings in order, valid while this object lives.
  [[nodiscard]] const std::vector<std::string_view>& entries() const { return entries_; }

  /// A null-terminated block for exec, valid while this object lives unchanged.
  [[nodiscard]] std::vector<char*> block() const;

 private:
  [[nodiscard]] std::size_t position(std::string_view name) const;

  std::vector<std::string_view> entries_;  // each is followed by a NUL where it is stored
  std::vector<std::shared_ptr<const std::string>> owned_;
};

}  // namespace gov
