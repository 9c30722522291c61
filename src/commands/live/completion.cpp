// SPDX-License-Identifier: MIT
#include "commands/live/completion.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/live/shell_integration.hpp"

namespace gov {

CommandResult run_completion(Session& session, const CompletionOptions& options) {
  constexpr std::size_t kLargestScript = 1U << 20U;
  GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(options.shell));
  GOV_TRY_ASSIGN(const std::string script,
                 read_file(concat(session.installation.completions, "/gov.", shell_name(shell)),
                           kLargestScript));
  session.reporter.data(script);
  return kSuccess;
}

}  // namespace gov
