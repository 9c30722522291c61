// SPDX-License-Identifier: MIT
//
// Every fault as a function; faults.cpp names them, README.md says what each does. Those in the
// first two groups may rely on `resource`.
#pragma once

#include "faults.hpp"

namespace gov_test {

// body_faults.cpp
HttpResponse wrong_digest(const FaultRequest& fault);
HttpResponse truncated(const FaultRequest& fault);
HttpResponse truncated_gzip(const FaultRequest& fault);
HttpResponse slow(const FaultRequest& fault);
HttpResponse trickle(const FaultRequest& fault);
HttpResponse dropped(const FaultRequest& fault);
HttpResponse dropped_no_range(const FaultRequest& fault);
HttpResponse changed(const FaultRequest& fault);
HttpResponse endless(const FaultRequest& fault);
HttpResponse longer(const FaultRequest& fault);
HttpResponse ignores_range(const FaultRequest& fault);
HttpResponse content_encoding(const FaultRequest& fault);
HttpResponse huge_header(const FaultRequest& fault);

// index_faults.cpp: what is not the index is served as it is.
HttpResponse index_malformed(const FaultRequest& fault);
HttpResponse index_empty(const FaultRequest& fault);
HttpResponse index_blank(const FaultRequest& fault);
HttpResponse index_deep(const FaultRequest& fault);
HttpResponse index_hostile(const FaultRequest& fault);
HttpResponse index_no_digest(const FaultRequest& fault);
HttpResponse index_wrong_digest(const FaultRequest& fault);
HttpResponse index_missing_platform(const FaultRequest& fault);

// status_faults.cpp
HttpResponse unavailable(const FaultRequest& fault);
HttpResponse always_unavailable(const FaultRequest& fault);
HttpResponse too_many(const FaultRequest& fault);
HttpResponse server_error(const FaultRequest& fault);
HttpResponse forbidden(const FaultRequest& fault);
HttpResponse gone(const FaultRequest& fault);
HttpResponse html(const FaultRequest& fault);
HttpResponse html_as_gzip(const FaultRequest& fault);
HttpResponse reset(const FaultRequest& fault);

// redirect_faults.cpp
HttpResponse to_http(const FaultRequest& fault);
HttpResponse to_ftp(const FaultRequest& fault);
HttpResponse to_file(const FaultRequest& fault);
HttpResponse redirect_loop(const FaultRequest& fault);

}  // namespace gov_test
