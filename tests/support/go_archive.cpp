// SPDX-License-Identifier: MIT
#include "go_archive.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <vector>

#include "archive_builder.hpp"
#include "gzip_bytes.hpp"

namespace gov_test {
namespace {

constexpr std::uint32_t kExecutable = 0755;
constexpr std::uint32_t kPlain = 0644;
constexpr std::size_t kFilesPerDirectory = 100;

struct ArchiveFile {
  std::string name;
  std::string content;
  std::uint32_t mode = kPlain;
};

// The start of a zip and then every byte value, so a text-mode slip anywhere is noticed.
std::string binary_content() {
  std::string bytes("PK\x03\x04\0\0\r\n\x1a", 9);
  for (int value = 0; value < 256; ++value) bytes += static_cast<char>(value);
  return bytes;
}

std::string payload_content(std::mt19937_64& random, std::size_t size, PayloadKind kind) {
  static constexpr std::string_view kLine =
      "// Package payload fills an archive with ordinary looking text.\n";
  std::string bytes;
  bytes.reserve(size + sizeof(std::uint64_t));
  while (bytes.size() < size) {
    if (kind == PayloadKind::compressible) {
      bytes += kLine;
      continue;
    }
    std::uint64_t word = random();
    for (std::size_t i = 0; i < sizeof word; ++i, word >>= 8)
      bytes += static_cast<char>(word & 0xff);
  }
  bytes.resize(size);
  return bytes;
}

void add_payload(std::vector<ArchiveFile>& files, const GoArchiveOptions& options) {
  if (options.payload_files == 0 && options.payload_bytes == 0) return;
  const std::size_t count = std::max<std::size_t>(options.payload_files, 1);
  const std::size_t each = options.payload_bytes / count;
  std::mt19937_64 random(20260102);  // fixed, so that archives are reproducible
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = i + 1 == count ? options.payload_bytes - each * (count - 1) : each;
    files.push_back({"go/src/payload/p" + std::to_string(i / kFilesPerDirectory) + "/f" +
                         std::to_string(i) + ".go",
                     payload_content(random, size, options.payload), kPlain});
  }
}

std::vector<ArchiveFile> go_files(const std::string& version, const GoArchiveOptions& options) {
  const std::string& claimed = options.claimed_version.empty() ? version : options.claimed_version;
  const std::string tool = "go/pkg/tool/" + options.goos + "_" + options.goarch + "/compile";
  std::vector<ArchiveFile> files = {
      {"go/VERSION", claimed + "\ntime 2026-01-02T03:04:05Z\n", kPlain},
      {"go/bin/go", options.go_bytes, kExecutable},
      {"go/bin/gofmt", options.gofmt_bytes, kExecutable},
      {"go/go.env",
       "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\n\nGOTOOLCHAIN=auto\n",
       kPlain},
      {"go/lib/time/zoneinfo.zip", binary_content(), kPlain},
      {"go/pkg/include/textflag.h", "#define NOSPLIT\t4\n", kPlain},
      {tool, options.tool_bytes, kExecutable},
      {"go/src/fmt/print.go", "package fmt\n", kPlain},
  };
  add_payload(files, options);
  files.push_back({"go/test/fixedbugs/issue27836.dir/\u00defoo.go", "package \u00defoo\n", kPlain});
  files.push_back({"go/test/fixedbugs/issue27836.dir/\u00demain.go", "package main\n", kPlain});
  return files;
}

// Every directory above `name` that has not been written yet, outermost first.
void add_parents(ArchiveBuilder& builder, std::set<std::string>& written, const std::string& name) {
  for (std::size_t slash = name.find('/'); slash != std::string::npos;
       slash = name.find('/', slash + 1)) {
    const std::string directory = name.substr(0, slash + 1);
    if (written.insert(directory).second) builder.add_directory(directory, kExecutable);
  }
}

}  // namespace

std::string make_go_tar(const std::string& version, const GoArchiveOptions& options) {
  ArchiveBuilder builder;
  std::set<std::string> written;
  for (const ArchiveFile& file : go_files(version, options)) {
    if (options.directories == DirectoryEntries::before_files)
      add_parents(builder, written, file.name);
    builder.add_file(file.name, file.content, file.mode);
  }
  return builder.tar();
}

std::string make_go_archive(const std::string& version, const GoArchiveOptions& options) {
  return gzip(make_go_tar(version, options));
}

}  // namespace gov_test
