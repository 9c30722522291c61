// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// The validators of a response, for conditional requests (RFC 9110, 8.8). Either may be empty.
struct Validators {
  std::string etag;  // as sent, with its quotes and a possible W/
  std::string last_modified;
};

/// True for a quoted entity tag of at most 512 harmless bytes that is not weak (RFC 9110, 8.8.3).
/// Only such a tag promises equal bytes, so only such a tag lets a transfer be resumed.
[[nodiscard]] bool is_strong_etag(std::string_view etag);

}  // namespace gov
