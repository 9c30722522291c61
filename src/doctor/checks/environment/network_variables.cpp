// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
#include "doctor/variable_trail.hpp"
#include "golang/go_proxy_list.hpp"

// Where the go command fetches modules, and what it checks: cmd/go/internal/modfetch/proxy.go and
// sumdb.go, go.dev/ref/mod#environment-variables.

namespace gov {
namespace {

/// Why the go command refuses an element of GOPROXY; "" when it takes it.
std::string proxy_fault(std::string_view element) {
  const std::size_t scheme_end = element.find(":/");
  const bool has_scheme = scheme_end != std::string_view::npos;
  if (!has_scheme && element.starts_with('/')) return "is a path without file:// before it";
  if (!has_scheme && element.find_first_of(".:") == std::string_view::npos &&
      element.find('/') == std::string_view::npos)
    return "is neither an address nor direct or off";
  // https:// is put in front where there is no scheme.
  const std::string scheme =
      has_scheme ? to_lower(element.substr(0, scheme_end)) : std::string("https");
  if (scheme != "https" && scheme != "http" && scheme != "file")
    return concat("has the scheme ", scheme, ", which the go command does not know");
  std::string_view rest = has_scheme ? element.substr(scheme_end + 2) : element;
  if (rest.starts_with('/')) rest.remove_prefix(1);
  const std::string_view host = scheme == "file" ? "" : rest.substr(0, rest.find('/'));
  return host.find_first_of(" \t") == std::string_view::npos ? "" : "holds a blank";
}

bool is_on_this_machine(std::string_view url) {
  for (const std::string_view host : {"http://localhost", "http://127.", "http://[::1]"}) {
    if (url.starts_with(host)) return true;
  }
  return false;
}

std::vector<std::string_view> elements_of(std::string_view list) {
  std::vector<std::string_view> elements;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(",|"), list.size());
    const std::string_view element = trim(list.substr(0, end));
    if (!element.empty()) elements.push_back(element);
    if (element == "direct" || element == "off") break;  // what follows is not looked at
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return elements;
}

std::vector<Finding> find_goproxy_faults(const Facts& facts) {
  const auto set = facts.go_settings.find("GOPROXY");
  if (!set) return {};
  const auto elements = elements_of(set->value);
  const auto about = [&](FindingSeverity severity, std::string what, std::string consequence) {
    return finding_about(facts, "GOPROXY", severity, std::move(what), std::move(consequence));
  };
  if (elements.empty())
    return {about(FindingSeverity::error, "GOPROXY is a list without an element",
                  "The go command stops with \"GOPROXY list is not the empty string, but contains "
                  "no entries\".")};
  for (const std::string_view element : elements) {
    if (element == "direct" || element == "off") continue;
    const std::string fault = proxy_fault(element);
    if (!fault.empty())
      return {about(FindingSeverity::error, concat("in GOPROXY, ", in_quotes(element), " ", fault),
                    "Every module that is not in the cache fails with \"invalid proxy URL\".")};
  }
  if (elements.front() == "off")
    return {about(FindingSeverity::warning, "GOPROXY is off",
                  "The go command fetches no module, not even when one is missing.")};
  for (const std::string_view element : elements) {
    if (element.starts_with("http://") && !is_on_this_machine(element))
      return {about(FindingSeverity::warning,
                    concat("GOPROXY holds ", element, ", which is not encrypted"),
                    "Whoever is on the way can read which modules you use, and change those that "
                    "the checksum database does not cover.")};
  }
  return {};
}

/// Is it NAME+HASH+KEY, as golang.org/x/mod/sumdb/note has a verifier key?
bool is_verifier_key(std::string_view key) {
  const std::size_t first = key.find('+');
  const std::size_t second = first == std::string_view::npos ? first : key.find('+', first + 1);
  constexpr std::size_t kHashDigits = 8;
  return first != 0 && second != std::string_view::npos && second - first - 1 == kHashDigits &&
         second + 1 < key.size();
}

/// Why the go command cannot use GOSUMDB; "" when it can.
std::string sumdb_fault(std::string_view gosumdb) {
  const auto words = fields(gosumdb);
  if (words.empty()) return "is blank";
  if (words.size() > 2) return "has more than a key and an address";
  const bool is_known_name = words.front() == "sum.golang.org" ||
                             (words.size() == 1 && words.front() == "sum.golang.google.cn");
  if (is_known_name || is_verifier_key(words.front())) return "";
  return concat("names ", in_quotes(words.front()), ", and has no key for it");
}

/// GONOSUMDB and GOPRIVATE do not count for toolchains (useSumDB of modfetch/sumdb.go).
std::vector<Finding> find_gosumdb_faults(const Facts& facts) {
  const auto set = facts.go_settings.find("GOSUMDB");
  if (!set) return {};
  if (set->value != "off") {
    const std::string fault = sumdb_fault(set->value);
    if (fault.empty()) return {};
    return {finding_about(facts, "GOSUMDB", FindingSeverity::error, concat("GOSUMDB ", fault),
                          "Every module that is not in go.sum yet fails with \"invalid "
                          "GOSUMDB\", unless GONOSUMDB or GOPRIVATE names it.")};
  }
  const std::string toolchain = facts.go_settings.value("GOTOOLCHAIN");
  const bool may_download = toolchain.empty() || toolchain.find("auto") != std::string::npos;
  if (!may_download || is_single_file_proxy(facts.go_settings.value("GOPROXY"))) return {};
  return {
      finding_about(facts, "GOSUMDB", FindingSeverity::warning, "GOSUMDB is off",
                    "The go command checks a downloaded toolchain against the checksum database "
                    "whatever GOPRIVATE says, so a go.mod that asks for a newer Go fails.")};
}

std::string pattern_fault(std::string_view pattern) {
  if (pattern.find("://") != std::string_view::npos) return "is an address, not a module path";
  if (pattern.find(' ') != std::string_view::npos) return "holds a blank";
  return "";
}

std::vector<Finding> find_private_faults(const Facts& facts) {
  std::vector<Finding> findings;
  for (const std::string_view name : {"GOPRIVATE", "GONOPROXY", "GONOSUMDB"}) {
    const std::string patterns = facts.go_settings.value(name);
    for (const std::string_view pattern : split(patterns, ',')) {
      const std::string fault = pattern_fault(pattern);
      if (fault.empty()) continue;
      findings.push_back(finding_about(facts, name, FindingSeverity::warning,
                                       concat("in ", name, ", ", in_quotes(pattern), " ", fault),
                                       "The pattern matches no module, so private modules are "
                                       "asked of the public proxy."));
    }
  }
  const PathStatus& netrc = facts.folders.netrc;
  if (netrc.kind == PathStatus::Kind::file && (netrc.mode & 077U) != 0) {
    findings.push_back(
        {.severity = FindingSeverity::warning,
         .what = concat("other users can read ", netrc.path),
         .evidence = {{.where = netrc.path}},
         .consequence = "The file holds passwords, which the go command and gov send to the hosts "
                        "that it names.",
         .command = concat("chmod 600 ", shell_path(netrc.path)),
         .repair = RepairClass::ask,
         .plans = {ModeRepair{.path = netrc.path, .before = netrc.mode, .after = 0600}}});
  }
  return findings;
}

std::vector<Finding> find_env_file(const Facts& facts) {
  const GoEnvFile& file = facts.go_settings.env_file;
  std::vector<Finding> findings;
  if (file.is_off || file.is_named)
    findings.push_back(
        finding_about(facts, "GOENV", FindingSeverity::note,
                      file.is_off ? "GOENV is off" : concat("GOENV names ", file.path),
                      "The go command does not read the usual file of settings."));
  Finding stored{.severity = FindingSeverity::note,
                 .what = concat("the go command's own file has settings"),
                 .consequence = "They hold for every project and every Go version."};
  for (const GoEnvLine& line : facts.go_settings.stored)
    stored.evidence.push_back(
        {.where = file.path, .line = line.line, .shows = concat(line.name, "=", line.value)});
  if (!stored.evidence.empty()) findings.push_back(std::move(stored));
  return findings;
}

constexpr Cause kHidesEnvFile[] = {{"ENV02"}};

}  // namespace

