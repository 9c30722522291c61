// SPDX-License-Identifier: MIT
#include "resolve/decision.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "golang/parsed_pin.hpp"

namespace gov {
namespace {

constexpr RuleNames kRules[] = {
    {Rule::argument, "argument", "command line", "the command line"},
    {Rule::environment, "environment", "GOV_VERSION", "GOV_VERSION"},
    {Rule::pin_file, "pin-file", "pin file", "a pin file"},
    {Rule::module_file, "module-file", "go.work, go.mod", "the module"},
    {Rule::default_version, "default", "default", "the default"},
    {Rule::home_file, "home-file", "home directory", "a file in the home directory"},
    {Rule::system, "system", "system Go", "the system Go"},
};

}  // namespace

std::string reason_of(const Decision& decision) {
  const std::string request = decision.request ? decision.request->to_string() : std::string();
  switch (decision.rule) {
    case Rule::argument:
      return concat("the command line asks for ", request);
    case Rule::environment:
      return concat("GOV_VERSION is set to ", request);
    case Rule::pin_file:
    case Rule::home_file:
      return concat(printable(decision.file, 4096), ":", std::to_string(decision.line), " says ",
                    said_by_file(*decision.request, decision.written));
    case Rule::module_file:
      return concat(printable(decision.file, 4096), ":", std::to_string(decision.line),
                    " asks for Go ", decision.requirement->version.to_string(), " or newer");
    case Rule::default_version:
      return concat("the default is set to ", request);
    case Rule::system:
      return "no version is chosen here and no default is set";
  }
  return {};
}

const RuleNames& names_of(Rule rule) {
  return *std::find_if(std::begin(kRules), std::end(kRules),
                       [&](const RuleNames& names) { return names.rule == rule; });
}

}  // namespace gov
