// SPDX-License-Identifier: MIT
#include "commands/use/exec_words.hpp"

#include <algorithm>

#include "golang/request_words.hpp"

namespace gov {
namespace {

bool is_version_word(const std::string& word) {
  return word.starts_with('+') ? parse_request(word).has_value() : is_plain_version(word);
}

std::optional<std::string> name_in(const std::string& word) {
  const auto request = VersionRequest::parse(word);
  const auto* named = request ? std::get_if<NamedVersion>(&request->meaning()) : nullptr;
  return named != nullptr ? std::optional(named->name) : std::nullopt;
}

}  // namespace

std::size_t count_exec_versions(const std::vector<std::string>& words,
                                const IsGivenName& is_given_name) {
  const auto is_version_or_name = [&](const std::string& word) {
    if (is_version_word(word)) return true;
    const auto name = name_in(word);
    return name && is_given_name(*name);
  };
  const auto dashes = std::find(words.begin(), words.end(), "--");
  const bool are_all_versions =
      dashes != words.end() && std::all_of(words.begin(), dashes, is_version_or_name);
  const auto end =
      are_all_versions ? dashes : std::find_if_not(words.begin(), words.end(), is_version_word);
  return static_cast<std::size_t>(end - words.begin());
}

ExecOptions split_exec_words(const std::vector<std::string>& words,
                             const IsGivenName& is_given_name) {
  const auto end_of_versions =
      words.begin() + static_cast<std::ptrdiff_t>(count_exec_versions(words, is_given_name));
  auto command = end_of_versions;
  if (command != words.end() && *command == "--") ++command;
  return {.requests = {words.begin(), end_of_versions}, .command = {command, words.end()}};
}

std::optional<std::string> word_before_dashes(const std::vector<std::string>& words) {
  const bool has_dashes = words.size() > 1 && words[1] == "--";
  return has_dashes ? std::optional(words.front()) : std::nullopt;
}

std::optional<std::string> name_before_dashes(const std::vector<std::string>& words) {
  const auto word = word_before_dashes(words);
  return word ? name_in(*word) : std::nullopt;
}

}  // namespace gov
