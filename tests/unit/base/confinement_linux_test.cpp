// SPDX-License-Identifier: MIT
#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string>
#include <thread>

#include "base/confined_run.hpp"
#include "base/confinement.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov::ThreadRights;

namespace {

/// What came of an attempt: 0, or the errno of the call that failed.
int outcome(long result) { return result < 0 ? errno : 0; }

bool is_refused(int error_number) { return error_number == EPERM || error_number == EACCES; }

/// A directory that may be written to, between others that may not.
struct Place {
  Place() {
    REQUIRE(gov::make_directories(own()));
    REQUIRE(gov::make_directories(other()));
    REQUIRE(gov::write_file_atomically(secret(), "secret", 0600));
    REQUIRE(::symlink(other().c_str(), (own() + "/leads-out").c_str()) == 0);
  }
  [[nodiscard]] std::string own() const { return directory / "own"; }
  [[nodiscard]] std::string other() const { return directory / "other"; }
  [[nodiscard]] std::string secret() const { return other() + "/secret"; }
  [[nodiscard]] bool is_untouched() const {
    const auto status = gov::status_of(secret());
    return *gov::list_directory(other()) == std::vector<std::string>{"secret"} &&
           *gov::read_file(secret(), 100) == "secret" && (status->st_mode & 07777U) == 0600 &&
           status->st_nlink == 1;
  }

  gov_test::TempDir directory;
};

bool has_landlock() {
  if (gov::offered_defences().landlock_abi) return true;
  MESSAGE("this kernel has no Landlock");
  return false;
}

bool has_seccomp() {
  if (gov::offered_defences().has_seccomp) return true;
  MESSAGE("this kernel has no filters of system calls");
  return false;
}

int try_to_open(const std::string& path, int flags) {
  const gov::UniqueFd file(::open(path.c_str(), flags | O_CLOEXEC, 0644));
  return file.is_open() ? 0 : errno;
}

/// Starting a program, as 0 or the errno that execve() had.
int try_to_start() {
  const pid_t child = ::fork();
  if (child < 0) return errno;
  if (child == 0) {
    char program[] = "/bin/true";
    char* const arguments[] = {program, nullptr};
    ::execve(program, arguments, nullptr);
    ::_exit(errno);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A server of this machine's own that accepts connections.
class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    address_.sin_family = AF_INET;
    address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address_;
    auto* address = reinterpret_cast<sockaddr*>(&address_);
    REQUIRE(::bind(socket_.number(), address, size) == 0);
    REQUIRE(::listen(socket_.number(), 8) == 0);
    REQUIRE(::getsockname(socket_.number(), address, &size) == 0);
  }
  [[nodiscard]] int try_to_connect(int with) const {
    return outcome(::connect(with, reinterpret_cast<const sockaddr*>(&address_), sizeof address_));
  }

 private:
  gov::UniqueFd socket_;
  sockaddr_in address_{};
};

}  // namespace

TEST_CASE("confinement: what is offered is in force") {
  const gov::Defences offered = gov::offered_defences();
  std::thread([&] {
    const auto confinement = gov::confine_this_thread({});
    CHECK(confinement.in_force == offered);
  }).join();
}

TEST_CASE("confinement: files are written below the writable directories and nowhere else") {
  if (!has_landlock()) return;
  const Place place;
  gov::run_confined({.writable = {place.own()}}, [&] {
    CHECK(try_to_open(place.own() + "/file", O_WRONLY | O_CREAT | O_EXCL) == 0);
    CHECK(outcome(::mkdir((place.own() + "/folder").c_str(), 0755)) == 0);
    CHECK(try_to_open(place.own() + "/folder/file", O_RDWR | O_CREAT | O_TRUNC) == 0);
    CHECK(gov::read_file(place.own() + "/folder/file", 10));

    // By its name, by "..", through a link, and through a door of the kernel's.
    const std::string here = "/proc/self/root";
    for (const std::string& other : {place.other(), place.own() + "/../other",
                                     place.own() + "/leads-out", here + place.other()}) {
      CAPTURE(other);
      const std::string secret = other + "/secret";
      const std::string fresh = other + "/new";
      CHECK(is_refused(try_to_open(fresh, O_WRONLY | O_CREAT)));
      CHECK(is_refused(try_to_open(secret, O_WRONLY)));
      CHECK(is_refused(try_to_open(secret, O_WRONLY | O_TRUNC)));
      CHECK(is_refused(try_to_open(secret, O_RDONLY)));
      CHECK(is_refused(try_to_open(other, O_RDONLY | O_DIRECTORY)));
      CHECK(is_refused(outcome(::truncate(secret.c_str(), 0))));
      CHECK(is_refused(outcome(::mkdir(fresh.c_str(), 0755))));
      CHECK(is_refused(outcome(::unlink(secret.c_str()))));
      CHECK(is_refused(outcome(::symlink("x", fresh.c_str()))));
      CHECK(is_refused(outcome(::mkfifo(fresh.c_str(), 0600))));
    }
  });
  CHECK(place.is_untouched());
}

