// SPDX-License-Identifier: MIT
#include "shell/file_edit.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::ErrorKind;
using gov::FileEdit;
using gov_test::TempDir;

namespace {

constexpr std::string_view kOurs = "# gov\n";

gov::Result<std::string> with_ours(std::string_view text) {
  return std::string(text) + std::string(kOurs);
}

gov::Result<std::string> without_ours(std::string_view text) {
  text.remove_suffix(text.ends_with(kOurs) ? kOurs.size() : 0);
  return std::string(text);
}

FileEdit planned(const std::string& path, const gov::TextChange& change) {
  return gov::plan_edit(path, change).value();
}

/// With the backups in the same directory.
gov::EditRun run_in(const TempDir& temp, std::string_view command = "gov setup") {
  return {gov::FileBackups(temp / "backups"), command};
}

void apply(const TempDir& temp, const std::string& name) {
  REQUIRE(gov::apply_edits({planned(temp / name, with_ours)}, run_in(temp)));
}

void undo(const TempDir& temp, const std::string& name) {
  REQUIRE(gov::undo_edits({planned(temp / name, without_ours)}, run_in(temp)));
}

std::string backup_of(const TempDir& temp, const std::string& name) {
  return run_in(temp).backups.place_of(temp / name);
}

void write(const std::string& path, std::string_view text, mode_t mode = 0644) {
  REQUIRE(gov::write_file_atomically(path, text, mode));
}

/// "(missing)" where there is no file.
std::string text_of(const std::string& path) {
  return gov::read_if_present(path, 4096).value().value_or("(missing)");
}

mode_t mode_of(const std::string& path) { return gov::status_of(path)->st_mode & 07777U; }

}  // namespace

TEST_CASE("file edit: a plan reads, and says what will be") {
  const TempDir temp;
  write(temp / "rc", "a\n");
  const FileEdit edit = planned(temp / "rc", with_ours);
  CHECK(edit.before == "a\n");
  CHECK(edit.after == "a\n# gov\n");
  CHECK(edit.changes_something());
  CHECK(text_of(temp / "rc") == "a\n");
  CHECK_FALSE(planned(temp / "rc", without_ours).changes_something());
  CHECK_FALSE(planned(temp / "missing", with_ours).before);
  CHECK_FALSE(planned(temp / "missing", without_ours).changes_something());
}

TEST_CASE("file edit: what cannot be changed is an error that names the file") {
  const TempDir temp;
  write(temp / "rc", "a\n");
  const auto refused =
      gov::plan_edit(temp / "rc", [](std::string_view) -> gov::Result<std::string> {
        return gov::fail(ErrorKind::failure, "it is damaged");
      });
  CHECK(refused.error().what == "cannot change \"" + temp / "rc" + "\"");
  CHECK(refused.error().because == std::vector<std::string>{"it is damaged"});
}

TEST_CASE("file edit: the diff shows the lines that differ, and no others") {
  struct Case {
    std::optional<std::string> before;
    std::string after;
    std::string diff;
  };
  const Case cases[] = {
      {"a\nb\nc\n", "a\nx\ny\nc\n", "changing /rc\n  - b\n  + x\n  + y"},
      {"a\n", "a\nb\n", "changing /rc\n  + b"},
      {"a\na\n", "a\n", "changing /rc\n  - a"},
      {"a", "a\nb\n", "changing /rc\n  + b"},
      {"x\nkept\nx\n", "kept\ny\n", "changing /rc\n  - x\n  - x\n  + y"},
      {std::nullopt, "a\n", "making /rc\n  + a"},
      {"", "a\n", "changing /rc\n  + a"},
      {"a\x1b[31m\n", "", "changing /rc\n  - a\\x1b[31m"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.diff);
    CHECK(gov::diff_text({"/rc", c.before, c.after}, "/home/ana") == c.diff);
  }
}

TEST_CASE("file edit: the diff names a file of the home as people do") {
  CHECK(gov::diff_text({"/home/ana/.rc", "", "a\n"}, "/home/ana") == "changing ~/.rc\n  + a");
}

TEST_CASE("file edit: there and back gives every byte back, and leaves no backup") {
  const TempDir temp;
  write(temp / "rc", "a\n", 0640);
  apply(temp, "rc");
  CHECK(text_of(temp / "rc") == "a\n# gov\n");
  CHECK(mode_of(temp / "rc") == 0640);
  CHECK(text_of(backup_of(temp, "rc")) == "a\n");
  CHECK(mode_of(backup_of(temp, "rc")) == 0600);
  CHECK(mode_of(temp / "backups") == 0700);
  undo(temp, "rc");
  CHECK(text_of(temp / "rc") == "a\n");
  CHECK(text_of(backup_of(temp, "rc")) == "(missing)");
}

