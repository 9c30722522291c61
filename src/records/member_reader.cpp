// SPDX-License-Identifier: MIT
#include "records/member_reader.hpp"

#include "base/text.hpp"

namespace gov {

Error missing_member(std::string_view name, std::string_view wanted) {
  return fail(ErrorKind::failure, concat("it has no ", wanted, " ", in_quotes(name)));
}

std::string MemberReader::text(std::string_view name) {
  const JsonValue* value = object_.find(name);
  const auto text = value != nullptr ? value->as_string() : std::nullopt;
  if (!text) note(name, "text");
  return std::string(text.value_or(""));
}

std::uint64_t MemberReader::number(std::string_view name) {
  const JsonValue* value = object_.find(name);
  const auto number = value != nullptr ? value->as_unsigned() : std::nullopt;
  if (!number) note(name, "number");
  return number.value_or(0);
}

std::vector<std::string> MemberReader::texts(std::string_view name) {
  const JsonValue* value = object_.find(name);
  if (value == nullptr || !value->is_array()) note(name, "list");
  std::vector<std::string> texts;
  if (value == nullptr) return texts;
  for (const JsonValue& item : value->items()) {
    const auto text = item.as_string();
    if (!text) note(name, "list of texts");
    texts.emplace_back(text.value_or(""));
  }
  return texts;
}

void MemberReader::note(std::string_view name, std::string_view wanted) {
  if (!fault_) fault_ = missing_member(name, wanted);
}

}  // namespace gov
