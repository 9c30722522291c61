// SPDX-License-Identifier: MIT
#include "unpack/unpack_failure.hpp"

#include "base/text.hpp"

namespace gov {

UnpackFailure blaming_archive(Error error) {
  return {std::move(error), UnpackFailure::Fault::archive};
}

Error archive_is_damaged(std::string reason) {
  return fail(ErrorKind::integrity, "the archive is damaged").with_reason(std::move(reason));
}

Error entry_is_refused(std::string_view name, std::string reason) {
  return fail(ErrorKind::integrity, concat("refused the archive entry ", in_quotes(name)))
      .with_reason(std::move(reason));
}

}  // namespace gov
