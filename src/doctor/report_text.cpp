// SPDX-License-Identifier: MIT
#include "doctor/report_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "doctor/shareable_text.hpp"
#include "report/ansi_style.hpp"
#include "report/table.hpp"
#include "report/wrapped_text.hpp"

namespace gov {
namespace {

constexpr std::size_t kWidth = 80;

std::size_t width_of(const Look& look) { return std::min(look.columns.value_or(kWidth), kWidth); }

std::string colored(std::string_view text, std::string_view code, const Look& look) {
  return look.has_color ? concat(code, text, ansi::kPlain) : std::string(text);
}

std::string counted(std::size_t count, std::string_view one) {
  return concat(std::to_string(count), " ", one, count == 1 ? "" : "s");
}

std::string_view color_of(FindingSeverity severity) {
  switch (severity) {
    case FindingSeverity::error:
      return ansi::kBoldRed;
    case FindingSeverity::warning:
      return ansi::kBoldYellow;
    case FindingSeverity::note:
      break;
  }
  return ansi::kBold;
}

std::string paragraph(std::string_view text, std::size_t indent, const Look& look) {
  return concat(std::string(indent, ' '), wrapped_text(text, indent, indent, width_of(look)), "\n");
}

std::string evidence_line(const Evidence& evidence, const Look& look) {
  const std::string line = evidence.line ? concat(":", std::to_string(*evidence.line)) : "";
  const std::string shows =
      evidence.shows.empty() ? "" : concat(": ", trim(shareable_text(evidence.shows, look.home)));
  return concat("    ", shareable_text(evidence.where, look.home), line, shows, "\n");
}

std::string finding_text(const Check& check, const Finding& finding, const Look& look) {
  const std::string label = concat(severity_name(finding.severity), " ", check.id);
  std::string text = concat(
      "  ", colored(label, color_of(finding.severity), look), ": ",
      wrapped_text(shareable_text(finding.what, look.home), label.size() + 4, 4, width_of(look)),
      "\n");
  for (const Evidence& evidence : finding.evidence) text += evidence_line(evidence, look);
  const std::string_view consequence =
      finding.consequence.empty() ? check.why : std::string_view(finding.consequence);
  text += paragraph(shareable_text(consequence, look.home), 4, look);
  if (!finding.command.empty())
    text += concat("    fix: ", shareable_text(finding.command, look.home), "\n");
  if (finding.repair == RepairClass::ask && !finding.plans.empty())
    text += concat("    or:  gov doctor --fix=ask --only ", check.id, "\n");
  return text;
}

std::string followers_text(const Diagnosis& diagnosis, const Check& cause, const Look& look) {
  std::vector<std::string> ids;
  for (const CheckOutcome& outcome : diagnosis.outcomes) {
    if (outcome.hidden_by == &cause) ids.emplace_back(outcome.check->id);
  }
  if (ids.empty()) return "";
  return paragraph(concat("This also explains ", join(ids, ", "), "."), 4, look);
}

/// A subject with its outcomes, the worst first.
struct Group {
  Subject subject;
  std::vector<const CheckOutcome*> shown;
  std::vector<const CheckOutcome*> failed;
  std::size_t checks = 0;

  [[nodiscard]] FindingSeverity worst() const {
    return shown.empty() ? FindingSeverity::note : shown.front()->findings.front().severity;
  }
};

std::vector<Group> groups_of(const Diagnosis& diagnosis) {
  std::vector<Group> groups;
  for (const CheckOutcome& outcome : diagnosis.outcomes) {
    const Subject subject = outcome.check->subject;
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const Group& one) { return one.subject == subject; });
    if (group == groups.end())
      group = groups.insert(groups.end(), Group{.subject = subject, .shown = {}, .failed = {}});
    ++group->checks;
    if (outcome.is_shown()) group->shown.push_back(&outcome);
    if (outcome.failure) group->failed.push_back(&outcome);
  }
  for (Group& group : groups) {
    std::stable_sort(group.shown.begin(), group.shown.end(),
                     [](const CheckOutcome* a, const CheckOutcome* b) {
                       return a->findings.front().severity < b->findings.front().severity;
                     });
  }
  // Those with something to read come first, the worst of them on top.
  std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
    const bool is_a_empty = a.shown.empty() && a.failed.empty();
    const bool is_b_empty = b.shown.empty() && b.failed.empty();
    if (is_a_empty != is_b_empty) return is_b_empty;
    return a.worst() < b.worst();
  });
  return groups;
}

std::string group_text(const Diagnosis& diagnosis, const Group& group, const Look& look) {
  const std::string_view title = subject_title(group.subject);
  if (group.shown.empty() && group.failed.empty())
    return concat("ok  ", title, " (", counted(group.checks, "check"), ")\n");
  std::string text = concat(colored(title, ansi::kBold, look), "\n");
  for (const CheckOutcome* outcome : group.shown) {
    for (const Finding& finding : outcome->findings)
      text += finding_text(*outcome->check, finding, look);
    text += followers_text(diagnosis, *outcome->check, look);
  }
  for (const CheckOutcome* outcome : group.failed) {
    text += paragraph(concat("no result from ", outcome->check->id, ": ",
                             shareable_text(*outcome->failure, look.home)),
                      2, look);
  }
  return concat(text, "\n");
}

std::string opening(const Diagnosis& diagnosis) {
  std::vector<std::string> counts;
  for (const auto severity :
       {FindingSeverity::error, FindingSeverity::warning, FindingSeverity::note}) {
    if (const std::size_t count = diagnosis.count(severity))
      counts.push_back(counted(count, severity_name(severity)));
  }
  if (counts.empty() && diagnosis.failures() == 0)
    return concat("All is well: ", counted(diagnosis.outcomes.size(), "check"),
                  " found nothing wrong.");
  if (counts.empty()) return "Nothing wrong was found, but not every check has a result.";
  const std::string found = join(counts, ", ");
  if (diagnosis.count(FindingSeverity::error) > 0)
    return concat(found, ". Each can be mended, and nothing has been changed yet.");
  return concat(found, ". If your Go works, none of this is urgent. Nothing has been changed.");
}

}  // namespace

std::string report_text(const Diagnosis& diagnosis, const Look& look) {
  std::string text = concat(wrapped_text(opening(diagnosis), 0, 0, width_of(look)), "\n\n");
  for (const Group& group : groups_of(diagnosis)) text += group_text(diagnosis, group, look);
  return text;
}

std::string check_text(const Check& check, const Look& look) {
  const std::string heading = concat(check.id, ": ", check.title);
  return concat(colored(heading, ansi::kBold, look), "\n\n", paragraph(check.why, 0, look), "\n",
                paragraph(check.mend, 0, look));
}

std::string check_list_text(const std::vector<const Check*>& checks, const Look& look) {
  std::vector<TableRow> rows;
  rows.reserve(checks.size());
  for (const Check* check : checks) {
    rows.push_back({std::string(check->id), std::string(severity_name(check->severity)),
                    std::string(repair_name(check->repair)), std::string(check->title)});
  }
  return table_text({"id", "worst", "repair", "what it finds"}, rows, look);
}

}  // namespace gov
