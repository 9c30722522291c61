// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_journal.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/base64.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "json/json_text.hpp"
#include "shell/file_edit.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestEntry = 32U << 20U;
constexpr std::size_t kDigits = 6;
constexpr std::string_view kEnding = ".json";

std::string name_for(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  const std::size_t zeros = digits.size() < kDigits ? kDigits - digits.size() : 0;
  return concat(std::string(zeros, '0'), digits, kEnding);
}

std::optional<std::uint64_t> number_of(std::string_view name) {
  if (!name.ends_with(kEnding)) return std::nullopt;
  return parse_unsigned(name.substr(0, name.size() - kEnding.size()));
}

JsonValue to_json(const JournalEntry& entry) {
  JsonValue json = JsonValue::object({{"format", 1},
                                      {"check", entry.check},
                                      {"at", entry.at},
                                      {"path_base64", encode_base64(entry.path)}});
  if (entry.text) {
    if (entry.text->before) json.set("before_base64", encode_base64(*entry.text->before));
    json.set("after_base64", encode_base64(entry.text->after));
    if (entry.text->made_folder)
      json.set("made_folder_base64", encode_base64(*entry.text->made_folder));
  }
  if (entry.mode) {
    json.set("mode_before", entry.mode->before);
    json.set("mode_after", entry.mode->after);
  }
  return json;
}

std::optional<std::string> text_of(const JsonValue& json, std::string_view name) {
  const JsonValue* value = json.find(name);
  const auto text = value == nullptr ? std::nullopt : value->as_string();
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

std::optional<std::string> decoded(const JsonValue& json, std::string_view name) {
  const auto text = text_of(json, name);
  return text ? decode_base64(*text) : std::nullopt;
}

std::optional<mode_t> mode_in(const JsonValue& json, std::string_view name) {
  const JsonValue* value = json.find(name);
  const auto number = value == nullptr ? std::nullopt : value->as_unsigned();
  if (!number || *number > 07777U) return std::nullopt;
  return static_cast<mode_t>(*number);
}

std::optional<JournalEntry> from_json(const JsonValue& json) {
  const auto path = decoded(json, "path_base64");
  if (!path || !is_absolute_path(*path)) return std::nullopt;
  JournalEntry entry{.check = text_of(json, "check").value_or(""),
                     .at = text_of(json, "at").value_or(""),
                     .path = *path};
  if (auto after = decoded(json, "after_base64"))
    entry.text = RepairedText{.before = decoded(json, "before_base64"),
                              .after = std::move(*after),
                              .made_folder = decoded(json, "made_folder_base64")};
  const auto before = mode_in(json, "mode_before");
  const auto after = mode_in(json, "mode_after");
  if (before && after) entry.mode = RepairedMode{*before, *after};
  if (!entry.text && !entry.mode) return std::nullopt;
  return entry;
}

}  // namespace

bool is_as_after(const JournalEntry& entry) {
  if (entry.text) {
    const auto now = read_if_present(entry.path, kLargestEditedFile);
    return now && *now == entry.text->after;
  }
  const auto status = status_of(entry.path);
  return status && (status->st_mode & 07777U) == entry.mode->after;
}

Result<JournalEntry> add_to_journal(const Layout& layout, JournalEntry entry) {
  GOV_TRY(make_directories(layout.repairs(), 0700));
  GOV_TRY_ASSIGN(const std::vector<std::string> names, list_directory(layout.repairs()));
  std::uint64_t last = 0;
  for (const std::string& name : names) last = std::max(last, number_of(name).value_or(0));
  entry.name = name_for(last + 1);
  GOV_TRY(write_file_atomically(path_in(layout.repairs(), entry.name), to_json_text(to_json(entry)),
                                0600));
  return entry;
}

Result<std::vector<JournalEntry>> read_journal(const Layout& layout) {
  GOV_TRY_ASSIGN(std::vector<std::string> names, list_directory(layout.repairs()));
  std::erase_if(names, [](const std::string& name) { return !number_of(name); });
  std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return *number_of(a) > *number_of(b);
  });
  std::vector<JournalEntry> entries;
  for (std::string& name : names) {
    const auto text = read_if_present(path_in(layout.repairs(), name), kLargestEntry);
    if (!text || !*text) continue;
    const auto json = parse_json(**text, {.max_bytes = kLargestEntry});
    auto entry = json ? from_json(*json) : std::nullopt;
    if (!entry) continue;
    entry->name = std::move(name);
    entries.push_back(std::move(*entry));
  }
  return entries;
}

Result<void> remove_from_journal(const Layout& layout, const JournalEntry& entry) {
  const std::string file = path_in(layout.repairs(), entry.name);
  if (::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
  return system_error(concat("cannot delete ", in_quotes(file)), errno);
}

}  // namespace gov
