// SPDX-License-Identifier: MIT
#include "doctor/facts/go_trees.hpp"

#include <algorithm>

#include "base/extended_attributes.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/facts/program_images.hpp"
#include "golang/compatibility.hpp"

namespace gov {
namespace {

/// Where packages put a Go, whether or not PATH names it.
constexpr std::string_view kUsualPlaces[] = {
    "/usr/local/go",
    "/opt/homebrew/opt/go/libexec",
    "/usr/local/opt/go/libexec",
    "/opt/local/lib/go",
};

constexpr unsigned kFirstLineWithGoEnv = 21;           // go.dev/doc/toolchain
constexpr unsigned kFirstLineWithoutStdArchives = 20;  // go.dev/doc/go1.20

/// The N of "go1.N.txt" in api/, which each release has for itself and its predecessors.
unsigned newest_api(const std::string& goroot, const Disk& disk) {
  unsigned newest = 0;
  for (const std::string& name : disk.names_in(path_in(goroot, "api"))) {
    constexpr std::string_view kStart = "go1.";
    constexpr std::string_view kEnd = ".txt";
    if (!name.starts_with(kStart) || !name.ends_with(kEnd)) continue;
    const auto number = parse_unsigned(
        std::string_view(name).substr(kStart.size(), name.size() - kStart.size() - kEnd.size()));
    if (number && *number < 10'000) newest = std::max(newest, static_cast<unsigned>(*number));
  }
  return newest;
}

/// Seen in archives from here on; 1.13 named its predecessor.
constexpr unsigned kFirstLineThatNamesItself = 19;

/// "1.22" of src/go.mod, which names the line of the standard library.
std::string line_of_library(const std::string& goroot, const Disk& disk) {
  const auto file = disk.read(path_in(goroot, "src/go.mod"), 16U << 10U);
  if (!file) return {};
  for (const std::string_view line : lines_of(*file)) {
    if (line.starts_with("go ")) return std::string(trim(line.substr(3)));
  }
  return {};
}

/// In an archive of the Go project all files have one time (seen since 1.21), and tar keeps it.
std::optional<StrayFile> older_file(const std::string& goroot, const Disk& disk) {
  const auto time = disk.modified_at(path_in(goroot, "VERSION"));
  const auto is_of_the_archive = [&](const std::string& path) {
    return disk.modified_at(path_in(goroot, path)) == time;
  };
  if (!time || !is_of_the_archive("bin/go") || !is_of_the_archive("src/go.mod"))
    return std::nullopt;
  std::vector<std::string> folders = {"src/runtime"};
  for (const std::string& platform : disk.names_in(path_in(goroot, "pkg/tool")))
    folders.push_back(path_in("pkg/tool", platform));
  for (const std::string& folder : folders) {
    for (const std::string& name : disk.names_in(path_in(goroot, folder))) {
      std::string path = concat(goroot, "/", folder, "/", name);
      if (disk.modified_at(path).value_or(*time) < *time)
        return StrayFile{std::move(path), "an older release"};
    }
  }
  return std::nullopt;
}

/// An archive that is unpacked over another Go replaces files and leaves the rest.
std::optional<StrayFile> stray_file(const GoTree& tree, const Disk& disk) {
  if (!tree.version || tree.version->is_prerelease()) return std::nullopt;
  const unsigned line = line_number(*tree.version);
  if (line == 0) return std::nullopt;
  const unsigned api = newest_api(tree.goroot, disk);
  if (api > line) {
    const std::string of = concat("1.", std::to_string(api));
    return StrayFile{path_in(tree.goroot, concat("api/go", of, ".txt")), concat("Go ", of)};
  }
  const auto library = Version::parse(line_of_library(tree.goroot, disk));
  if (line >= kFirstLineThatNamesItself && library && !library->is_same_line(*tree.version))
    return StrayFile{path_in(tree.goroot, "src/go.mod"), concat("Go ", library->line())};
  if (line < kFirstLineWithGoEnv && disk.exists(path_in(tree.goroot, "go.env")))
    return StrayFile{path_in(tree.goroot, "go.env"), "Go 1.21 or newer"};
  if (line < kFirstLineWithoutStdArchives) return older_file(tree.goroot, disk);
  for (const std::string& name : disk.names_in(path_in(tree.goroot, "pkg"))) {
    const std::string archive = concat(tree.goroot, "/pkg/", name, "/fmt.a");
    if (disk.exists(archive)) return StrayFile{archive, "Go 1.19 or older"};
  }
  return older_file(tree.goroot, disk);
}

/// The programs of a Go: those that people start, and those that they start in turn.
std::vector<std::string> programs_of(const std::string& goroot, const Disk& disk) {
  constexpr std::size_t kMostPrograms = 200;
  std::vector<std::string> programs = {path_in(goroot, "bin/go"), path_in(goroot, "bin/gofmt")};
  const std::string tools = path_in(goroot, "pkg/tool");
  for (const std::string& platform : disk.names_in(tools)) {
    const std::string folder = path_in(tools, platform);
    for (const std::string& name : disk.names_in(folder)) {
      if (programs.size() < kMostPrograms) programs.push_back(path_in(folder, name));
    }
  }
  return programs;
}

void find_marks(GoTree& tree, const Disk& disk, const AppleAttributes& attributes) {
  if (attributes.quarantine.empty()) return;
  for (std::string& program : programs_of(tree.goroot, disk)) {
    const AttributedFile file{.path = disk.place_of(program)};
    tree.has_provenance = tree.has_provenance || attribute_value(file, attributes.provenance);
    auto value = attribute_value(file, attributes.quarantine);
    if (value && is_blocking_quarantine(*value))
      tree.quarantined.push_back({std::move(program), std::move(*value)});
  }
}

class TreeList {
 public:
  explicit TreeList(const Disk& disk) : disk_(disk) {}

  void add(const std::string& goroot, GoOrigin origin) {
    if (goroot.empty() || !disk_.exists(path_in(goroot, "bin/go"))) return;
    const std::string real = disk_.look_at(goroot).real;
    if (std::find(seen_.begin(), seen_.end(), real) != seen_.end()) return;
    seen_.push_back(real);
    const auto version = disk_.read(path_in(goroot, "VERSION"), 4096);
    GoTree tree{.goroot = goroot, .name = {}, .origin = origin};
    if (version) tree.name = std::string(trim(split(version->text, '\n').front()));
    tree.version = Version::parse_release_name(tree.name);
    tree.images = images_in(disk_.place_of(path_in(goroot, "bin/go")));
    trees_.push_back(std::move(tree));
  }
  [[nodiscard]] std::vector<GoTree> take() { return std::move(trees_); }

 private:
  const Disk& disk_;
  std::vector<std::string> seen_;
  std::vector<GoTree> trees_;
};

}  // namespace

AppleAttributes apple_attributes(const Platform& host) {
  if (host.os != "darwin") return {};
  return {.quarantine = "com.apple.quarantine", .provenance = "com.apple.provenance"};
}

std::vector<GoTree> gather_go_trees(const Surroundings& around, const Disk& disk,
                                    const std::vector<PathEntry>& path, const StoreFacts& store,
                                    const AppleAttributes& attributes) {
  TreeList list(disk);
  const std::string_view home = around.environment.find("HOME").value_or("");
  for (const ToolchainFacts& one : store.toolchains)
    list.add(one.toolchain.goroot, GoOrigin::store);
  for (const PathEntry& entry : path) {
    for (const PathProgram& program : entry.programs) list.add(program.goroot, program.origin);
  }
  for (const std::string_view place : kUsualPlaces) {
    const std::string goroot(place);
    list.add(goroot, origin_of_place(path_in(goroot, "bin/go"), goroot, home));
  }
  std::vector<GoTree> trees = list.take();
  for (GoTree& tree : trees) {
    find_marks(tree, disk, attributes);
    if (tree.origin != GoOrigin::store) tree.stray = stray_file(tree, disk);
  }
  return trees;
}

bool is_blocking_quarantine(std::string_view value) {
  constexpr unsigned kAllowedByUser = 0x40;
  unsigned flags = 0;
  std::size_t digits = 0;
  for (const char c : value.substr(0, value.find(';'))) {
    const unsigned digit = c >= '0' && c <= '9'   ? static_cast<unsigned>(c - '0')
                           : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a') + 10
                           : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A') + 10
                                                  : 16;
    if (digit == 16 || ++digits > 8) return true;
    flags = flags * 16 + digit;
  }
  return (flags & kAllowedByUser) == 0;
}

}  // namespace gov
