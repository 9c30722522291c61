// SPDX-License-Identifier: MIT
#include "resources.hpp"

#include <algorithm>
#include <utility>

#include "html_pages.hpp"
#include "sha256_hex.hpp"

namespace gov_test {
namespace {

constexpr std::string_view kOfficial = "/dl/";
constexpr std::string_view kMirror = "/golang/";

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_plain_name(std::string_view name) {
  const auto is_allowed = [](char c) {
    return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
  };
  return !name.empty() && is_letter_or_digit(name.front()) &&
         std::all_of(name.begin(), name.end(), is_allowed);
}

std::string content_type_of(std::string_view name) {
  if (name.ends_with(".gz")) return "application/x-gzip";
  if (name.ends_with(".json")) return "application/json";
  if (name.ends_with(".zip")) return "application/zip";
  return "application/octet-stream";
}

Resource page(const HttpResponse& response) {
  Resource resource;
  resource.kind = ResourceKind::page;
  resource.body = response.body;
  resource.content_type = "text/html; charset=utf-8";
  return resource;
}

// What mirrors keep beside each file: the digest, without a newline.
Resource sidecar(const Resource& of) {
  Resource resource;
  resource.body = Body(sha256_hex(of.body.text()));
  resource.content_type = "text/plain; charset=utf-8";
  return resource;
}

}  // namespace

Resources::Resources(std::vector<std::filesystem::path> directories,
                     std::optional<std::filesystem::path> index)
    : directories_(std::move(directories)), index_(std::move(index)) {}

std::optional<Resource> Resources::find(const std::string& path, const HttpRequest& request) const {
  constexpr std::string_view kSidecar = ".sha256";
  const bool official = path.starts_with(kOfficial);
  if (!official && !path.starts_with(kMirror)) return std::nullopt;
  const std::string name = path.substr(official ? kOfficial.size() : kMirror.size());

  if (official && name.empty()) {
    if (request.query_value("mode") == "json") return index();
    return page(html_page(200, "All releases", "The Go downloads page."));
  }
  if (!is_plain_name(name)) return std::nullopt;
  if (!name.ends_with(kSidecar)) return named_file(name);
  // go.dev answers any `.sha256` with a page and status 200.
  if (official) return page(html_page(200, "Downloads", "The Go downloads page."));
  const std::optional<Resource> file = named_file(name.substr(0, name.size() - kSidecar.size()));
  if (!file) return std::nullopt;
  return sidecar(*file);
}

std::optional<Resource> Resources::index() const {
  std::filesystem::path path = index_.value_or("");
  for (const std::filesystem::path& directory : directories_)
    if (path.empty() && std::filesystem::is_regular_file(directory / "index.json"))
      path = directory / "index.json";
  const std::shared_ptr<const MappedFile> file = open(path);
  if (!file) return std::nullopt;
  Resource resource;
  resource.kind = ResourceKind::index;
  resource.body = Body(file, file->bytes());
  resource.content_type = "application/json";
  resource.etag = "\"" + sha256_hex(file->bytes()).substr(0, 32) + "\"";
  resource.modified = file->modified();
  resource.file = std::filesystem::absolute(path);
  return resource;
}

std::optional<Resource> Resources::named_file(const std::string& name) const {
  for (const std::filesystem::path& directory : directories_) {
    const std::shared_ptr<const MappedFile> file = open(directory / name);
    if (!file) continue;
    Resource resource;
    resource.body = Body(file, file->bytes());
    resource.content_type = content_type_of(name);
    resource.etag = "\"" + file->identity() + "\"";
    resource.modified = file->modified();
    resource.file = std::filesystem::absolute(directory / name);
    return resource;
  }
  return std::nullopt;
}

// Maps are kept, so that a second download does not pay for the page faults of the first.
std::shared_ptr<const MappedFile> Resources::open(const std::filesystem::path& path) const {
  const std::string identity = file_identity(path);
  if (identity.empty()) return nullptr;
  const std::lock_guard lock(mutex_);
  std::shared_ptr<const MappedFile>& known = opened_[path];
  if (!known || known->identity() != identity) known = MappedFile::open(path);
  return known;
}

}  // namespace gov_test
