// SPDX-License-Identifier: MIT
#include "golang/toolchain_selection.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

Version release(std::string_view text) { return *Version::parse(text); }

/// Before 1.21 there was neither GOTOOLCHAIN nor a toolchain line.
bool knows_toolchains(const Version& local) { return local >= release("1.21"); }

/// go 1.N in go.mod meant a toolchain go1.N, which does not exist, until golang.org/issue/62278.
bool completes_language_versions(const Version& local) { return local >= release("1.23rc1"); }

/// With GO111MODULE=auto, older releases do not take a go.work for a sign of modules.
bool sees_workspace_in_auto(const Version& local) { return local >= release("1.25rc1"); }

bool is_module_mode(std::string_view value) {
  return value.empty() || value == "on" || value == "off" || value == "auto";
}

bool uses_modules(const SelectionInput& input, const Version& local) {
  if (input.go111module.empty() || input.go111module == "on") return true;
  if (input.go111module != "auto" || input.file.empty()) return false;
  return !input.is_workspace || sees_workspace_in_auto(local);
}

/// GOTOOLCHAIN taken apart.
struct Setting {
  std::string minimum{};  // "local" or a toolchain name
  SwitchMode mode = SwitchMode::local;
  std::optional<std::string> fault{};
};

Setting faulty(std::string fault) { return {.fault = std::move(fault)}; }

Setting parse_setting(const std::string& value) {
  if (value == "auto") return {"local", SwitchMode::automatic};
  if (value == "path") return {"local", SwitchMode::path};
  const std::size_t plus = value.find('+');
  const std::string minimum = value.substr(0, plus);
  const bool has_plus = plus != std::string::npos;
  const std::string invalid = concat("invalid GOTOOLCHAIN ", in_quotes(value));
  if (minimum != "local" && !version_of_toolchain_name(minimum)) {
    return faulty(has_plus ? concat(invalid, ": invalid minimum toolchain ", in_quotes(minimum))
                           : invalid);
  }
  if (!has_plus) return {minimum, SwitchMode::local};
  const std::string suffix = value.substr(plus + 1);
  if (suffix == "auto") return {minimum, SwitchMode::automatic};
  if (suffix == "path") return {minimum, SwitchMode::path};
  return faulty(concat(invalid, ": only version suffixes are +auto and +path"));
}

/// Raises `selection`, whose version is `least`, to what the module file asks for.
void raise_for_module(const SelectionInput& input, const Version& local, Version least,
                      ToolchainSelection& selection) {
  const std::string toolchain =
      input.lines.toolchain ? input.lines.toolchain->value : std::string();
  if (toolchain == "default") return;
  if (!toolchain.empty()) {
    const auto version = version_of_toolchain_name(toolchain);
    if (!version) {
      selection.fault = concat("invalid toolchain ", in_quotes(toolchain), " in ", input.file);
      return;
    }
    if (*version > least) {
      selection.name = toolchain;
      selection.reason = SelectionReason::toolchain_line;
      least = *version;
    }
  }
  const auto language = input.lines.go ? Version::parse(input.lines.go->value) : std::nullopt;
  if (!language || *language <= least) return;
  selection.name = concat("go", input.lines.go->value);
  selection.reason = SelectionReason::go_line;
  const bool needs_patch = language->is_language_only() && *language >= release("1.21");
  if (needs_patch && completes_language_versions(local)) selection.name += ".0";
}

/// A name that the go command does not accept as a toolchain name, so that GOTOOLCHAIN=bash does
/// not run bash.
bool is_unlikely_name(std::string_view name) {
  return !name.starts_with("go1") && name.find("-go1") == std::string_view::npos;
}

std::optional<std::string> refusal_of_old_release(const SelectionInput& input,
                                                  const Version& running) {
  const GoModLine& go = *input.lines.go;
  const auto language = Version::parse(go.value);
  const bool is_plain = language && go.value == language->line();
  if (!is_plain) {
    return concat(input.file, ":", std::to_string(go.number), ": invalid go version '", go.value,
                  "': must match format 1.23");
  }
  // The last patches of both lines refuse modules with the new loop variables.
  const bool is_warned = running >= release("1.20.8") ||
                         (running >= release("1.19.13") && running < release("1.20rc1"));
  if (!is_warned || *language < release("1.22")) return std::nullopt;
  return concat(input.file, " requires go >= ", go.value, " (running go ", running.to_string(),
                ")");
}

}  // namespace

ToolchainSelection select_toolchain(const SelectionInput& input) {
  ToolchainSelection selection;
  selection.name = input.local;
  const auto local = version_of_toolchain_name(input.local);
  // A development build counts as newer than every release.
  const Version own = local.value_or(release("1.999"));
  selection.is_skipped =
      !knows_toolchains(own) || !uses_modules(input, own) || input.gotoolchain.empty();
  if (selection.is_skipped) return selection;

  const Setting setting = parse_setting(input.gotoolchain);
  selection.mode = setting.mode;
  selection.fault = setting.fault;
  if (selection.fault) return selection;
  Version least = own;
  if (setting.minimum != "local") {
    least = *version_of_toolchain_name(setting.minimum);
    selection.name = setting.minimum;
    selection.reason = SelectionReason::gotoolchain;
  }
  if (selection.mode != SwitchMode::local && input.is_gowork_relative) {
    selection.fault = "invalid GOWORK: not an absolute path";
    return selection;
  }
  if (selection.mode != SwitchMode::local) raise_for_module(input, own, least, selection);
  if (selection.fault) return selection;
  selection.is_local = selection.name == input.local;
  if (!selection.is_local && is_unlikely_name(selection.name)) {
    selection.fault = concat("invalid GOTOOLCHAIN ", in_quotes(selection.name));
  }
  return selection;
}

std::optional<std::string> module_refusal(const SelectionInput& input,
                                          const ToolchainSelection& selection,
                                          std::string_view running) {
  const auto version = version_of_toolchain_name(running);
  if (!is_module_mode(input.go111module)) {
    return concat("unknown environment setting GO111MODULE=", input.go111module);
  }
  if (!version || !input.lines.go || !uses_modules(input, *version)) return std::nullopt;
  if (!knows_toolchains(*version)) return refusal_of_old_release(input, *version);
  const auto required = Version::parse(input.lines.go->value);
  if (!required || *required <= *version) return std::nullopt;
  std::string explanation;
  if (!input.gotoolchain.empty() && input.gotoolchain != "auto") {
    explanation = concat("; GOTOOLCHAIN=", input.gotoolchain);
  }
  const bool was_read = selection.mode != SwitchMode::local;
  if (was_read && input.lines.toolchain && input.lines.toolchain->value == "default") {
    explanation += concat("; ", input.file, " sets toolchain default");
  }
  return concat(input.file, " requires go >= ", input.lines.go->value, " (running go ",
                version->to_string(), explanation, ")");
}

bool is_exempt_from_selection(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2 || arguments[0] != "env") return false;
  if (arguments.size() == 2) {
    return arguments[1] == "GOTOOLCHAIN" || arguments[1] == "GOMOD" || arguments[1] == "GOWORK";
  }
  return arguments.size() == 3 && arguments[1] == "-w" && arguments[2].starts_with("GOTOOLCHAIN=");
}

std::string_view mode_name(SwitchMode mode) {
  switch (mode) {
    case SwitchMode::local:
      return "local";
    case SwitchMode::path:
      return "path";
    case SwitchMode::automatic:
      return "auto";
  }
  return {};
}

}  // namespace gov