TEST_CASE("file edit: a file is made, in a folder that is made, and deleted") {
  const TempDir temp;
  apply(temp, "conf.d/rc");
  CHECK(text_of(temp / "conf.d/rc") == kOurs);
  CHECK(text_of(backup_of(temp, "conf.d/rc")) == "(missing)");
  const FileEdit deletion{temp / "conf.d/rc", std::string(kOurs), std::nullopt};
  CHECK(deletion.changes_something());
  CHECK(gov::diff_text(deletion, "").starts_with("deleting "));
  REQUIRE(gov::undo_edits({deletion}, run_in(temp)));
  CHECK(text_of(temp / "conf.d/rc") == "(missing)");
}

TEST_CASE("file edit: a file that was empty stays") {
  const TempDir temp;
  write(temp / "rc", "");
  apply(temp, "rc");
  undo(temp, "rc");
  CHECK(text_of(temp / "rc").empty());
}

TEST_CASE("file edit: the first backup stays, and one that says something else is never deleted") {
  const TempDir temp;
  write(temp / "rc", "a\n");
  apply(temp, "rc");
  write(temp / "rc", "b\n");
  apply(temp, "rc");
  CHECK(text_of(backup_of(temp, "rc")) == "a\n");
  undo(temp, "rc");
  CHECK(text_of(temp / "rc") == "b\n");
  CHECK(text_of(backup_of(temp, "rc")) == "a\n");
}

TEST_CASE("file edit: symlinks stay symlinks, also one whose target does not exist yet") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "dotfiles"));
  write(temp / "dotfiles/rc", "a\n");
  REQUIRE(::symlink("dotfiles/rc", (temp / "rc").c_str()) == 0);
  REQUIRE(::symlink("dotfiles/new", (temp / "new").c_str()) == 0);
  for (const char* name : {"rc", "new"}) apply(temp, name);
  CHECK(gov::link_target(temp / "rc") == "dotfiles/rc");
  CHECK(text_of(temp / "dotfiles/rc") == "a\n# gov\n");
  CHECK(gov::link_target(temp / "new") == "dotfiles/new");
  CHECK(text_of(temp / "dotfiles/new") == kOurs);
  undo(temp, "rc");
  REQUIRE(gov::undo_edits({{temp / "new", std::string(kOurs), std::nullopt}}, run_in(temp)));
  CHECK(text_of(temp / "dotfiles/rc") == "a\n");
  CHECK(gov::link_target(temp / "new") == "dotfiles/new");
  CHECK(text_of(temp / "dotfiles/new") == "(missing)");
}

TEST_CASE("file edit: nothing is written where one of the files is read-only") {
  const TempDir temp;
  write(temp / "first", "a\n");
  write(temp / "second", "b\n", 0444);
  const auto refused = gov::apply_edits(
      {planned(temp / "first", with_ours), planned(temp / "second", with_ours)}, run_in(temp));
  CHECK(refused.error().kind == ErrorKind::permission);
  CHECK(refused.error().hint ==
        "add the lines shown above where that file is made, or: chmod u+w that file, and run "
        "gov setup");
  CHECK(text_of(temp / "first") == "a\n");
  CHECK(text_of(backup_of(temp, "first")) == "(missing)");
}

