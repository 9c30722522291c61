// SPDX-License-Identifier: MIT
#include "faults.hpp"

#include <algorithm>
#include <array>

#include "fault_functions.hpp"
#include "html_pages.hpp"

namespace gov_test {
namespace {

enum class Needs { kNothing, kResource };  // kResource: 404 when there is none

struct NamedFault {
  std::string_view name;
  Needs needs;
  Fault answer;
};

constexpr std::array kFaults = {
    NamedFault{"wrong-digest", Needs::kResource, wrong_digest},
    NamedFault{"truncated", Needs::kResource, truncated},
    NamedFault{"truncated-gzip", Needs::kResource, truncated_gzip},
    NamedFault{"slow", Needs::kResource, slow},
    NamedFault{"trickle", Needs::kResource, trickle},
    NamedFault{"dropped", Needs::kResource, dropped},
    NamedFault{"dropped-no-range", Needs::kResource, dropped_no_range},
    NamedFault{"changed", Needs::kResource, changed},
    NamedFault{"endless", Needs::kResource, endless},
    NamedFault{"longer", Needs::kResource, longer},
    NamedFault{"ignores-range", Needs::kResource, ignores_range},
    NamedFault{"content-encoding", Needs::kResource, content_encoding},
    NamedFault{"huge-header", Needs::kResource, huge_header},

    NamedFault{"index-malformed", Needs::kResource, index_malformed},
    NamedFault{"index-empty", Needs::kResource, index_empty},
    NamedFault{"index-blank", Needs::kResource, index_blank},
    NamedFault{"index-deep", Needs::kResource, index_deep},
    NamedFault{"index-hostile", Needs::kResource, index_hostile},
    NamedFault{"index-no-digest", Needs::kResource, index_no_digest},
    NamedFault{"index-wrong-digest", Needs::kResource, index_wrong_digest},
    NamedFault{"index-missing-platform", Needs::kResource, index_missing_platform},

    NamedFault{"unavailable", Needs::kResource, unavailable},
    NamedFault{"always-unavailable", Needs::kNothing, always_unavailable},
    NamedFault{"too-many", Needs::kResource, too_many},
    NamedFault{"server-error", Needs::kNothing, server_error},
    NamedFault{"forbidden", Needs::kNothing, forbidden},
    NamedFault{"gone", Needs::kNothing, gone},
    NamedFault{"html", Needs::kNothing, html},
    NamedFault{"html-as-gzip", Needs::kNothing, html_as_gzip},
    NamedFault{"reset", Needs::kNothing, reset},

    NamedFault{"to-http", Needs::kNothing, to_http},
    NamedFault{"to-ftp", Needs::kNothing, to_ftp},
    NamedFault{"to-file", Needs::kResource, to_file},
    NamedFault{"redirect-loop", Needs::kNothing, redirect_loop},
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
  if (!fault.resource && named->needs == Needs::kResource)
    return html_page(404, "Not Found", "No such file.");
  return named->answer(fault);
}

}  // namespace gov_test
