// SPDX-License-Identifier: MIT
#include "fetch/http_client.hpp"

namespace gov {

bool may_be_elsewhere(TransferProblem problem) {
  switch (problem) {
    case TransferProblem::connect:
    case TransferProblem::timeout:
    case TransferProblem::stalled:
    case TransferProblem::broken_connection:
    case TransferProblem::truncated:
    case TransferProblem::http_status:
    case TransferProblem::tls:
    case TransferProblem::refused_redirect:
    case TransferProblem::too_many_redirects:
    case TransferProblem::name_resolution:
    case TransferProblem::proxy:
    case TransferProblem::intercepted:
    case TransferProblem::other:
      return true;
    case TransferProblem::cancelled:
    case TransferProblem::wrong_content:
    case TransferProblem::other_origin:
    case TransferProblem::bad_request:
    case TransferProblem::handler:
      break;
  }
  return false;
}

HttpFailure HttpFailure::within(std::string wider) && {
  error = std::move(error).within(std::move(wider));
  return std::move(*this);
}

}  // namespace gov
