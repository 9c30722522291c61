// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/file.hpp"
#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"
#include "doctor/workflow_versions.hpp"
#include "golang/version_request.hpp"

namespace gov {
namespace {

/// A place that names a Go.
struct Named {
  std::string file;
  std::size_t line = 0;
  std::string shows;
  Version version;
  bool is_line = false;  // 1.22, not 1.22.5
};

std::optional<Named> named_by(const VersionRequest& request) {
  const auto version = request.one_version();
  if (!version) return std::nullopt;
  return Named{.file = {},
               .shows = request.to_string(),
               .version = *version,
               .is_line = !request.exact_version()};
}

bool agree(const Named& a, const Named& b) {
  if (a.is_line || b.is_line) return a.version.is_same_line(b.version);
  return a.version == b.version;
}

Finding without_its_zero(const TextFile& file, const WorkflowVersion& written) {
  const std::string& version = written.text;
  return {
      .severity = FindingSeverity::warning,
      .what = concat(file.path, " says ", version, " without quotes"),
      .evidence = {{.where = file.path, .line = written.line, .shows = written.shows}},
      .consequence = concat("YAML reads that as the number ", version.substr(0, version.size() - 1),
                            ", so another Go is installed."),
      .command = concat("write \"", version, "\" with quotes")};
}

/// The versions of a choice that can be compared; empty where one of them may be any.
std::vector<Named> named_versions(const WorkflowChoice& choice) {
  std::vector<Named> named;
  for (const WorkflowVersion& version : choice.versions) {
    const auto request = VersionRequest::parse(version.text);
    auto one = request ? named_by(*request) : std::nullopt;
    if (!one) return {};
    named.push_back(std::move(*one));
  }
  return named;
}

/// Adds what a workflow says, as far as it leaves out what the pin says: a matrix may hold others.
void read_workflow(const TextFile& file, const Named* pin, std::vector<Named>& others,
                   std::vector<Finding>& findings) {
  for (const WorkflowChoice& choice : go_choices_of(file.text)) {
    const auto zero = std::find_if(choice.versions.begin(), choice.versions.end(),
                                   [](const WorkflowVersion& one) { return one.loses_its_zero; });
    if (zero != choice.versions.end()) {
      findings.push_back(without_its_zero(file, *zero));
      continue;
    }
    std::vector<Named> named = named_versions(choice);
    const bool is_other = pin != nullptr && !named.empty() &&
                          std::none_of(named.begin(), named.end(),
                                       [&](const Named& one) { return agree(one, *pin); });
    if (!is_other) continue;
    named.front().file = file.path;
    named.front().line = choice.versions.front().line;
    for (std::size_t i = 1; i < named.size(); ++i) named.front().shows += ", " + named[i].shows;
    others.push_back(std::move(named.front()));
  }
}

std::vector<Finding> find_disagreement(const Facts& facts) {
  std::vector<Finding> findings;
  std::vector<Named> places;
  std::string directory;
  for (const PinFile& file : facts.choice.pins) {
    if (!file.pin || !*file.pin) continue;
    auto place = named_by((*file.pin)->request);
    if (!place) continue;
    place->file = file.file;
    place->line = (*file.pin)->line;
    // Pins of directories further up are meant for others.
    if (places.empty()) directory = parent_directory(file.file);
    if (parent_directory(file.file) == directory) places.push_back(std::move(*place));
  }
  std::vector<Named> others;
  for (const Named& place : places) {
    if (!agree(place, places.front())) others.push_back(place);
  }
  const Named* pin = places.empty() ? nullptr : &places.front();
  for (const TextFile& file : facts.project.workflows) read_workflow(file, pin, others, findings);
  Finding finding{.severity = FindingSeverity::warning, .what = {}};
  for (const Named& other : others)
    finding.evidence.push_back({.where = other.file, .line = other.line, .shows = other.shows});
  if (finding.evidence.empty()) return findings;
  const Named& first = places.front();
  finding.what = concat(first.file, " says ", first.shows, ", and other files do not");
  finding.evidence.insert(finding.evidence.begin(),
                          {.where = first.file, .line = first.line, .shows = first.shows});
  findings.push_back(std::move(finding));
  return findings;
}

}  // namespace

constexpr Check kDisagreement = {
    .id = "PRJ07",
    .subject = Subject::project,
    .severity = FindingSeverity::warning,
    .title = "the files of the project name different Gos",
    .why = "The Go that runs here is another than the one of your colleagues or of CI.",
    .mend =
        "Decide for one version, and write it into all the files; or keep one of them, and let "
        "actions/setup-go read it with go-version-file.",
    .repair = RepairClass::tell,
    .run = find_disagreement,
};

}  // namespace gov