TEST_CASE("confinement: nothing is moved or linked in or out, and there are no devices or links") {
  if (!has_landlock()) return;
  const Place place;
  gov::run_confined({.writable = {place.own()}}, [&] {
    const std::string mine = place.own() + "/file";
    const std::string link = place.own() + "/link";
    CHECK(try_to_open(mine, O_WRONLY | O_CREAT) == 0);
    // EXDEV, so that programs copy instead.
    const auto is_kept_apart = [](int error) { return is_refused(error) || error == EXDEV; };
    CHECK(is_kept_apart(outcome(::rename(place.secret().c_str(), link.c_str()))));
    CHECK(is_kept_apart(outcome(::rename(mine.c_str(), (place.other() + "/file").c_str()))));
    CHECK(is_kept_apart(outcome(::link(place.secret().c_str(), link.c_str()))));
    CHECK(is_refused(outcome(::symlink(place.secret().c_str(), link.c_str()))));
    CHECK(is_refused(outcome(::mkfifo(link.c_str(), 0600))));
    CHECK(is_refused(outcome(::mknod(link.c_str(), S_IFCHR | 0600, 0x103))));
  });
  CHECK(place.is_untouched());
}

TEST_CASE("confinement: attributes of files are left alone") {
  if (!has_seccomp()) return;
  const Place place;
  gov::run_confined({.writable = {place.own()}}, [&] {
    const std::string path = place.secret();
    const char* const secret = path.c_str();
    CHECK(outcome(::chmod(secret, 0666)) == EPERM);
    CHECK(outcome(::fchmodat(AT_FDCWD, secret, 0666, 0)) == EPERM);
    CHECK(outcome(::chown(secret, 1, 1)) == EPERM);
    CHECK(outcome(::lchown(secret, 1, 1)) == EPERM);
    CHECK(outcome(::truncate(secret, 0)) == EPERM);
    CHECK(outcome(::utimensat(AT_FDCWD, secret, nullptr, 0)) == EPERM);
    CHECK(outcome(::setxattr(secret, "user.x", "x", 1, 0)) == EPERM);
    // Of an open file they can be set: the unpacker does so.
    const gov::UniqueFd file(::open((place.own() + "/file").c_str(), O_WRONLY | O_CREAT, 0600));
    CHECK(outcome(::fchmod(file.number(), 0644)) == 0);
  });
  CHECK(place.is_untouched());
}

TEST_CASE("confinement: no program is started, whatever the network may do") {
  // Either of the two is enough.
  if (!has_landlock() && !has_seccomp()) return;
  const Place place;
  const std::string program = place.own() + "/program";
  REQUIRE(gov::write_file_atomically(program, "#!/bin/true\n", 0755));
  for (const auto network : {ThreadRights::Network::none, ThreadRights::Network::client}) {
    gov::run_confined({.writable = {place.own()},
                       .reading = ThreadRights::Reading::everywhere,
                       .network = network},
                      [&] {
                        CHECK(is_refused(try_to_start()));
                        const gov::UniqueFd file(::open(program.c_str(), O_RDONLY | O_CLOEXEC));
                        char* const none[] = {nullptr};
                        CHECK(is_refused(outcome(::syscall(SYS_execveat, file.number(), "", none,
                                                           none, AT_EMPTY_PATH))));
                      });
  }
}

