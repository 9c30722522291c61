// SPDX-License-Identifier: MIT
#include "report/terminal_reporter.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <optional>

#include "base/file.hpp"
#include "support/recording_reporter.hpp"
#include "support/temp_dir.hpp"

using gov::OutputFormat;
using gov::ReporterOptions;
using gov::TerminalReporter;
using gov::Verbosity;

namespace {

/// A reporter whose streams are files, which may pass for a terminal.
class Stage {
 public:
  explicit Stage(ReporterOptions options, std::string_view input = "", bool is_terminal = false) {
    REQUIRE(gov::write_file_atomically(directory_ / "in", input));
    input_ = open("in", O_RDONLY);
    output_ = open("out", O_WRONLY | O_CREAT | O_APPEND);
    error_ = open("err", O_WRONLY | O_CREAT | O_APPEND);
    gov::Terminal terminal;
    terminal.input_is_terminal = terminal.output_is_terminal = terminal.error_is_terminal =
        terminal.is_foreground = is_terminal;
    reporter.emplace(terminal, options, gov::Clock::real(),
                     gov::StandardStreams{input_.number(), output_.number(), error_.number()});
  }

  [[nodiscard]] std::string output() const {
    return gov::read_file(directory_ / "out", 1 << 20).value();
  }
  [[nodiscard]] std::string error() const {
    return gov::read_file(directory_ / "err", 1 << 20).value();
  }

  std::optional<TerminalReporter> reporter;

 private:
  [[nodiscard]] gov::UniqueFd open(const std::string& name, int flags) const {
    return gov::UniqueFd(::open((directory_ / name).c_str(), flags | O_CLOEXEC, 0600));
  }

  gov_test::TempDir directory_;
  gov::UniqueFd input_;
  gov::UniqueFd output_;
  gov::UniqueFd error_;
};

void say_everything(gov::Reporter& reporter) {
  reporter.data(std::string_view("data\0\x1B", 6));
  reporter.status("status\x07");
  reporter.detail("detail");
  reporter.warning("warned");
  reporter.progress().begin("task", 0).stage("working");
  reporter.error(gov::fail(gov::ErrorKind::busy, "cannot wait"));
  CHECK(reporter.finish());
}

const std::string kRawData("data\0\x1B", 6);

}  // namespace

TEST_CASE("terminal reporter: data and words take their ways, as loud as wanted") {
  struct Row {
    Verbosity verbosity;
    std::string error;
  };
  const std::string words = "warning: warned\ntask: working\ntask: failed\ngov: cannot wait\n";
  const Row rows[] = {
      {Verbosity::quiet, "gov: cannot wait\n"},
      {Verbosity::normal, "status\\x07\n" + words},
      {Verbosity::verbose, "status\\x07\ndetail\n" + words},
  };
  for (const Row& row : rows) {
    Stage stage({row.verbosity, OutputFormat::text, gov::Glyphs::ascii});
    say_everything(*stage.reporter);
    CHECK(stage.output() == kRawData);
    CHECK(stage.error() == row.error);
  }
}

TEST_CASE("terminal reporter: in json errors are data, and words are for --verbose") {
  Stage stage({Verbosity::normal, OutputFormat::json, gov::Glyphs::ascii});
  say_everything(*stage.reporter);
  CHECK(stage.error().empty());
  CHECK(stage.output().starts_with(kRawData + "{\n  \"error\": {\n    \"kind\": \"busy\",\n"));
  Stage loud({Verbosity::verbose, OutputFormat::json, gov::Glyphs::ascii});
  say_everything(*loud.reporter);
  CHECK(loud.error().starts_with("status\\x07\ndetail\nwarning: warned\n"));
}

TEST_CASE("terminal reporter: data is there before later words") {
  Stage stage({});
  stage.reporter->data("row\n");
  CHECK(stage.output().empty());
  stage.reporter->status("next");
  CHECK(stage.output() == "row\n");
}

