// SPDX-License-Identifier: MIT
#include "resource_response.hpp"

#include "byte_range.hpp"
#include "html_pages.hpp"
#include "http_date.hpp"

namespace gov_test {
namespace {

bool is_named_in(std::string_view list, const std::string& etag) {
  return list == "*" || list.find(etag) != std::string_view::npos;
}

bool is_fresh_for(const Resource& resource, const HttpRequest& request) {
  if (resource.etag.empty()) return false;
  // The date counts only where no tag is given (RFC 9110, 13.1.3).
  if (const auto tags = request.header("if-none-match")) return is_named_in(*tags, resource.etag);
  const auto since = request.header("if-modified-since");
  const auto time = since ? parse_http_date(*since) : std::nullopt;
  return time && resource.modified <= *time;
}

ByteRange wanted_range(const Resource& resource, const HttpRequest& request) {
  const auto range = request.header("range");
  if (!range || resource.etag.empty()) return {};
  const auto condition = request.header("if-range");
  if (condition && *condition != resource.etag && *condition != http_date(resource.modified))
    return {};
  return parse_byte_range(*range, resource.body.size());
}

HttpResponse with_validators(const Resource& resource) {
  HttpResponse response;
  response.headers.emplace_back("Content-Type", resource.content_type);
  if (resource.etag.empty()) return response;
  response.headers.emplace_back("ETag", resource.etag);
  response.headers.emplace_back("Last-Modified", http_date(resource.modified));
  return response;
}

}  // namespace

HttpResponse respond_with(const Resource& resource, const HttpRequest& request) {
  HttpResponse response = with_validators(resource);
  if (is_fresh_for(resource, request)) {
    response.status = 304;
    return response;
  }
  const std::uint64_t size = resource.body.size();
  const ByteRange range = wanted_range(resource, request);
  if (range.kind == ByteRange::Kind::unsatisfiable) {
    response = html_page(416, "Range Not Satisfiable", "No such part.");
    response.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
    return response;
  }
  if (!resource.etag.empty()) response.headers.emplace_back("Accept-Ranges", "bytes");
  if (range.kind == ByteRange::Kind::whole) {
    response.body = resource.body;
    return response;
  }
  response.status = 206;
  response.headers.emplace_back("Content-Range",
                                "bytes " + std::to_string(range.offset) + "-" +
                                    std::to_string(range.offset + range.length - 1) + "/" +
                                    std::to_string(size));
  response.body = resource.body.slice(range.offset, range.length);
  return response;
}

HttpResponse respond_with_whole(const Resource& resource) {
  HttpResponse response = with_validators(resource);
  response.headers.emplace_back("Accept-Ranges", "none");
  response.body = resource.body;
  return response;
}

}  // namespace gov_test
