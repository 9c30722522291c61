// SPDX-License-Identifier: MIT
#include "install/module_zip.hpp"

#include <optional>
#include <utility>

#include "base/anonymous_file.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/url.hpp"
#include "golang/toolchain_module.hpp"
#include "install/archive_file.hpp"
#include "install/digest_sink.hpp"
#include "install/file_address.hpp"
#include "install/proxy_logins.hpp"

namespace gov {
namespace {

/// Why one proxy failed, and whether to try the next.
struct ProxyFailure : Error {
  enum class Cause {
    missing,  // it does not have the module
    failed,   // it cannot be reached
    fatal,    // this machine or the user is the cause
  };

  ProxyFailure(Error error, Cause why = Cause::fatal)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};
using FromProxy = Expected<ModuleZip, ProxyFailure>;
using Cause = ProxyFailure::Cause;

/// Digests bytes while writing them to a file that no other process can open.
class PrivateZip : public ByteSink {
 public:
  explicit PrivateZip(UniqueFd file) : file_(std::move(file)) {}

  Result<void> write(std::span<const std::byte> bytes) override {
    GOV_TRY(digest_.write(bytes));
    return write_all(file_.number(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                     "the toolchain module");
  }
  ModuleZip take(std::string origin, std::uint64_t bytes) {
    return {.file = std::move(file_),
            .origin = std::move(origin),
            .sha256 = digest_.hex(),
            .bytes = bytes};
  }

 private:
  UniqueFd file_;
  DigestSink digest_{DigestAlgorithm::sha256};
};

class ModuleFetch {
 public:
  ModuleFetch(const InstallJob& job, SourceTransfer& transfer, const ModuleRequest& request)
      : job_(job), transfer_(transfer), request_(request) {}

  FromProxy from(const GoProxy& proxy);

 private:
  FromProxy from_server(const std::string& url);
  FromProxy from_folder(const std::string& url);
  [[nodiscard]] DownloadRequest request_for(const std::string& url) const;
  [[nodiscard]] ProxyFailure judge(DownloadOutcome outcome) const;

  const InstallJob& job_;
  SourceTransfer& transfer_;
  const ModuleRequest& request_;
};

FromProxy ModuleFetch::from(const GoProxy& proxy) {
  if (proxy.kind == GoProxy::Kind::off)
    return ProxyFailure(fail(ErrorKind::network, "the list of module proxies ends with off"),
                        Cause::missing);
  const bool is_direct = proxy.kind == GoProxy::Kind::direct;
  GOV_TRY_ASSIGN(Url url, parse_url(is_direct ? kToolchainsDirectly : std::string_view(proxy.url)));
  if (url.path == "/") url.path.clear();
  url.path += concat("/", kToolchainModule, "/@v/", request_.version, ".zip");
  return url.scheme == "file" ? from_folder(to_string(url)) : from_server(to_string(url));
}

DownloadRequest ModuleFetch::request_for(const std::string& url) const {
  DownloadRequest request;
  request.url = url;
  request.allow_plain_http = url.starts_with("http://");
  request.logins = logins_for(url, job_.go_auth);
  request.max_bytes = kLargestArchive;
  request.expected = ExpectedContent::zip;
  if (request_.partial != nullptr) request.partial_path = request_.partial->path();
  return request;
}

ProxyFailure ModuleFetch::judge(DownloadOutcome outcome) const {
  const int status = outcome.failure->http_status().value_or(0);
  if (status == 404 || status == 410) return {std::move(outcome.failure->error), Cause::missing};
  SourceFailure failure = failure_of(std::move(outcome));
  if (status == 401 && job_.go_auth.names_programs)
    failure.because.emplace_back("GOAUTH names a program, and gov runs no programs to log in");
  const bool is_fatal = failure.then == SourceFailure::Then::give_up;
  return {std::move(failure), is_fatal ? Cause::fatal : Cause::failed};
}

FromProxy ModuleFetch::from_server(const std::string& url) {
  if (job_.is_offline) {
    return ProxyFailure(fail(ErrorKind::network, concat("cannot fetch ", redacted(url)))
                            .with_reason("gov was told to stay offline"),
                        Cause::failed);
  }
  const auto client = job_.make_client();
  std::string why;
  for (int attempt = 0; attempt < SourceTransfer::kMostRestarts; ++attempt) {
    GOV_TRY_ASSIGN(UniqueFd file, make_anonymous_file(job_.layout.staging()));
    PrivateZip zip(std::move(file));
    DownloadOutcome outcome = transfer_.receive(request_for(url), *client, zip);
    if (outcome.state == DownloadState::failed) return judge(std::move(outcome));
    if (outcome.state == DownloadState::complete)
      return zip.take(std::move(outcome.effective_url), outcome.received);
    why = std::move(outcome.restart_reason);
  }
  return ProxyFailure(keeps_breaking(url, why), Cause::failed);
}

FromProxy ModuleFetch::from_folder(const std::string& url) {
  const auto path = path_of_file_address(url);
  if (!path) {
    return ProxyFailure(fail(ErrorKind::usage, "a file:// address of a module proxy is malformed")
                            .with_reason(redacted(url)));
  }
  if (!is_regular_file(*path))
    return ProxyFailure(fail(ErrorKind::network, concat("no such file: ", in_quotes(*path))),
                        Cause::missing);
  GOV_TRY_ASSIGN(UniqueFd file, open_archive_file(*path));
  DigestSink digest(DigestAlgorithm::sha256);
  GOV_TRY_ASSIGN(const std::uint64_t bytes,
                 feed_open_file(file.number(), *path, digest, transfer_.watch()));
  return ModuleZip{
      .file = std::move(file), .origin = *path, .sha256 = digest.hex(), .bytes = bytes};
}

}  // namespace

Expected<ModuleZip, SourceFailure> fetch_module_zip(const InstallJob& job, SourceTransfer& transfer,
                                                    const ModuleRequest& request) {
  ModuleFetch fetch(job, transfer, request);
  std::optional<Error> failed;
  for (const GoProxy& proxy : request.proxies) {
    FromProxy zip = fetch.from(proxy);
    if (zip) return std::move(*zip);
    ProxyFailure failure = std::move(zip).error();
    const Cause cause = failure.cause;
    if (cause == Cause::fatal) return SourceFailure(std::move(failure));
    if (!failed) {
      failed = std::move(failure);
    } else {
      failed->because.push_back(concat("next proxy: ", failure.what));
      failed->because.insert(failed->because.end(), failure.because.begin(), failure.because.end());
    }
    if (cause == Cause::failed && !proxy.falls_back_always) break;
  }
  if (!failed) failed = fail(ErrorKind::usage, "no module proxy is set");
  return SourceFailure(std::move(*failed), SourceFailure::Then::try_next_source);
}

}  // namespace gov
