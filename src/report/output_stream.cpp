// SPDX-License-Identifier: MIT
#include "report/output_stream.hpp"

#include <utility>

#include "base/file.hpp"

namespace gov {

OutputStream::OutputStream(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)) {}

void OutputStream::append(std::string_view text) {
  constexpr std::size_t kWorthWriting = 64 * 1024;
  if (!outcome_) return;
  pending_ += text;
  if (pending_.size() >= kWorthWriting) flush();
}

void OutputStream::flush() {
  if (outcome_ && !pending_.empty()) outcome_ = write_all(descriptor_, pending_, name_);
  pending_.clear();
}

Result<void> OutputStream::outcome() const { return outcome_; }

}  // namespace gov
