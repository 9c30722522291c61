// SPDX-License-Identifier: MIT
#include "install/unpublished_file.hpp"

#include "base/format_guess.hpp"
#include "base/text.hpp"
#include "fetch/block_page.hpp"

namespace gov {
namespace {

std::string wrong_size(std::uint64_t size, std::uint64_t published_size) {
  if (published_size == 0 || size == published_size) return {};
  if (size < published_size) {
    return concat("it has ", human_size(size), " of ", human_size(published_size),
                  ": the download was not completed");
  }
  return concat("it has ", std::to_string(size), " bytes, but the published file has ",
                std::to_string(published_size));
}

std::string title_of(std::string_view page) {
  const std::string title = page_title(page);
  return title.empty() ? std::string() : concat(" with the title ", in_quotes(title));
}

}  // namespace

std::string what_the_file_is(std::string_view start, std::uint64_t size,
                             std::uint64_t published_size) {
  if (size == 0) return "it is empty";
  const auto bytes = text_bytes(start);
  if (starts_as_gzip(bytes)) return wrong_size(size, published_size);
  const std::string_view guess = guess_format(bytes);
  if (guess.empty()) return "it is not a gzip file";
  if (guess == kHtmlPage) return concat("it is ", guess, title_of(start));
  if (guess == kPlainTar)
    return concat("it is ", guess, ": some browsers unpack what they download");
  return concat("it is ", guess);
}

}  // namespace gov
