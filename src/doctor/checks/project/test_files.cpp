// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"
#include "golang/platform.hpp"

// Which files go test takes: go/build, matchFile and goodOSArchFile.

namespace gov {
namespace {

constexpr std::string_view kEnding = "_test.go";

/// "windows" of "a_windows_test.go", when it is an operating system or a processor.
std::optional<std::string> foreign_suffix(std::string_view name, const Platform& target) {
  std::string_view stem = name.substr(0, name.size() - kEnding.size());
  for (int i = 0; i < 2; ++i) {
    const std::size_t underscore = stem.rfind('_');
    if (underscore == std::string_view::npos) return std::nullopt;
    const std::string word(stem.substr(underscore + 1));
    const bool is_os = Platform::parse(concat(word, "-", "amd64")).has_value() && word != "linux" &&
                       word != target.os;
    const bool is_arch = parse_architecture(word) == word && word != target.arch;
    if (is_os || (word == "linux" && target.os != "linux") || is_arch) return word;
    stem = stem.substr(0, underscore);
  }
  return std::nullopt;
}

bool holds_tests(std::string_view text) {
  return text.find("func Test") != std::string_view::npos ||
         text.find("\"testing\"") != std::string_view::npos;
}

/// The constraint of the file; "" without one.
std::string_view build_line(std::string_view text) {
  for (const std::string_view whole : split(text, '\n')) {
    const std::string_view line = trim(whole);
    if (line.starts_with("//go:build ")) return line;
    if (line.starts_with("package ")) break;
  }
  return {};
}

std::string reason_for(const TestLikeFile& file, const Platform& target) {
  if (file.name.starts_with('_') || file.name.starts_with('.'))
    return concat("its name begins with ", file.name.substr(0, 1));
  if (!file.name.ends_with(kEnding))
    return holds_tests(file.beginning) ? "its name does not end in _test.go" : "";
  if (const auto suffix = foreign_suffix(file.name, target))
    return concat("_", *suffix, " in its name means that it is for ", *suffix, " only");
  const std::string_view line = build_line(file.beginning);
  if (line == "//go:build ignore") return "//go:build ignore leaves it out";
  if (file.beginning.find('\0') != std::string::npos) return "it is written in UTF-16";
  return "";
}

std::vector<Finding> find_files_that_are_no_tests(const Facts& facts) {
  Platform target = facts.host.platforms.native;
  if (const auto os = facts.go_settings.find("GOOS")) target.os = os->value;
  if (const auto arch = facts.go_settings.find("GOARCH")) target.arch = arch->value;
  Finding finding{.severity = FindingSeverity::note, .what = {}};
  for (const TestLikeFile& file : facts.project.test_like_files) {
    const std::string reason = reason_for(file, target);
    if (!reason.empty())
      finding.evidence.push_back(
          {.where = concat(facts.project.directory, "/", file.name), .shows = reason});
  }
  const std::size_t count = finding.evidence.size();
  if (count == 0) return {};
  finding.what = count == 1 ? "a file that looks like a test is none"
                            : concat(std::to_string(count), " files that look like tests are none");
  return {std::move(finding)};
}

constexpr Cause kHidesTests[] = {{"ENV06"}};

}  // namespace

constexpr Check kFilesThatAreNoTests = {
    .id = "PRJ05",
    .subject = Subject::project,
    .severity = FindingSeverity::note,
    .title = "files that look like tests are not run",
    .why = "go test passes over them, and says \"no test files\" where there is no other.",
    .mend =
        "Name the file NAME_test.go, without a leading underscore and without the name of an "
        "operating system or processor in front of _test.go, unless that is what you want.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesTests,
    .run = find_files_that_are_no_tests,
};

}  // namespace gov
