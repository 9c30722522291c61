// SPDX-License-Identifier: MIT
#include "base/directory.hpp"
#include "base/text.hpp"
#include "commands/decide.hpp"
#include "commands/keep/keep.hpp"
#include "commands/notices.hpp"
#include "json/json_text.hpp"
#include "report/table.hpp"
#include "store/default_version.hpp"

namespace gov {
namespace {

struct Listed {
  Toolchain toolchain;
  bool is_current = false;
  bool is_default = false;
  std::optional<std::string> damage;
};

bool is_same_toolchain(const std::optional<Toolchain>& a, const Toolchain& b) {
  return a && a->goroot == b.goroot;
}

/// A broken pin or default must not prevent the list: it becomes a warning.
template <class T>
std::optional<T> value_or_warning(Session& session, Result<T> found) {
  if (found) return std::move(*found);
  session.reporter.warning(found.error().what);
  return std::nullopt;
}

std::optional<Toolchain> current_toolchain(Session& session) {
  auto decision = value_or_warning(session, decide(session));
  return decision ? std::move(decision->toolchain) : std::nullopt;
}

std::optional<Toolchain> default_toolchain(Session& session) {
  auto fallback = value_or_warning(
      session, find_default(session.layout, session.stores, session.machine.platforms));
  return fallback && *fallback ? std::move((*fallback)->toolchain) : std::nullopt;
}

/// The stores that can be read; warns about the others.
Stores readable_stores(Session& session, int& exit) {
  Stores readable;
  for (const std::string& directory : session.stores.versions_directories) {
    const auto names = list_directory(directory);
    if (names) {
      readable.versions_directories.push_back(directory);
      continue;
    }
    exit = exit_code(names.error());
    session.reporter.warning(concat(names.error().what, ": ", join(names.error().because, ": ")));
  }
  return readable;
}

std::string marks_of(const Listed& listed) {
  std::vector<std::string> marks;
  if (listed.is_current) marks.emplace_back("current");
  if (listed.is_default) marks.emplace_back("default");
  if (listed.damage) marks.push_back(concat("broken: ", *listed.damage));
  return join(marks, ", ");
}

JsonValue to_json(const Listed& listed) {
  JsonValue entry = JsonValue::object({{"version", listed.toolchain.version.to_string()},
                                       {"platform", listed.toolchain.platform.to_string()},
                                       {"goroot", listed.toolchain.goroot},
                                       {"is_current", listed.is_current},
                                       {"is_default", listed.is_default}});
  if (listed.damage) entry.set("damage", *listed.damage);
  return entry;
}

void print_json(Session& session, const std::vector<Listed>& all,
                const std::vector<Notice>& notices) {
  JsonValue toolchains = JsonValue::array();
  for (const Listed& listed : all) toolchains.push(to_json(listed));
  session.reporter.data(to_json_text(JsonValue::object(
      {{"format", 1}, {"toolchains", std::move(toolchains)}, {"notices", notices_json(notices)}})));
}

void print_table(Session& session, const std::vector<Listed>& all) {
  std::vector<TableRow> rows;
  std::vector<Emphasis> emphasis;
  for (const Listed& listed : all) {
    const Platform& platform = listed.toolchain.platform;
    rows.push_back({listed.is_current ? "*" : " ", listed.toolchain.version.to_string(),
                    concat(platform.os, "/", platform.arch), marks_of(listed)});
    const Emphasis usual = listed.is_current ? Emphasis::strong : Emphasis::none;
    emphasis.push_back(listed.damage ? Emphasis::alarming : usual);
  }
  session.reporter.data(table_text({}, rows, session.look, emphasis));
}

std::vector<Notice> list_notices(const Session& session) {
  std::vector<Notice> notices = typed_go_notices(session, PathHook::has_run);
  if (auto variable = variable_in_force(resolve_input(session))) {
    notices.insert(notices.begin(), {"other-choice-first", std::move(*variable)});
  }
  return notices;
}

/// gov list: the installed versions, newest first, with marks for the one used here and the
/// default.
CommandResult run_list(Session& session) {
  int exit = kSuccess;
  GOV_TRY_ASSIGN(std::vector<Toolchain> toolchains,
                 list_toolchains(readable_stores(session, exit)));
  const auto current = current_toolchain(session);
  const auto fallback = default_toolchain(session);
  std::vector<Listed> all;
  for (Toolchain& toolchain : toolchains) {
    const bool is_current = is_same_toolchain(current, toolchain);
    const bool is_default = is_same_toolchain(fallback, toolchain);
    auto damage = visible_damage(toolchain);
    all.push_back({std::move(toolchain), is_current, is_default, std::move(damage)});
  }
  const std::vector<Notice> notices = list_notices(session);
  if (session.wants_json()) {
    print_json(session, all, notices);
    return exit;
  }
  if (all.empty()) {
    session.reporter.status("nothing is installed yet; try: gov install latest");
  } else {
    print_table(session, all);
  }
  say(session, notices);
  return exit;
}

constexpr std::string_view kOtherWords[] = {"ls", "versions"};

constexpr Example kExamples[] = {
    {"gov list"},
    {"gov list --json", "for programs"},
};

}  // namespace

constexpr Command kListCommand({
    .name = "list",
    .other_words = kOtherWords,
    .summary = "List the installed versions",
    .group = Group::keep,
    .runner = runs<run_list>,
    .examples = kExamples,
});

}  // namespace gov
