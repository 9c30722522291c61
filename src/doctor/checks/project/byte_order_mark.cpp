// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"

namespace gov {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16Little = "\xFF\xFE";
constexpr std::string_view kUtf16Big = "\xFE\xFF";

void add_marked(std::vector<Finding>& findings, const std::optional<TextFile>& file) {
  if (!file) return;
  const std::string_view text = file->text;
  Finding finding{.severity = FindingSeverity::error,
                  .what = concat(file->path, " begins with a byte order mark"),
                  .evidence = {{.where = file->path, .line = 1, .shows = "EF BB BF"}}};
  if (text.starts_with(kUtf8Mark)) {
    finding.command = concat("remove the first three bytes of ", file->path);
    finding.repair = RepairClass::ask;
    finding.plans = {TextRepair{.file = file->path,
                                .before = file->text,
                                .after = std::string(text.substr(kUtf8Mark.size()))}};
    findings.push_back(std::move(finding));
  } else if (text.starts_with(kUtf16Little) || text.starts_with(kUtf16Big)) {
    finding.what = concat(file->path, " is written in UTF-16");
    finding.evidence.front().shows = "UTF-16";
    finding.command = concat("save ", file->path, " as UTF-8 without a byte order mark");
    findings.push_back(std::move(finding));
  }
}

std::vector<Finding> find_byte_order_marks(const Facts& facts) {
  std::vector<Finding> findings;
  add_marked(findings, facts.project.go_mod);
  add_marked(findings, facts.project.go_work);
  return findings;
}

}  // namespace

constexpr Check kByteOrderMark = {
    .id = "PRJ04",
    .subject = Subject::project,
    .severity = FindingSeverity::error,
    .title = "go.mod or go.work begins with a byte order mark",
    .why =
        "The go command stops with \"unexpected input character\". A mark in a .go file does no "
        "harm, but one in go.mod does.",
    .mend = "Save the file as UTF-8 without a byte order mark. --fix=ask removes the mark.",
    .repair = RepairClass::ask,
    .run = find_byte_order_marks,
};

}  // namespace gov
