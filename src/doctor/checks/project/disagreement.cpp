// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"
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

/// The scalar of `go-version:`; a list or an expression says nothing that can be compared.
std::optional<std::string> go_version_value(std::string_view line) {
  std::string_view text = trim(line);
  if (text.starts_with("- ")) text = trim(text.substr(2));
  constexpr std::string_view kKey = "go-version:";
  if (!text.starts_with(kKey)) return std::nullopt;
  text = trim(text.substr(kKey.size()));
  const std::size_t comment = text.find(" #");
  if (comment != std::string_view::npos) text = trim(text.substr(0, comment));
  if (text.empty() || text.front() == '[' || text.front() == '{' || text.front() == '$' ||
      text.find("${{") != std::string_view::npos)
    return std::nullopt;
  return std::string(text);
}

/// YAML reads 1.20 without quotes as the number 1.2.
bool loses_its_zero(std::string_view value) {
  return value.front() != '"' && value.front() != '\'' && value.ends_with('0') &&
         value.find_first_not_of("0123456789.") == std::string_view::npos &&
         value.find('.') == value.rfind('.') && value.find('.') != std::string_view::npos;
}

std::string yaml_text(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\''))
    return std::string(value.substr(1, value.size() - 2));
  return std::string(value);
}

void read_workflow(const TextFile& file, std::vector<Named>& places,
                   std::vector<Finding>& findings) {
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file)) {
    ++number;
    const auto value = go_version_value(line);
    if (!value) continue;
    if (loses_its_zero(*value)) {
      findings.push_back(
          {.severity = FindingSeverity::warning,
           .what = concat(file.path, " says go-version: ", *value, " without quotes"),
           .evidence = {{.where = file.path, .line = number, .shows = std::string(trim(line))}},
           .consequence =
               concat("YAML reads that as the number ", value->substr(0, value->size() - 1),
                      ", so another Go is installed."),
           .command = concat("write go-version: \"", *value, "\"")});
      continue;
    }
    const auto request = VersionRequest::parse(yaml_text(*value));
    auto place = request ? named_by(*request) : std::nullopt;
    if (!place) continue;
    place->file = file.path;
    place->line = number;
    places.push_back(std::move(*place));
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
  const bool has_pin = !places.empty();
  for (const TextFile& file : facts.project.workflows) read_workflow(file, places, findings);
  if (!has_pin) return findings;
  Finding finding{.severity = FindingSeverity::warning, .what = {}};
  for (const Named& place : places) {
    if (!agree(place, places.front()))
      finding.evidence.push_back({.where = place.file, .line = place.line, .shows = place.shows});
  }
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
