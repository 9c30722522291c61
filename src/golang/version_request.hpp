// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "golang/version.hpp"

// What a person may write where a version is wanted, and which version it means among given ones.
// The grammar is that of docs/requests.md; text from a repository is untrusted and gets no other.

namespace gov {

struct ExactVersion {
  Version version;
};

/// All stable patches of one line, the newest of which is meant.
struct VersionLine {
  Version line;  // its patch does not count
};

enum class Channel {
  stable,     // newest stable release
  oldstable,  // newest patch of the line before that one (the meaning of actions/setup-go)
  rc,         // newest release candidate
  beta,
};

/// One bound, for instance >=1.21. Without a patch the bound speaks of the whole line, so <=1.22
/// includes every 1.22.N and >1.22 none.
struct VersionBound {
  enum class Relation { less, less_equal, greater, greater_equal };
  Relation relation;
  Version version;
  bool is_line;
};

/// All bounds hold.
struct VersionRange {
  std::vector<VersionBound> bounds;
  std::string text;  // as written, normalised blanks
};

/// The first Go on PATH that is not gov's.
struct SystemGo {};

/// An alias or a linked SDK.
struct NamedVersion {
  std::string name;
};

/// Where and why a text is not a request; the column counts bytes from 1.
struct RequestFault {
  std::size_t column = 1;
  std::string reason;
};

class VersionRequest {
 public:
  using Meaning =
      std::variant<ExactVersion, VersionLine, Channel, VersionRange, SystemGo, NamedVersion>;

  static constexpr std::size_t kMaxBytes = 64;

  /// `text` without surrounding blanks.
  [[nodiscard]] static Expected<VersionRequest, RequestFault> parse(std::string_view text);

  // What code wants to say, without writing a text first. Versions are releases.
  [[nodiscard]] static VersionRequest exactly(const Version& version);
  /// `architecture` is a GOARCH that gov knows.
  [[nodiscard]] static VersionRequest exactly(const Version& version, std::string architecture);
  [[nodiscard]] static VersionRequest at_least(const Version& version);
  [[nodiscard]] static VersionRequest channel(Channel channel);
  /// `name` is one that parse() takes for a name.
  [[nodiscard]] static VersionRequest named(std::string name);

  /// Canonical text that parses to the same request: go1.22.5 and v1.22.5 become 1.22.5; the first
  /// release of an old line is written 1.20.0, as 1.20 means the line.
  [[nodiscard]] std::string to_string() const;

  [[nodiscard]] const Meaning& meaning() const { return meaning_; }
  /// A GOARCH, when the request named one (1.22.5/arm64).
  [[nodiscard]] const std::optional<std::string>& architecture() const { return architecture_; }

  [[nodiscard]] std::optional<Version> exact_version() const;
  /// An exact version, or the name of a line; absent for what speaks of several lines.
  [[nodiscard]] std::optional<Version> one_version() const;
  [[nodiscard]] bool is_system() const { return std::holds_alternative<SystemGo>(meaning_); }

  /// The version meant among `candidates` (any order); absent when none fits. Pre-releases are
  /// chosen only by an exact request, by rc and beta, and by a range that names one. SystemGo and
  /// names fit nothing here.
  [[nodiscard]] std::optional<Version> choose(const std::vector<Version>& candidates) const;

 private:
  explicit VersionRequest(Meaning meaning, std::optional<std::string> architecture = std::nullopt);

  Meaning meaning_;
  std::optional<std::string> architecture_;
};

/// The text that asks for exactly this version: to_string(), but 1.20.0 for go1.20.
[[nodiscard]] std::string exact_text(const Version& version);

/// "invalid version request "x": <reason> (column N); did you mean 1.22?" of kind usage, the text
/// escaped; the first column is not worth a word.
[[nodiscard]] Error invalid_request(std::string_view text, const RequestFault& fault);

}  // namespace gov
