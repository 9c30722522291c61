// SPDX-License-Identifier: MIT
#include "commands/use/go_variable_json.hpp"

namespace gov {
namespace {

std::string_view origin_name(GoVariableOrigin origin) {
  switch (origin) {
    case GoVariableOrigin::environment:
      return "environment";
    case GoVariableOrigin::user_file:
      return "user-file";
    case GoVariableOrigin::goroot_file:
      return "goroot-file";
  }
  return {};
}

}  // namespace

JsonValue variable_json(const std::optional<GoVariable>& variable) {
  if (!variable) return {};
  JsonValue json =
      JsonValue::object({{"value", variable->value}, {"origin", origin_name(variable->origin)}});
  if (!variable->file.empty()) json.set("file", variable->file);
  return json;
}

}  // namespace gov
