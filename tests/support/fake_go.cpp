// SPDX-License-Identifier: MIT
//
// Plays `go` and `gofmt` in made archives: says which toolchain it is and what it was given, so
// that tests can see which program ran, where, and with what. Static, so that starting it costs and
// needs nothing. C streams, because iostreams would triple its size.

#include <sys/wait.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

#if defined(__APPLE__)
constexpr const char* kGoos = "darwin";
#elif defined(__FreeBSD__)
constexpr const char* kGoos = "freebsd";
#else
constexpr const char* kGoos = "linux";
#endif

#if defined(__aarch64__)
constexpr const char* kGoarch = "arm64";
#elif defined(__arm__)
constexpr const char* kGoarch = "arm";
#elif defined(__i386__)
constexpr const char* kGoarch = "386";
#elif defined(__riscv)
constexpr const char* kGoarch = "riscv64";
#else
constexpr const char* kGoarch = "amd64";
#endif

// argv[0] serves where there is no /proc, which is good enough for a program that tests start by
// its path.
std::string own_path(const char* argv0) {
  char path[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  if (length > 0) return std::string(path, static_cast<std::size_t>(length));
  if (realpath(argv0, path) != nullptr) return path;
  return argv0;
}

std::string without_last_part(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// What follows `prefix` on the first line of `file` that starts so; else `otherwise`.
std::string line_after(const std::string& file, const char* prefix, const char* otherwise) {
  std::FILE* stream = std::fopen(file.c_str(), "r");
  if (stream == nullptr) return otherwise;
  std::string found = otherwise;
  char line[512];
  while (std::fgets(line, sizeof line, stream) != nullptr) {
    if (std::strncmp(line, prefix, std::strlen(prefix)) != 0) continue;
    found = line + std::strlen(prefix);
    while (!found.empty() && (found.back() == '\n' || found.back() == '\r')) found.pop_back();
    break;
  }
  std::fclose(stream);
  return found;
}

// As the real go: a variable that is set and not empty wins.
std::string from_environment(const char* name, const std::string& otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : otherwise;
}

int print_go_env(const std::string& root, int count, char** names) {
  for (int i = 0; i < count; ++i) {
    const std::string name = names[i];
    if (name == "GOROOT")
      std::puts(from_environment("GOROOT", root).c_str());
    else if (name == "GOTOOLCHAIN")
      std::puts(
          from_environment("GOTOOLCHAIN", line_after(root + "/go.env", "GOTOOLCHAIN=", "local"))
              .c_str());
    else if (name == "GOVERSION")
      std::puts(line_after(root + "/VERSION", "", "unknown").c_str());
    else
      std::puts(from_environment(names[i], "").c_str());
  }
  return 0;
}

int print_environment(int count, char** names) {
  for (int i = 0; i < count; ++i) {
    const char* value = std::getenv(names[i]);
    if (value == nullptr)
      std::printf("%s is unset\n", names[i]);
    else
      std::printf("%s=%s\n", names[i], value);
  }
  return 0;
}

int print_working_directory() {
  char path[PATH_MAX];
  if (getcwd(path, sizeof path) == nullptr) {
    std::perror("fake go: cannot tell the working directory");
    return 1;
  }
  std::puts(path);
  return 0;
}

// As `go generate` and `go run` start programs: as a child, which is waited for.
int start_program(char** command) {
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    execvp(command[0], command);
    std::perror(command[0]);
    _exit(127);
  }
  int ended = 0;
  if (child < 0 || waitpid(child, &ended, 0) != child) return 1;
  return WIFEXITED(ended) ? WEXITSTATUS(ended) : 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string self = own_path(argv[0]);
  const std::string root = without_last_part(without_last_part(self));
  const std::string version = line_after(root + "/VERSION", "", "unknown");
  const std::string command = argc > 1 ? argv[1] : "";
  const int count = argc > 2 ? argc - 2 : 0;
  char** rest = argv + (argc > 2 ? 2 : argc);

  if (command == "version" && count == 0) {
    std::printf("go version %s %s/%s\n", version.c_str(), kGoos, kGoarch);
    return 0;
  }
  if (command == "env" && count > 0) return print_go_env(root, count, rest);
  if (command == "print-args") {
    for (int i = 0; i < count; ++i) std::printf("[%s]\n", rest[i]);
    return 0;
  }
  if (command == "print-env") return print_environment(count, rest);
  if (command == "start" && count > 0) return start_program(rest);
  if (command == "print-cwd") return print_working_directory();
  if (command == "exit" && count == 1) return std::atoi(rest[0]);
  if (command == "kill-self") {
    std::fflush(stdout);
    return std::raise(SIGTERM);
  }

  std::printf("fake %s %s:", last_part(self) == "gofmt" ? "gofmt" : "go", version.c_str());
  for (int i = 1; i < argc; ++i) std::printf(" %s", argv[i]);
  std::printf("\n");
  return 0;
}