TEST_CASE("file edit: undoing a read-only file says what to remove") {
  const TempDir temp;
  write(temp / "rc", "a\n# gov\n", 0444);
  const auto refused =
      gov::undo_edits({planned(temp / "rc", without_ours)}, run_in(temp, "gov setup --undo"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().hint.starts_with("remove the lines shown above"));
  CHECK(text_of(temp / "rc") == "a\n# gov\n");
}

TEST_CASE("file edit: a link into a folder that is missing is found before anything is written") {
  const TempDir temp;
  write(temp / "first", "a\n");
  REQUIRE(::symlink("nowhere/rc", (temp / "link").c_str()) == 0);
  REQUIRE(::symlink("circle", (temp / "circle").c_str()) == 0);
  for (const char* name : {"link", "circle"}) {
    CAPTURE(name);
    const auto refused = gov::apply_edits(
        {planned(temp / "first", with_ours), FileEdit{temp / name, {}, "x"}}, run_in(temp, "c"));
    CHECK_FALSE(refused);
    CHECK(text_of(temp / "first") == "a\n");
    CHECK(text_of(backup_of(temp, "first")) == "(missing)");
  }
}

TEST_CASE("file edit: a file that was changed after it was read is left alone") {
  const TempDir temp;
  write(temp / "rc", "a\n");
  const FileEdit edit = planned(temp / "rc", with_ours);
  write(temp / "rc", "edited\n");
  CHECK_FALSE(gov::apply_edits({edit}, run_in(temp)));
  CHECK(text_of(temp / "rc") == "edited\n");
}

TEST_CASE("file edit: an undo completes what an earlier one left") {
  const TempDir temp;
  write(temp / "rc", "a\n");
  REQUIRE(gov::make_directories(gov::parent_directory(backup_of(temp, "rc"))));
  write(backup_of(temp, "rc"), "a\n");
  write(temp / "rc.gov-new", "half");
  write(temp / "other", "new\n");
  write(backup_of(temp, "other"), "old\n");
  const auto kept =
      gov::undo_edits({planned(temp / "rc", without_ours), planned(temp / "other", without_ours)},
                      run_in(temp, "c"));
  CHECK(kept.value() == std::vector<std::string>{backup_of(temp, "other")});
  CHECK(text_of(temp / "rc") == "a\n");
  CHECK(text_of(backup_of(temp, "rc")) == "(missing)");
  CHECK(text_of(temp / "rc.gov-new") == "(missing)");
}

TEST_CASE("file edit: what was written before a failure becomes again what it was") {
  const TempDir temp;
  write(temp / "first", "a\n", 0600);
  const FileEdit first = planned(temp / "first", with_ours);
  const FileEdit second = planned(temp / "second", with_ours);
  const FileEdit third = planned(temp / "third", with_ours);
  // In the meantime something took the place of the third, which can be neither read nor replaced.
  REQUIRE(gov::make_directories(temp / "third"));
  CHECK_FALSE(gov::apply_edits({first, second, third}, run_in(temp)));
  CHECK(text_of(temp / "first") == "a\n");
  CHECK(mode_of(temp / "first") == 0600);
  CHECK(text_of(backup_of(temp, "first")) == "(missing)");
  CHECK(text_of(temp / "second") == "(missing)");

  apply(temp, "first");
  const FileEdit undone = planned(temp / "first", without_ours);
  CHECK_FALSE(gov::undo_edits({undone, FileEdit{temp / "third", "b# gov\n", "b"}}, run_in(temp)));
  CHECK(text_of(temp / "first") == "a\n# gov\n");
  CHECK(text_of(backup_of(temp, "first")) == "a\n");
}

TEST_CASE("file edit: a file with several names is left alone, because they would part") {
  const TempDir temp;
  write(temp / "rc", "a\n");
  REQUIRE(::link((temp / "rc").c_str(), (temp / "other").c_str()) == 0);
  const auto refused = gov::apply_edits({planned(temp / "rc", with_ours)}, run_in(temp));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().because.front() ==
        "it has 2 names (hard links), and only this one would be changed");
  CHECK(text_of(temp / "other") == "a\n");
}

TEST_CASE("file backups: no copy lies beside the file, and none outlives its use") {
  const TempDir temp;
  REQUIRE(gov::make_directories(temp / "project"));
  write(temp / "project/.envrc", "export TOKEN=x\n");
  apply(temp, "project/.envrc");
  CHECK(gov::list_directory(temp / "project").value() == std::vector<std::string>{".envrc"});
  undo(temp, "project/.envrc");
  CHECK_FALSE(gov::status_of_link(temp / "backups"));
}

TEST_CASE("file backups: a copy of a file that was deleted since does not stand for a new one") {
  const TempDir temp;
  write(temp / "rc", "old\n");
  apply(temp, "rc");
  REQUIRE(::unlink((temp / "rc").c_str()) == 0);
  apply(temp, "rc");
  CHECK(text_of(backup_of(temp, "rc")) == "(missing)");
  CHECK(text_of(backup_of(temp, "rc") + ".~1~") == "old\n");
}

TEST_CASE("file backups: a path with .. leads nowhere else") {
  const gov::FileBackups backups("/store/backups");
  CHECK(backups.place_of("/a/../../x/rc") == "/store/backups/a/%2E%2E/%2E%2E/x/rc");
}
