// SPDX-License-Identifier: MIT
//
// Refusals, and answers that are something else altogether.
#include "fault_functions.hpp"
#include "html_pages.hpp"
#include "resource_response.hpp"

namespace gov_test {
namespace {

HttpResponse retry_soon(int status, const char* title) {
  HttpResponse response = html_page(status, title, "Try again later.");
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

HttpResponse block_page_as(const char* content_type) {
  HttpResponse response;
  response.headers = {{"Content-Type", content_type}};
  response.body = Body(block_page());
  return response;
}

}  // namespace

HttpResponse unavailable(const FaultRequest& fault) {
  if (fault.earlier_requests() < 2) return retry_soon(503, "Service Unavailable");
  return respond_with(*fault.resource, fault.request);
}

HttpResponse always_unavailable(const FaultRequest&) {
  return html_page(503, "Service Unavailable", "Try again later.");
}

HttpResponse too_many(const FaultRequest& fault) {
  if (fault.earlier_requests() < 1) return retry_soon(429, "Too Many Requests");
  return respond_with(*fault.resource, fault.request);
}

HttpResponse server_error(const FaultRequest&) {
  return html_page(500, "Internal Server Error", "Something broke.");
}

HttpResponse forbidden(const FaultRequest&) {
  return html_page(403, "Forbidden", "You are not allowed to see this.");
}

HttpResponse gone(const FaultRequest&) { return html_page(410, "Gone", "This was here once."); }

HttpResponse html(const FaultRequest&) { return block_page_as("text/html; charset=utf-8"); }

HttpResponse html_as_gzip(const FaultRequest&) { return block_page_as("application/x-gzip"); }

HttpResponse reset(const FaultRequest&) {
  HttpResponse response;
  response.framing = Framing::nothing;
  response.ending = Ending::reset;
  return response;
}

}  // namespace gov_test
