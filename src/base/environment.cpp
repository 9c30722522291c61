// SPDX-License-Identifier: MIT
#include "base/environment.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

bool has_name(std::string_view entry, std::string_view name) {
  return entry.size() > name.size() && entry[name.size()] == '=' && entry.starts_with(name);
}

}  // namespace

Environment Environment::from_block(const char* const* block) {
  Environment environment;
  std::size_t count = 0;
  while (block != nullptr && block[count] != nullptr) ++count;
  environment.entries_.reserve(count + 4);
  for (std::size_t i = 0; i < count; ++i) environment.entries_.emplace_back(block[i]);
  return environment;
}

std::size_t Environment::position(std::string_view name) const {
  std::size_t i = 0;
  while (i < entries_.size() && !has_name(entries_[i], name)) ++i;
  return i;
}

std::optional<std::string_view> Environment::find(std::string_view name) const {
  const std::size_t i = position(name);
  if (i == entries_.size()) return std::nullopt;
  return entries_[i].substr(name.size() + 1);
}

std::optional<std::string_view> Environment::find_non_empty(std::string_view name) const {
  const auto value = find(name);
  if (!value || value->empty()) return std::nullopt;
  return value;
}

void Environment::set(std::string_view name, std::string_view value) {
  owned_.push_back(std::make_shared<const std::string>(concat(name, "=", value)));
  const std::size_t i = position(name);
  if (i == entries_.size()) {
    entries_.emplace_back(*owned_.back());
    return;
  }
  entries_[i] = *owned_.back();
  // The name occurred twice: the go command uses the first value, bash the last.
  const auto is_duplicate = [&](std::string_view entry) { return has_name(entry, name); };
  const auto behind = entries_.begin() + static_cast<std::ptrdiff_t>(i) + 1;
  entries_.erase(std::remove_if(behind, entries_.end(), is_duplicate), entries_.end());
}

void Environment::unset(std::string_view name) {
  std::erase_if(entries_, [&](std::string_view entry) { return has_name(entry, name); });
}

std::vector<char*> Environment::block() const {
  std::vector<char*> pointers;
  pointers.reserve(entries_.size() + 1);
  // execve's prototype lacks const for historical reasons; it does not write.
  for (const std::string_view entry : entries_) pointers.push_back(const_cast<char*>(entry.data()));
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace gov