TEST_CASE("confinement: nobody is connected to or listened for, by new sockets or old ones") {
  if (!has_seccomp()) return;
  const Listener listener;
  const gov::UniqueFd before(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  gov::run_confined({}, [&] {
    for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
      CHECK(outcome(::socket(family, SOCK_STREAM, 0)) == EPERM);
      CHECK(outcome(::socket(family, SOCK_DGRAM, 0)) == EPERM);
    }
    CHECK(listener.try_to_connect(before.number()) == EPERM);
    CHECK(outcome(::listen(before.number(), 1)) == EPERM);
  });
  CHECK(listener.try_to_connect(before.number()) == 0);
}

TEST_CASE("confinement: a client connects and reads, and no more") {
  const Place place;
  const Listener listener;
  gov::run_confined({.writable = {place.own()},
                     .reading = ThreadRights::Reading::everywhere,
                     .network = ThreadRights::Network::client},
                    [&] {
                      const gov::UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
                      CHECK(listener.try_to_connect(socket.number()) == 0);
                      CHECK(try_to_open(place.secret(), O_RDONLY) == 0);
                      CHECK(gov::list_directory(place.other()));
                      CHECK(gov::write_file_atomically(place.own() + "/file", "x"));
                      if (has_landlock()) CHECK(is_refused(try_to_open(place.secret(), O_WRONLY)));
                    });
  CHECK(place.is_untouched());
}

TEST_CASE("confinement: other processes and ways around the filter are out of reach") {
  if (!has_seccomp()) return;
  constexpr long kIoUringSetup = 425;
  const pid_t other = gov_test::start_child([] { return ::pause(); });
  for (const auto network : {ThreadRights::Network::none, ThreadRights::Network::client}) {
    gov::run_confined({.writable = {}, .network = network}, [&] {
      CHECK(outcome(::syscall(kIoUringSetup, 1, nullptr)) == EPERM);
      CHECK(outcome(::ptrace(PTRACE_ATTACH, other, nullptr, nullptr)) == EPERM);
      CHECK(outcome(::syscall(SYS_process_vm_writev, other, nullptr, 0, nullptr, 0, 0)) == EPERM);
      CHECK(outcome(::syscall(SYS_unshare, 0)) == EPERM);
      CHECK(outcome(::chroot("/")) == EPERM);
      CHECK(outcome(::syscall(SYS_bpf, 0, nullptr, 0)) == EPERM);
      if (gov::offered_defences().landlock_abi.value_or(0) >= 6)
        CHECK(outcome(::kill(other, SIGTERM)) == EPERM);
    });
  }
  REQUIRE(::kill(other, SIGKILL) == 0);
  CHECK(gov_test::wait_for_child(other) == 128 + SIGKILL);
}

TEST_CASE("confinement: later threads inherit it, and the others keep their rights") {
  if (!has_landlock()) return;
  const Place place;
  gov::run_confined({.writable = {place.own()}}, [&] {
    std::thread([&] {
      CHECK(is_refused(try_to_open(place.other() + "/new", O_WRONLY | O_CREAT)));
      CHECK(is_refused(try_to_start()));
      CHECK(try_to_open(place.own() + "/new", O_WRONLY | O_CREAT) == 0);
      // Asking for more gives nothing back.
      const auto more = gov::confine_this_thread({.writable = {place.other()}});
      CHECK(is_refused(try_to_open(place.other() + "/new", O_WRONLY | O_CREAT)));
      CHECK(is_refused(try_to_open(place.own() + "/newer", O_WRONLY | O_CREAT)));
    }).join();
  });
  CHECK(place.is_untouched());
  CHECK(try_to_open(place.other() + "/new", O_WRONLY | O_CREAT) == 0);
  CHECK(try_to_start() == 0);
}

TEST_CASE("confinement: a run returns what its work returned") {
  const auto text = gov::run_confined({}, [] { return std::make_unique<std::string>("x"); });
  CHECK(*text == "x");
  const auto failing = [] { return gov::run_confined({}, []() -> int { throw 5; }); };
  CHECK_THROWS_AS((void)failing(), int);
}
