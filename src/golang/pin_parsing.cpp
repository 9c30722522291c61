// SPDX-License-Identifier: MIT
#include "golang/pin_parsing.hpp"

#include "golang/foreign_pin_files.hpp"
#include "golang/gvmrc.hpp"
#include "golang/pin_file.hpp"
#include "golang/pin_text.hpp"
#include "golang/tool_versions_file.hpp"

namespace gov {
namespace {

/// These two are about Go and nothing else.
bool is_for_go_only(PinFormat format) {
  return format == PinFormat::go_version || format == PinFormat::gvmrc;
}

/// A quick look that saves the parser most files of others. TOML can write "go" with an escape.
bool may_name_go(std::string_view text) {
  return text.find("go") != std::string_view::npos || text.find('\\') != std::string_view::npos;
}

ParsedPin parse_text(PinFormat format, std::string_view text) {
  switch (format) {
    case PinFormat::go_version:
      return parse_go_version_file(text);
    case PinFormat::tool_versions:
      return parse_tool_versions(text);
    case PinFormat::mise_toml:
      return parse_mise_toml(text);
    case PinFormat::prototools:
      return parse_prototools(text);
    case PinFormat::vfox_toml:
      return parse_vfox_toml(text);
    case PinFormat::gvmrc:
      return parse_gvmrc(text);
  }
  return std::optional<PinText>();
}

}  // namespace

std::size_t most_bytes(PinFormat format) {
  constexpr std::size_t kMaxForeignBytes = 256 * 1024;  // these hold more than the version of Go
  return format == PinFormat::go_version ? kMaxPinFileBytes : kMaxForeignBytes;
}

ParsedPin parse_pin(PinFormat format, std::string_view bytes) {
  auto text = pin_text(bytes);
  const std::string_view readable = text ? *text : std::string_view(text.error().text);
  if (!is_for_go_only(format) && !may_name_go(readable)) return std::optional<PinText>();
  if (!text) return std::move(text).error();
  if (auto conflict = merge_conflict(*text)) return std::move(*conflict);
  return parse_text(format, *text);
}

}  // namespace gov
