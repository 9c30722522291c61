// SPDX-License-Identifier: MIT
#include "resolve/c_compiler.hpp"

#include <string_view>

#include "base/text.hpp"
#include "resolve/look_path.hpp"

namespace gov {
namespace {

/// DefaultCC of the go command, for the system that is compiled for.
std::string_view default_compiler(std::string_view os) {
  const bool has_clang = os == "darwin" || os == "ios" || os == "freebsd" || os == "openbsd";
  return has_clang ? "clang" : "gcc";
}

}  // namespace

CCompiler find_c_compiler(const Environment& environment, const GoVariables& variables,
                          const Platform& platform, const Host& host) {
  CCompiler compiler;
  compiler.set = variables.find("CC");
  const std::string os = variables.value("GOOS");
  compiler.command = compiler.set ? compiler.set->value
                                  : std::string(default_compiler(os.empty() ? platform.os : os));
  // CC may hold arguments: "clang -m32".
  const std::string_view program = trim(split(trim(compiler.command), ' ').front());
  compiler.file = look_path(environment, program);
  // Everything for developers in /usr/bin of a Mac is a stub that starts the one of Xcode or of the
  // Command Line Tools, or a dialog that offers to install them (xcode-select(1)).
  const bool is_stub = host.macos && compiler.file && compiler.file->starts_with("/usr/bin/");
  compiler.lacks_developer_tools = is_stub && host.developer_directory.empty();
  compiler.is_cgo_off = variables.value("CGO_ENABLED") == "0";
  return compiler;
}

}  // namespace gov
