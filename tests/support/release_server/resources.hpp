// SPDX-License-Identifier: MIT
//
// Which bytes stand behind a path. Reads files; knows nothing of faults or connections.
#pragma once

#include <ctime>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "body.hpp"
#include "http_request.hpp"
#include "mapped_file.hpp"

namespace gov_test {

enum class ResourceKind { index, file, page };

struct Resource {
  ResourceKind kind = ResourceKind::file;
  Body body;
  std::string content_type;
  std::string etag;  // strong, with its quotes; empty: no validators
  std::time_t modified = 0;
  std::filesystem::path file;  // absolute; empty for a page
};

class Resources {
 public:
  // Files are looked for in `directories` in this order; without `index`, the index is the
  // index.json of the first directory that has one. Both are looked up anew for each request, so
  // releases can be added at any time.
  Resources(std::vector<std::filesystem::path> directories,
            std::optional<std::filesystem::path> index);

  // `path` is decoded: "/dl/", "/dl/NAME" or "/golang/NAME". nullopt: nothing there. Only names
  // without a slash that start with a letter or digit are ever looked for, so no path leads out of
  // the directories.
  std::optional<Resource> find(const std::string& path, const HttpRequest& request) const;

 private:
  std::optional<Resource> index() const;
  std::optional<Resource> named_file(const std::string& name) const;
  std::shared_ptr<const MappedFile> open(const std::filesystem::path& path) const;

  std::vector<std::filesystem::path> directories_;
  std::optional<std::filesystem::path> index_;
  mutable std::mutex mutex_;
  mutable std::map<std::filesystem::path, std::shared_ptr<const MappedFile>> opened_;
};

}  // namespace gov_test
