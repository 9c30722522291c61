// SPDX-License-Identifier: MIT
//
// Serves Go releases on loopback as go.dev and its mirrors do, and breaks in every named way on
// request.

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "connection.hpp"
#include "listener.hpp"
#include "options.hpp"
#include "parent_watch.hpp"
#include "whole_file.hpp"

namespace {

using namespace gov_test;

// Blocked in all threads, so that only `wait_for_end` takes them.
sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

void wait_for_end(const sigset_t& signals) {
  int signal = 0;
  sigwait(&signals, &signal);
}

void announce(const Options& options, const Site& site) {
  const std::string text = "port=" + std::to_string(site.port) + "\nurl=" + site.url() +
                           "\npid=" + std::to_string(getpid()) + "\n";
  if (options.ready)
    replace_whole_file(*options.ready, text);
  else
    std::fputs(text.c_str(), stdout);
  std::fflush(stdout);
}

void serve_until_signalled(const Options& options, const sigset_t& signals) {
  TlsIdentity identity;
  if (options.use_tls) identity = make_tls_identity(options.certificate);
  if (options.authority_out) replace_whole_file(*options.authority_out, identity.authority_pem);

  const RequestLog log(options.log);
  Site site{
      Resources(options.directories, options.index), options.credentials, options.use_tls, 0, {}};
  Listener listener(options.port);
  site.port = listener.port();
  const ConnectionSettings settings{site, log, identity.context.get(), options.bytes_per_second};
  listener.start([&settings](int socket) { serve_connection(socket, settings); });
  announce(options, site);
  wait_for_end(signals);
}

}  // namespace

int main(int argc, char** argv) {
  const pid_t parent = getppid();
  const sigset_t signals = ending_signals();
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  end_with_parent(parent);

  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (std::find(arguments.begin(), arguments.end(), "--help") != arguments.end()) {
    std::fputs(gov_test::kUsage, stdout);
    return 0;
  }
  try {
    serve_until_signalled(parse_options(arguments), signals);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "release_server: %s\n", error.what());
    return 1;
  }
}
