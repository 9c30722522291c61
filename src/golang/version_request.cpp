// SPDX-License-Identifier: MIT
#include "golang/version_request.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "base/text.hpp"
#include "golang/likely_request.hpp"
#include "golang/platform.hpp"
#include "golang/semver_prerelease.hpp"
#include "golang/version_range.hpp"

namespace gov {
namespace {

struct Keyword {
  std::string_view word;
  Channel channel;
};

constexpr std::array<Keyword, 5> kChannels = {{{"stable", Channel::stable},
                                               {"latest", Channel::stable},
                                               {"oldstable", Channel::oldstable},
                                               {"rc", Channel::rc},
                                               {"beta", Channel::beta}}};

bool is_name(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_inner = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  };
  return !text.empty() && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), is_inner) &&
         text.find("..") == std::string_view::npos && text.back() != '.';
}

std::optional<RequestFault> check_bytes(std::string_view text) {
  if (text.empty()) return RequestFault{1, "it is empty"};
  if (text.size() > VersionRequest::kMaxBytes) {
    return RequestFault{VersionRequest::kMaxBytes + 1, "it is longer than 64 bytes"};
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] < ' ' || text[i] > '~')
      return RequestFault{i + 1, "only printable ASCII is allowed"};
  }
  return std::nullopt;
}

using Meaning = VersionRequest::Meaning;

constexpr std::string_view kNumberMissing = "a pre-release has a number, as in 1.24rc1";

constexpr std::string_view kNoVersion = "it is not a Go version";

RequestFault fault_at_start(std::string_view reason) { return {1, std::string(reason)}; }

std::optional<Version> parse_spelling(std::string_view text) {
  const auto version = Version::parse_release(text);
  return version ? version : parse_semver_prerelease(text);
}

/// The part of "=1.20" after the sign: that release, not the line.
Expected<Meaning, RequestFault> parse_exact(std::string_view text) {
  const auto refuse = [](std::string_view reason) { return RequestFault{2, std::string(reason)}; };
  const auto version = parse_spelling(strip_version_prefix(text));
  if (!version) return refuse(kNoVersion);
  if (version->is_language_only()) {
    const std::string line = version->to_string();
    return refuse(concat(line, " names a language version; its first release is ", line, ".0"));
  }
  if (version->is_prerelease() && text.back() >= 'a') return refuse(kNumberMissing);
  return Meaning(ExactVersion{*version});
}

Expected<Meaning, RequestFault> parse_numbers(std::string_view text) {
  for (const std::string_view wildcard : {".x", ".*", ".X"}) {
    if (!text.ends_with(wildcard)) continue;
    const std::string_view front = text.substr(0, text.size() - wildcard.size());
    const auto line = Version::parse(front);
    const bool is_line = line && !line->is_prerelease() && front.find('.') == front.rfind('.');
    if (is_line && front.find('.') != std::string_view::npos) return Meaning(VersionLine{*line});
    if (front == "1") return Meaning(Channel::stable);
    return fault_at_start("a wildcard can only stand for the patch, as in 1.22.x");
  }
  const auto version = parse_spelling(text);
  const auto dots = std::count(text.begin(), text.end(), '.');
  if (!version) return fault_at_start(kNoVersion);
  if (dots == 0 && text != "1") {
    return fault_at_start(concat("there is no Go ", text));
  }
  if (version->is_prerelease() && text.back() >= 'a') return fault_at_start(kNumberMissing);
  if (dots == 0) return Meaning(Channel::stable);
  if (dots == 1 && !version->is_prerelease()) return Meaning(VersionLine{*version});
  return Meaning(ExactVersion{*version});
}

Expected<Meaning, RequestFault> parse_meaning(std::string_view text) {
  if (text == "system") return Meaning(SystemGo{});
  for (const Keyword& keyword : kChannels) {
    if (text == keyword.word) return Meaning(keyword.channel);
  }
  if (text.starts_with('=') && text.find_first_of(" <>^~", 1) == std::string_view::npos) {
    return parse_exact(text.substr(1));
  }
  if (is_range_text(text)) {
    GOV_TRY_ASSIGN(VersionRange range, parse_version_range(text));
    return Meaning(std::move(range));
  }
  const std::string_view numbers = strip_version_prefix(text);
  if (numbers.front() >= '0' && numbers.front() <= '9') return parse_numbers(numbers);
  if (is_name(text)) return Meaning(NamedVersion{std::string(text)});
  return fault_at_start("it is neither a version, a range, nor a name");
}

std::optional<Version> newest(const std::vector<Version>& candidates, auto&& is_meant) {
  std::optional<Version> best;
  for (const Version& candidate : candidates) {
    if (!candidate.is_language_only() && is_meant(candidate) && (!best || candidate > *best)) {
      best = candidate;
    }
  }
  return best;
}

