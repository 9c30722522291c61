// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

namespace gov {

/// A handle of a C library, which kDestroy() gives back.
template <class Handle, auto kDestroy>
class OwnedHandle {
 public:
  OwnedHandle() = default;
  OwnedHandle(OwnedHandle&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  OwnedHandle& operator=(OwnedHandle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~OwnedHandle() {
    if (handle_ != nullptr) (void)kDestroy(handle_);
  }

  [[nodiscard]] Handle get() const { return handle_; }
  [[nodiscard]] Handle* out() { return &handle_; }
  [[nodiscard]] bool exists() const { return handle_ != nullptr; }

 private:
  Handle handle_ = nullptr;
};

}  // namespace gov
