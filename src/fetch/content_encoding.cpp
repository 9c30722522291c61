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

}  // namespace gov
