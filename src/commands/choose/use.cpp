// SPDX-License-Identifier: MIT
#include "commands/choose/use.hpp"

#include <utility>

#include "base/interruption.hpp"
#include "commands/choose/written_choice.hpp"
#include "commands/get/catalog_reader.hpp"
#include "commands/get/target_installs.hpp"
#include "golang/request_words.hpp"
#include "resolve/pin_writing.hpp"
#include "store/default_version.hpp"
#include "store/named_versions.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

/// Installs what `asked` means, unless it is installed already or gov cannot install it (a link,
/// the system Go).
Result<void> provide(Session& session, const VersionRequest& asked) {
  GOV_TRY_ASSIGN(const NamedMeaning meaning,
                 expand_name(session.layout, asked, session.machine.platforms.native));
  if (meaning.linked || meaning.request.is_system()) return {};
  GOV_TRY_ASSIGN(const auto present,
                 find_toolchain(session.stores, meaning.request, session.machine.platforms));
  if (present) return {};
  CatalogReader catalog(session);
  GOV_TRY_ASSIGN(InstallPlan plan, catalog.plan_request(meaning.request, std::nullopt));
  GOV_TRY_ASSIGN(std::vector<InstallOutcome> outcomes,
                 install_targets(session, {{asked, std::move(plan)}}));
  if (auto failed = failure_of(session, outcomes)) return std::move(*failed);
  return {};
}

/// Pins `request` in `directory`; without a directory, makes it the default.
Result<WrittenChoice> choose(Session& session, const std::optional<std::string>& directory,
                             const VersionRequest& request) {
  const bool is_first = awaits_first_default(session.layout);
  GOV_TRY(provide(session, request));
  if (!directory) return make_default(session, request);
  if (is_first && !request.is_system()) GOV_TRY(set_first_default(session, request));
  return pin_in(session, *directory, request);
}

}  // namespace

CommandResult run_use(Session& session, const UseOptions& options) {
  remember_interruptions();
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  GOV_TRY(check_usable(session.layout, request, session.machine.platforms.native));
  std::optional<std::string> directory;
  if (!options.make_default) {
    GOV_TRY_ASSIGN(directory, directory_to_pin(session));
    // Fail before fetching anything if the pin cannot be written.
    GOV_TRY(check_pin_file(*directory, request));
  }
  GOV_TRY_ASSIGN(const WrittenChoice choice, choose(session, directory, request));
  return report_choice(session, choice);
}

}  // namespace gov
