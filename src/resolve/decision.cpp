// SPDX-License-Identifier: MIT
#include "resolve/decision.hpp"

#include "base/text.hpp"

namespace gov {

std::string reason_of(const Decision& decision) {
  const std::string request = decision.request ? decision.request->to_string() : std::string();
  switch (decision.rule) {
    case Rule::argument:
      return concat("the command line asks for ", request);
    case Rule::environment:
      return concat("GOV_VERSION is set to ", request);
    case Rule::pin_file:
      return concat(printable(decision.file, 4096), ":", std::to_string(decision.line), " says ",
                    request);
    case Rule::module_file:
      return concat(printable(decision.file, 4096), ":", std::to_string(decision.line),
                    " asks for Go ", decision.requirement->version.to_string(), " or newer");
    case Rule::default_version:
      return concat("the default is ", request);
    case Rule::system:
      return "no version is chosen here and no default is set";
  }
  return {};
}

std::string_view rule_name(Rule rule) {
  switch (rule) {
    case Rule::argument:
      return "argument";
    case Rule::environment:
      return "environment";
    case Rule::pin_file:
      return "pin-file";
    case Rule::module_file:
      return "module-file";
    case Rule::default_version:
      return "default";
    case Rule::system:
      return "system";
  }
  return {};
}

}  // namespace gov
