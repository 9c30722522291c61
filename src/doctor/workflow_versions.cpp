// SPDX-License-Identifier: MIT
#include "doctor/workflow_versions.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kVersionKey = "go-version";

struct KeyLine {
  std::string_view key;
  std::string_view value;  // without the comment
  std::size_t indent = 0;  // of the key
};

std::string_view without_comment(std::string_view text) {
  if (text.starts_with('#')) return {};
  const std::size_t comment = text.find(" #");
  return trim(comment == std::string_view::npos ? text : text.substr(0, comment));
}

std::string_view unquoted_scalar(std::string_view text) {
  const bool is_quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                         text.back() == text.front();
  return is_quoted ? text.substr(1, text.size() - 2) : text;
}

/// KEY: VALUE, also as the first of an item of a list.
std::optional<KeyLine> key_line(std::string_view line) {
  std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  if (line.substr(indent).starts_with("- ")) indent += 2;
  indent = std::min(line.find_first_not_of(' ', indent), line.size());
  const std::string_view text = line.substr(indent);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.starts_with('#')) return std::nullopt;
  const std::string_view rest = text.substr(colon + 1);
  if (!rest.empty() && rest.front() != ' ') return std::nullopt;
  return KeyLine{unquoted_scalar(trim(text.substr(0, colon))), without_comment(trim(rest)), indent};
}

WorkflowVersion version_of(std::string_view scalar) {
  const std::string_view plain = unquoted_scalar(scalar);
  const bool is_quoted = plain.size() != scalar.size();
  const bool is_number = scalar.find_first_not_of("0123456789.") == std::string_view::npos &&
                         std::count(scalar.begin(), scalar.end(), '.') == 1;
  return {.text = std::string(plain),
          .loses_its_zero = !is_quoted && is_number && scalar.ends_with('0')};
}

/// NAME of ${{ matrix.NAME }}.
std::optional<std::string_view> matrix_reference(std::string_view value) {
  value = unquoted_scalar(value);
  if (!value.starts_with("${{") || !value.ends_with("}}")) return std::nullopt;
  value = trim(value.substr(3, value.size() - 5));
  constexpr std::string_view kMatrix = "matrix.";
  if (!value.starts_with(kMatrix)) return std::nullopt;
  value.remove_prefix(kMatrix.size());
  const bool is_name = value.find_first_of(" .[(|&") == std::string_view::npos;
  return is_name ? std::optional(value) : std::nullopt;
}

class WorkflowReader {
 public:
  explicit WorkflowReader(std::string_view text) : lines_(split(text, '\n')) {
    for (std::string_view& line : lines_) {
      if (line.ends_with('\r')) line.remove_suffix(1);
    }
  }

  std::vector<WorkflowChoice> read() {
    std::vector<std::string_view> lists = {kVersionKey};
    for (const std::string_view line : lines_) {
      const auto key = key_line(line);
      const auto name =
          key && key->key == kVersionKey ? matrix_reference(key->value) : std::nullopt;
      if (name && std::find(lists.begin(), lists.end(), *name) == lists.end())
        lists.push_back(*name);
    }
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const auto key = key_line(lines_[at]);
      if (key && std::find(lists.begin(), lists.end(), key->key) != lists.end()) add(at, *key);
    }
    return std::move(found_);
  }

 private:
  void add(std::size_t at, const KeyLine& key) {
    std::vector<WorkflowVersion> versions;
    if (key.value.starts_with('[')) {
      versions = flow_list(at, key.value);
    } else if (key.value.empty()) {
      versions = block_list(at, key.indent);
    } else if (key.value.front() != '{' && key.value.find("${{") == std::string_view::npos) {
      versions = {version_of(key.value)};
    }
    if (versions.empty()) return;
    for (WorkflowVersion& version : versions) {
      version.line = at + 1;
      version.shows = trim(lines_[at]);
    }
    // What "include" adds to a matrix is part of it.
    WorkflowChoice* matrix = key.key == kVersionKey ? nullptr : choice_of(key.key);
    if (matrix == nullptr) {
      found_.push_back({std::string(key.key), std::move(versions)});
    } else {
      matrix->versions.insert(matrix->versions.end(), versions.begin(), versions.end());
    }
  }

  WorkflowChoice* choice_of(std::string_view key) {
    const auto found = std::find_if(found_.begin(), found_.end(),
                                    [&](const WorkflowChoice& one) { return one.key == key; });
    return found == found_.end() ? nullptr : &*found;
  }

  /// [a, b], which may go on over several lines.
  [[nodiscard]] std::vector<WorkflowVersion> flow_list(std::size_t at,
                                                       std::string_view begin) const {
    constexpr std::size_t kMostLines = 50;
    std::string text(begin);
    for (std::size_t i = 1; text.find(']') == std::string::npos; ++i) {
      if (i > kMostLines || at + i >= lines_.size()) return {};
      text += concat(" ", without_comment(trim(lines_[at + i])));
    }
    std::vector<WorkflowVersion> versions;
    for (const std::string_view item :
         split(std::string_view(text).substr(1, text.find(']') - 1), ',')) {
      if (!trim(item).empty()) versions.push_back(version_of(trim(item)));
    }
    return versions;
  }

  /// The items of lines "- a" below the key.
  [[nodiscard]] std::vector<WorkflowVersion> block_list(std::size_t at, std::size_t indent) const {
    std::vector<WorkflowVersion> versions;
    for (std::size_t i = at + 1; i < lines_.size(); ++i) {
      const std::string_view text = trim(lines_[i]);
      if (text.empty() || text.starts_with('#')) continue;
      const std::size_t column = lines_[i].find_first_not_of(' ');
      if (column < indent || !text.starts_with("- ")) break;
      const std::string_view item = without_comment(trim(text.substr(2)));
      if (key_line(item)) return {};  // a list of maps
      versions.push_back(version_of(item));
    }
    return versions;
  }

  std::vector<std::string_view> lines_;
  std::vector<WorkflowChoice> found_;
};

}  // namespace

std::vector<WorkflowChoice> go_choices_of(std::string_view workflow) {
  return WorkflowReader(workflow).read();
}

}  // namespace gov
