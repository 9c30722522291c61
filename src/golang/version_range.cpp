// SPDX-License-Identifier: MIT
#include "golang/version_range.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gov {
namespace {

using Relation = VersionBound::Relation;

constexpr std::string_view kOperatorBytes = "<>=^~";

/// Reads a range from left to right and remembers the column for faults.
class RangeReader {
 public:
  explicit RangeReader(std::string_view text) : text_(text) {}

  Expected<VersionRange, RequestFault> read() {
    if (text_.find(" - ") != std::string_view::npos) return read_hyphen_range();
    while (position_ < text_.size()) {
      GOV_TRY(read_comparison());
      skip_blanks();
    }
    return std::move(range_);
  }

 private:
  Expected<VersionRange, RequestFault> read_hyphen_range() {
    GOV_TRY_ASSIGN(const WrittenVersion low, read_version());
    skip_blanks();
    if (!text_.substr(position_).starts_with("- ")) return refuse("a hyphen is expected here");
    ++position_;
    skip_blanks();
    GOV_TRY_ASSIGN(const WrittenVersion high, read_version());
    if (position_ != text_.size()) return refuse("nothing may follow the second version");
    add(Relation::greater_equal, low);
    add(Relation::less_equal, high);
    range_.text = concat(low.text, " - ", high.text);
    return std::move(range_);
  }

  Expected<void, RequestFault> read_comparison() {
    const std::size_t start = position_;
    while (position_ < text_.size() &&
           kOperatorBytes.find(text_[position_]) != std::string_view::npos) {
      ++position_;
    }
    const std::string_view symbol = text_.substr(start, position_ - start);
    skip_blanks();
    const std::size_t version_start = position_;
    GOV_TRY_ASSIGN(const WrittenVersion bound, read_version());
    if (!add_comparison(symbol, bound)) {
      position_ = symbol.empty() ? version_start : start;
      return refuse("one of < <= > >= ^ ~ is expected here");
    }
    if (!range_.text.empty()) range_.text += ' ';
    range_.text += concat(symbol, bound.text);
    return {};
  }

  struct WrittenVersion {
    Version version;
    bool is_line;
    std::string text;
  };

  Expected<WrittenVersion, RequestFault> read_version() {
    const std::size_t start = position_;
    const std::size_t end = std::min(text_.find_first_of(" <>=^~", position_), text_.size());
    const std::string_view word = strip_version_prefix(text_.substr(start, end - start));
    const auto version = Version::parse(word);
    if (!version) return refuse("a Go version is expected here");
    position_ = end;
    const bool is_line = !version->is_prerelease() && std::count(word.begin(), word.end(), '.') < 2;
    return WrittenVersion{*version, is_line, std::string(word)};
  }

  bool add_comparison(std::string_view symbol, const WrittenVersion& bound) {
    if (symbol == "^") {
      const auto major = parse_unsigned(bound.version.major());
      if (!major) return false;
      const auto next = Version::parse(concat(std::to_string(*major + 1), ".0"));
      add(Relation::greater_equal, bound);
      range_.bounds.push_back({Relation::less, *next, true});
      return true;
    }
    if (symbol == "~") {
      add(Relation::greater_equal, bound);
      range_.bounds.push_back({Relation::less_equal, bound.version, true});
      return true;
    }
    constexpr std::array<std::pair<std::string_view, Relation>, 4> kRelations = {
        {{"<", Relation::less},
         {"<=", Relation::less_equal},
         {">", Relation::greater},
         {">=", Relation::greater_equal}}};
    for (const auto& [text, relation] : kRelations) {
      if (symbol != text) continue;
      add(relation, bound);
      return true;
    }
    return false;
  }

  void add(Relation relation, const WrittenVersion& bound) {
    range_.bounds.push_back({relation, bound.version, bound.is_line});
  }

  void skip_blanks() {
    while (position_ < text_.size() && text_[position_] == ' ') ++position_;
  }

  [[nodiscard]] RequestFault refuse(std::string reason) const {
    return {position_ + 1, std::move(reason)};
  }

  std::string_view text_;
  std::size_t position_ = 0;
  VersionRange range_;
};

std::strong_ordering compare_to_bound(const Version& version, const VersionBound& bound) {
  if (!bound.is_line) return version <=> bound.version;
  if (const auto order = compare_decimal(version.major(), bound.version.major()); order != 0) {
    return order;
  }
  return compare_decimal(version.minor(), bound.version.minor());
}

bool satisfies(const VersionBound& bound, const Version& version) {
  const std::strong_ordering order = compare_to_bound(version, bound);
  switch (bound.relation) {
    case Relation::less:
      return order < 0;
    case Relation::less_equal:
      return order <= 0;
    case Relation::greater:
      return order > 0;
    case Relation::greater_equal:
      return order >= 0;
  }
  return false;
}

}  // namespace

bool is_range_text(std::string_view text) {
  return text.find_first_of(kOperatorBytes) != std::string_view::npos ||
         text.find(" - ") != std::string_view::npos;
}

Expected<VersionRange, RequestFault> parse_version_range(std::string_view text) {
  return RangeReader(text).read();
}

bool is_in_range(const VersionRange& range, const Version& version) {
  const bool names_prerelease =
      std::any_of(range.bounds.begin(), range.bounds.end(),
                  [](const VersionBound& bound) { return bound.version.is_prerelease(); });
  if (version.is_prerelease() && !names_prerelease) return false;
  return std::all_of(range.bounds.begin(), range.bounds.end(),
                     [&](const VersionBound& bound) { return satisfies(bound, version); });
}

std::string_view strip_version_prefix(std::string_view text) {
  for (const std::string_view prefix : {std::string_view("go"), std::string_view("v")}) {
    if (!text.starts_with(prefix) || text.size() == prefix.size()) continue;
    const char next = text[prefix.size()];
    if (next >= '0' && next <= '9') return text.substr(prefix.size());
  }
  return text;
}

}  // namespace gov
