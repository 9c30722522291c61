// SPDX-License-Identifier: MIT
#include "resolve/program_search.hpp"

#include <algorithm>
#include <vector>

#include "base/file.hpp"
#include "base/path_list.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// The files that a word may mean: a path means itself; go and gofmt always mean the chosen Go's;
/// anything else is searched on PATH, with the chosen Go's programs first.
std::vector<std::string> candidates_for(const ChosenGo& go, const std::string& program) {
  if (program.find('/') != std::string::npos) return {program};
  if (is_go_itself(program)) return {find_tool(go, program).value_or(concat(go.bin, "/", program))};
  const PathList path = PathList::parse(go.environment.find("PATH").value_or(""));
  std::vector<std::string> candidates = path.directories();
  // Releases up to 1.12 have godoc in bin, and linked SDKs may have tools of their own.
  if (go.decision.toolchain) candidates.insert(candidates.begin(), go.bin);
  for (std::string& candidate : candidates) {
    candidate = concat(candidate.empty() ? "." : candidate, "/", program);
  }
  return candidates;
}

Error not_executable(const std::string& program, const std::string& file) {
  Error error = fail(ErrorKind::not_executable, concat("cannot run ", in_quotes(program)));
  if (!is_regular_file(file)) return std::move(error).with_reason("it is not a file");
  return std::move(error)
      .with_reason(concat(in_quotes(file), " may not be executed"))
      .with_hint(concat("chmod +x ", shell_path(file)));
}

Error no_program(const ChosenGo& go, const std::string& program) {
  Error error = fail(ErrorKind::no_such_program, concat("cannot run ", in_quotes(program)));
  if (program.find('/') != std::string::npos) {
    return std::move(error).with_reason("there is no such file");
  }
  if (!is_go_itself(program)) {
    return std::move(error).with_reason("there is no program of that name in this Go or on PATH");
  }
  error.because = {concat("there is no program of that name in ", in_quotes(go.bin)),
                   reason_of(go.decision)};
  if (!go.decision.toolchain) return error;
  return std::move(error).with_hint(
      concat("gov repair ", exact_text(go.decision.toolchain->version)));
}

}  // namespace

bool is_go_itself(std::string_view program) { return program == "go" || program == "gofmt"; }

Result<std::string> find_program(const ChosenGo& go, const std::string& program) {
  const std::vector<std::string> candidates = candidates_for(go, program);
  const auto usable = std::find_if(candidates.begin(), candidates.end(), is_executable);
  if (usable != candidates.end()) return *usable;
  // A folder on PATH with the name of a program does not count.
  const bool is_path = program.find('/') != std::string::npos;
  const auto unusable =
      std::find_if(candidates.begin(), candidates.end(), [&](const std::string& file) {
        return is_path ? status_of(file).has_value() : is_regular_file(file);
      });
  if (unusable != candidates.end()) return not_executable(program, *unusable);
  return no_program(go, program);
}

}  // namespace gov
