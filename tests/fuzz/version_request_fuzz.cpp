// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "golang/version_request.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

namespace {

const std::vector<gov::Version>& candidates() {
  static const std::vector<gov::Version> versions = [] {
    std::vector<gov::Version> list;
    for (const char* text :
         {"1.0", "1.4.2", "1.9.7", "1.18", "1.20", "1.20.14", "1.21rc2", "1.21.0", "1.21.13",
          "1.22.0", "1.22.5", "1.23.4", "1.24beta1", "1.24rc1", "1.24rc2", "2.0"}) {
      list.push_back(*gov::Version::parse(text));
    }
    return list;
  }();
  return versions;
}

}  // namespace

// Whatever is a request is written as text that reads as the same request; a fault points into the
// text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto request = gov::VersionRequest::parse(text);
  if (!request) {
    const gov::RequestFault& fault = request.error();
    require(!fault.reason.empty() && fault.column >= 1 && fault.column <= size + 1);
    return 0;
  }
  require(size <= gov::VersionRequest::kMaxBytes);
  const std::string canonical = request->to_string();
  const auto again = gov::VersionRequest::parse(canonical);
  require(again.has_value());
  require(again->to_string() == canonical);
  require(again->meaning().index() == request->meaning().index());
  require(again->architecture() == request->architecture());
  require(again->exact_version() == request->exact_version());
  require(again->choose(candidates()) == request->choose(candidates()));
  return 0;
}
