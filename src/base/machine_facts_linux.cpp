// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/system_facts.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

constexpr std::size_t kHeadBytes = 4096;

/// The beginning of a file of any size; files below /proc report size 0.
std::string head_of(const char* path) {
  const UniqueFd file(::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  std::string head(kHeadBytes, '\0');
  const ssize_t count = file.is_open() ? ::read(file.number(), head.data(), head.size()) : 0;
  head.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return head;
}

/// PRETTY_NAME of os-release(5), which quotes it as a shell would.
std::string pretty_name() {
  const std::string text = head_of("/etc/os-release");
  for (std::string_view line : split(text, '\n')) {
    constexpr std::string_view kKey = "PRETTY_NAME=";
    if (!line.starts_with(kKey)) continue;
    line = trim(line.substr(kKey.size()));
    const bool is_quoted = line.size() >= 2 && (line.front() == '"' || line.front() == '\'') &&
                           line.back() == line.front();
    return std::string(is_quoted ? line.substr(1, line.size() - 2) : line);
  }
  return {};
}

bool is_loader(std::string_view name) {
  return name.starts_with("ld-linux") || name.starts_with("ld-musl-") ||
         name.starts_with("ld64.so") || name == "ld.so.1";
}

std::vector<std::string> loaders() {
  std::vector<std::string> found;
  for (const char* directory : {"/lib", "/lib64", "/lib32"}) {
    for (const std::string& name : list_directory(directory).value_or({})) {
      std::string path = concat(directory, "/", name);
      if (is_loader(name) && is_regular_file(path)) found.push_back(std::move(path));
    }
  }
  return found;
}

}  // namespace

void add_system_facts(MachineFacts& facts) {
  facts.system = pretty_name();
  facts.kernel_machine = trim(head_of("/proc/sys/kernel/arch"));
  facts.cpuinfo = head_of("/proc/cpuinfo");
  facts.shell_head = head_of("/bin/sh");
  facts.loaders = loaders();
  facts.defences = offered_defences();
}

bool is_translated_process() { return false; }

}  // namespace gov
