// SPDX-License-Identifier: MIT
#include "commands/use/c_compiler_words.hpp"

#include "base/text.hpp"
#include "commands/shown_path.hpp"
#include "commands/use/go_variable_json.hpp"
#include "golang/compatibility.hpp"
#include "golang/compatibility_table.hpp"

namespace gov {
namespace {

/// What a Go does without a C compiler.
std::string_view consequence(const CCompiler& compiler, const std::optional<Version>& version) {
  // Go disables cgo by itself only if neither CC nor cgo was requested.
  const bool turns_off = !compiler.set && !compiler.is_cgo_asked_for &&
                         !compiler.lacks_developer_tools &&
                         (!version || line_number(*version) >= kFirstLineWithoutCompilerByItself);
  return turns_off ? "so cgo is off" : "so packages with cgo fail to build";
}

}  // namespace

std::string c_compiler_text(const CCompiler& compiler, const std::optional<Version>& version) {
  if (compiler.is_cgo_off) return "none: CGO_ENABLED=0";
  std::string text = concat(shown_path(compiler.command), ": ");
  if (compiler.lacks_developer_tools) {
    text += concat(shown_path(*compiler.file),
                   " is a placeholder for Xcode's compiler, which is not installed, ",
                   consequence(compiler, version), "; run: xcode-select --install");
  } else if (compiler.file) {
    text += shown_path(*compiler.file);
  } else {
    text += concat("not on PATH, ", consequence(compiler, version));
  }
  if (!compiler.set) return text;
  const bool is_variable = compiler.set->origin == GoVariableOrigin::environment;
  return concat(text, ", set by CC (", is_variable ? "environment" : shown_path(compiler.set->file),
                ")");
}

JsonValue c_compiler_json(const CCompiler& compiler) {
  return JsonValue::object({{"command", compiler.command},
                            {"set", variable_json(compiler.set)},
                            {"program", compiler.file ? JsonValue(*compiler.file) : JsonValue()},
                            {"is_cgo_off", compiler.is_cgo_off},
                            {"lacks_developer_tools", compiler.lacks_developer_tools},
                            {"can_compile", compiler.can_compile()}});
}

}  // namespace gov
