// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/network/network_checks.hpp"

namespace gov {
namespace {

/// What helps where the failure itself names no command.
std::string_view remedy_for(std::string_view kind) {
  if (kind == "name-resolution")
    return "check the network and the spelling of the host; behind a proxy: export "
           "https_proxy=http://HOST:PORT";
  if (kind == "proxy") return "check https_proxy, http_proxy and no_proxy";
  if (kind == "certificate")
    return "install ca-certificates; where a company inspects TLS: export "
           "GOV_CA_BUNDLE=/path/to/ca.pem SSL_CERT_FILE=/path/to/ca.pem";
  if (kind == "intercepted") return "sign in to the network with a browser, then try again";
  return "try again later, or name another server";
}

std::vector<Finding> find_servers_not_reached(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.network) return findings;
  if (facts.network->failure) {
    findings.push_back({.severity = FindingSeverity::warning,
                        .what = concat("the network could not be tried: ", *facts.network->failure),
                        .evidence = {},
                        .command = "gov probe-network"});
  }
  for (const NetworkProbe& probe : facts.network->probes) {
    if (!probe.trouble) continue;
    const NetworkTrouble& trouble = *probe.trouble;
    Finding finding{
        .severity = FindingSeverity::warning,
        .what = concat(probe.target.purpose, " cannot be reached: ",
                       trouble.because.empty() ? trouble.what : trouble.because.front()),
        .evidence = {{.where = probe.target.url, .shows = trouble.kind}},
        .command = trouble.hint.empty() ? std::string(remedy_for(trouble.kind)) : trouble.hint};
    // After a redirect another address failed than the one that was asked first.
    if (trouble.what.find(probe.target.url) == std::string::npos)
      finding.evidence.push_back({.where = "because", .shows = trouble.what});
    for (std::size_t i = 1; i < trouble.because.size(); ++i)
      finding.evidence.push_back({.where = "because", .shows = trouble.because[i]});
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

constexpr Check kServersNotReached = {
    .id = "NET01",
    .subject = Subject::linux_and_network,
    .severity = FindingSeverity::warning,
    .title = "a server that gov or the go command fetches from cannot be reached",
    .why = "What is installed and cached works, but nothing new can be fetched from there.",
    .mend =
        "The finding says whether the name of the host, the proxy, the certificate or the "
        "connection is the trouble. docs/company-networks.md has the settings for proxies, "
        "certificates and mirrors.",
    .repair = RepairClass::tell,
    .depth = CheckDepth::network,
    .run = find_servers_not_reached,
};

}  // namespace gov
