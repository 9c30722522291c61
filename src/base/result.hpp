// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

#include "base/error.hpp"

// A value or the error that prevented it. The names are a subset of std::expected's, so that with
// C++23 this file can become an alias.

namespace gov {

template <class T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return fail(...);` are how functions end.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return checked<0>(); }
  const T& value() const& { return const_cast<Result*>(this)->template checked<0>(); }
  T&& value() && { return std::move(checked<0>()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  Error& error() & { return checked<1>(); }
  const Error& error() const& { return const_cast<Result*>(this)->template checked<1>(); }
  Error&& error() && { return std::move(checked<1>()); }

  T value_or(T fallback) && { return has_value() ? std::move(value()) : std::move(fallback); }

 private:
  template <std::size_t kIndex>
  auto& checked() {
    assert(state_.index() == kIndex);
    return *std::get_if<kIndex>(&state_);
  }

  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT: implicit, see above

  [[nodiscard]] bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }
  Error& error() & { return *error_; }
  const Error& error() const& { return *error_; }
  Error&& error() && { return std::move(*error_); }

 private:
  std::optional<Error> error_;
};

}  // namespace gov

#define GOV_CONCAT_INNER(a, b) a##b
#define GOV_CONCAT(a, b) GOV_CONCAT_INNER(a, b)

/// Returns the error of `expression` from the enclosing function, or goes on.
#define GOV_TRY(expression)                                    \
  do {                                                         \
    if (auto gov_try_result = (expression); !gov_try_result) { \
      return std::move(gov_try_result).error();                \
    }                                                          \
  } while (false)

/// Declares or assigns `target` from `expression`, or returns its error.
#define GOV_TRY_ASSIGN(target, expression) \
  GOV_TRY_ASSIGN_NAMED(GOV_CONCAT(gov_result_, __LINE__), target, expression)
#define GOV_TRY_ASSIGN_NAMED(result, target, expression) \
  auto result = (expression);                            \
  if (!result) return std::move(result).error();         \
  target = std::move(result).value()
