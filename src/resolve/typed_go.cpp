// SPDX-License-Identifier: MIT
#include "resolve/typed_go.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "resolve/path_order.hpp"
#include "resolve/system_go.hpp"

namespace gov {
namespace {

/// Does `first`, the go that the shell finds, start what gov would start? Without a system Go on
/// PATH, neither starts anything.
bool is_what_is_meant(const ResolveInput& input, const Decision& decision,
                      const std::string& first) {
  std::string meant;
  if (decision.toolchain) {
    meant = concat(decision.toolchain->goroot, "/bin/go");
  } else if (decision.means_system()) {
    meant = find_system_tool(input.environment, input.layout, "go").value_or("");
    if (meant.empty() && first.empty()) return true;
  }
  return is_same_file(status_of(first), status_of(meant));
}

/// The command that puts the shims first and makes this shell notice.
std::string remedy(const Environment& environment) {
  const std::string_view shell = base_name(environment.find("SHELL").value_or(""));
  const bool is_known = shell == "bash" || shell == "zsh" || shell == "fish";
  return is_known ? concat("gov setup && exec ", shell) : "gov setup, then start a new shell";
}

}  // namespace

std::optional<TypedGoProblem> find_typed_go_problem(const ResolveInput& input,
                                                    const Decision* decision, PathHook hook) {
  const PathOrder order = inspect_path(input.environment, input.layout);
  if (order.first == FirstGo::shim) return std::nullopt;
  // Before the first install the shims folder is empty although PATH is correct.
  if (order.first == FirstGo::none && order.are_shims_on_path) return std::nullopt;
  const bool is_of_path_hook = order.first == FirstGo::ours && order.are_shims_on_path;
  if (is_of_path_hook && hook == PathHook::will_run) return std::nullopt;
  if (decision != nullptr && is_what_is_meant(input, *decision, order.file)) return std::nullopt;
  return TypedGoProblem{order.are_shims_on_path ? TypedGoProblem::Cause::other_go_first
                                                : TypedGoProblem::Cause::shims_not_on_path,
                        order.file};
}

std::string typed_go_sentence(const TypedGoProblem& problem, const Environment& environment) {
  const std::string file = printable(problem.file, 4096);
  const std::string run = concat("; run: ", remedy(environment));
  if (problem.cause == TypedGoProblem::Cause::other_go_first)
    return concat("go in this shell is ", file, ", which comes before gov's shims on PATH", run);
  if (file.empty())
    return concat("go is not found in this shell: gov's shims are not on PATH", run);
  return concat("go in this shell is ", file, ": gov's shims are not on PATH", run);
}

std::string_view cause_name(TypedGoProblem::Cause cause) {
  return cause == TypedGoProblem::Cause::other_go_first ? "other-go-first" : "shims-not-on-path";
}

}  // namespace gov