std::optional<Version> choose_channel(Channel channel, const std::vector<Version>& candidates) {
  const auto is_stable = [](const Version& v) { return !v.is_prerelease(); };
  switch (channel) {
    case Channel::stable:
      return newest(candidates, is_stable);
    case Channel::oldstable: {
      const auto stable = newest(candidates, is_stable);
      if (!stable) return std::nullopt;
      const auto minor = parse_unsigned(stable->minor());
      if (!minor || *minor == 0) return std::nullopt;
      const std::string before = std::to_string(*minor - 1);
      return newest(candidates, [&](const Version& v) {
        return is_stable(v) && v.major() == stable->major() && v.minor() == before;
      });
    }
    case Channel::rc:
      return newest(candidates, [](const Version& v) { return v.prerelease_kind() == "rc"; });
    case Channel::beta:
      return newest(candidates, [](const Version& v) { return v.prerelease_kind() == "beta"; });
  }
  return std::nullopt;
}

std::string channel_name(Channel channel) {
  for (const Keyword& keyword : kChannels) {
    if (keyword.channel == channel) return std::string(keyword.word);
  }
  return {};
}

std::string meaning_text(const Meaning& meaning) {
  if (const auto* exact = std::get_if<ExactVersion>(&meaning)) return exact_text(exact->version);
  if (const auto* line = std::get_if<VersionLine>(&meaning)) return line->line.line();
  if (const auto* channel = std::get_if<Channel>(&meaning)) return channel_name(*channel);
  if (const auto* range = std::get_if<VersionRange>(&meaning)) return range->text;
  if (const auto* named = std::get_if<NamedVersion>(&meaning)) return named->name;
  return "system";
}

}  // namespace

std::string exact_text(const Version& version) {
  const bool hides_its_patch = !version.patch().empty() && version.to_string() == version.line();
  return hides_its_patch ? concat(version.to_string(), ".0") : version.to_string();
}

VersionRequest::VersionRequest(Meaning meaning, std::optional<std::string> architecture)
    : meaning_(std::move(meaning)), architecture_(std::move(architecture)) {}

Expected<VersionRequest, RequestFault> VersionRequest::parse(std::string_view text) {
  if (auto bad_byte = check_bytes(text)) return std::move(*bad_byte);
  std::optional<std::string> architecture;
  if (const std::size_t slash = text.rfind('/'); slash != std::string_view::npos) {
    architecture = parse_architecture(text.substr(slash + 1));
    if (!architecture || slash == 0) {
      return RequestFault{slash + 1, "only a processor such as amd64 or arm64 may follow a slash"};
    }
    text = text.substr(0, slash);
  }
  GOV_TRY_ASSIGN(Meaning meaning, parse_meaning(text));
  VersionRequest request(std::move(meaning), std::move(architecture));
  // "<1.9<1.8" gets blanks, "=1.20" and "x64" letters: what is stored must be readable again.
  if (request.to_string().size() > kMaxBytes) {
    return fault_at_start("written out it is longer than 64 bytes");
  }
  return request;
}

VersionRequest VersionRequest::exactly(const Version& version) {
  return VersionRequest(ExactVersion{version});
}

VersionRequest VersionRequest::exactly(const Version& version, std::string architecture) {
  return VersionRequest(ExactVersion{version}, std::move(architecture));
}

VersionRequest VersionRequest::at_least(const Version& version) {
  VersionRange range;
  range.bounds.push_back({VersionBound::Relation::greater_equal, version, false});
  range.text = concat(">=", exact_text(version));
  return VersionRequest(std::move(range));
}

VersionRequest VersionRequest::channel(Channel channel) { return VersionRequest(channel); }

VersionRequest VersionRequest::named(std::string name) {
  assert(is_name(name));
  return VersionRequest(NamedVersion{std::move(name)});
}

std::string VersionRequest::to_string() const {
  const std::string text = meaning_text(meaning_);
  return architecture_ ? concat(text, "/", *architecture_) : text;
}

std::optional<Version> VersionRequest::exact_version() const {
  const auto* exact = std::get_if<ExactVersion>(&meaning_);
  if (exact == nullptr) return std::nullopt;
  return exact->version;
}

std::optional<Version> VersionRequest::one_version() const {
  const auto* line = std::get_if<VersionLine>(&meaning_);
  return line != nullptr ? line->line : exact_version();
}

std::optional<Version> VersionRequest::choose(const std::vector<Version>& candidates) const {
  if (const auto* exact = std::get_if<ExactVersion>(&meaning_)) {
    return newest(candidates, [&](const Version& v) { return v == exact->version; });
  }
  if (const auto* line = std::get_if<VersionLine>(&meaning_)) {
    return newest(candidates, [&](const Version& v) {
      return !v.is_prerelease() && v.is_same_line(line->line);
    });
  }
  if (const auto* channel = std::get_if<Channel>(&meaning_))
    return choose_channel(*channel, candidates);
  if (const auto* range = std::get_if<VersionRange>(&meaning_)) {
    return newest(candidates, [&](const Version& v) { return is_in_range(*range, v); });
  }
  return std::nullopt;
}

Error invalid_request(std::string_view text, const RequestFault& fault) {
  std::string reason = fault.reason;
  if (fault.column > 1) reason += concat(" (column ", std::to_string(fault.column), ")");
  const auto meant = likely_request(text);
  if (meant) reason += concat("; did you mean ", *meant, "?");
  return fail(ErrorKind::usage, concat("invalid version request ", in_quotes(text)))
      .with_reason(std::move(reason))
      .with_hint(concat("gov list-remote", meant ? " " : "", meant.value_or("")));
}

}  // namespace gov
