// SPDX-License-Identifier: MIT
#include "verify/checksum_lookup.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {

Result<ChecksumLookup> parse_checksum_lookup(std::string_view text) {
  const Error malformed =
      fail(ErrorKind::integrity, "the answer of the checksum database is not a record");
  const std::size_t first_end = text.find('\n');
  const std::size_t record_end = text.find("\n\n");
  const bool has_parts = first_end != std::string_view::npos &&
                         record_end != std::string_view::npos && record_end > first_end;
  if (!has_parts) return malformed;
  const auto number = parse_unsigned(text.substr(0, first_end));
  if (!number) return Error(malformed).with_reason("it does not begin with the record's number");
  const std::string_view record = text.substr(first_end + 1, record_end - first_end);
  const bool is_printable = std::none_of(
      record.begin(), record.end(), [](char c) { return c != '\n' && is_control_character(c); });
  if (!is_printable) return Error(malformed).with_reason("it holds a control character");
  return ChecksumLookup{.number = *number,
                        .record = std::string(record),
                        .note = std::string(text.substr(record_end + 2))};
}

Result<std::optional<std::string>> recorded_hash(std::string_view record, std::string_view module,
                                                 std::string_view version) {
  std::optional<std::string> found;
  const std::string prefix = concat(module, " ", version, " h1:");
  for (const std::string_view line : split(record, '\n')) {
    if (!line.starts_with(prefix)) continue;
    const std::string_view hash = line.substr(prefix.size() - 3);
    if (found && *found != hash) {
      return fail(ErrorKind::integrity,
                  concat("the record of ", module, " ", version, " names two different hashes"));
    }
    found = hash;
  }
  return found;
}

}  // namespace gov
