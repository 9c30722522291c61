// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "doctor/catalogue.hpp"
#include "doctor/diagnosis.hpp"
#include "doctor/gather_facts.hpp"
#include "golang/platform.hpp"
#include "store/shim_mark.hpp"
#include "support/temp_dir.hpp"

// A machine with a home, a store and a project, on which nothing is wrong until a test breaks it.
// The facts are gathered from real files below a temporary directory, which stands in the place of
// "/" as well, so each test of a check also tests that its facts are gathered. What a test cannot
// make (macOS, mounts) is put into the facts by change().

namespace gov_test {

class World {
 public:
  World() : layout_(at("/home/ana/.local/share/gov"), at("/home/ana/.cache/gov")) {
    set("HOME", home());
    set("SHELL", "/bin/bash");
    program(temp_ / "usr/bin/gcc");
    program(layout_.shims() + "/go", shim_text());
    program(layout_.shims() + "/gofmt", shim_text());
    write_real(at("/opt/gov/gov-shim"), shim_text());
    write("/proc/self/mounts", "/dev/sda1 / ext4 rw,relatime 0 0\n");
    install("1.22.5");
    write_real(layout_.default_request(), "1.22.5\n");
    write("~/.profile",
          "if [ -r \"$HOME/.local/share/gov/shell/env.sh\" ]; then . "
          "\"$HOME/.local/share/gov/shell/env.sh\"; fi\n");
    write("~/.bashrc",
          "if [ -r \"$HOME/.local/share/gov/shell/gov.bash\" ]; then . "
          "\"$HOME/.local/share/gov/shell/gov.bash\"; fi\n");
    make_directory("~/project");
    set_mode(layout_.root(), 0755);  // whatever the umask
    path({"SHIMS", "/usr/bin"});
  }

  /// The real place of "~/x", "/etc/x" or "SHIMS".
  [[nodiscard]] std::string at(std::string_view path) const {
    if (path == "SHIMS") return layout_.shims();
    if (path.starts_with("~/")) return gov::concat(home(), path.substr(1));
    if (path.starts_with(temp_.path())) return std::string(path);
    return gov::concat(temp_.path(), path);
  }
  [[nodiscard]] std::string home() const { return temp_ / "home/ana"; }
  [[nodiscard]] std::string project() const { return at("~/project"); }
  [[nodiscard]] const gov::Layout& layout() const { return layout_; }

  void set(std::string_view name, std::string_view value) { environment_.set(name, value); }
  void unset(std::string_view name) { environment_.unset(name); }
  void path(const std::vector<std::string>& directories) {
    std::vector<std::string> places;
    for (const std::string& one : directories) {
      const bool is_as_it_is = one.empty() || one.starts_with('.');
      places.push_back(is_as_it_is ? one : at(one));
    }
    set("PATH", gov::join(places, ":"));
  }
  void write(std::string_view path, std::string_view text) const { write_real(at(path), text); }
  void make_directory(std::string_view path) { REQUIRE(gov::make_directories(at(path))); }
  void link(const std::string& target, std::string_view path) {
    REQUIRE(gov::make_directories(gov::parent_directory(at(path))));
    REQUIRE(::symlink(target.c_str(), at(path).c_str()) == 0);
  }
  void remove(std::string_view path) { REQUIRE(gov::remove_tree(at(path))); }
  void set_mode(std::string_view path, mode_t mode) {
    REQUIRE(::chmod(at(path).c_str(), mode) == 0);
  }
  /// A GOROOT: bin/go, bin/gofmt, pkg/tool and VERSION.
  void go(std::string_view goroot, std::string_view release) {
    const std::string place = at(goroot);
    program(place + "/bin/go");
    program(place + "/bin/gofmt");
    write_real(place + "/VERSION", gov::concat(release, "\ntime 2024-01-01T00:00:00Z\n"));
    const gov::Platform host = platform();
    REQUIRE(gov::make_directories(gov::concat(place, "/pkg/tool/", host.os, "_", host.arch)));
  }
  void program(std::string_view path, std::string_view text = "program") {
    write_real(at(path), text, 0755);
  }
  /// Into gov's store. Returns its GOROOT.
  std::string install(std::string_view version) {
    const auto parsed = gov::Version::parse(version);
    REQUIRE(parsed);
    const std::string goroot = layout_.toolchain(*parsed, platform());
    go(goroot, parsed->release_name());
    return goroot;
  }
  void host(gov::Host host) { host_ = std::move(host); }
  /// Whose programs run here.
  [[nodiscard]] gov::Platform platform() const {
    const gov::Platform& native = host_.platforms.native;
    return native.os.empty() ? gov::build_platform() : native;
  }
  void go_to(std::string_view directory) { directory_ = at(directory); }
  /// What is done to the facts after they were gathered.
  void change(std::function<void(gov::Facts&)> change) { changes_.push_back(std::move(change)); }

