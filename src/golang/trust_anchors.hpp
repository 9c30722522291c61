// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace gov {

/// What gov believes without proof: who signs the archives of Go, and who keeps the log of their
/// hashes. Built into gov (verify/go_project.hpp); a test program brings its own.
struct TrustAnchors {
  /// Fingerprint of the primary OpenPGP key, 40 upper-case hex digits. Its signing subkeys change
  /// every few years, so none of them is pinned.
  std::string signing_key;
  /// That key with its subkeys, armored.
  std::string signing_key_block;
  /// Where its owner publishes the block, for subkeys that are newer than gov.
  std::string signing_key_url;
  /// Name and key of the checksum database, in the form that GOSUMDB has.
  std::string checksum_database;
  /// A signed head of its log that was seen before; "" for none.
  std::string checksum_database_head;
};

}  // namespace gov
