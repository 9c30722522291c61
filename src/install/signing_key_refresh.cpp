// SPDX-License-Identifier: MIT
#include "install/signing_key_refresh.hpp"

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/document.hpp"
#include "install/brief_watch.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestBlock = std::size_t{1} << 20U;  // the real one has 29 kB

/// Whether this block has the key that the signature names; false for an unreadable block.
bool has_signer(const SigningKey& key, std::string_view armored_signature) {
  const auto answer = is_by_key(armored_signature, key);
  return answer && *answer;
}

Result<std::optional<std::string>> fetch_block(const InstallJob& job) {
  if (job.is_offline || job.anchors.signing_key_url.empty()) return std::optional<std::string>();
  DocumentRequest request;
  request.url = job.anchors.signing_key_url;
  request.max_bytes = kLargestBlock;
  request.missing = MissingDocument::is_an_answer;
  const auto client = job.make_client();
  auto answer = fetch_document(*client, request, brief_retries(), job.clock, brief_watch(job));
  if (!answer) {
    if (job.is_cancelled && job.is_cancelled()) return std::move(answer.error().error);
    job.reporter.detail(concat("no newer OpenPGP key: ", answer.error().error.what));
    return std::optional<std::string>();
  }
  auto* document = std::get_if<Document>(&*answer);
  return document == nullptr ? std::optional<std::string>() : std::move(document->body);
}

}  // namespace

Result<SigningKey> key_for_signature(const InstallJob& job, std::string_view armored_signature) {
  const SigningKey built_in{job.anchors.signing_key, job.anchors.signing_key_block};
  GOV_TRY_ASSIGN(const bool is_known, is_by_key(armored_signature, built_in));
  if (is_known) return built_in;
  const std::string file = job.layout.signing_key();
  const auto kept = read_if_present(file, kLargestBlock);
  if (kept && *kept) {
    const SigningKey key{built_in.primary, **kept};
    if (has_signer(key, armored_signature)) return key;
  }
  GOV_TRY_ASSIGN(auto block, fetch_block(job));
  if (!block) return built_in;
  const SigningKey fetched{built_in.primary, std::move(*block)};
  if (!has_signer(fetched, armored_signature)) return built_in;
  job.reporter.detail("the signing key has a newer subkey, bound by the pinned primary key");
  // Stored so that the next install need not fetch it; on failure it is fetched again.
  if (make_directories(std::string(parent_directory(file)), 0700))
    (void)write_file_atomically(file, fetched.block).has_value();
  return fetched;
}

}  // namespace gov
