// SPDX-License-Identifier: MIT
#include "base/own_executable.hpp"
#include "base/text.hpp"
#include "commands/keep/keep.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"

namespace gov {
namespace {

/// "RNP", or "" when gov was built without an OpenPGP library.
constexpr std::string_view kOpenPgpLibrary = GOV_OPENPGP_LIBRARY;

std::string text_of(const Platform& platform) { return concat(platform.os, "/", platform.arch); }

std::string_view name_of(Translation translation) {
  switch (translation) {
    case Translation::none:
      return "none";
    case Translation::rosetta:
      return "rosetta";
    case Translation::emulator:
      return "emulator";
  }
  return {};
}

JsonValue optional_text(const std::optional<SystemVersion>& version) {
  return version ? JsonValue(version->to_string()) : JsonValue();
}

JsonValue to_json(const Defences& defences) {
  const auto& abi = defences.landlock_abi;
  return JsonValue::object({{"landlock_abi", abi ? JsonValue(*abi) : JsonValue()},
                            {"seccomp", defences.has_seccomp},
                            {"no_new_privs", defences.has_no_new_privs}});
}

JsonValue to_json(const Host& host) {
  const auto& translated = host.platforms.translated;
  return JsonValue::object(
      {{"system", host.system},
       {"kernel", host.kernel},
       {"processor", host.processor},
       {"installs", text_of(host.platforms.native)},
       {"also_runs", translated ? JsonValue(text_of(*translated)) : JsonValue()},
       {"translation", name_of(host.translation)},
       {"is_32_bit_userland", host.is_32_bit_userland},
       {"is_wsl", host.is_wsl},
       {"macos", optional_text(host.macos)},
       {"linux", optional_text(host.linux_kernel)},
       {"c_library", gov::name_of(host.c_library)},
       {"defences", to_json(host.defences)}});
}

/// Remarks on anything unusual.
std::vector<std::string> remarks_on(const Host& host) {
  std::vector<std::string> remarks;
  if (host.translation == Translation::rosetta)
    remarks.emplace_back("this gov runs under Rosetta on Apple silicon");
  if (host.translation == Translation::emulator)
    remarks.emplace_back("this gov runs in an emulator such as qemu-user");
  if (host.is_32_bit_userland) remarks.emplace_back("32-bit programs on a 64-bit kernel");
  if (host.is_wsl) remarks.emplace_back("Windows Subsystem for Linux");
  return remarks;
}

/// How the threads that receive and unpack archives are confined.
std::string to_text(const Defences& defences) {
  if (!defences.has_no_new_privs) return "not confined: this system cannot confine a thread";
  const auto& abi = defences.landlock_abi;
  std::vector<std::string> present;
  std::string missing;
  if (abi) present.push_back(concat("Landlock (ABI ", std::to_string(*abi), ")"));
  if (!abi) missing += "; no Landlock";
  if (defences.has_seccomp) present.emplace_back("seccomp");
  if (!defences.has_seccomp) missing += "; no seccomp";
  present.emplace_back("no_new_privs");
  return concat("confined by ", join(present, ", "), missing);
}

std::string to_text(const Host& host) {
  std::vector<TableRow> rows = {{"system", host.system},
                                {"kernel", host.kernel},
                                {"processor", host.processor},
                                {"installs", text_of(host.platforms.native)}};
  if (host.platforms.translated)
    rows.push_back({"also runs", concat(text_of(*host.platforms.translated), ", under Rosetta")});
  if (host.c_library != CLibrary::unknown)
    rows.push_back({"C library", std::string(gov::name_of(host.c_library))});
  rows.push_back({"signatures", kOpenPgpLibrary.empty()
                                    ? "cannot be checked: this gov was built without RNP"
                                    : concat("checked by ", kOpenPgpLibrary)});
  rows.push_back({"unpacking", to_text(host.defences)});
  for (std::string& remark : remarks_on(host)) rows.push_back({"note", std::move(remark)});
  return table_text({}, rows);
}

/// gov version: gov's own version, in one line; with --verbose also what gov detected about the
/// machine.
CommandResult run_version(Session& session) {
  if (session.wants_json()) {
    // This command must also work when no store path can be determined; the session's layout is
    // a placeholder then.
    const auto root = Layout::from_environment(session.environment, own_executable());
    session.reporter.data(to_json_text(JsonValue::object(
        {{"format", 1},
         {"version", session.gov_version},
         {"platform", text_of(session.machine.platforms.native)},
         {"root", root ? JsonValue(root->root()) : JsonValue()},
         {"openpgp", kOpenPgpLibrary.empty() ? JsonValue() : JsonValue(kOpenPgpLibrary)},
         {"machine", to_json(session.machine.host())}})));
    return kSuccess;
  }
  session.reporter.data(concat("gov ", session.gov_version, "\n"));
  if (session.is_verbose) session.reporter.data(to_text(session.machine.host()));
  return kSuccess;
}

constexpr std::string_view kOtherWords[] = {"--version", "-V"};

constexpr Example kExamples[] = {
    {"gov version"},
    {"gov version --verbose", "with what gov knows about this machine"},
};

}  // namespace

constexpr Command kVersionCommand({
    .name = "version",
    .other_words = kOtherWords,
    .summary = "Show the version of gov",
    .group = Group::keep,
    .runner = runs<run_version>,
    .examples = kExamples,
    .needs_store = false,
});

}  // namespace gov
