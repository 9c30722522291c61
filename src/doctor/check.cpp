// SPDX-License-Identifier: MIT
#include "doctor/check.hpp"

#include <array>

namespace gov {
namespace {

struct SubjectNames {
  Subject subject;
  std::string_view name;
  std::string_view title;
};

constexpr std::array kSubjects = {
    SubjectNames{Subject::gov, "gov", "gov itself"},
    SubjectNames{Subject::path, "path", "PATH"},
    SubjectNames{Subject::environment, "environment", "Environment"},
    SubjectNames{Subject::project, "project", "Project"},
    SubjectNames{Subject::editors, "editors", "Editors"},
    SubjectNames{Subject::direnv, "direnv", "direnv"},
    SubjectNames{Subject::macos, "macos", "macOS"},
    SubjectNames{Subject::linux_and_network, "linux-network", "Linux and network"},
};

const SubjectNames& names_of(Subject subject) {
  for (const SubjectNames& names : kSubjects) {
    if (names.subject == subject) return names;
  }
  return kSubjects.front();
}

}  // namespace

std::string_view subject_title(Subject subject) { return names_of(subject).title; }

std::string_view subject_name(Subject subject) { return names_of(subject).name; }

}  // namespace gov
