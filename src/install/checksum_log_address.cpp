// SPDX-License-Identifier: MIT
#include "install/checksum_log_address.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "golang/archive_source.hpp"
#include "golang/go_proxy_list.hpp"

namespace gov {
namespace {

/// The name must be safe as part of a URL and of a file name.
bool is_database_name(std::string_view name) {
  const bool has_odd_character = std::any_of(name.begin(), name.end(), [](char c) {
    const bool is_letter_or_digit =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return !is_letter_or_digit && std::string_view(".-_/").find(c) == std::string_view::npos;
  });
  return !name.empty() && !has_odd_character && name.front() != '/' && name.back() != '/' &&
         name.find("..") == std::string_view::npos && name.find("//") == std::string_view::npos;
}

Result<NoteVerifier> verifier_of(const std::string& key, const NoteVerifier& known) {
  if (key == known.name) return known;
  if (key.find('+') == std::string::npos) {
    return fail(ErrorKind::usage, concat("GOSUMDB names an unknown database ", in_quotes(key)))
        .with_reason("a database other than sum.golang.org is named by its key: name+hash+key");
  }
  GOV_TRY_ASSIGN(NoteVerifier verifier, parse_note_verifier(key));
  if (is_database_name(verifier.name)) return verifier;
  return fail(ErrorKind::usage,
              concat("invalid name of a checksum database: ", in_quotes(verifier.name)))
      .with_reason("expected a host, or a host and a path");
}

/// The URL at the first proxy that serves the database; absent if none does.
Expected<std::optional<std::string>, LogFailure> address_at_a_proxy(const ChecksumLogAccess& access,
                                                                    const std::string& name) {
  GOV_TRY_ASSIGN(const auto proxies, parse_go_proxies(access.variables.goproxy));
  for (const GoProxy& proxy : proxies) {
    if (proxy.kind != GoProxy::Kind::url) break;
    const std::string base = concat(proxy.url, "/sumdb/", name);
    auto answer = fetch_from_log(access, concat(base, "/supported"), kLargestLogAnswer);
    if (answer && *answer) return std::optional(base);
    if (!answer && (access.proxy.was_stopped() || !proxy.falls_back_always))
      return std::move(answer).error();
  }
  return std::optional<std::string>();
}

}  // namespace

Expected<std::optional<std::string>, LogFailure> fetch_from_log(const ChecksumLogAccess& access,
                                                                const std::string& url,
                                                                std::size_t max_bytes) {
  auto answer = fetch_from_proxy(access.proxy, url, max_bytes);
  if (answer) return std::move(*answer);
  const bool is_wrong = answer.error().cause == NoProxyAnswer::Cause::wrong_content;
  return LogFailure(std::move(answer).error(),
                    is_wrong ? LogFailure::Cause::not_proven : LogFailure::Cause::unreachable);
}

Expected<std::optional<ChecksumLogAddress>, LogFailure> find_checksum_log(
    const ChecksumLogAccess& access) {
  GOV_TRY_ASSIGN(const auto choice, choose_checksum_database(access.variables));
  if (!choice) return std::optional<ChecksumLogAddress>();
  GOV_TRY_ASSIGN(const NoteVerifier known, parse_note_verifier(access.anchors.checksum_database));
  ChecksumLogAddress address;
  GOV_TRY_ASSIGN(address.verifier, verifier_of(choice->key, known));
  address.is_known_to_gov = address.verifier.public_key == known.public_key;
  if (choice->url) {
    if (!is_http_address(*choice->url))
      return LogFailure(
          fail(ErrorKind::usage, "the address in GOSUMDB is not an http or https address"));
    address.url = *choice->url;
    while (address.url.ends_with('/')) address.url.pop_back();
    return std::optional(std::move(address));
  }
  GOV_TRY_ASSIGN(auto at_proxy, address_at_a_proxy(access, address.verifier.name));
  address.url = at_proxy ? std::move(*at_proxy) : concat("https://", address.verifier.name);
  return std::optional(std::move(address));
}

}  // namespace gov
