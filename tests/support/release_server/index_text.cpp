// SPDX-License-Identifier: MIT
#include "index_text.hpp"

#include <algorithm>
#include <array>

namespace gov_test {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

struct Span {
  std::size_t begin = std::string_view::npos;
  std::size_t end = std::string_view::npos;
};

// The value of the next `"key": "value"` from `from` on, without its quotes. Index values hold no
// escapes.
Span find_value(std::string_view text, std::string_view key, std::size_t from) {
  const std::string quoted = "\"" + std::string(key) + "\"";
  const std::size_t found = text.find(quoted, from);
  if (found == std::string_view::npos) return {};
  const std::size_t colon = text.find_first_not_of(kSpace, found + quoted.size());
  const std::size_t quote = text.find_first_not_of(kSpace, colon + 1);
  return {quote + 1, text.find('"', quote + 1)};
}

template <typename Change>
std::string with_each_digest(std::string_view index, Change change) {
  std::string out;
  std::size_t copied = 0;
  for (Span value = find_value(index, "sha256", 0); value.end != std::string_view::npos;
       value = find_value(index, "sha256", value.end)) {
    out += index.substr(copied, value.begin - copied);
    out += change(std::string(index.substr(value.begin, value.end - value.begin)));
    copied = value.end;
  }
  out += index.substr(copied);
  return out;
}

std::string value_in(std::string_view object, std::string_view key) {
  const Span value = find_value(object, key, 0);
  return value.end == std::string_view::npos
             ? ""
             : std::string(object.substr(value.begin, value.end - value.begin));
}

// Copies the elements of one array of flat objects that are to be kept. `text` begins behind the
// `[`; returns how much of it was read, up to the `]`.
template <typename Keep>
std::size_t copy_objects(std::string_view text, std::string& out, Keep keep) {
  std::size_t at = 0;
  bool is_first = true;
  while (true) {
    const std::size_t brace = text.find_first_of("{]", at);
    if (brace == std::string_view::npos || text[brace] == ']')
      return brace == std::string_view::npos ? text.size() : brace;
    const std::size_t end = text.find('}', brace);
    if (end == std::string_view::npos) return text.size();
    const std::string_view object = text.substr(brace, end + 1 - brace);
    if (keep(object)) {
      out += is_first ? "\n   " : ",\n   ";
      out += object;
      is_first = false;
    }
    at = end + 1;
  }
}

std::string hostile_release(std::string_view version, std::string_view filename) {
  std::string release = R"( {
  "version": "VERSION",
  "stable": true,
  "files": [
   {
    "filename": "FILENAME",
    "os": "linux",
    "arch": "amd64",
    "version": "VERSION",
    "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
    "size": 1024,
    "kind": "archive"
   }
  ]
 })";
  const auto replace_all = [&](std::string_view placeholder, std::string_view value) {
    for (std::size_t at = release.find(placeholder); at != std::string::npos;
         at = release.find(placeholder, at + value.size()))
      release.replace(at, placeholder.size(), value);
  };
  replace_all("VERSION", version);
  replace_all("FILENAME", filename);
  return release;
}

}  // namespace

std::string without_digests(std::string_view index) {
  return with_each_digest(index, [](const std::string&) { return std::string(); });
}

std::string with_wrong_digests(std::string_view index) {
  return with_each_digest(index, [](std::string digest) {
    if (!digest.empty()) digest.front() = digest.front() == '0' ? '1' : '0';
    return digest;
  });
}

std::string without_platforms(std::string_view index,
                              const std::vector<ReleasePlatform>& platforms) {
  const auto keep = [&](std::string_view file) {
    return std::none_of(platforms.begin(), platforms.end(), [&](const ReleasePlatform& platform) {
      return value_in(file, "os") == platform.os && value_in(file, "arch") == platform.arch;
    });
  };
  constexpr std::string_view kFiles = "\"files\"";
  std::string out;
  while (true) {
    const std::size_t files = index.find(kFiles);
    const std::size_t bracket = files == std::string_view::npos ? files : index.find('[', files);
    if (bracket == std::string_view::npos) break;
    out += index.substr(0, bracket + 1);
    index.remove_prefix(bracket + 1);
    index.remove_prefix(copy_objects(index, out, keep));
  }
  out += index;
  return out;
}

std::string with_hostile_releases(std::string_view index) {
  struct Names {
    std::string_view version;
    std::string_view filename;
  };
  // In JSON's own escapes.
  static constexpr std::array kHostile = {
      Names{"go1.2;rm", "go1.2;rm.linux-amd64.tar.gz"},
      Names{"$(x)", "$(x).linux-amd64.tar.gz"},
      Names{"`x`", "`x`.linux-amd64.tar.gz"},
      Names{"../x", "../x.linux-amd64.tar.gz"},
      Names{"/x", "/x.linux-amd64.tar.gz"},
      Names{"go1.98.\\u001b[31m1", "go1.98.\\u001b[31m1.linux-amd64.tar.gz"},
      Names{"go1.98.2\\u0000", "go1.98.2\\u0000.linux-amd64.tar.gz"},
      Names{"go1.98.3\\ngo1.98.4", "go1.98.3\\ngo1.98.4.linux-amd64.tar.gz"},
      Names{"-rf", "-rf.linux-amd64.tar.gz"},
      Names{"", ".linux-amd64.tar.gz"},
      Names{"go99999999999999999999.1", "go99999999999999999999.1.linux-amd64.tar.gz"},
      Names{"go1.98.5", "../../../x.linux-amd64.tar.gz"},
  };
  std::string out = "[";
  for (const Names& names : kHostile) {
    if (out.size() > 1) out += ",";
    out += "\n" + hostile_release(names.version, names.filename);
  }
  const std::size_t bracket = index.find('[');
  const std::string_view rest =
      bracket == std::string_view::npos ? std::string_view("]\n") : index.substr(bracket + 1);
  const std::size_t first = rest.find_first_not_of(kSpace);
  if (first != std::string_view::npos && rest[first] != ']') out += ",";
  out += rest;
  return out;
}

std::string nested_arrays(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']') + "\n";
}

}  // namespace gov_test
