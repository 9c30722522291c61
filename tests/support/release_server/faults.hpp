// SPDX-License-Identifier: MIT
//
// The list of named faults. A fault takes a request and the resource it would have got, and returns
// another answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http_request.hpp"
#include "http_response.hpp"
#include "resources.hpp"
#include "site.hpp"

namespace gov_test {

struct FaultRequest {
  const HttpRequest& request;
  const Site& site;
  std::string fault;                 // its name
  std::string key;                   // separates counts; often empty
  std::string path;                  // what is behind the fault: "/dl/NAME"
  std::optional<Resource> resource;  // what is there

  // How many earlier GETs of this file met this fault under this key; counts this one. A HEAD is
  // not counted.
  unsigned earlier_requests() const;
};

using Fault = HttpResponse (*)(const FaultRequest&);

// For "/fault/NAME/dl/..." and "/fault/NAME/KEY:xyz/dl/..."; 404 for a fault that is not in the
// list.
HttpResponse answer_with_fault(const HttpRequest& request, const Site& site);

}  // namespace gov_test
