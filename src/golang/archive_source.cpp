// SPDX-License-Identifier: MIT
#include "golang/archive_source.hpp"

#include <array>

#include "base/path.hpp"
#include "base/text.hpp"
#include "golang/go_proxy_list.hpp"

namespace gov {
namespace {

constexpr std::string_view kChinaTemplate = "https://golang.google.cn/dl/{file}";
constexpr std::string_view kDirectoryPrefix = "dir:";
constexpr std::string_view kProxy = "proxy";
constexpr std::string_view kProxyPrefix = "proxy:";

using Kind = ArchiveSource::Kind;

Source archive_source(Kind kind, std::string_view text) {
  return ArchiveSource{kind, std::string(text)};
}

Result<Source> module_proxies(std::string_view list) {
  if (trim(list).empty()) return fail(ErrorKind::usage, "an address must follow proxy:");
  GOV_TRY(parse_go_proxies(list));
  return Source(ModuleProxySource{std::string(list)});
}

}  // namespace

Result<Source> parse_source(std::string_view text) {
  if (text == "official") return archive_source(Kind::official, text);
  if (text == "cn") return archive_source(Kind::url_template, kChinaTemplate);
  if (text == kProxy) return Source(ModuleProxySource{});
  if (text.starts_with(kProxyPrefix)) return module_proxies(text.substr(kProxyPrefix.size()));
  if (text.starts_with(kDirectoryPrefix)) {
    const std::string_view directory = text.substr(kDirectoryPrefix.size());
    if (!is_absolute_path(directory))
      return fail(ErrorKind::usage, "the directory must be an absolute path");
    return archive_source(Kind::directory, directory);
  }
  if (!is_http_address(text))
    return fail(ErrorKind::usage, "it is neither a known word nor an http or https address");
  const bool has_placeholder = text.find('{') != std::string_view::npos;
  if (has_placeholder) return archive_source(Kind::url_template, text);
  return archive_source(Kind::url_template, concat(text, text.ends_with('/') ? "" : "/", "{file}"));
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
