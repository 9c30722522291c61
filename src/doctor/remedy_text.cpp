// SPDX-License-Identifier: MIT
#include "doctor/remedy_text.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "report/text_width.hpp"
#include "report/wrapped_text.hpp"

namespace gov {
namespace {

/// The first words of commands; other steps are sentences.
constexpr std::string_view kPrograms[] = {
    "(cd",   "arch",     "asdf",   "brew",  "cd",        "chattr",  "chmod",
    "chown", "codesign", "direnv", "eval",  "export",    "git",     "go",
    "goenv", "gov",      "gvm",    "hash",  "launchctl", "ls",      "lsattr",
    "mise",  "proto",    "rehash", "rm",    "set",       "setfacl", "softwareupdate",
    "sudo",  "sysctl",   "time",   "unset", "vfox",      "xattr",   "xcode-select"};

bool is_command(std::string_view step) {
  const std::string_view first = step.substr(0, step.find(' '));
  const bool is_assignment = first.find('=') != std::string_view::npos && first.front() != '"';
  return is_assignment ||
         std::find(std::begin(kPrograms), std::end(kPrograms), first) != std::end(kPrograms);
}

/// The steps between semicolons that stand outside of quotation marks.
std::vector<std::string_view> steps_of(std::string_view remedy) {
  std::vector<std::string_view> steps;
  char quote = '\0';
  std::size_t begin = 0;
  for (std::size_t at = 0; at < remedy.size(); ++at) {
    const char c = remedy[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || (c == '\'' && (at == 0 || remedy[at - 1] == ' '))) {
      quote = c;
    } else if (c == ';' && remedy.substr(at).starts_with("; ")) {
      steps.push_back(trim(remedy.substr(begin, at - begin)));
      begin = at + 1;
    }
  }
  steps.push_back(trim(remedy.substr(begin)));
  return steps;
}

/// "add to FILE: LINE": the line is to be copied.
std::size_t end_of_introduction(std::string_view step) {
  const bool has_line =
      step.starts_with("add ") || step.starts_with("replace ") || step.starts_with("write ");
  const std::size_t colon = has_line ? step.find(": ") : std::string_view::npos;
  return colon == std::string_view::npos ? 0 : colon + 1;
}

std::string sentence(std::string_view text, std::size_t indent, std::size_t width) {
  return concat(std::string(indent, ' '), wrapped_text(text, indent, indent + 2, width), "\n");
}

}  // namespace

std::string remedy_text(std::string_view remedy, std::size_t indent, std::size_t width) {
  const std::string margin(indent, ' ');
  const std::string one_line = concat(margin, "fix: ", remedy);
  if (text_width(one_line) <= width) return concat(one_line, "\n");
  std::string text = concat(margin, "fix:\n");
  const std::size_t inner = indent + 2;
  for (const std::string_view step : steps_of(remedy)) {
    if (is_command(step)) {
      text += concat(std::string(inner, ' '), step, "\n");
      continue;
    }
    const std::size_t end = end_of_introduction(step);
    if (end == 0) {
      text += sentence(step, inner, width);
    } else {
      text += sentence(step.substr(0, end), inner, width);
      text += concat(std::string(inner + 2, ' '), trim(step.substr(end)), "\n");
    }
  }
  return text;
}

}  // namespace gov
