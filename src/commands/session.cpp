// SPDX-License-Identifier: MIT
#include "commands/session.hpp"

#include "base/text.hpp"
#include "resolve/pin_search.hpp"
#include "resolve/resolve.hpp"

namespace gov {

Result<Decision> decide(const Session& session, const std::optional<VersionRequest>& request) {
  return resolve({session.environment, session.layout, session.stores, session.machine.platforms,
                  logical_working_directory(session.environment), request});
}

Result<VersionRequest> parse_request(std::string_view text) {
  RequestFault fault;
  auto request = VersionRequest::parse(trim(text), fault);
  if (!request) return invalid_request(trim(text), fault);
  return std::move(*request);
}

std::string shell_word(const std::string& request) {
  const bool is_plain = request.find_first_of(" <>^~*=|") == std::string::npos;
  return is_plain ? request : concat("'", request, "'");
}

Error not_installed(const Decision& decision) {
  const VersionRequest& request = *decision.meant;
  const std::string text = request.to_string();
  if (std::holds_alternative<NamedVersion>(request.meaning())) {
    return fail(ErrorKind::not_installed,
                concat(in_quotes(text), " is not the name of a Go version"))
        .with_reason(reason_of(decision))
        .with_hint("gov list");
  }
  const auto version = request.exact_version();
  const bool is_plain = version && !request.architecture();
  return fail(ErrorKind::not_installed, is_plain
                                            ? concat(version->release_name(), " is not installed")
                                            : concat("no installed Go matches ", in_quotes(text)))
      .with_reason(reason_of(decision))
      .with_hint(concat("gov install ", shell_word(text)));
}

SwitchingPolicy switching_policy(const Settings& settings) {
  switch (settings.toolchain_switching) {
    case ToolchainSwitching::store:
      return SwitchingPolicy::store;
    case ToolchainSwitching::never:
      return SwitchingPolicy::never;
    case ToolchainSwitching::go:
      return SwitchingPolicy::go;
  }
  return SwitchingPolicy::store;
}

std::string display_name(const Toolchain& toolchain, const Platform& host) {
  std::string name = toolchain.version.release_name();
  if (toolchain.platform == host) return name;
  return concat(name, " (", toolchain.platform.os, "/", toolchain.platform.arch, ")");
}

}  // namespace gov
