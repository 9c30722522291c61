// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/error.hpp"

// A value or what prevented it. The names are a subset of std::expected's. What prevented it is an
// Error nearly everywhere (Result); a parser says where the text is wrong, and a function whose
// caller must choose how to go on says which choice there is.

namespace gov {

template <class Plain, class E>
concept BecomesError = !std::is_same_v<Plain, E> && std::is_convertible_v<Plain, E>;

template <class T, class E>
class [[nodiscard]] Expected {
 public:
  // Implicit on purpose: `return value;` and `return fail(...);` are how functions end.
  Expected(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT
  Expected(E error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT
  /// Lets GOV_TRY pass a plain Error on where E says more than that.
  template <BecomesError<E> Plain>
  Expected(Plain error) : Expected(E(std::move(error))) {}  // NOLINT

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return checked<0>(); }
  const T& value() const& { return const_cast<Expected*>(this)->template checked<0>(); }
  T&& value() && { return std::move(checked<0>()); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  E& error() & { return checked<1>(); }
  const E& error() const& { return const_cast<Expected*>(this)->template checked<1>(); }
  E&& error() && { return std::move(checked<1>()); }

  T value_or(T fallback) && { return has_value() ? std::move(value()) : std::move(fallback); }

 private:
  template <std::size_t kIndex>
  auto& checked() {
    assert(state_.index() == kIndex);
    return *std::get_if<kIndex>(&state_);
  }

  std::variant<T, E> state_;
};

template <class E>
class [[nodiscard]] Expected<void, E> {
 public:
  Expected() = default;
  Expected(E error) : error_(std::move(error)) {}  // NOLINT: implicit, see above
  template <BecomesError<E> Plain>
  Expected(Plain error) : Expected(E(std::move(error))) {}  // NOLINT: implicit, see above

  [[nodiscard]] bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }
  E& error() & { return *error_; }
  const E& error() const& { return *error_; }
  E&& error() && { return std::move(*error_); }

 private:
  std::optional<E> error_;
};

template <class T>
using Result = Expected<T, Error>;

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
