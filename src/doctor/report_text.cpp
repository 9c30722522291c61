// SPDX-License-Identifier: MIT
#include "doctor/report_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "doctor/remedy_text.hpp"
#include "doctor/shareable_command.hpp"
#include "doctor/shareable_text.hpp"
#include "report/ansi_style.hpp"
#include "report/table.hpp"
#include "report/text_width.hpp"
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
  const std::string place = concat("    ", shareable_text(evidence.where, look.home), line);
  const std::size_t width = width_of(look);
  if (text_width(place) + text_width(shows) <= width) return concat(place, shows, "\n");
  const std::string_view text =
      std::string_view(shows).substr(std::min<std::size_t>(2, shows.size()));
  if (text.empty()) return concat(place, "\n");
  return concat(place, ":\n      ", wrapped_text(text, 6, 8, width), "\n");
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
    text += remedy_text(shareable_command(finding.command, look.home), 4, width_of(look));
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

/// How the findings that are shown can be mended.
struct Mending {
  std::size_t all = 0;
  std::size_t by_itself = 0;  // by --fix
  std::size_t asked = 0;      // by --fix=ask
  std::size_t by_hand = 0;    // with a command to copy
};

Mending mending_of(const Diagnosis& diagnosis) {
  Mending mending;
  for (const CheckOutcome& outcome : diagnosis.outcomes) {
    if (!outcome.is_shown()) continue;
    for (const Finding& finding : outcome.findings) {
      ++mending.all;
      if (finding.plans.empty() || finding.repair == RepairClass::tell) {
        if (!finding.command.empty()) ++mending.by_hand;
      } else {
        ++(finding.repair == RepairClass::automatic ? mending.by_itself : mending.asked);
      }
    }
  }
  return mending;
}

/// Only what is true of every finding that it speaks of.
std::string what_can_be_done(const Mending& mending) {
  const std::size_t by_gov = mending.by_itself + mending.asked;
  if (by_gov == 0) return mending.by_hand == mending.all ? "What to do is shown with each." : "";
  const std::string_view option = mending.asked > 0 ? "--fix=ask" : "--fix";
  if (by_gov == mending.all)
    return concat("gov doctor ", option, " can repair ", mending.all == 1 ? "it." : "all of it.");
  const std::string rest = mending.by_hand == mending.all - by_gov
                               ? "; what to do about the rest is shown with each."
                               : ".";
  return concat("gov doctor ", option, " can repair ", std::to_string(by_gov), " of ",
                std::to_string(mending.all), rest);
}

std::string opening(const Diagnosis& diagnosis, ReportMoment moment) {
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
  std::vector<std::string> sentences = {concat(join(counts, ", "), ".")};
  const bool has_errors = diagnosis.count(FindingSeverity::error) > 0;
  const bool has_warnings = diagnosis.count(FindingSeverity::warning) > 0;
  if (!has_errors && !has_warnings) {
    sentences.emplace_back("Nothing is wrong; a note is good to know.");
  } else {
    if (!has_errors) sentences.emplace_back("If your Go works, none of this is urgent.");
    sentences.push_back(what_can_be_done(mending_of(diagnosis)));
  }
  if (moment == ReportMoment::first_look) sentences.emplace_back("Nothing has been changed.");
  std::erase(sentences, "");
  return join(sentences, " ");
}

}  // namespace

std::string report_text(const Diagnosis& diagnosis, const Look& look, ReportMoment moment) {
  std::string text = concat(wrapped_text(opening(diagnosis, moment), 0, 0, width_of(look)), "\n\n");
  for (const Group& group : groups_of(diagnosis)) text += group_text(diagnosis, group, look);
  for (const SkippedCheck& skipped : diagnosis.skipped)
    text += paragraph(concat("not run: ", skipped.reason), 0, look);
  return text;
}

std::string check_text(const Check& check, const Look& look) {
  const std::string heading =
      wrapped_text(concat(check.id, ": ", check.title), 0, 2, width_of(look));
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
  Look narrow = look;
  narrow.columns = width_of(look);
  return table_text({"id", "worst", "repair", "what it finds"}, rows, narrow);
}

}  // namespace gov
