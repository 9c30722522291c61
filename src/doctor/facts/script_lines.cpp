// SPDX-License-Identifier: MIT
#include "doctor/facts/script_lines.hpp"

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

/// The name that uname and OSTYPE have for the system that a shared start-up file is most often for
/// as well; "" where that is not known.
std::string_view other_system(std::string_view os) {
  if (os == "linux") return "darwin";
  return os == "darwin" ? "linux" : "";
}

bool asks_for_system(std::string_view line) {
  return line.find("uname") != std::string_view::npos ||
         line.find("OSTYPE") != std::string_view::npos;
}

/// Goes through a script line by line, and keeps what is open between the lines.
class ScriptScanner {
 public:
  ScriptScanner(bool is_fish, std::string_view os) : is_fish_(is_fish), other_(other_system(os)) {}

  [[nodiscard]] bool is_clean() const {
    return !is_broken_ && blocks_.empty() && parentheses_ == 0 && quote_ == '\0' &&
           here_documents_.empty() && !is_continued_;
  }
  /// In the body of a function, in text, or for another system.
  [[nodiscard]] bool passes_over(std::string_view line) {
    const bool is_text = quote_ != '\0' || !here_documents_.empty();
    if (is_text) return true;
    names_other_system_ = compares_with_other_system(line);
    if (!blocks_.empty() && blocks_.back() == Block::choice_of_system && begins_case(line))
      is_other_case_ = mentions_other_system(line);
    return names_other_system_ || is_other_case_ ||
           std::any_of(blocks_.begin(), blocks_.end(), [](Block block) {
             return block == Block::function || block == Block::other_system;
           });
  }

  void read(std::string_view line) {
    if (!here_documents_.empty()) {
      if (trim(line) == here_documents_.front()) here_documents_.erase(here_documents_.begin());
      return;
    }
    if (!is_continued_ && quote_ == '\0') is_at_command_ = true;
    is_continued_ = false;
    asks_for_system_ = asks_for_system(line);
    for (at_ = 0; at_ < line.size();) step(line);
    end_word();
    if (!is_fish_ && line.find(";;") != std::string_view::npos) is_other_case_ = false;
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
    const bool names_function = c == '(' && is_at_command_ && !word_.empty() && !is_fish_ &&
                                trim(line.substr(at_ + 1)).starts_with(")");
    end_word();
    if (names_function) is_function_next_ = true;
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
    if ((is_at_command_ || word_ == "{") && opens_block(word_, is_fish_)) open_block();
    if (is_at_command_ && closes_block(word_, is_fish_)) close_block();
    if (is_at_command_ && (word_ == "else" || word_ == "elif")) begin_alternative();
    if (is_at_command_ && !is_fish_ && word_ == "function") is_function_next_ = true;
    is_at_command_ = is_at_command_ && leads_to_command(word_);
    word_.clear();
  }

  void close_block() {
    is_broken_ = is_broken_ || blocks_.empty();
    if (blocks_.empty()) return;
    if (blocks_.back() == Block::choice_of_system) is_other_case_ = false;
    blocks_.pop_back();
  }

  void begin_alternative() {
    if (blocks_.empty()) return;
    Block& block = blocks_.back();
    if (block != Block::other_system && block != Block::other) return;
    block = word_ == "elif" && names_other_system_ ? Block::other_system : Block::other;
  }

  void open_block() {
    const bool is_function = is_fish_ ? word_ == "function" : is_function_next_ && word_ == "{";
    Block block = is_function ? Block::function : Block::other;
    if (word_ == "if" && names_other_system_) block = Block::other_system;
    if ((word_ == "case" || word_ == "switch") && asks_for_system_) block = Block::choice_of_system;
    blocks_.push_back(block);
    is_function_next_ = false;
  }

  [[nodiscard]] bool mentions_other_system(std::string_view line) const {
    return !other_.empty() && to_lower(line).find(other_) != std::string::npos;
  }
  [[nodiscard]] bool compares_with_other_system(std::string_view line) const {
    return !other_.empty() && asks_for_system(line) && line.find("!=") == std::string_view::npos &&
           mentions_other_system(line);
  }
  /// PATTERN) in sh, case PATTERN in fish.
  [[nodiscard]] bool begins_case(std::string_view line) const {
    const std::string_view text = trim(line);
    if (is_fish_) return text.starts_with("case ");
    const std::size_t end = text.find(')');
    return end != std::string_view::npos && text.substr(0, end).find(' ') == std::string_view::npos;
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

  enum class Block { function, other_system, choice_of_system, other };

  bool is_fish_;
  std::string_view other_;           // the system that this one is not
  bool names_other_system_ = false;  // the line compares with it
  bool asks_for_system_ = false;     // the line asks which system this is
  bool is_other_case_ = false;       // in the case of the other system
  bool is_broken_ = false;           // a block was closed that was not open
  bool is_function_next_ = false;
  std::vector<Block> blocks_;
  int parentheses_ = 0;
  char quote_ = '\0';
  bool is_continued_ = false;
  bool is_at_command_ = true;
  std::string word_;
  std::vector<std::string> here_documents_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<ScriptLine> script_lines(const TextFile& file, StartupDialect dialect,
                                     std::string_view os) {
  const auto lines = lines_of(file);
  if (!is_script(dialect))
    return std::vector<ScriptLine>(lines.size(), {.is_standalone = true, .is_run = true});
  std::vector<ScriptLine> found;
  found.reserve(lines.size());
  ScriptScanner scanner(dialect == StartupDialect::fish, os);
  for (const std::string_view line : lines) {
    const bool begins_clean = scanner.is_clean();
    const bool is_run = !scanner.passes_over(line);
    scanner.read(line);
    found.push_back({.is_standalone = begins_clean && scanner.is_clean(), .is_run = is_run});
  }
  if (!scanner.is_clean()) found.assign(found.size(), ScriptLine{});
  return found;
}

}  // namespace gov
