// SPDX-License-Identifier: MIT
//
// Redirects that nobody should follow. Where it can be, the target exists and would answer, so that
// a test can tell "refused" from "tried and failed".
#include "fault_functions.hpp"
#include "redirect.hpp"

namespace gov_test {

HttpResponse to_http(const FaultRequest& fault) {
  return redirect_to("http://127.0.0.1:" + std::to_string(fault.site.port) + "/downgraded" +
                     fault.path + raw_query(fault.request));
}

HttpResponse to_ftp(const FaultRequest& fault) {
  return redirect_to("ftp://127.0.0.1:" + std::to_string(fault.site.port) + fault.path);
}

HttpResponse to_file(const FaultRequest& fault) {
  return redirect_to("file://" + fault.resource->file.string());
}

HttpResponse redirect_loop(const FaultRequest& fault) { return redirect_to(fault.request.target); }

}  // namespace gov_test
