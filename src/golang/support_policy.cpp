// SPDX-License-Identifier: MIT
#include "golang/support_policy.hpp"

#include "golang/version_request.hpp"

namespace gov {

SupportedLines supported_lines(const std::vector<Version>& published) {
  return {VersionRequest::channel(Channel::stable).choose(published),
          VersionRequest::channel(Channel::oldstable).choose(published)};
}

Support support_of(const Version& version, const SupportedLines& lines) {
  if (version.is_prerelease()) return Support::prerelease;
  if (lines.stable && version.is_same_line(*lines.stable)) return Support::stable;
  if (lines.oldstable && version.is_same_line(*lines.oldstable)) return Support::oldstable;
  return Support::end_of_life;
}

std::string_view support_name(Support support) {
  switch (support) {
    case Support::stable:
      return "stable";
    case Support::oldstable:
      return "oldstable";
    case Support::end_of_life:
      return "EOL";
    case Support::prerelease:
      return "pre-release";
  }
  return {};
}

}  // namespace gov
