// SPDX-License-Identifier: MIT
#include "routes.hpp"

#include <string>
#include <string_view>

#include "faults.hpp"
#include "html_pages.hpp"
#include "redirect.hpp"
#include "resource_response.hpp"

namespace gov_test {
namespace {

// "/prefix/rest" becomes "/rest".
std::string below(const std::string& path, std::string_view prefix) {
  return path.substr(prefix.size());
}

HttpResponse answer_with_resource(const std::string& path, const HttpRequest& request,
                                  const Site& site) {
  const std::optional<Resource> resource = site.resources.find(path, request);
  if (!resource) return html_page(404, "Not Found", "There is nothing here.");
  return respond_with(*resource, request);
}

// As go.dev, an absolute URL, and without a look whether the file is there.
HttpResponse answer_with_redirect(const std::string& path, const HttpRequest& request,
                                  const Site& site) {
  const std::string host =
      request.header("host").value_or("localhost:" + std::to_string(site.port));
  return redirect_to((site.is_tls ? "https://" : "http://") + host + path + raw_query(request));
}

HttpResponse answer_to_known_user(const std::string& path, const HttpRequest& request,
                                  const Site& site) {
  if (site.credentials && has_credentials(request, *site.credentials))
    return answer_with_resource(path, request, site);
  HttpResponse response = html_page(401, "Unauthorized", "Who are you?");
  response.headers.emplace_back("WWW-Authenticate", "Basic realm=\"releases\"");
  return response;
}

}  // namespace

HttpResponse answer(const HttpRequest& request, const Site& site, Transport transport) {
  constexpr std::string_view kDowngraded = "/downgraded";
  constexpr std::string_view kRedirect = "/redirect";
  constexpr std::string_view kKnownUsers = "/proxy-auth";
  const std::string& path = request.path;

  if (request.method != "GET" && !request.is_head()) {
    HttpResponse response = html_page(405, "Method Not Allowed", "Only GET and HEAD.");
    response.headers.emplace_back("Allow", "GET, HEAD");
    // There may be a body behind it, which nobody reads.
    response.ending = Ending::close;
    return response;
  }
  if (path.starts_with("/downgraded/"))
    return answer_with_resource(below(path, kDowngraded), request, site);
  if (transport == Transport::plain_on_tls_port)
    return html_page(400, "Bad Request", "This port speaks TLS.");
  if (path.starts_with("/fault/")) return answer_with_fault(request, site);
  if (path.starts_with("/redirect/"))
    return answer_with_redirect(below(path, kRedirect), request, site);
  if (path.starts_with("/proxy-auth/"))
    return answer_to_known_user(below(path, kKnownUsers), request, site);
  return answer_with_resource(path, request, site);
}

}  // namespace gov_test
