// SPDX-License-Identifier: MIT
#include "request_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

namespace gov_test {
namespace {

// One field: no space, no control character.
std::string as_field(const std::optional<std::string>& value) {
  if (!value || value->empty()) return "-";
  std::string field = *value;
  for (char& byte : field)
    if (static_cast<unsigned char>(byte) <= ' ') byte = '_';
  return field;
}

}  // namespace

RequestLog::RequestLog(const std::optional<std::filesystem::path>& path) {
  if (!path) return;
  descriptor_ = open(path->c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor_ < 0) throw std::runtime_error("cannot open the log " + path->string());
}

RequestLog::~RequestLog() {
  if (descriptor_ >= 0) close(descriptor_);
}

void RequestLog::note(const HttpRequest& request, int status, std::uint64_t bytes_sent) const {
  if (descriptor_ < 0) return;
  const std::string status_text = status == 0 ? "000" : std::to_string(status);
  const std::string line = as_field(request.method) + " " + as_field(request.target) + " " +
                           status_text + " " + std::to_string(bytes_sent) + " " +
                           as_field(request.header("range")) + " " +
                           as_field(request.header("if-none-match")) + "\n";
  // A full disk must not stop the server; the test that reads the log will notice.
  [[maybe_unused]] const ssize_t written = write(descriptor_, line.data(), line.size());
}

}  // namespace gov_test