constexpr Check kGoproxyFaults = {
    .id = "ENV09",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOPROXY is malformed, off, or not encrypted",
    .why = "Modules that are not in the cache cannot be fetched, or can be changed on the way.",
    .mend =
        "The default is https://proxy.golang.org,direct. After a comma the next element is "
        "asked only when a module is not found; after | it is asked after any failure.",
    .repair = RepairClass::ask,
    .run = find_goproxy_faults,
};

constexpr Check kGosumdbFaults = {
    .id = "ENV10",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOSUMDB is off, or names no checksum database",
    .why =
        "The go command downloads no toolchain that it cannot check, and no module that GOSUMDB "
        "cannot vouch for.",
    .mend =
        "Use GOPRIVATE for private modules and leave GOSUMDB alone, or install the newer Go with "
        "gov install.",
    .repair = RepairClass::ask,
    .run = find_gosumdb_faults,
};

constexpr Check kPrivateFaults = {
    .id = "ENV11",
    .subject = Subject::environment,
    .severity = FindingSeverity::warning,
    .title = "private modules or their passwords are not private",
    .why =
        "GOPRIVATE takes module paths such as example.com/team, separated by commas. A .netrc "
        "that others can read gives its passwords away.",
    .mend = "Correct the pattern; chmod 600 for the file, which --fix=ask does.",
    .repair = RepairClass::ask,
    .run = find_private_faults,
};

constexpr Check kEnvFile = {
    .id = "ENV12",
    .subject = Subject::environment,
    .severity = FindingSeverity::note,
    .title = "settings are stored with go env -w, or GOENV names another file",
    .why = "Stored settings are easily forgotten, and change every build.",
    .mend = "go env -u NAME removes a setting.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesEnvFile,
    .run = find_env_file,
};

}  // namespace gov
