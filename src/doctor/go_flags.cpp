// SPDX-License-Identifier: MIT
#include "doctor/go_flags.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"

namespace gov {
namespace {

/// The newest release whose flags are below.
constexpr unsigned kNewestKnownLine = 27;

/// The flags of all commands of Go 1.24 and 1.27, as these answer to GOFLAGS=-NAME.
constexpr std::string_view kGoFlags[] = {
    "C",
    "a",
    "artifacts",
    "asan",
    "asmflags",
    "bench",
    "benchmem",
    "benchtime",
    "blockprofile",
    "blockprofilerate",
    "buildmode",
    "buildvcs",
    "c",
    "cache",
    "changed",
    "compat",
    "compiled",
    "compiler",
    "count",
    "cover",
    "covermode",
    "coverpkg",
    "coverprofile",
    "cpu",
    "cpuprofile",
    "d",
    "deps",
    "diff",
    "dropexclude",
    "dropgodebug",
    "dropignore",
    "dropreplace",
    "droprequire",
    "dropretract",
    "droptool",
    "dropuse",
    "e",
    "exclude",
    "exec",
    "export",
    "f",
    "failfast",
    "find",
    "fix",
    "fmt",
    "fullpath",
    "fuzz",
    "fuzzcache",
    "fuzzminimizetime",
    "fuzztime",
    "gccgoflags",
    "gcflags",
    "go",
    "godebug",
    "i",
    "ignore",
    "insecure",
    "installsuffix",
    "json",
    "ldflags",
    "linkshared",
    "list",
    "m",
    "memprofile",
    "memprofilerate",
    "mod",
    "modcache",
    "modcacherw",
    "modfile",
    "module",
    "msan",
    "mutexprofile",
    "n",
    "o",
    "outputdir",
    "overlay",
    "p",
    "parallel",
    "pgo",
    "pkgdir",
    "print",
    "r",
    "race",
    "replace",
    "require",
    "retract",
    "retracted",
    "reuse",
    "run",
    "short",
    "shuffle",
    "skip",
    "t",
    "tags",
    "test",
    "testcache",
    "timeout",
    "tool",
    "toolchain",
    "toolexec",
    "trace",
    "trimpath",
    "u",
    "use",
    "v",
    "vendor",
    "versions",
    "vet",
    "vettool",
    "w",
    "work",
    "x",
};

struct NewerFlag {
  std::string_view name;
  unsigned line;  // of the first release that has it, by the release notes
};
constexpr NewerFlag kNewerFlags[] = {
    {"trimpath", 13}, {"modcacherw", 14}, {"modfile", 14},  {"overlay", 16},   {"shuffle", 17},
    {"asan", 18},     {"buildvcs", 18},   {"fuzz", 18},     {"fuzztime", 18},  {"C", 20},
    {"pgo", 20},      {"skip", 20},       {"fullpath", 21}, {"artifacts", 26},
};

/// Build flags by what they take.
constexpr std::string_view kSwitches[] = {"a",          "asan", "cover", "linkshared",
                                          "modcacherw", "msan", "n",     "race",
                                          "trimpath",   "v",    "work",  "x"};
constexpr std::string_view kWithValue[] = {
    "asmflags", "buildmode",     "compiler", "covermode", "coverpkg", "gccgoflags",
    "gcflags",  "installsuffix", "ldflags",  "mod",       "modfile",  "overlay",
    "p",        "pgo",           "pkgdir",   "tags",      "toolexec"};
constexpr std::string_view kTruths[] = {"1", "t", "T", "TRUE",  "true",  "True",
                                        "0", "f", "F", "FALSE", "false", "False"};

template <std::size_t N>
bool holds(const std::string_view (&names)[N], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

struct Flag {
  std::string_view name;
  std::optional<std::string_view> value;
};

/// Absent for a word that looks like no flag.
std::optional<Flag> flag_of(std::string_view word) {
  if (!word.starts_with('-') || word == "-" || word == "--" || word.starts_with("---") ||
      word.starts_with("-=") || word.starts_with("--="))
    return std::nullopt;
  word.remove_prefix(word.starts_with("--") ? 2 : 1);
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos) return Flag{word, std::nullopt};
  return Flag{word.substr(0, equals), word.substr(equals + 1)};
}

bool is_known(std::string_view name, unsigned line) {
  for (const NewerFlag& flag : kNewerFlags) {
    if (flag.name == name) return line == 0 || line >= flag.line;
  }
  if (holds(kGoFlags, name)) return true;
  const bool can_be_flag = std::all_of(name.begin(), name.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  });
  return line > kNewestKnownLine && can_be_flag;
}

GoFlagsFault every_command(std::string what, std::string_view message) {
  return {std::move(what),
          concat("Every go command stops with \"parsing $GOFLAGS: ", message, "\".")};
}

GoFlagsFault commands_with_flag(std::string what, std::string_view message) {
  return {
      std::move(what),
      concat("go build, go test and all other commands that know the flag stop: ", message, ".")};
}

std::optional<GoFlagsFault> fault_of_value(const std::string& word, const Flag& flag) {
  const std::string holds_word = concat("holds ", word);
  if (flag.name == "C")
    return commands_with_flag(holds_word, "\"-C flag must be first flag on command line\"");
  if (holds(kWithValue, flag.name) && !flag.value)
    return commands_with_flag(concat(holds_word, " without a value"),
                              concat("\"flag needs an argument: -", flag.name, "\""));
  if (!flag.value) return std::nullopt;
  const std::string_view value = *flag.value;
  const bool is_truth = holds(kTruths, value);
  if ((holds(kSwitches, flag.name) && !is_truth) ||
      (flag.name == "buildvcs" && !is_truth && value != "auto"))
    return commands_with_flag(concat(holds_word, ", which is neither true nor false"),
                              "\"invalid boolean value\"");
  if (flag.name == "mod" && !value.empty() && value != "mod" && value != "readonly" &&
      value != "vendor")
    return commands_with_flag(concat(holds_word, ", which is no mode"),
                              "the mode is mod, readonly or vendor");
  if (flag.name == "p" && parse_unsigned(value).value_or(0) == 0)
    return commands_with_flag(concat(holds_word, ", which is no positive number"),
                              "-p must be a positive integer");
  if (flag.name == "modfile" && !value.empty() && !value.ends_with(".mod"))
    return commands_with_flag(concat(holds_word, ", which does not end in .mod"),
                              "\"file does not have .mod extension\"");
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::string>> words_of_go_flags(std::string_view text, unsigned line) {
  const bool has_quotes = line == 0 || line >= 18;
  std::vector<std::string> words;
  while (true) {
    while (!text.empty() && is_blank_byte(text.front())) text.remove_prefix(1);
    if (text.empty()) return words;
    const char quote = text.front();
    if (has_quotes && (quote == '"' || quote == '\'')) {
      const std::size_t end = text.find(quote, 1);
      if (end == std::string_view::npos) return std::nullopt;
      words.emplace_back(text.substr(1, end - 1));
      text.remove_prefix(end + 1);
      continue;
    }
    const auto end = std::find_if(text.begin(), text.end(), is_blank_byte);
    const auto length = static_cast<std::size_t>(end - text.begin());
    words.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
}

std::optional<GoFlagsFault> fault_of_go_flags(std::string_view text, unsigned line) {
  const auto words = words_of_go_flags(text, line);
  if (!words)
    return every_command("holds a quotation mark that is not closed", "unterminated ... string");
  for (const std::string& word : *words) {
    const auto flag = flag_of(word);
    if (!flag)
      return every_command(concat("holds ", in_quotes(word), ", which is no flag"),
                           concat("non-flag ", in_quotes(word)));
    if (is_known(flag->name, line)) continue;
    GoFlagsFault fault =
        every_command(concat("holds ", word, ", a flag that ",
                             line == 0 ? std::string("go") : concat("Go 1.", std::to_string(line)),
                             " does not know"),
                      concat("unknown flag -", flag->name));
    const bool is_inner_quote = word.find_first_of("\"'") != std::string::npos;
    if (is_inner_quote)
      fault.stops += " A flag with blanks in its value is quoted as a whole: '-ldflags=-s -w'.";
    return fault;
  }
  for (const std::string& word : *words) {
    if (auto fault = fault_of_value(word, *flag_of(word))) return fault;
  }
  return std::nullopt;
}

std::string mod_of_go_flags(std::string_view text, unsigned line) {
  std::string mod;
  const auto words = words_of_go_flags(text, line);
  for (const std::string& word : words ? *words : std::vector<std::string>()) {
    const auto flag = flag_of(word);
    if (flag && flag->name == "mod") mod = flag->value.value_or("");
  }
  return mod;
}

}  // namespace gov
