// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "http_request.hpp"

namespace gov_test {

// A line per answered request: METHOD target status bytes-sent range-or-dash if-none-match-or-dash.
// `bytes-sent` counts the body. Each line is one appending write, so several servers may share a
// file.
class RequestLog {
 public:
  // nullopt: keeps no log. Throws std::runtime_error when the file cannot be opened.
  explicit RequestLog(const std::optional<std::filesystem::path>& path);
  ~RequestLog();
  RequestLog(const RequestLog&) = delete;
  RequestLog& operator=(const RequestLog&) = delete;

  // Status 0 is written as 000: no status line was sent.
  void note(const HttpRequest& request, int status, std::uint64_t bytes_sent) const;

 private:
  int descriptor_ = -1;
};

}  // namespace gov_test
