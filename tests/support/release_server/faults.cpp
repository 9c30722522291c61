// SPDX-License-Identifier: MIT
#include "faults.hpp"

#include <algorithm>
#include <array>

#include "fault_functions.hpp"
#include "html_pages.hpp"

namespace gov_test {
namespace {

enum class Needs { nothing, resource };  // resource: 404 when there is none

struct NamedFault {
  std::string_view name;
  Needs needs;
  Fault answer;
};

constexpr std::array kFaults = {
    NamedFault{"wrong-digest", Needs::resource, wrong_digest},
    NamedFault{"truncated", Needs::resource, truncated},
    NamedFault{"truncated-gzip", Needs::resource, truncated_gzip},
    NamedFault{"slow", Needs::resource, slow},
    NamedFault{"trickle", Needs::resource, trickle},
    NamedFault{"dropped", Needs::resource, dropped},
    NamedFault{"dropped-no-range", Needs::resource, dropped_no_range},
    NamedFault{"changed", Needs::resource, changed},
    NamedFault{"endless", Needs::resource, endless},
    NamedFault{"longer", Needs::resource, longer},
    NamedFault{"ignores-range", Needs::resource, ignores_range},
    NamedFault{"content-encoding", Needs::resource, content_encoding},
    NamedFault{"huge-header", Needs::resource, huge_header},

    NamedFault{"index-malformed", Needs::resource, index_malformed},
    NamedFault{"index-empty", Needs::resource, index_empty},
    NamedFault{"index-blank", Needs::resource, index_blank},
    NamedFault{"index-deep", Needs::resource, index_deep},
    NamedFault{"index-hostile", Needs::resource, index_hostile},
    NamedFault{"index-no-digest", Needs::resource, index_no_digest},
    NamedFault{"index-wrong-digest", Needs::resource, index_wrong_digest},
    NamedFault{"index-missing-platform", Needs::resource, index_missing_platform},

    NamedFault{"unavailable", Needs::resource, unavailable},
    NamedFault{"always-unavailable", Needs::nothing, always_unavailable},
    NamedFault{"too-many", Needs::resource, too_many},
    NamedFault{"server-error", Needs::nothing, server_error},
    NamedFault{"forbidden", Needs::nothing, forbidden},
    NamedFault{"gone", Needs::nothing, gone},
    NamedFault{"html", Needs::nothing, html},
    NamedFault{"html-as-gzip", Needs::nothing, html_as_gzip},
    NamedFault{"reset", Needs::nothing, reset},

    NamedFault{"to-http", Needs::nothing, to_http},
    NamedFault{"to-ftp", Needs::nothing, to_ftp},
    NamedFault{"to-file", Needs::resource, to_file},
    NamedFault{"redirect-loop", Needs::nothing, redirect_loop},
};

// The first part of `path`, which is taken away: "/a/b" leaves "/b" and returns "a".
std::string take_part(std::string& path) {
  const std::size_t slash = path.find('/', 1);
  std::string part = path.substr(1, slash == std::string::npos ? slash : slash - 1);
  path = slash == std::string::npos ? "/" : path.substr(slash);
  return part;
}

}  // namespace

unsigned FaultRequest::earlier_requests() const {
  const std::string counter = fault + '\n' + key + '\n' + path;
  return request.is_head() ? site.counts.counted(counter) : site.counts.count(counter);
}

HttpResponse answer_with_fault(const HttpRequest& request, const Site& site) {
  constexpr std::string_view kKeyPart = "/KEY:";
  FaultRequest fault{request,      site,        {}, request.query_value("key").value_or(""),
                     request.path, std::nullopt};
  take_part(fault.path);  // "fault"
  fault.fault = take_part(fault.path);
  if (fault.path.starts_with(kKeyPart))
    fault.key = take_part(fault.path).substr(kKeyPart.size() - 1);

  const auto named = std::find_if(kFaults.begin(), kFaults.end(), [&](const NamedFault& known) {
    return known.name == fault.fault;
  });
  if (named == kFaults.end()) return html_page(404, "Not Found", "No such fault.");
  fault.resource = site.resources.find(fault.path, request);
  if (!fault.resource && named->needs == Needs::resource)
    return html_page(404, "Not Found", "No such file.");
  return named->answer(fault);
}

}  // namespace gov_test
