// SPDX-License-Identifier: MIT
//
// The bytes of an answer as pieces of things that stay where they are: a mapped file, a string,
// parts of either. Copying a Body copies no bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gov_test {

class Body {
 public:
  Body() = default;
  explicit Body(std::string text);
  // `bytes` must live as long as `owner`.
  Body(std::shared_ptr<const void> owner, std::string_view bytes);

  void append(const Body& other);
  // Cut to what exists.
  Body slice(std::uint64_t offset, std::uint64_t length) const;
  std::uint64_t size() const { return size_; }
  // All of it in one string; for small bodies.
  std::string text() const;

  struct Piece {
    std::shared_ptr<const void> owner;
    std::string_view bytes;
  };
  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  std::vector<Piece> pieces_;
  std::uint64_t size_ = 0;
};

}  // namespace gov_test
