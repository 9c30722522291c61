// SPDX-License-Identifier: MIT
#include "fetch/content_encoding.hpp"

#include "base/text.hpp"

namespace gov {

std::optional<HttpFailure> refuse_content_encoding(const HttpHead& head) {
  if (head.content_encoding.empty() || head.content_encoding == "identity") return std::nullopt;
  return HttpFailure{
      TransferProblem::intercepted,
      fail(ErrorKind::network, "the server changed the encoding of the file")
          .with_reason(concat("it announced content encoding ", in_quotes(head.content_encoding))),
      std::nullopt};
}

std::optional<HttpFailure> refuse_archive_encoding(const HttpHead& head,
                                                   std::optional<std::uint64_t> expected_size) {
  const bool may_be_label = head.content_encoding == "gzip" || head.content_encoding == "x-gzip";
  const bool has_other_size =
      head.content_length && expected_size && *head.content_length != *expected_size;
  if (may_be_label && !has_other_size) return std::nullopt;
  return refuse_content_encoding(head);
}

}  // namespace gov
