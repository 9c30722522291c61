// SPDX-License-Identifier: MIT
#include "resolve/c_compiler.hpp"

#include <string_view>

#include "base/text.hpp"
#include "resolve/look_path.hpp"

namespace gov {
namespace {

/// DefaultCC of the go command, for the target system `os`.
std::string_view default_compiler(std::string_view os) {
  const bool has_clang = os == "darwin" || os == "ios" || os == "freebsd" || os == "openbsd";
  return has_clang ? "clang" : "gcc";
}

/// CC may include arguments, as in "clang -m32", and its words may be quoted (quoted.Split in
/// cmd/internal).
std::string first_word(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\r";
  const std::size_t start = text.find_first_not_of(kBlanks);
  if (start == std::string_view::npos) return {};
  text = text.substr(start);
  const bool is_quoted = text.front() == '"' || text.front() == '\'';
  if (is_quoted) return std::string(text.substr(1, text.find(text.front(), 1) - 1));
  return std::string(text.substr(0, text.find_first_of(kBlanks)));
}

}  // namespace

CCompiler find_c_compiler(const Environment& environment, const GoVariables& variables,
                          const Platform& platform, const Host& host) {
  CCompiler compiler;
  compiler.set = variables.find("CC");
  const std::string program = compiler.set ? first_word(compiler.set->value) : std::string();
  // A blank CC counts as unset.
  if (program.empty()) compiler.set.reset();
  const std::string os = variables.value("GOOS");
  const std::string_view usual = default_compiler(os.empty() ? platform.os : os);
  compiler.command = compiler.set ? compiler.set->value : std::string(usual);
  compiler.file = look_path(environment, compiler.set ? std::string_view(program) : usual);
  // Developer tools in /usr/bin on macOS are stubs. A stub starts the tool in Xcode or the Command
  // Line Tools, or else a dialog that offers to install them (xcode-select(1)).
  const bool is_stub = host.macos && compiler.file && compiler.file->starts_with("/usr/bin/");
  compiler.lacks_developer_tools = is_stub && host.developer_directory.empty();
  const std::string cgo = variables.value("CGO_ENABLED");
  compiler.is_cgo_off = cgo == "0";
  compiler.is_cgo_asked_for = cgo == "1";
  return compiler;
}

}  // namespace gov
