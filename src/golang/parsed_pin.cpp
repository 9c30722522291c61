// SPDX-License-Identifier: MIT
#include "golang/parsed_pin.hpp"

#include "base/text.hpp"
#include "golang/likely_request.hpp"

namespace gov {

std::string said_by_file(const VersionRequest& request, const std::optional<std::string>& written) {
  std::string meant = request.to_string();
  return written ? concat(printable(*written), ", which means ", meant) : meant;
}

PinFault pin_fault(RequestFault fault, std::string_view content, std::size_t line,
                   std::size_t column) {
  return PinFault{.line = line,
                  .column = column + fault.column - 1,
                  .reason = std::move(fault.reason),
                  .text = std::string(content),
                  .suggestion = likely_request(content)};
}

}  // namespace gov
