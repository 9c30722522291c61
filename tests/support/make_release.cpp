// SPDX-License-Identifier: MIT
//
// Makes small Go releases: writes the archives of one version into a directory and enters them into
// the index.json beside them, in the shape of go.dev's `?mode=json&include=all` document.
// release_server serves the result.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "go_archive.hpp"
#include "host_platform.hpp"
#include "made_program.hpp"
#include "sha256_hex.hpp"
#include "whole_file.hpp"

namespace {

// Ordered, because go.dev's key order is part of the shape.
using Json = nlohmann::ordered_json;

constexpr const char* kUsage =
    "usage: make_release --out DIR --version go1.99.1 [--platform linux-amd64]... --fake-go PATH\n"
    "                    [--files N] [--payload BYTES] [--compressible] [--claim-version X]\n"
    "                    [--without-directories] [--unpublished] [--programs-for OS-ARCH]\n"
    "                    [--interpreter PATH] [--macos 12.0] [--unsigned]\n";

struct Options {
  std::filesystem::path out;
  std::string version;
  std::vector<std::string> platforms;  // as in file names: linux-amd64, linux-armv6l
  std::filesystem::path fake_go;
  bool unpublished = false;
  std::string disguise;  // the programs are for this platform, whatever the archive says
  gov_test::MadeProgram program;
  gov_test::GoArchiveOptions archive;
};

gov_test::ReleasePlatform parse_platform(const std::string& text) {
  const std::size_t dash = text.find('-');
  if (dash == 0 || dash == std::string::npos || dash + 1 == text.size())
    throw std::runtime_error("--platform: \"" + text + "\" is not like linux-amd64");
  gov_test::ReleasePlatform platform{text.substr(0, dash), text.substr(dash + 1)};
  if (platform.os == "windows")
    throw std::runtime_error(
        "--platform: windows archives are zip files, which this does not make");
  if (platform.os == "linux" && platform.arch == "arm") platform.arch = "armv6l";
  return platform;
}

std::string goarch_of(const std::string& arch) { return arch == "armv6l" ? "arm" : arch; }

std::size_t parse_count(const std::string& option, const std::string& text) {
  if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos)
    throw std::runtime_error(option + ": \"" + text + "\" is not a number");
  return std::stoul(text);
}

// "12.0" as Mach-O has it: xxxx.yy.zz.
std::uint32_t packed_version(const std::string& text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string::npos)
    throw std::runtime_error("--macos: \"" + text + "\" is not like 12.0");
  return static_cast<std::uint32_t>(parse_count("--macos", text.substr(0, dot)) << 16U |
                                    parse_count("--macos", text.substr(dot + 1)) << 8U);
}

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& option = arguments[i];
    const auto value = [&]() -> const std::string& {
      if (i + 1 == arguments.size()) throw std::runtime_error(option + " needs a value");
      return arguments[++i];
    };
    if (option == "--out")
      options.out = value();
    else if (option == "--version")
      options.version = value();
    else if (option == "--platform")
      options.platforms.push_back(value());
    else if (option == "--fake-go")
      options.fake_go = value();
    else if (option == "--files")
      options.archive.payload_files = parse_count(option, value());
    else if (option == "--payload")
      options.archive.payload_bytes = parse_count(option, value());
    else if (option == "--compressible")
      options.archive.payload = gov_test::PayloadKind::compressible;
    else if (option == "--claim-version")
      options.archive.claimed_version = value();
    else if (option == "--without-directories")
      options.archive.directories = gov_test::DirectoryEntries::none;
    else if (option == "--programs-for")
      options.disguise = value();
    else if (option == "--interpreter")
      options.program.interpreter = value();
    else if (option == "--macos")
      options.program.macos = packed_version(value());
    else if (option == "--unsigned")
      options.program.is_signed = false;
    else if (option == "--unpublished")
      options.unpublished = true;
    else
      throw std::runtime_error("unknown option " + option);
  }
  return options;
}

Options complete(Options options) {
  if (options.out.empty() || options.version.empty())
    throw std::runtime_error("--out and --version are needed");
  if (options.fake_go.empty() && !options.unpublished)
    throw std::runtime_error("--fake-go is needed");
  if (options.platforms.empty()) {
    const gov_test::ReleasePlatform host = gov_test::host_platform();
    options.platforms.push_back(host.os + "-" + host.arch);
  }
  return options;
}

