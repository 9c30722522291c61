// SPDX-License-Identifier: MIT
#include "resolve/switch_prediction.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "resolve/look_path.hpp"
#include "resolve/module_cache.hpp"
#include "resolve/module_search.hpp"
#include "store/version_file.hpp"

namespace gov {
namespace {

constexpr std::string_view kModule = "golang.org/toolchain";

/// The path as the go command's messages show it (base.ShortPath): relative if that is shorter.
std::string short_path(const std::string& file, const std::string& directory) {
  std::string up;
  std::string relative = file;
  walk_up(directory, [&](std::string_view above) {
    const auto part = part_below(file, above);
    if (part) relative = concat(up, *part);
    up += "../";
    return part.has_value();
  });
  return relative.size() < file.size() ? relative : file;
}

/// The unpacked module, if an earlier download was completed.
std::optional<std::string> cached_toolchain(const std::string& cache, const std::string& version) {
  std::string folder = concat(cache, "/", kModule, "@", version);
  const std::string notes = concat(cache, "/cache/download/", kModule, "/@v/", version);
  const bool is_complete = is_directory(folder) && is_regular_file(concat(notes, ".ziphash")) &&
                           !is_regular_file(concat(notes, ".partial"));
  return is_complete ? std::optional(std::move(folder)) : std::nullopt;
}

/// Where the selected toolchain comes from (Exec of cmd/go/internal/toolchain).
void find_toolchain_of(const GoCommand& go, const Environment& environment,
                       const GoVariables& variables, const Stores& stores,
                       SwitchPrediction& prediction) {
  const std::string& name = prediction.selection.name;
  if (auto program = look_path(environment, name)) {
    prediction.outcome = SwitchOutcome::path_program;
    prediction.is_ours = lies_in_store(stores, *program);
    prediction.program = std::move(*program);
    return;
  }
  // A bare GOTOOLCHAIN=go1.22.5 allows a download, too: only the mode "path" forbids it.
  if (prediction.selection.mode == SwitchMode::path) {
    prediction.outcome = SwitchOutcome::not_found;
    prediction.fault = concat("cannot find ", in_quotes(name), " in PATH");
    return;
  }
  const std::string version = concat("v0.0.1-", name, ".", go.platform.to_string());
  const auto cache = module_cache({.gomodcache = variables.value("GOMODCACHE"),
                                   .gopath = variables.value("GOPATH"),
                                   .home = std::string(environment.find("HOME").value_or(""))});
  auto folder = cache ? cached_toolchain(*cache, version) : std::nullopt;
  if (folder) {
    prediction.outcome = SwitchOutcome::module_cache;
    prediction.program = std::move(*folder);
    return;
  }
  prediction.outcome = SwitchOutcome::download;
  prediction.module = concat(kModule, "@", version);
}

void read_module(const GoCommand& go, const Environment& environment, const GoVariables& variables,
                 SwitchPrediction& prediction) {
  if (!go.directory) return;
  const std::string gowork = variables.value("GOWORK");
  prediction.input.is_gowork_relative =
      !gowork.empty() && gowork != "off" && gowork != "auto" && !gowork.starts_with('/');
  const auto file = find_module_file(
      {gowork, prediction.input.go111module, std::string(environment.find("TMPDIR").value_or(""))},
      *go.directory);
  if (!file) return;
  prediction.file = *file;
  prediction.input.file = short_path(*file, *go.directory);
  prediction.input.is_workspace = base_name(*file) != "go.mod";
  prediction.input.lines = read_module_file(*file);
}

/// The toolchain that finally runs; "" if none does.
std::string running_name(const SwitchPrediction& prediction) {
  const bool is_nobody = prediction.outcome == SwitchOutcome::not_found ||
                         prediction.outcome == SwitchOutcome::refused;
  return is_nobody ? std::string() : prediction.selection.name;
}

}  // namespace

SwitchPrediction predict_switch(const GoCommand& go, const Environment& environment,
                                const Stores& stores) {
  const GoVariables variables(environment, go.goroot);
  SwitchPrediction prediction;
  prediction.gotoolchain = variables.find("GOTOOLCHAIN");
  // The value in the go.env of every release since 1.21, which a planned toolchain does not have on
  // disk yet.
  if (go.planned_name && !prediction.gotoolchain)
    prediction.gotoolchain = GoVariable{"auto", GoVariableOrigin::goroot_file, {}};
  const auto local = read_version_file(go.goroot);
  prediction.input.local = go.planned_name.value_or(local ? local->value_or("") : "");
  prediction.input.gotoolchain =
      prediction.gotoolchain ? prediction.gotoolchain->value : std::string();
  prediction.input.go111module = variables.value("GO111MODULE");
  read_module(go, environment, variables, prediction);
  prediction.selection = select_toolchain(prediction.input);
  prediction.fault = prediction.selection.fault;
  if (prediction.fault) {
    prediction.outcome = SwitchOutcome::refused;
  } else if (!prediction.selection.is_local) {
    find_toolchain_of(go, environment, variables, stores, prediction);
  }
  const std::string running = running_name(prediction);
  if (!running.empty())
    prediction.refusal = module_refusal(prediction.input, prediction.selection, running);
  return prediction;
}

std::string SwitchPrediction::place() const {
  const bool is_toolchain = selection.reason == SelectionReason::toolchain_line;
  if (!is_toolchain && selection.reason != SelectionReason::go_line) return {};
  const auto& line = is_toolchain ? input.lines.toolchain : input.lines.go;
  return concat(file, ":", std::to_string(line->number));
}

std::optional<Version> SwitchPrediction::installable() const {
  if (outcome != SwitchOutcome::not_found && outcome != SwitchOutcome::download)
    return std::nullopt;
  auto version = Version::parse_release_name(selection.name);
  if (!version || version->is_language_only()) return std::nullopt;
  return version;
}

std::string_view outcome_name(SwitchOutcome outcome) {
  switch (outcome) {
    case SwitchOutcome::none:
      return "none";
    case SwitchOutcome::path_program:
      return "path";
    case SwitchOutcome::module_cache:
      return "module-cache";
    case SwitchOutcome::download:
      return "download";
    case SwitchOutcome::not_found:
      return "not-found";
    case SwitchOutcome::refused:
      return "refused";
  }
  return {};
}

}  // namespace gov