TEST_CASE("terminal reporter: a full disk is told at the end") {
  const gov::UniqueFd full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  if (!full.is_open()) return;  // only some systems have it
  TerminalReporter reporter({}, {}, gov::Clock::real(), {0, full.number(), full.number()});
  reporter.data("x");
  reporter.status("words are lost quietly");
  reporter.data("y");
  const auto finished = reporter.finish();
  REQUIRE_FALSE(finished);
  CHECK(finished.error().kind == gov::ErrorKind::permission);
  CHECK(finished.error().what == "cannot write \"standard output\"");
}

TEST_CASE("terminal reporter: a closed pipe is told at the end") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const gov::UniqueFd writing(ends[1]);
  ::close(ends[0]);
  const auto previous = std::signal(SIGPIPE, SIG_IGN);
  TerminalReporter reporter({}, {}, gov::Clock::real(), {0, writing.number(), 2});
  reporter.data(std::string(200'000, 'x'));
  const auto finished = reporter.finish();
  REQUIRE_FALSE(finished);
  CHECK(finished.error().kind == gov::ErrorKind::failure);
  std::signal(SIGPIPE, previous);
}

TEST_CASE("terminal reporter: asks a person, and nobody else") {
  Stage stage({}, "maybe\nYes\nno\n\n", true);
  REQUIRE(stage.reporter->can_ask());
  CHECK(stage.reporter->ask("install go1.22.5?", false));
  CHECK(stage.error() == "install go1.22.5? [y/N] install go1.22.5? [y/N] ");
  CHECK_FALSE(stage.reporter->ask("again?", true));
  CHECK(stage.reporter->ask("again?", true));
  CHECK_FALSE(stage.reporter->ask("at the end of input?", true));

  Stage piped({}, "y\n", false);
  CHECK_FALSE(piped.reporter->can_ask());
  CHECK_FALSE(piped.reporter->ask("anybody?", true));
  CHECK(piped.error().empty());
  Stage json({Verbosity::normal, OutputFormat::json, gov::Glyphs::ascii}, "y\n", true);
  CHECK_FALSE(json.reporter->ask("anybody?", true));
}

TEST_CASE("terminal reporter: colour only on a terminal that may") {
  gov_test::TempDir directory;
  const gov::UniqueFd file(::open((directory / "err").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  gov::Terminal terminal;
  terminal.may_color = true;
  TerminalReporter piped(terminal, {}, gov::Clock::real(), {0, 1, file.number()});
  piped.warning("a");
  terminal.error_is_terminal = true;
  TerminalReporter colored(terminal, {}, gov::Clock::real(), {0, 1, file.number()});
  colored.warning("b");
  CHECK(gov::read_file(directory / "err", 1000).value() ==
        "warning: a\n\x1B[1;33mwarning:\x1B[0m b\n");
}

TEST_CASE("terminal reporter: progress is redrawn only where that works") {
  using gov::ProgressStyle;
  gov::Terminal terminal;
  terminal.may_redraw = true;
  CHECK(gov::progress_look(terminal, {}).style == ProgressStyle::redrawn);
  CHECK(gov::progress_look(terminal, {Verbosity::quiet}).style == ProgressStyle::silent);
  CHECK(gov::progress_look(terminal, {Verbosity::normal, OutputFormat::json}).style ==
        ProgressStyle::silent);
  terminal.columns = 1;
  CHECK(gov::progress_look(terminal, {}).style == ProgressStyle::plain);
  CHECK(gov::progress_look({}, {}).style == ProgressStyle::plain);
}

TEST_CASE("recording reporter: keeps what is said and answers as told") {
  gov_test::RecordingReporter reporter;
  say_everything(reporter);
  CHECK(reporter.data_text == kRawData);
  CHECK(reporter.statuses.size() == 1);
  CHECK(reporter.progress_text == "task: working\ntask: failed\n");
  CHECK(reporter.errors.at(0).kind == gov::ErrorKind::busy);
  reporter.is_askable = true;
  reporter.answers = {true};
  CHECK(reporter.ask("a?", false));
  CHECK_FALSE(reporter.ask("b?", true));
}
