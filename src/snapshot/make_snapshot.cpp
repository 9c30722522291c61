// SPDX-License-Identifier: MIT
// Build tool: make_snapshot RELEASES.json SHA1.json OUTPUT writes the compact release list.
#include <cstdio>
#include <string>

#include "base/file.hpp"
#include "base/text.hpp"
#include "catalog/release_index.hpp"
#include "golang/release_text.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

void add_sha1(ReleaseList& releases, const JsonValue& digests) {
  for (Release& release : releases) {
    for (Artifact& artifact : release.artifacts) {
      const JsonValue* digest = digests.find(artifact.filename);
      if (artifact.sha256.empty() && digest != nullptr) {
        artifact.sha1 = digest->as_string().value_or(std::string_view());
      }
    }
  }
}

Result<void> make_snapshot(const std::string& releases_file, const std::string& sha1_file,
                           const std::string& output) {
  GOV_TRY_ASSIGN(const std::string json, read_file(releases_file, kMaxIndexBytes));
  GOV_TRY_ASSIGN(ReleaseIndex index, parse_release_index(json));
  GOV_TRY_ASSIGN(const std::string sha1_json, read_file(sha1_file, kMaxIndexBytes));
  GOV_TRY_ASSIGN(const JsonValue digests,
                 parse_json(sha1_json, {.max_bytes = kMaxIndexBytes, .max_depth = 8}));
  add_sha1(index.releases, digests);
  return write_file_atomically(output, to_release_text(index.releases));
}

}  // namespace
}  // namespace gov

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: make_snapshot RELEASES.json SHA1.json OUTPUT\n", stderr);
    return 2;
  }
  const auto made = gov::make_snapshot(argv[1], argv[2], argv[3]);
  if (made) return 0;
  std::string text = gov::concat("make_snapshot: ", made.error().what, "\n");
  for (const std::string& reason : made.error().because) text += gov::concat("  ", reason, "\n");
  std::fputs(text.c_str(), stderr);
  return 1;
}
