// SPDX-License-Identifier: MIT
//
// Faults in the release index.
#include <string>

#include "fault_functions.hpp"
#include "host_platform.hpp"
#include "index_text.hpp"
#include "resource_response.hpp"
#include "sha256_hex.hpp"

namespace gov_test {
namespace {

template <typename Edit>
HttpResponse edited(const FaultRequest& fault, Edit edit) {
  Resource resource = *fault.resource;
  if (resource.kind == ResourceKind::index) {
    const std::string text = edit(resource.body.text());
    resource.etag = "\"" + sha256_hex(text).substr(0, 32) + "\"";
    resource.body = Body(text);
  }
  return respond_with(resource, fault.request);
}

}  // namespace

HttpResponse index_malformed(const FaultRequest& fault) {
  return edited(fault, [](const std::string& index) { return index.substr(0, index.size() / 2); });
}

HttpResponse index_empty(const FaultRequest& fault) {
  return edited(fault, [](const std::string&) { return std::string("[]\n"); });
}

HttpResponse index_blank(const FaultRequest& fault) {
  return edited(fault, [](const std::string&) { return std::string(); });
}

HttpResponse index_deep(const FaultRequest& fault) {
  return edited(fault, [](const std::string&) { return nested_arrays(100000); });
}

HttpResponse index_hostile(const FaultRequest& fault) {
  return edited(fault, with_hostile_releases);
}

HttpResponse index_no_digest(const FaultRequest& fault) { return edited(fault, without_digests); }

HttpResponse index_wrong_digest(const FaultRequest& fault) {
  return edited(fault, with_wrong_digests);
}

HttpResponse index_missing_platform(const FaultRequest& fault) {
  return edited(fault, [](const std::string& index) {
    return without_platforms(index, {{"linux", "amd64"}, host_platform()});
  });
}

}  // namespace gov_test
