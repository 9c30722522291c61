// SPDX-License-Identifier: MIT
#include "install/proxy_document.hpp"

#include <utility>

#include "base/file.hpp"
#include "fetch/document.hpp"
#include "install/file_address.hpp"
#include "install/proxy_logins.hpp"

namespace gov {
namespace {

using Answer = Expected<std::optional<std::string>, NoProxyAnswer>;
using Cause = NoProxyAnswer::Cause;

Answer read_from_folder(const std::string& url, std::size_t max_bytes) {
  const auto path = path_of_file_address(url);
  if (!path) {
    return NoProxyAnswer(fail(ErrorKind::usage, "a file:// address of GOPROXY is malformed"),
                         Cause::malformed);
  }
  GOV_TRY_ASSIGN(auto text, read_if_present(*path, max_bytes));
  return text;
}

}  // namespace

Answer fetch_from_proxy(const ProxyAccess& access, const std::string& url, std::size_t max_bytes) {
  if (url.starts_with("file:")) return read_from_folder(url, max_bytes);
  DocumentRequest request;
  request.url = url;
  request.allow_plain_http = url.starts_with("http://");
  request.logins = logins_for(url, access.go_auth);
  request.max_bytes = max_bytes;
  request.missing = MissingDocument::is_an_answer;
  auto answer = fetch_document(access.client, request, access.retries, access.clock, access.watch);
  if (!answer) {
    HttpFailure& failure = answer.error();
    const bool is_wrong = failure.problem == TransferProblem::wrong_content;
    return NoProxyAnswer(std::move(failure.error),
                         is_wrong ? Cause::wrong_content : Cause::unreachable);
  }
  auto* document = std::get_if<Document>(&*answer);
  if (document == nullptr) return std::optional<std::string>();
  return std::optional(std::move(document->body));
}

}  // namespace gov
