// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "commands/session.hpp"

// A command has a struct for its options and a function that takes it. The rows, the parser and the
// help treat all commands alike, so this file erases the struct's type from a pointer to its member
// and from the function. command.hpp checks that a row does not mix two structs.

namespace gov {

/// Identifies an options struct.
using OptionsType = const void*;

template <class Options>
inline constexpr char kOptionsTypeTag = '\0';
template <class Options>
inline constexpr OptionsType kOptionsType = &kOptionsTypeTag<Options>;

/// Where a word of the command line is stored.
class RowMember {
 public:
  enum class Holds { flag, word, words };
  using Store = void (*)(void* options, std::string word);

  constexpr RowMember(OptionsType owner, Holds holds, Store function)
      : owner_(owner), holds_(holds), store_(function) {}

  [[nodiscard]] constexpr OptionsType owner() const { return owner_; }
  [[nodiscard]] constexpr Holds holds() const { return holds_; }
  [[nodiscard]] constexpr bool is_repeated() const { return holds_ == Holds::words; }

  /// `options` is of the type owner(). A flag ignores the word; `words` appends it.
  void store(void* options, std::string word) const { store_(options, std::move(word)); }

 private:
  OptionsType owner_;
  Holds holds_;
  Store store_;
};

template <auto pointer>
struct MemberPointer;

template <class Options, class Value, Value Options::*pointer>
struct MemberPointer<pointer> {
  static constexpr bool kIsFlag = std::is_same_v<Value, bool>;
  static constexpr bool kIsWord =
      std::is_same_v<Value, std::string> || std::is_same_v<Value, std::optional<std::string>>;
  static constexpr bool kIsWords = std::is_same_v<Value, std::vector<std::string>>;
  static_assert(kIsFlag || kIsWord || kIsWords, "an option fills a bool, a string, or strings");

  static void store(void* options, std::string word) {
    Value& value = static_cast<Options*>(options)->*pointer;
    if constexpr (kIsFlag) {
      value = true;
    } else if constexpr (kIsWords) {
      value.push_back(std::move(word));
    } else {
      value = std::move(word);
    }
  }

  static constexpr RowMember::Holds kHolds = kIsFlag    ? RowMember::Holds::flag
                                             : kIsWords ? RowMember::Holds::words
                                                        : RowMember::Holds::word;
  static constexpr RowMember kMember{kOptionsType<Options>, kHolds, store};
};

// These variable templates read like function calls in a row and are named like functions, hence
// the NOLINTs.

/// member<&InstallOptions::from>
template <auto pointer>
inline constexpr RowMember member =  // NOLINT(readability-identifier-naming)
    MemberPointer<pointer>::kMember;

/// A command's function, and the factory of its options.
struct Runner {
  OptionsType options_type;
  std::shared_ptr<void> (*make_options)();
  /// Null when another program runs the command.
  CommandResult (*run)(Session& session, const void* options);
};

template <class Options>
std::shared_ptr<void> make_options() {
  return std::make_shared<Options>();
}

/// For functions that take only the session.
struct NoOptions {};

template <auto function>
struct RunFunction;

template <class Options, CommandResult (*function)(Session&, const Options&)>
struct RunFunction<function> {
  static CommandResult run(Session& session, const void* options) {
    return function(session, *static_cast<const Options*>(options));
  }
  static constexpr Runner kRunner{kOptionsType<Options>, make_options<Options>, run};
};

template <CommandResult (*function)(Session&)>
struct RunFunction<function> {
  static CommandResult run(Session& session, const void* /*options*/) { return function(session); }
  static constexpr Runner kRunner{kOptionsType<NoOptions>, make_options<NoOptions>, run};
};

/// runs<run_list>: both gov and gov-full run the command.
template <auto function>
inline constexpr Runner runs =  // NOLINT(readability-identifier-naming)
    RunFunction<function>::kRunner;

/// runs_in_full<InstallOptions>: the command needs libraries that only gov-full loads.
template <class Options>
inline constexpr Runner runs_in_full =  // NOLINT(readability-identifier-naming)
    Runner{kOptionsType<Options>, make_options<Options>, nullptr};

}  // namespace gov
