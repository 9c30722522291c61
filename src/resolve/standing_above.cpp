// SPDX-License-Identifier: MIT
#include "resolve/standing_above.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "golang/parsed_pin.hpp"
#include "resolve/pin_reading.hpp"
#include "resolve/pin_search.hpp"

namespace gov {
namespace {

/// The command that makes `request` decide instead.
std::string way_out(const Decision& decision, const VersionRequest& request) {
  const std::string word = shell_word(request.to_string());
  switch (decision.rule) {
    case Rule::environment:
      return "; to clear it: gov shell --unset";
    case Rule::pin_file:
    case Rule::module_file:
    case Rule::system:
      return concat("; to use ", printable(request.to_string()), " here: gov local ", word);
    case Rule::default_version:
    case Rule::home_file:
      return concat("; to change it: gov default ", word);
    case Rule::argument:
      return {};
  }
  return {};
}

bool decides(const Decision& decision, const WrittenChoice& choice) {
  if (decision.rule != choice.rule) return false;
  return choice.rule != Rule::pin_file ||
         is_same_file(status_of(decision.file), status_of(choice.file));
}

}  // namespace

std::string decided_otherwise(const Decision& decision, const VersionRequest& request) {
  const bool is_undecided = decision.rule == Rule::system;
  return is_undecided ? std::string() : concat(reason_of(decision), way_out(decision, request));
}

std::optional<std::string> standing_above(const ResolveInput& input, const WrittenChoice& choice) {
  const auto decision = resolve(input);
  if (!decision) {
    const Error& error = decision.error();
    const std::string reason = error.because.empty() ? "" : concat(": ", error.because.front());
    const std::string hint = error.hint.empty() ? "" : concat("; try: ", error.hint);
    return concat("go cannot run here: ", error.what, reason, hint);
  }
  if (decides(*decision, choice)) return std::nullopt;
  return concat("this comes first here: ", decided_otherwise(*decision, choice.request));
}

std::optional<std::string> variable_in_force(const ResolveInput& input) {
  const auto decision = resolve(input);
  if (!decision || decision->rule != Rule::environment) return std::nullopt;
  return concat(reason_of(*decision), "; to clear it: gov shell --unset");
}

std::vector<PinBeside> pins_beside(const std::string& own_file, const VersionRequest& request,
                                   const Environment& environment) {
  const std::string directory = parent_directory(own_file);
  std::vector<PinBeside> beside;
  for (PinFile& other : pin_files_in(directory, mise_environments(environment))) {
    const bool is_pin = other.file != own_file && other.pin && *other.pin;
    if (!is_pin || (*other.pin)->request.to_string() == request.to_string()) continue;
    Pin& pin = **other.pin;
    beside.push_back(
        {std::move(pin.request), std::move(pin.file), pin.line, std::move(pin.written)});
  }
  return beside;
}

std::string beside_sentence(const PinBeside& beside) {
  return concat(
      printable(beside.file, 4096), ":", std::to_string(beside.line), " beside it says ",
      said_by_file(beside.request, beside.written),
      ", which its own tool obeys; gov and go obey .go-version: change or remove one of them");
}

}  // namespace gov
