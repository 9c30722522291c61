// SPDX-License-Identifier: MIT
#include "fetch/block_page.hpp"

#include <algorithm>

#include "base/format_guess.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kTitleBytes = 80;
constexpr std::size_t kShownBytes = 32;
constexpr std::uint64_t kMuchSmaller = 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_lead(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return trim(bytes);
}

bool starts_as_expected(std::string_view bytes, ExpectedContent expected) {
  switch (expected) {
    case ExpectedContent::gzip:
      return starts_as_gzip(text_bytes(bytes));
    case ExpectedContent::zip:
      return bytes.starts_with("PK");
    case ExpectedContent::json: {
      const std::string_view text = without_lead(bytes);
      return text.starts_with('[') || text.starts_with('{');
    }
    case ExpectedContent::anything:
      break;
  }
  return false;
}

bool starts_as_web_page(std::string_view bytes) {
  return guess_format(text_bytes(bytes)) == kHtmlPage;
}

std::string_view name_of(ExpectedContent expected) {
  switch (expected) {
    case ExpectedContent::gzip:
    case ExpectedContent::zip:
      return "an archive";
    case ExpectedContent::json:
      return "a JSON document";
    case ExpectedContent::anything:
      break;
  }
  return "the file";
}

/// `smaller_than` is the expected size where the file is far below it.
void add_reasons(Error& error, const HttpHead& head, std::string_view bytes,
                 std::optional<std::uint64_t> smaller_than) {
  if (!head.content_type.empty()) {
    error.because.push_back(concat("its content type is ", printable(head.content_type, 80)));
  }
  if (const std::string title = page_title(bytes); !title.empty()) {
    error.because.push_back(concat("its title is ", in_quotes(title)));
  }
  if (smaller_than) {
    error.because.push_back(concat("it has ", human_size(*head.content_length), " instead of ",
                                   human_size(*smaller_than)));
  }
}

}  // namespace

std::optional<HttpFailure> block_page(const HttpHead& head, std::string_view first_bytes,
                                      ExpectedContent expected,
                                      std::optional<std::uint64_t> expected_size) {
  if (starts_as_expected(first_bytes, expected)) return std::nullopt;
  const bool claims_web_page =
      head.content_type == "text/html" || head.content_type == "application/xhtml+xml";
  // A server may label any file text/html; without a format to compare with, only the bytes count.
  const bool is_web_page =
      starts_as_web_page(first_bytes) || (claims_web_page && expected != ExpectedContent::anything);
  if (!is_web_page && (expected == ExpectedContent::anything || first_bytes.empty())) {
    return std::nullopt;
  }
  const bool is_much_smaller =
      expected_size && head.content_length && *head.content_length < *expected_size / kMuchSmaller;
  const std::string_view wanted = name_of(expected);
  const bool is_intercepted = is_web_page || is_much_smaller;
  Error error = fail(ErrorKind::integrity, concat("the server's answer is not ", wanted));
  if (is_intercepted) {
    error = fail(ErrorKind::network,
                 concat("the server answered with ", is_web_page ? "a web page" : "a short message",
                        " instead of ", wanted))
                .with_hint(
                    "a proxy or a sign-in page may be in between: sign in with a browser, "
                    "or set https_proxy");
  }
  add_reasons(error, head, first_bytes, is_much_smaller ? expected_size : std::nullopt);
  if (!is_web_page) {
    error.because.push_back(concat("it starts with \"", printable(first_bytes, kShownBytes), "\""));
  }
  const auto problem =
      is_intercepted ? TransferProblem::intercepted : TransferProblem::wrong_content;
  return HttpFailure{problem, std::move(error), std::nullopt};
}

std::string page_title(std::string_view page) {
  const std::string lower = to_lower(page);
  const std::size_t tag = lower.find("<title");
  const std::size_t start = tag == std::string::npos ? tag : lower.find('>', tag);
  if (start == std::string::npos) return {};
  const std::size_t end = std::min(lower.find('<', start), lower.size());
  std::string title;
  for (const char c : trim(page.substr(start + 1, end - start - 1))) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!is_blank) title += c;
    if (is_blank && !title.ends_with(' ')) title += ' ';
  }
  return printable(title, kTitleBytes);
}

}  // namespace gov
