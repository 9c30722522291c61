// SPDX-License-Identifier: MIT
#include "commands/check/probe_network.hpp"

#include "base/interruption.hpp"
#include "base/redaction.hpp"
#include "catalog/release_index.hpp"
#include "commands/network_access.hpp"
#include "doctor/facts/network_facts.hpp"
#include "fetch/document.hpp"
#include "json/json_text.hpp"
#include "resolve/go_variables.hpp"

namespace gov {
namespace {

std::string_view kind_of(TransferProblem problem) {
  switch (problem) {
    case TransferProblem::name_resolution:
      return "name-resolution";
    case TransferProblem::proxy:
      return "proxy";
    case TransferProblem::tls:
      return "certificate";
    case TransferProblem::intercepted:
      return "intercepted";
    case TransferProblem::connect:
    case TransferProblem::timeout:
    case TransferProblem::stalled:
    case TransferProblem::broken_connection:
      return "connection";
    default:
      return "other";
  }
}

NetworkProbe probe(Session& session, HttpClient& client, const NetworkTarget& target) {
  const DocumentRequest request{.url = target.url,
                                .allow_plain_http = true,
                                .max_bytes = kMaxIndexBytes,
                                .validators = {},
                                .missing = MissingDocument::is_an_answer,
                                .longest_silence = std::chrono::seconds(10),
                                .deadline = std::chrono::seconds(20)};
  RetryPolicy policy;
  policy.max_attempts = 1;
  const auto answer =
      fetch_document(client, request, policy, session.clock, transfer_watch(session));
  NetworkProbe result{.target = {.purpose = target.purpose, .url = redacted(target.url)}};
  if (answer) return result;
  const Error& error = answer.error().error;
  result.trouble = NetworkTrouble{.kind = std::string(kind_of(answer.error().problem)),
                                  .what = error.what,
                                  .because = error.because,
                                  .hint = error.hint};
  return result;
}

}  // namespace

CommandResult run_probe_network(Session& session, const ProbeNetworkOptions&) {
  remember_interruptions();
  if (session.settings.settings.offline)
    return fail(ErrorKind::network, "the network is not used").with_reason("gov is offline");
  const GoVariables variables(session.environment, {});
  const auto client = make_http_client(session);
  std::vector<NetworkProbe> probes;
  for (const NetworkTarget& target :
       network_targets({.index_url = session.settings.settings.index_url,
       .goproxy = variables.value("GOPROXY"),
       .gosumdb = variables.value("GOSUMDB")}))
    probes.push_back(probe(session, *client, target));
  session.reporter.data(to_json_text(probes_json(probes)));
  return kSuccess;
}

}  // namespace gov
