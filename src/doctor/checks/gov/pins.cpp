// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/file.hpp"
#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"
#include "doctor/pin_command.hpp"
#include "golang/pin_file.hpp"

namespace gov {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// What gov reads and others may not.
std::string oddity_of(std::string_view text, std::string_view request) {
  if (text.starts_with(kByteOrderMark)) return "begins with a byte order mark";
  if (text.find('\r') != std::string_view::npos) return "has Windows line ends";
  if (request.starts_with("go") || request.starts_with("v"))
    return concat("says ", request, " and not the bare number");
  return "";
}

/// The line with the request, as it is written.
std::string_view request_line(const TextFile& file) {
  for (const std::string_view line : lines_of(file)) {
    std::string_view text = trim(line);
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (!text.empty() && !text.starts_with('#')) return text;
  }
  return {};
}

void add_oddities(std::vector<Finding>& findings, const Facts& facts, const TextFile& file) {
  std::string_view text = file.text;
  const std::string_view request = request_line(file);
  const std::string oddity = oddity_of(text, request);
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const auto parsed = parse_go_version_file(text);
  if (oddity.empty() || !parsed || !*parsed) return;
  std::string plain(text);
  std::erase(plain, '\r');
  findings.push_back(
      {.severity = FindingSeverity::note,
       .what = concat(file.path, " ", oddity),
       .evidence = {{.where = file.path, .line = (*parsed)->line, .shows = std::string(request)}},
       .consequence = "gov reads the file; goenv, asdf and mise may not.",
       .command =
           in_folder_of(facts, file.path, concat("gov local ", (*parsed)->request.to_string())),
       .repair = RepairClass::ask,
       .plans = {TextRepair{.file = file.path,
                            .before = file.text,
                            .after = with_request(plain, (*parsed)->request)}}});
}

std::vector<Finding> find_bad_pins(const Facts& facts) {
  std::vector<Finding> findings;
  for (const auto* pins : {&facts.choice.pins, &facts.choice.home_pins}) {
    for (const PinFile& pin : *pins) {
      if (pin.pin) continue;
      findings.push_back(
          {.severity = FindingSeverity::error,
           .what = pin.pin.error().what,
           .evidence = {{.where = pin.file}},
           .command = in_folder_of(
               facts, pin.file,
               pin.pin.error().hint.empty() ? "gov local VERSION" : pin.pin.error().hint)});
    }
  }
  for (const TextFile& file : facts.choice.go_version_files) add_oddities(findings, facts, file);
  return findings;
}

std::vector<Finding> find_home_file(const Facts& facts) {
  const Decision* decision = facts.choice.decision();
  if (decision == nullptr || decision->rule != Rule::home_file) return {};
  const std::string request = decision->request->to_string();
  return {{.severity = FindingSeverity::note,
           .what = concat(decision->file, " decides, a file of another version manager"),
           .evidence = {{.where = decision->file, .line = decision->line, .shows = request}},
           .command = concat("gov default ", request)}};
}

}  // namespace

constexpr Check kBadPin = {
    .id = "GOV08",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "a version file cannot be understood, or is written so that others cannot read it",
    .why = "Nobody knows which Go is meant, so go fails in this directory and below.",
    .mend =
        "Write one version into the file, as gov local VERSION does. --fix=ask removes a byte "
        "order mark, Windows line ends and the word go in front of the number.",
    .repair = RepairClass::ask,
    .run = find_bad_pins,
};

constexpr Check kHomeFileDecides = {
    .id = "GOV12",
    .subject = Subject::gov,
    .severity = FindingSeverity::note,
    .title = "a file of another version manager in the home directory decides",
    .why =
        "The default comes from a file that the other manager changes. gov reads it because no "
        "default of gov's is set.",
    .mend = "gov default VERSION sets a default that comes before that file.",
    .repair = RepairClass::tell,
    .run = find_home_file,
};

}  // namespace gov
