// SPDX-License-Identifier: MIT
// The library's view of tests/cli/resolution_cases.tsv, which the programs are tested with, too.
#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "resolve/explain.hpp"
#include "resolve/resolve.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

std::string table_file() { return GOV_RESOLUTION_TABLE; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// \n, \r and \xNN, as printf's %b has them.
std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      plain += text[at];
      continue;
    }
    const char kind = text[++at];
    if (kind == 'x') {
      plain += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
      at += 2;
    } else {
      plain += kind == 'n' ? '\n' : '\r';
    }
  }
  return plain;
}

void make_file(const std::string& path, std::string_view escaped) {
  REQUIRE(gov::make_directories(gov::parent_directory(path)));
  const std::string content = without_escapes(escaped);
  REQUIRE(gov::write_file_atomically(path, content, 0755));
}

void make_files(const std::string& top, std::string_view list) {
  for (const std::string_view entry : gov::split(list, '|')) {
    if (entry == "-") continue;
    const std::size_t equals = entry.find('=');
    if (const std::size_t arrow = entry.find("->"); arrow < equals) {
      const std::string link = gov::concat(top, "/", entry.substr(0, arrow));
      REQUIRE(gov::make_directories(gov::parent_directory(link)));
      REQUIRE(::symlink(gov::concat(top, "/", entry.substr(arrow + 2)).c_str(), link.c_str()) == 0);
      continue;
    }
    make_file(gov::concat(top, "/", entry.substr(0, equals)), entry.substr(equals + 1));
  }
}

/// The last column for what the library decides.
std::string outcome(const gov::Result<gov::Decision>& decision, const std::string& top) {
  if (!decision) return gov::concat("exit ", std::to_string(gov::exit_code(decision.error().kind)));
  if (decision->means_system()) return "system";
  if (!decision->toolchain) return "exit 10";
  return decision->toolchain->goroot == top + "/sdk" ? "sdk"
                                                     : decision->toolchain->version.to_string();
}

void check_row(const std::vector<std::string_view>& row) {
  const TempDir temp;
  const std::string& top = temp.path();
  const gov::Layout layout(top + "/root", top + "/cache");
  for (const char* version : {"1.20.14", "1.21.13", "1.22.5", "1.23.4"}) {
    REQUIRE(gov::make_directories(gov::concat(layout.versions(), "/go", version, ".linux-amd64")));
  }
  make_file(top + "/sdk/bin/go", "");
  make_file(top + "/sdk/VERSION", "go1.22.1-mine");
  make_files(top, row[2]);
  REQUIRE(gov::make_directories(gov::concat(top, "/", row[1])));
  gov::Environment environment;
  environment.set("GOV_CEILING", top);
  for (const std::string_view setting : gov::split(row[3], '|')) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string_view::npos) continue;
    std::string value(setting.substr(equals + 1));
    replace_all(value, "TOP", top);
    environment.set(setting.substr(0, equals), value);
  }
  if (row[4] != "-") make_file(layout.default_request(), row[4]);
  const gov::Stores stores{{layout.versions()}};
  const gov::ResolveInput input{
      environment, layout, stores, {"linux", "amd64"}, gov::concat(top, "/", row[1]), {}};
  CHECK(outcome(gov::resolve(input), top) == row[5]);

  // The explanation agrees, and exactly one candidate decided unless nothing could.
  const gov::Explanation explanation = gov::explain(input);
  CHECK(outcome(explanation.decision, top) == row[5]);
  int winners = 0;
  for (const gov::Candidate& candidate : explanation.candidates) {
    if (candidate.fate != gov::Fate::decided) continue;
    ++winners;
    REQUIRE(explanation.decision);
    CHECK(candidate.rule == explanation.decision->rule);
  }
  const bool is_unnamed_system =
      explanation.decision && explanation.decision->rule == gov::Rule::system;
  CHECK(winners == (explanation.decision && !is_unnamed_system ? 1 : 0));
}

}  // namespace

TEST_CASE("resolution table: the library chooses what the programs choose") {
  const auto text = gov::read_file(table_file(), 1U << 20U);
  REQUIRE(text);
  int count = 0;
  for (const std::string_view line : gov::split(*text, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::string name(line.substr(0, line.find('\t')));
    CAPTURE(name);
    const auto row = gov::split(line, '\t');
    REQUIRE(row.size() == 6);
    check_row(row);
    ++count;
  }
  CHECK(count >= 150);
}