// Order of age: minor, then beta before rc before release, then the last number. "go1.22rc1" is
// {22, 1, 1}.
std::array<unsigned long, 3> age_of(const std::string& version) {
  enum Stage : unsigned long { beta = 0, candidate = 1, release = 2 };
  std::array<unsigned long, 3> age{0, release, 0};
  const std::size_t dot = version.find('.');
  if (dot == std::string::npos) return age;
  char* end = nullptr;
  age[0] = std::strtoul(version.c_str() + dot + 1, &end, 10);
  const std::string rest = end;
  if (rest.starts_with("beta")) return {age[0], beta, std::strtoul(rest.c_str() + 4, nullptr, 10)};
  if (rest.starts_with("rc"))
    return {age[0], candidate, std::strtoul(rest.c_str() + 2, nullptr, 10)};
  if (rest.starts_with(".")) age[2] = std::strtoul(rest.c_str() + 1, nullptr, 10);
  return age;
}

bool is_stable(const std::string& version) {
  return version.find("rc") == std::string::npos && version.find("beta") == std::string::npos;
}

// The release of this version in the index, entered in its place if it is new.
Json& release_in(Json& index, const std::string& version) {
  auto position = index.begin();
  for (; position != index.end(); ++position) {
    const std::string other = position->at("version");
    if (other == version) return *position;
    if (age_of(other) < age_of(version)) break;
  }
  Json release;
  release["version"] = version;
  release["stable"] = is_stable(version);
  release["files"] = Json::array();
  return *index.insert(position, std::move(release));
}

void forget_file(Json& files, const std::string& filename) {
  for (auto file = files.begin(); file != files.end(); ++file) {
    if (file->at("filename") != filename) continue;
    files.erase(file);
    return;
  }
}

// go.dev lists the source first and then by os and arch.
void enter_file(Json& files, Json file) {
  forget_file(files, file.at("filename").get<std::string>());
  const auto key = [](const Json& entry) {
    return entry.at("os").get<std::string>() + "-" + entry.at("arch").get<std::string>();
  };
  auto position = files.begin();
  while (position != files.end() && key(*position) <= key(file)) ++position;
  files.insert(position, std::move(file));
}

Json make_file(const Options& options, const gov_test::ReleasePlatform& platform,
               const std::string& filename) {
  gov_test::GoArchiveOptions archive = options.archive;
  archive.goos = platform.os;
  archive.goarch = goarch_of(platform.arch);
  // What is for another machine cannot run here, so its header is all of it.
  gov_test::MadeProgram made = options.program;
  made.os = options.disguise.empty() ? archive.goos
                                     : options.disguise.substr(0, options.disguise.find('-'));
  made.arch = options.disguise.empty() ? archive.goarch
                                       : options.disguise.substr(options.disguise.find('-') + 1);
  archive.tool_bytes = gov_test::made_program(made);
  const gov_test::ReleasePlatform host = gov_test::host_platform();
  const bool is_for_here = platform.os == host.os && platform.arch == host.arch;
  archive.go_bytes = is_for_here && options.disguise.empty()
                         ? gov_test::read_whole_file(options.fake_go)
                         : archive.tool_bytes;
  archive.gofmt_bytes = archive.go_bytes;
  const std::string bytes = gov_test::make_go_archive(options.version, archive);
  gov_test::replace_whole_file(options.out / filename, bytes);

  Json file;
  file["filename"] = filename;
  file["os"] = platform.os;
  file["arch"] = platform.arch;
  file["version"] = options.version;
  file["sha256"] = gov_test::sha256_hex(bytes);
  file["size"] = bytes.size();
  file["kind"] = "archive";
  return file;
}

void make_release(const Options& options) {
  std::filesystem::create_directories(options.out);
  const std::filesystem::path index_path = options.out / "index.json";
  Json index = std::filesystem::exists(index_path)
                   ? Json::parse(gov_test::read_whole_file(index_path))
                   : Json::array();
  Json& files = release_in(index, options.version)["files"];
  for (const std::string& text : options.platforms) {
    const gov_test::ReleasePlatform platform = parse_platform(text);
    const std::string filename =
        options.version + "." + platform.os + "-" + platform.arch + ".tar.gz";
    if (options.unpublished) {
      forget_file(files, filename);
      std::filesystem::remove(options.out / filename);
    } else {
      enter_file(files, make_file(options, platform, filename));
    }
  }
  gov_test::replace_whole_file(index_path, index.dump(1) + "\n");
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  try {
    make_release(complete(parse_options(arguments)));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_release: %s\n", error.what());
    return 1;
  }
}
