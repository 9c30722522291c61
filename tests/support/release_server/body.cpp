// SPDX-License-Identifier: MIT
#include "body.hpp"

#include <algorithm>
#include <utility>

namespace gov_test {

Body::Body(std::string text) {
  const auto owner = std::make_shared<const std::string>(std::move(text));
  append(Body(owner, *owner));
}

Body::Body(std::shared_ptr<const void> owner, std::string_view bytes) : size_(bytes.size()) {
  if (!bytes.empty()) pieces_.push_back({std::move(owner), bytes});
}

void Body::append(const Body& other) {
  pieces_.insert(pieces_.end(), other.pieces_.begin(), other.pieces_.end());
  size_ += other.size_;
}

Body Body::slice(std::uint64_t offset, std::uint64_t length) const {
  Body out;
  for (const Piece& piece : pieces_) {
    if (offset >= piece.bytes.size()) {
      offset -= piece.bytes.size();
      continue;
    }
    const std::uint64_t take = std::min<std::uint64_t>(length, piece.bytes.size() - offset);
    out.append(Body(piece.owner, piece.bytes.substr(offset, take)));
    length -= take;
    offset = 0;
    if (length == 0) break;
  }
  return out;
}

std::string Body::text() const {
  std::string out;
  for (const Piece& piece : pieces_) out += piece.bytes;
  return out;
}

}  // namespace gov_test