  [[nodiscard]] gov::Facts facts() const {
    gov::Host host = host_;
    if (host.platforms.native.os.empty()) host.platforms = gov::host_platforms(platform(), false);
    const gov::Stores stores{{layout_.versions()}};
    gov::Facts facts =
        gov::gather_facts({.environment = environment_,
                           .layout = layout_,
                           .stores = stores,
                           .platforms = host.platforms,
                           .host = host,
                           .programs = {.gov = at("/opt/gov/gov"), .shim = at("/opt/gov/gov-shim")},
                           .shell_scripts = at("/opt/gov/shell"),
                           .directory = directory_.empty() ? project() : directory_,
                           .user = ::geteuid(),
                           .system_root = temp_.path()});
    facts.store.free_bytes = 100'000'000'000;  // whatever the machine of the test has
    for (const auto& change : changes_) change(facts);
    return facts;
  }

  /// Runs every check.
  [[nodiscard]] gov::Diagnosis diagnosis() const {
    return gov::diagnose(facts(), gov::all_checks(), [] { return std::chrono::milliseconds(0); });
  }

  [[nodiscard]] std::vector<gov::Finding> findings(std::string_view id) const {
    return (*gov::find_check(id))->run(facts());
  }

  /// The check has exactly one finding, of this severity, which shows each of these as evidence:
  /// "~/.zshrc:3", "environment", "~/.zshrc:3: export GOROOT=/x".
  gov::Finding expect(std::string_view id, gov::FindingSeverity severity,
                      const std::vector<std::string>& evidence) const {
    const auto found = findings(id);
    CAPTURE(id);
    REQUIRE(found.size() == 1);
    CHECK(gov::severity_name(found.front().severity) == gov::severity_name(severity));
    for (const std::string& wanted : evidence) {
      CAPTURE(wanted);
      CAPTURE(evidence_of(found.front()));
      CHECK(shows(found.front(), wanted));
    }
    CHECK_FALSE(found.front().what.empty());
    return found.front();
  }
  gov::Finding expect_error(std::string_view id, const std::vector<std::string>& evidence) const {
    return expect(id, gov::FindingSeverity::error, evidence);
  }
  gov::Finding expect_warning(std::string_view id, const std::vector<std::string>& evidence) const {
    return expect(id, gov::FindingSeverity::warning, evidence);
  }
  gov::Finding expect_note(std::string_view id, const std::vector<std::string>& evidence) const {
    return expect(id, gov::FindingSeverity::note, evidence);
  }
  void expect_nothing(std::string_view id) const {
    CAPTURE(id);
    const auto found = findings(id);
    const std::string what = found.empty() ? "" : found.front().what;
    CAPTURE(what);
    CHECK(found.empty());
  }

 private:
  static std::string shim_text() {
    return gov::concat(
        "\x7f"
        "ELF",
        gov::kShimMark);
  }

  void write_real(const std::string& place, std::string_view text, mode_t mode = 0644) const {
    REQUIRE(gov::make_directories(gov::parent_directory(place)));
    REQUIRE(gov::write_file_atomically(place, text, mode));
  }

  /// With "~" for the home and without the directory that stands for "/".
  [[nodiscard]] std::string shown(std::string text) const {
    const auto replace = [&](const std::string& from, const std::string& to) {
      for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from))
        text.replace(at, from.size(), to);
    };
    replace(home() + "/", "~/");
    replace(temp_.path() + "/", "/");
    return text;
  }
  [[nodiscard]] std::string text_of(const gov::Evidence& one) const {
    return shown(gov::concat(one.where, one.line ? ":" + std::to_string(*one.line) : "",
                             one.shows.empty() ? "" : ": ", one.shows));
  }
  [[nodiscard]] std::string evidence_of(const gov::Finding& finding) const {
    std::string all;
    for (const gov::Evidence& one : finding.evidence) all += text_of(one) + "\n";
    return all;
  }
  [[nodiscard]] bool shows(const gov::Finding& finding, const std::string& wanted) const {
    for (const gov::Evidence& one : finding.evidence) {
      const std::string text = text_of(one);
      if (text == wanted || text.starts_with(wanted + ":")) return true;
    }
    return false;
  }

  TempDir temp_;
  gov::Layout layout_;
  gov::Environment environment_;
  std::string directory_;
  gov::Host host_;  // without a platform: the one that runs the test
  std::vector<std::function<void(gov::Facts&)>> changes_;
};

}  // namespace gov_test
