// SPDX-License-Identifier: MIT
#include "doctor/facts/network_facts.hpp"

#include <algorithm>

#include "base/captured_run.hpp"
#include "base/text.hpp"
#include "golang/go_proxy_list.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

constexpr std::size_t kMostOutput = 1U << 20U;

void add_once(std::vector<NetworkTarget>& targets, std::string purpose, std::string url) {
  const bool is_known = std::any_of(targets.begin(), targets.end(),
                                    [&](const NetworkTarget& one) { return one.url == url; });
  if (!is_known) targets.push_back({std::move(purpose), std::move(url)});
}

/// The host of GOSUMDB, whose value may be "name", "name+key" or either with a URL behind it.
std::string database_url(std::string_view gosumdb) {
  const auto words = fields(gosumdb);
  if (words.empty()) return "https://sum.golang.org/latest";
  if (words.size() > 1) return concat(words.back(), "/latest");
  return concat("https://", words.front().substr(0, words.front().find('+')), "/latest");
}

std::string text_or_empty(const JsonValue& json, std::string_view name) {
  const JsonValue* value = json.find(name);
  return value == nullptr ? std::string() : std::string(value->as_string().value_or(""));
}

NetworkProbe probe_from(const JsonValue& json) {
  NetworkProbe probe{
      .target = {.purpose = text_or_empty(json, "purpose"), .url = text_or_empty(json, "url")}};
  const JsonValue* trouble = json.find("trouble");
  if (trouble == nullptr || !trouble->is_object()) return probe;
  NetworkTrouble found{.kind = text_or_empty(*trouble, "kind"),
                       .what = text_or_empty(*trouble, "what"),
                       .hint = text_or_empty(*trouble, "hint")};
  const JsonValue* because = trouble->find("because");
  for (const JsonValue& reason :
       because == nullptr ? std::span<const JsonValue>() : because->items())
    found.because.emplace_back(reason.as_string().value_or(""));
  probe.trouble = std::move(found);
  return probe;
}

}  // namespace

std::vector<NetworkTarget> network_targets(const NetworkSettings& settings) {
  std::vector<NetworkTarget> targets;
  add_once(targets, "the release index", settings.index_url);
  // A list without an address is another check's finding.
  const auto proxies = parse_go_proxies(settings.goproxy);
  for (const GoProxy& proxy : proxies ? *proxies : std::vector<GoProxy>()) {
    if (proxy.kind == GoProxy::Kind::url && !proxy.url.starts_with("file:"))
      add_once(targets, "the module proxy", concat(proxy.url, "/golang.org/x/mod/@v/list"));
  }
  if (settings.gosumdb != "off")
    add_once(targets, "the checksum database", database_url(settings.gosumdb));
  return targets;
}

JsonValue probes_json(const std::vector<NetworkProbe>& probes) {
  JsonValue list = JsonValue::array();
  for (const NetworkProbe& probe : probes) {
    JsonValue json =
        JsonValue::object({{"purpose", probe.target.purpose}, {"url", probe.target.url}});
    if (probe.trouble) {
      JsonValue because = JsonValue::array();
      for (const std::string& reason : probe.trouble->because) because.push(reason);
      json.set("trouble", JsonValue::object({{"kind", probe.trouble->kind},
                                             {"what", probe.trouble->what},
                                             {"because", std::move(because)},
                                             {"hint", probe.trouble->hint}}));
    }
    list.push(std::move(json));
  }
  return JsonValue::object({{"format", 1}, {"probes", std::move(list)}});
}

Result<std::vector<NetworkProbe>> parse_probes(std::string_view text) {
  GOV_TRY_ASSIGN(const JsonValue json, parse_json(text, {.max_bytes = kMostOutput}));
  const JsonValue* list = json.find("probes");
  if (list == nullptr) return fail(ErrorKind::failure, "the answer holds no probes");
  std::vector<NetworkProbe> probes;
  for (const JsonValue& one : list->items()) probes.push_back(probe_from(one));
  return probes;
}

NetworkFacts gather_network(const std::string& gov_full, const Environment& environment,
                            const Clock& clock) {
  const auto run =
      run_captured(gov_full, {"gov", "probe-network", "--json"}, environment,
                   {.timeout = std::chrono::seconds(60), .max_bytes = kMostOutput}, clock);
  NetworkFacts facts;
  if (!run) {
    facts.failure = run.error().what;
    return facts;
  }
  if (!run->was_in_time) {
    facts.failure = "the servers did not answer within a minute";
    return facts;
  }
  auto probes = parse_probes(run->output);
  if (!probes) {
    facts.failure = concat("gov probe-network failed: ", trim(run->output).substr(0, 200));
  } else {
    facts.probes = std::move(*probes);
  }
  return facts;
}

}  // namespace gov
