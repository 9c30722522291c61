// SPDX-License-Identifier: MIT
#include "doctor/tree_names.hpp"

#include "golang/version_request.hpp"

namespace gov {
namespace {

std::string system_of(const ExecutableImage& image) {
  switch (image.format) {
    case ExecutableFormat::mach_o:
      return "darwin";
    case ExecutableFormat::pe:
      return "windows";
    case ExecutableFormat::elf:
      break;
  }
  return image.os.empty() ? "linux" : image.os;
}

}  // namespace

std::string name_of(const GoTree& tree) { return tree.name.empty() ? "a Go" : tree.name; }

bool is_running(const Facts& facts, const GoTree& tree) {
  return facts.choice.go && facts.choice.go->goroot == tree.goroot;
}

std::optional<std::string> version_in_store(const Facts& facts, const GoTree& tree) {
  for (const ToolchainFacts& one : facts.store.toolchains) {
    if (one.is_in_own_store && one.toolchain.goroot == tree.goroot)
      return exact_text(one.toolchain.version);
  }
  return std::nullopt;
}

std::optional<Platform> platform_of(const Facts& facts, const GoTree& tree) {
  std::optional<Platform> found;
  for (const ExecutableImage& image : tree.images) {
    if (image.arch.empty()) continue;
    const Platform platform{.os = system_of(image), .arch = image.arch};
    if (platform == facts.host.platforms.native) return platform;
    if (!found) found = platform;
  }
  return found;
}

}  // namespace gov
