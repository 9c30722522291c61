// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "golang/pin_file.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

namespace {

std::vector<std::string_view> comments_of(std::string_view text) {
  std::vector<std::string_view> comments;
  for (const std::string_view line : gov::split(text, '\n')) {
    const std::size_t start = line.find('#');
    if (start != std::string_view::npos) comments.push_back(line.substr(start));
  }
  return comments;
}

}  // namespace

// A fault points into the text. Whatever a file holds, a request written into it is what is read
// from it afterwards; comments stay, and writing it twice changes nothing more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
  const gov::ParsedPin parsed = gov::parse_go_version_file(text);
  if (!parsed) {
    const gov::PinFault& fault = parsed.error();
    require(fault.line >= 1 && fault.line <= lines && fault.column >= 1 &&
            fault.column <= size + 1);
  }
  const std::optional<gov::PinText> pin = parsed ? *parsed : std::nullopt;
  if (pin) require(pin->line >= 1 && pin->line <= lines);

  const auto wanted = pin ? pin->request : *gov::VersionRequest::parse(">=1.21 <1.23/arm64");
  const std::string changed = gov::with_request(text, wanted);
  const gov::ParsedPin again = gov::parse_go_version_file(changed);
  require(again && *again);
  require((*again)->request.to_string() == wanted.to_string());
  require(comments_of(changed) == comments_of(text));
  require(gov::with_request(changed, wanted) == changed);
  return 0;
}
