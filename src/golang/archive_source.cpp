// SPDX-License-Identifier: MIT
#include "golang/archive_source.hpp"

#include <array>

#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kChinaTemplate = "https://golang.google.cn/dl/{file}";
constexpr std::string_view kDirectoryPrefix = "dir:";

}  // namespace

Result<Source> parse_source(std::string_view text) {
  if (text == "official") return Source{Source::Kind::official, std::string(text)};
  if (text == "cn") return Source{Source::Kind::url_template, std::string(kChinaTemplate)};
  if (text.starts_with(kDirectoryPrefix)) {
    const std::string_view directory = text.substr(kDirectoryPrefix.size());
    if (!is_absolute_path(directory))
      return fail(ErrorKind::usage, "the directory must be an absolute path");
    return Source{Source::Kind::directory, std::string(directory)};
  }
  if (!is_http_address(text))
    return fail(ErrorKind::usage, "it is neither a known word nor an http or https address");
  const bool has_placeholder = text.find('{') != std::string_view::npos;
  if (has_placeholder) return Source{Source::Kind::url_template, std::string(text)};
  return Source{Source::Kind::url_template, concat(text, text.ends_with('/') ? "" : "/", "{file}")};
}

bool is_http_address(std::string_view text) {
  constexpr std::array<std::string_view, 2> kSchemes = {"https://", "http://"};
  for (const std::string_view scheme : kSchemes) {
    if (!text.starts_with(scheme)) continue;
    return text.size() > scheme.size() && !has_control_character(text) &&
           text.find(' ') == std::string_view::npos;
  }
  return false;
}

}  // namespace gov
