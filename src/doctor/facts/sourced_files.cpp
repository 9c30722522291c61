// SPDX-License-Identifier: MIT
#include "doctor/facts/sourced_files.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/facts/path_pattern.hpp"
#include "doctor/facts/shell_words.hpp"

namespace gov {
namespace {

constexpr std::size_t kMostValues = 100;
using Values = std::vector<PathPattern>;

/// The words of the shells for the folder of the file that is being read.
constexpr std::string_view kOwnFolder[] = {"${BASH_SOURCE%/*}", "${BASH_SOURCE[0]%/*}", "${0:A:h}",
                                           "${0:h}", "${${(%):-%x}:A:h}"};

bool is_one(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class SourceReader {
 public:
  SourceReader(const std::string& file, const SourcingShell& shell, const Disk& disk)
      : folder_(parent_directory(file)), shell_(shell), disk_(disk) {
    variables_["HOME"] = {PathPattern::literal(shell.home)};
  }

  void read(std::string_view line) {
    for (const ShellCommand& command : commands_of(line)) read_command(command.words);
  }

  [[nodiscard]] std::vector<std::string> take() { return std::move(found_); }

 private:
  using Words = std::vector<std::string_view>;

  void read_command(Words words) {
    while (!words.empty() && is_one(words.front(), {"builtin", "command"}))
      words.erase(words.begin());
    if (words.empty()) return;
    if (words.front() == "for") {
      read_loop(words);
    } else if (is_one(words.front(), {".", "source", "\\."})) {
      if (words.size() > 1) add_sourced(words[words[1] == "--" && words.size() > 2 ? 2 : 1]);
    } else if (shell_.dialect == StartupDialect::fish) {
      read_fish_assignment(words);
    } else {
      read_assignments(words);
    }
  }

  /// for NAME in WORD...; zsh's for NAME (WORD...) COMMAND.
  void read_loop(const Words& words) {
    if (words.size() < 3) return;
    Values values;
    const bool is_list = words[2].starts_with('(');
    if (!is_list && words[2] != "in") return;
    std::size_t at = is_list ? 2 : 3;
    for (bool is_end = false; at < words.size() && !is_end; ++at) {
      std::string_view word = words[at];
      if (is_list && at == 2) word.remove_prefix(1);
      is_end = is_list && closes_list(word);
      if (is_end) word.remove_suffix(1);
      add_meant(values, word);
    }
    variables_[std::string(words[1])] = std::move(values);
    if (at < words.size())
      read_command(Words(words.begin() + static_cast<std::ptrdiff_t>(at), words.end()));
  }

  static bool closes_list(std::string_view word) {
    return word.ends_with(')') &&
           std::count(word.begin(), word.end(), ')') > std::count(word.begin(), word.end(), '(');
  }

  /// Patterns stay patterns: most loops source nothing, and need no folder to be read.
  void add_meant(Values& values, std::string_view word) {
    auto meant = expanded(without_qualifier(word));
    if (!meant) return;
    for (PathPattern& value : *meant) {
      if (values.size() < kMostValues) values.push_back(std::move(value));
    }
  }

  void read_assignments(const Words& words) {
    for (const std::string_view word : words) {
      if (is_one(word, {"export", "local", "typeset", "declare", "readonly"})) continue;
      if (word.starts_with('-')) continue;
      const std::size_t length = name_length(word);
      if (length == 0 || length >= word.size() || word[length] != '=') return;
      assign(word.substr(0, length), word.substr(length + 1));
    }
  }

  void read_fish_assignment(const Words& words) {
    if (words.front() != "set") return;
    std::size_t at = 1;
    while (at < words.size() && words[at].starts_with('-')) ++at;
    if (at + 1 < words.size()) assign(words[at], words[at + 1]);
  }

  void assign(std::string_view name, std::string_view word) {
    auto values = expanded(word);
    const std::string key(name);
    if (values) {
      variables_[key] = std::move(*values);
    } else {
      variables_.erase(key);
    }
  }

  void add_sourced(std::string_view word) {
    for (std::string& path : files_meant_by(word)) {
      const bool is_known = std::find(found_.begin(), found_.end(), path) != found_.end();
      if (!is_known && found_.size() < kMostValues) found_.push_back(std::move(path));
    }
  }

  /// Without zsh's (N) after a pattern: no error when nothing matches.
  static std::string_view without_qualifier(std::string_view word) {
    const std::size_t open = word.rfind('(');
    const bool has_one = word.ends_with(')') && open != std::string_view::npos && open > 0 &&
                         word[open - 1] != '$' && word[open - 1] != '<';
    return has_one ? word.substr(0, open) : word;
  }

  /// Absolute paths; a relative one is looked for in the home directory, where sessions begin.
  std::vector<std::string> files_meant_by(std::string_view word) {
    std::vector<std::string> paths;
    const auto values = expanded(without_qualifier(word));
    if (!values) return paths;
    for (const PathPattern& value : *values) {
      if (value.text().empty()) continue;
      const PathPattern whole = is_absolute_path(value.text())
                                    ? value
                                    : PathPattern::literal(shell_.home + "/").followed_by(value);
      for (std::string& path : whole.files(disk_, kMostValues)) paths.push_back(std::move(path));
    }
    return paths;
  }

  /// Command and process substitution.
  static bool only_shell_knows(char c, char quote) {
    const std::string_view begins = quote == '\0' ? "`<>()" : quote == '"' ? "`" : "";
    return begins.find(c) != std::string_view::npos;
  }

  /// Begins or ends a quotation; `quote` is the mark of the one that is open, or NUL.
  static bool turns_quotation(char c, char& quote) {
    const bool is_end = quote != '\0' && c == quote;
    const bool is_begin = quote == '\0' && (c == '"' || c == '\'');
    if (is_begin) quote = c;
    if (is_end) quote = '\0';
    return is_begin || is_end;
  }

  /// What the word becomes; absent where only the shell knows.
  std::optional<Values> expanded(std::string_view word) {
    Values values(1);
    if (word == "~" || word.starts_with("~/")) {
      values = {PathPattern::literal(shell_.home)};
      word.remove_prefix(1);
    }
    char quote = '\0';
    while (!word.empty()) {
      const char c = word.front();
      if (only_shell_knows(c, quote)) return std::nullopt;
      if (turns_quotation(c, quote)) {
        word.remove_prefix(1);
      } else if (c == '\\' && quote != '\'') {
        append(values, {PathPattern::literal(word.substr(1, 1))});
        word.remove_prefix(std::min<std::size_t>(2, word.size()));
      } else if (c == '$' && quote != '\'') {
        const auto part = take_variable(word);
        if (!part) return std::nullopt;
        append(values, *part);
      } else {
        const std::string_view text = word.substr(0, 1);
        append(values, {quote == '\0' ? PathPattern::pattern(text) : PathPattern::literal(text)});
        word.remove_prefix(1);
      }
    }
    return values;
  }

  static void append(Values& values, const Values& parts) {
    if (parts.size() == 1) {
      for (PathPattern& value : values) value.append(parts.front());
      return;
    }
    Values all;
    for (const PathPattern& value : values) {
      for (const PathPattern& part : parts) {
        if (all.size() < kMostValues) all.push_back(value.followed_by(part));
      }
    }
    values = std::move(all);
  }

  /// $NAME, ${NAME}, ${NAME:-WORD}, and the folder of the file.
  std::optional<Values> take_variable(std::string_view& word) {
    for (const std::string_view own : kOwnFolder) {
      if (!word.starts_with(own)) continue;
      word.remove_prefix(own.size());
      return Values{PathPattern::literal(folder_)};
    }
    word.remove_prefix(1);
    const bool has_braces = word.starts_with('{');
    if (has_braces) word.remove_prefix(1);
    const std::size_t length = name_length(word);
    if (length == 0) return std::nullopt;
    const std::string name(word.substr(0, length));
    word.remove_prefix(length);
    std::optional<std::string_view> otherwise;
    if (has_braces && (word.starts_with(":-") || word.starts_with('-'))) {
      word.remove_prefix(word.front() == ':' ? 2 : 1);
      const std::size_t end = closing_brace(word);
      if (end == std::string_view::npos) return std::nullopt;
      otherwise = word.substr(0, end);
      word.remove_prefix(end);
    }
    if (has_braces && !word.starts_with('}')) return std::nullopt;
    if (has_braces) word.remove_prefix(1);
    auto values = value_of(name);
    if (!values && otherwise) return expanded(*otherwise);
    return values;
  }

  std::optional<Values> value_of(const std::string& name) const {
    if (const auto known = variables_.find(name); known != variables_.end()) return known->second;
    if (const auto value = shell_.environment.find_non_empty(name))
      return Values{PathPattern::literal(*value)};
    return std::nullopt;
  }

  std::string folder_;
  const SourcingShell& shell_;
  const Disk& disk_;
  std::map<std::string, Values> variables_;
  std::vector<std::string> found_;
};

}  // namespace

bool may_source(std::string_view text) {
  if (text.find("source ") != std::string_view::npos) return true;
  for (std::size_t at = text.find(". "); at != std::string_view::npos;
       at = text.find(". ", at + 1)) {
    const std::string_view next = text.substr(at + 2, 1);
    if (!next.empty() && std::string_view("~$/\"'.").find(next.front()) != std::string_view::npos)
      return true;
  }
  return false;
}

std::vector<std::string> files_sourced_by(const TextFile& file,
                                          const std::vector<ScriptLine>& context,
                                          const SourcingShell& shell, const Disk& disk) {
  SourceReader reader(file.path, shell, disk);
  std::size_t index = 0;
  for (const std::string_view line : lines_of(file)) {
    if (context[index++].is_run) reader.read(line);
  }
  return reader.take();
}

}  // namespace gov
