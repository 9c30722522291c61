// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "golang/pin_parsing.hpp"
#include "golang/version_request.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

constexpr std::array<gov::PinFormat, 5> kFormats = {
    gov::PinFormat::tool_versions, gov::PinFormat::mise_toml, gov::PinFormat::prototools,
    gov::PinFormat::vfox_toml, gov::PinFormat::gvmrc};

void check(const gov::ParsedPin& parsed, std::size_t lines, std::size_t size) {
  if (!parsed) {
    const gov::PinFault& fault = parsed.error();
    require(fault.line >= 1 && fault.line <= lines + 1);
    require(fault.column >= 1 && fault.column <= size + 2);
    require(!fault.reason.empty());
    if (fault.suggestion) require(gov::VersionRequest::parse(*fault.suggestion).has_value());
    return;
  }
  if (!*parsed) return;
  const gov::PinText& pin = **parsed;
  require(pin.line >= 1 && pin.line <= lines);
  const std::string text = pin.request.to_string();
  const auto again = gov::VersionRequest::parse(text);
  require(again && again->to_string() == text);
}

}  // namespace

// The files of other managers, TOML among them: a fault points into the text and suggests nothing
// that gov would refuse; a pin is a request that can be written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n')) + 1;
  for (const gov::PinFormat format : kFormats) check(gov::parse_pin(format, bytes), lines, size);
  return 0;
}
