// SPDX-License-Identifier: MIT
#include "cli/help_page.hpp"
#include "cli/usage.hpp"
#include "commands/global_options.hpp"

namespace gov {
namespace {

std::string_view name_of(Group group) {
  switch (group) {
    case Group::get:
      return "get";
    case Group::choose:
      return "choose";
    case Group::use:
      return "use";
    case Group::live:
      return "live";
    case Group::check:
      return "check";
    case Group::keep:
      return "keep";
    case Group::hidden:
      return "hidden";
  }
  return "";
}

JsonValue to_json(const Argument& argument) {
  return JsonValue::object({{"name", argument.name},
                            {"help", argument.help},
                            {"is_required", argument.is_required},
                            {"is_repeated", argument.fills.is_repeated()}});
}

JsonValue to_json(const Option& option) {
  return JsonValue::object({{"name", option.name},
                            {"letter", option.letter},
                            {"value", option.value},
                            {"is_value_optional", !option.implied.empty()},
                            {"help", option.help},
                            {"is_repeated", option.fills.is_repeated()}});
}

JsonValue to_json(const Example& example) {
  return JsonValue::object({{"command", example.command}, {"does", example.does}});
}

JsonValue to_json(const OwnExitCode& exit_code) {
  return JsonValue::object({{"code", exit_code.code}, {"meaning", exit_code.meaning}});
}

template <class Item>
JsonValue list_json(std::span<const Item> items) {
  JsonValue list = JsonValue::array();
  for (const Item& item : items) list.push(to_json(item));
  return list;
}

JsonValue to_json(const Command& command) {
  JsonValue other_words = JsonValue::array();
  for (const std::string_view word : command.other_words) other_words.push(word);
  return JsonValue::object({{"name", command.name},
                            {"other_words", std::move(other_words)},
                            {"group", name_of(command.group)},
                            {"program", command.is_for_full() ? "gov-full" : "gov"},
                            {"summary", command.summary},
                            {"usage", usage_text(command)},
                            {"arguments", list_json(command.arguments)},
                            {"options", list_json(command.options)},
                            {"examples", list_json(command.examples)},
                            {"exit_codes", list_json(command.exit_codes)}});
}

}  // namespace

JsonValue grammar_json(const std::vector<const Command*>& commands) {
  JsonValue list = JsonValue::array();
  for (const Command* command : commands) list.push(to_json(*command));
  return JsonValue::object({{"format", 1},
                            {"commands", std::move(list)},
                            {"global_options", list_json<Option>(kGlobalOptions)}});
}

}  // namespace gov
