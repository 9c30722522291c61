// SPDX-License-Identifier: MIT
#include "doctor/facts/standalone_lines.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool opens_block(std::string_view word, bool is_fish) {
  static constexpr std::string_view kPosix[] = {"if",   "for",    "while", "until",
                                                "case", "select", "{"};
  static constexpr std::string_view kFish[] = {"if",       "for",   "while", "switch",
                                               "function", "begin", "{"};
  return is_fish ? is_one_of(word, kFish) : is_one_of(word, kPosix);
}

bool closes_block(std::string_view word, bool is_fish) {
  static constexpr std::string_view kPosix[] = {"fi", "done", "esac", "}"};
  static constexpr std::string_view kFish[] = {"end", "}"};
  return is_fish ? is_one_of(word, kFish) : is_one_of(word, kPosix);
}

/// Words behind which another command begins.
bool leads_to_command(std::string_view word) {
  static constexpr std::string_view kWords[] = {
      "if", "then", "else", "elif", "while", "until", "do", "{", "!", "and", "or", "not", "begin"};
  return is_one_of(word, kWords);
}

/// Goes through a script line by line, and keeps what is open between the lines.
class ScriptScanner {
 public:
  explicit ScriptScanner(bool is_fish) : is_fish_(is_fish) {}

  [[nodiscard]] bool is_clean() const {
    return depth_ == 0 && parentheses_ == 0 && quote_ == '\0' && here_documents_.empty() &&
           !is_continued_;
  }

  void read(std::string_view line) {
    if (!here_documents_.empty()) {
      if (trim(line) == here_documents_.front()) here_documents_.erase(here_documents_.begin());
      return;
    }
    if (!is_continued_ && quote_ == '\0') is_at_command_ = true;
    is_continued_ = false;
    for (at_ = 0; at_ < line.size();) step(line);
    end_word();
  }

 private:
  void step(std::string_view line) {
    const char c = line[at_];
    const bool is_last = at_ + 1 == line.size();
    if (quote_ != '\0') {
      const bool escapes = c == '\\' && (quote_ == '"' || is_fish_);
      if (c == quote_) quote_ = '\0';
      at_ += escapes ? 2 : 1;
      return;
    }
    if (c == '\\') {
      is_continued_ = is_last;
      word_ += c;
      at_ += 2;
    } else if (c == '\'' || c == '"' || c == '`') {
      quote_ = c;
      word_ += c;
      ++at_;
    } else if (c == '#' && word_.empty()) {
      at_ = line.size();
    } else if (c == '<' && line.substr(at_).starts_with("<<") && !is_fish_) {
      open_here_document(line);
    } else if (std::string_view(" \t;&|()<>").find(c) != std::string_view::npos) {
      separate(c, line);
    } else {
      word_ += c;
      ++at_;
    }
  }

  void separate(char c, std::string_view line) {
    end_word();
    if (c == '(') ++parentheses_;
    if (c == ')') parentheses_ = std::max(parentheses_ - 1, 0);
    const bool begins_command = std::string_view(";&|()").find(c) != std::string_view::npos;
    if (begins_command) is_at_command_ = true;
    ++at_;
    const std::string_view rest = trim(line.substr(at_));
    const bool ends_line = rest.empty() || rest.starts_with('#');
    // A single & and ; end a command; &&, || and | wait for the next.
    const bool waits = c == '|' || (c == '&' && at_ >= 2 && line[at_ - 2] == '&');
    if (ends_line && waits) is_continued_ = true;
  }

  void end_word() {
    if (word_.empty()) return;
    // A brace opens a function after its name, too.
    if ((is_at_command_ || word_ == "{") && opens_block(word_, is_fish_)) ++depth_;
    if (is_at_command_ && closes_block(word_, is_fish_)) --depth_;
    is_at_command_ = is_at_command_ && leads_to_command(word_);
    word_.clear();
  }

  /// "<<WORD", "<<-'WORD'"; "<<<" has its text on the line.
  void open_here_document(std::string_view line) {
    end_word();
    at_ += 2;
    if (line.substr(at_).starts_with("<")) {
      ++at_;
      return;
    }
    if (line.substr(at_).starts_with("-")) ++at_;
    while (at_ < line.size() && (line[at_] == ' ' || line[at_] == '\t')) ++at_;
    std::string terminator;
    for (; at_ < line.size() &&
           std::string_view(" \t;&|()<>").find(line[at_]) == std::string_view::npos;
         ++at_) {
      if (std::string_view("'\"\\").find(line[at_]) == std::string_view::npos)
        terminator += line[at_];
    }
    here_documents_.push_back(std::move(terminator));
  }

  bool is_fish_;
  int depth_ = 0;
  int parentheses_ = 0;
  char quote_ = '\0';
  bool is_continued_ = false;
  bool is_at_command_ = true;
  std::string word_;
  std::vector<std::string> here_documents_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<bool> standalone_lines(const TextFile& file, StartupDialect dialect) {
  const auto lines = lines_of(file);
  const bool is_script = dialect == StartupDialect::posix || dialect == StartupDialect::fish;
  if (!is_script) return std::vector<bool>(lines.size(), true);
  std::vector<bool> standalone;
  ScriptScanner scanner(dialect == StartupDialect::fish);
  for (const std::string_view line : lines) {
    const bool begins_clean = scanner.is_clean();
    scanner.read(line);
    standalone.push_back(begins_clean && scanner.is_clean());
  }
  if (!scanner.is_clean()) standalone.assign(standalone.size(), false);
  return standalone;
}

}  // namespace gov
