// SPDX-License-Identifier: MIT
#include "doctor/facts/path_pattern.hpp"

#include <fnmatch.h>

#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kWildcards = "*?[]";

bool has_wildcard(std::string_view part) {
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (part[at] == '\\') {
      ++at;
    } else if (kWildcards.find(part[at]) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::string without_escapes(std::string_view part) {
  std::string plain;
  for (std::size_t at = 0; at < part.size(); ++at) {
    if (part[at] == '\\' && at + 1 < part.size()) ++at;
    plain += part[at];
  }
  return plain;
}

}  // namespace

PathPattern PathPattern::literal(std::string_view text) {
  PathPattern made;
  made.text_ = text;
  for (const char c : text) {
    if (c == '\\' || kWildcards.find(c) != std::string_view::npos) made.pattern_ += '\\';
    made.pattern_ += c;
  }
  return made;
}

PathPattern PathPattern::pattern(std::string_view text) {
  PathPattern made;
  made.text_ = text;
  made.pattern_ = text;
  made.has_wildcard_ = has_wildcard(text);
  return made;
}

void PathPattern::append(const PathPattern& other) {
  text_ += other.text_;
  pattern_ += other.pattern_;
  has_wildcard_ = has_wildcard_ || other.has_wildcard_;
}

PathPattern PathPattern::followed_by(const PathPattern& other) const {
  PathPattern whole = *this;
  whole.append(other);
  return whole;
}

std::vector<std::string> PathPattern::files(const Disk& disk, std::size_t most) const {
  if (!has_wildcard_) return {text_};
  std::vector<std::string> found = {""};
  for (const std::string_view part : split(std::string_view(pattern_).substr(1), '/')) {
    std::vector<std::string> next;
    for (const std::string& folder : found) {
      if (!has_wildcard(part)) {
        next.push_back(concat(folder, "/", without_escapes(part)));
        continue;
      }
      for (const std::string& name : disk.names_in(folder.empty() ? "/" : folder)) {
        const bool matches = ::fnmatch(std::string(part).c_str(), name.c_str(), FNM_PERIOD) == 0;
        if (matches && next.size() < most) next.push_back(concat(folder, "/", name));
      }
    }
    found = std::move(next);
  }
  return found;
}

}  // namespace gov
