// SPDX-License-Identifier: MIT
#include "install/checksum_log.hpp"

#include <optional>

#include "base/text.hpp"
#include "golang/toolchain_module.hpp"
#include "install/checksum_log_heads.hpp"
#include "verify/checksum_lookup.hpp"
#include "verify/merkle_tree.hpp"
#include "verify/tiles.hpp"

namespace gov {
namespace {

using Cause = LogFailure::Cause;

constexpr std::size_t kLargestTile = std::size_t{256} * 32;

class Lookup {
 public:
  Lookup(const ChecksumLogAccess& access, const Layout& layout, ChecksumLogAddress address)
      : access_(access), address_(std::move(address)), heads_(layout, address_.verifier) {}

  Expected<LoggedHash, LogFailure> run(const std::string& version);

 private:
  Result<std::string> read_tile(const Tile& tile);
  Expected<std::optional<std::string>, LogFailure> fetch_tile(const Tile& tile);
  Result<LoggedHash> prove(const std::string& answer, const std::string& version);
  Result<void> check_log(const SeenHead& received, const ChecksumLookup& lookup);
  [[nodiscard]] Error with_evidence(Error error, const SeenHead& seen,
                                    const SeenHead& received) const;

  const ChecksumLogAccess& access_;
  ChecksumLogAddress address_;
  ChecksumLogHeads heads_;
  std::optional<LogFailure> unread_;  // a tile could not be fetched, so nothing is refuted
};

/// A log need not serve a partial tile any more once the full tile exists; the full tile begins
/// with the same hashes.
Expected<std::optional<std::string>, LogFailure> Lookup::fetch_tile(const Tile& tile) {
  const std::string base = concat(address_.url, "/");
  GOV_TRY_ASSIGN(auto bytes, fetch_from_log(access_, concat(base, path_of(tile)), kLargestTile));
  if (bytes || !tile.is_partial()) return bytes;
  return fetch_from_log(access_, concat(base, path_of(tile.whole())), kLargestTile);
}

Result<std::string> Lookup::read_tile(const Tile& tile) {
  auto bytes = fetch_tile(tile);
  if (!bytes) {
    unread_ = std::move(bytes).error();
    return Error(*unread_);
  }
  if (*bytes) return std::move(**bytes);
  return fail(ErrorKind::integrity,
              concat("the checksum log no longer has ", path_of(tile), ", which its head implies"));
}

Error Lookup::with_evidence(Error error, const SeenHead& seen, const SeenHead& received) const {
  if (unread_) return error;
  const auto folder = heads_.keep_evidence(seen, received.note, access_.proxy.clock);
  error = std::move(error).within(
      concat("the checksum log of ", address_.verifier.name, " contradicts what it showed before"));
  error.because.push_back(concat("seen before: ", std::to_string(seen.head.size), " records"));
  error.because.push_back(concat("now: ", std::to_string(received.head.size), " records"));
  if (folder) error.because.push_back(concat("both signed heads are kept in ", *folder));
  return error;
}

/// Checks that the received head and the newest seen one are consistent, and that the log contains
/// the record.
Result<void> Lookup::check_log(const SeenHead& received, const ChecksumLookup& lookup) {
  const std::string& built_in = access_.anchors.checksum_database_head;
  GOV_TRY_ASSIGN(const auto seen, heads_.newest(address_.is_known_to_gov ? built_in : ""));
  // Proxies cache answers for a long time, so an older head is fine as long as it is consistent
  // with the newest one seen.
  const bool is_older = seen && seen->head.size > received.head.size;
  const TreeHead& newest = is_older ? seen->head : received.head;
  TileHashes hashes(newest.size, [this](const Tile& tile) { return read_tile(tile); });
  if (seen) {
    auto continues = is_older ? check_consistency(received.head, seen->head, hashes)
                              : check_consistency(seen->head, received.head, hashes);
    if (!continues) return with_evidence(std::move(continues).error(), *seen, received);
  }
  if (lookup.number >= received.head.size) {
    return fail(ErrorKind::integrity,
                concat("the log has ", std::to_string(received.head.size), " records, and record ",
                       std::to_string(lookup.number), " is not one of them"));
  }
  GOV_TRY(check_inclusion(newest, lookup.number, record_hash(lookup.record), hashes));
  if (!is_older) heads_.keep(received);
  return {};
}

Result<LoggedHash> Lookup::prove(const std::string& answer, const std::string& version) {
  GOV_TRY_ASSIGN(const ChecksumLookup lookup, parse_checksum_lookup(answer));
  GOV_TRY_ASSIGN(const TreeHead head, open_tree_head(lookup.note, address_.verifier));
  GOV_TRY(check_log({head, lookup.note}, lookup));
  GOV_TRY_ASSIGN(auto h1, recorded_hash(lookup.record, kToolchainModule, version));
  if (!h1) {
    return fail(ErrorKind::integrity, "the checksum database returned the record of another module")
        .with_reason(concat("requested ", kToolchainModule, "@", version));
  }
  return LoggedHash{.h1 = std::move(*h1),
                    .database = address_.verifier.name,
                    .entry = {.number = lookup.number, .tree_size = head.size}};
}

Expected<LoggedHash, LogFailure> Lookup::run(const std::string& version) {
  const std::string url = concat(address_.url, "/lookup/", kToolchainModule, "@", version);
  GOV_TRY_ASSIGN(const auto answer, fetch_from_log(access_, url, kLargestLogAnswer));
  if (!answer) {
    return LogFailure(
        fail(ErrorKind::integrity,
             concat(address_.verifier.name, " has no record of ", kToolchainModule, "@", version)),
        Cause::not_in_log);
  }
  auto proven = prove(*answer, version);
  if (proven) return std::move(*proven);
  if (unread_) return std::move(*unread_);
  return LogFailure(
      std::move(proven).error().within(
          concat("the answer of the checksum database ", address_.verifier.name, " is not proven")),
      Cause::not_proven);
}

}  // namespace

Expected<LoggedHash, LogFailure> look_up_toolchain(const ChecksumLogAccess& access,
                                                   const Layout& layout,
                                                   const std::string& version) {
  GOV_TRY_ASSIGN(auto address, find_checksum_log(access));
  if (!address) {
    return LogFailure(
        fail(ErrorKind::integrity, "GOSUMDB or GONOSUMDB turns the checksum database off"),
        Cause::not_asked);
  }
  return Lookup(access, layout, std::move(*address)).run(version);
}

}  // namespace gov
