// SPDX-License-Identifier: MIT
#include "resolve/pin_writing.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "golang/pin_file.hpp"
#include "golang/pin_file_list.hpp"
#include "golang/pin_text.hpp"

namespace gov {

Result<std::string> write_pin(const std::string& directory, const VersionRequest& request) {
  std::string file = path_in(directory, own_pin_file());
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(file, kMaxPinFileBytes));
  // What is no text, such as UTF-16, holds no comments that could be kept.
  const auto readable = pin_text(text ? std::string_view(*text) : std::string_view());
  GOV_TRY(write_file_atomically(file, with_request(readable ? *readable : "", request)));
  return file;
}

}  // namespace gov
