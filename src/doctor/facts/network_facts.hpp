// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/result.hpp"
#include "json/json_value.hpp"

// What the servers answer that gov and the go command fetch from: gathered with --net, by gov-full,
// in a process of its own, because gov has no code for the network.

namespace gov {

/// A server to ask.
struct NetworkTarget {
  std::string purpose{};  // "the release index"
  std::string url{};
};

/// Why a server did not answer.
struct NetworkTrouble {
  std::string
      kind{};  // "name-resolution", "connection", "proxy", "certificate", "intercepted", "other"
  std::string what{};  // names the address that was asked last, after redirects
  std::vector<std::string> because{};
  std::string hint{};
};

struct NetworkProbe {
  NetworkTarget target;
  std::optional<NetworkTrouble> trouble{};
};

struct NetworkFacts {
  std::vector<NetworkProbe> probes{};
  /// Why nobody could be asked.
  std::optional<std::string> failure{};
};

/// What names the servers.
struct NetworkSettings {
  std::string index_url{};
  std::string goproxy{};  // "" for the default
  std::string gosumdb{};  // likewise
};
/// The servers, each once. Pure.
[[nodiscard]] std::vector<NetworkTarget> network_targets(const NetworkSettings& settings);

[[nodiscard]] JsonValue probes_json(const std::vector<NetworkProbe>& probes);
/// What probes_json() wrote. Errors: failure.
[[nodiscard]] Result<std::vector<NetworkProbe>> parse_probes(std::string_view text);

/// Runs `gov probe-network` by the program gov-full, for at most a minute.
[[nodiscard]] NetworkFacts gather_network(const std::string& gov_full,
                                          const Environment& environment, const Clock& clock);

}  // namespace gov
