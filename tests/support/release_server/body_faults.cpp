// SPDX-License-Identifier: MIT
//
// Faults in the bytes of a file, in how many of them come, and in how fast.
#include <utility>

#include "fault_functions.hpp"
#include "gzip_bytes.hpp"
#include "resource_response.hpp"

namespace gov_test {
namespace {

HttpResponse sound(const FaultRequest& fault) {
  return respond_with(*fault.resource, fault.request);
}

HttpResponse reset_half_way(HttpResponse response) {
  response.stop_after = response.body.size() / 2;
  response.ending = Ending::reset;
  return response;
}

}  // namespace

HttpResponse wrong_digest(const FaultRequest& fault) {
  Resource altered = *fault.resource;
  const Body& body = altered.body;
  const std::uint64_t middle = body.size() / 2;
  std::string byte = body.slice(middle, 1).text();
  for (char& bits : byte) bits = static_cast<char>(bits ^ 1);
  Body flipped = body.slice(0, middle);
  flipped.append(Body(byte));
  flipped.append(body.slice(middle + 1, body.size()));
  altered.body = flipped;
  return respond_with(altered, fault.request);
}

HttpResponse truncated(const FaultRequest& fault) {
  HttpResponse response = sound(fault);
  response.stop_after = response.body.size() / 2;
  response.ending = Ending::close;
  return response;
}

HttpResponse truncated_gzip(const FaultRequest& fault) {
  Resource half = *fault.resource;
  half.body = half.body.slice(0, half.body.size() / 2);
  return respond_with(half, fault.request);
}

HttpResponse slow(const FaultRequest& fault) {
  HttpResponse response = sound(fault);
  response.stop_after = 1024;
  response.ending = Ending::wait_for_client;
  return response;
}

HttpResponse trickle(const FaultRequest& fault) {
  HttpResponse response = sound(fault);
  response.bytes_per_second = 200;
  return response;
}

HttpResponse dropped(const FaultRequest& fault) {
  HttpResponse response = sound(fault);
  if (fault.request.header("range")) return response;
  return fault.earlier_requests() == 0 ? reset_half_way(std::move(response)) : response;
}

HttpResponse dropped_no_range(const FaultRequest& fault) {
  HttpResponse response = respond_with_whole(*fault.resource);
  return fault.earlier_requests() < 2 ? reset_half_way(std::move(response)) : response;
}

HttpResponse changed(const FaultRequest& fault) {
  if (fault.earlier_requests() == 0) return reset_half_way(sound(fault));
  Resource second = *fault.resource;
  if (!second.etag.empty()) second.etag.insert(second.etag.size() - 1, "-changed");
  return respond_with(second, fault.request);
}

HttpResponse endless(const FaultRequest& fault) {
  HttpResponse response = respond_with_whole(*fault.resource);
  response.framing = Framing::endless_chunks;
  return response;
}

HttpResponse longer(const FaultRequest& fault) {
  HttpResponse response = respond_with_whole(*fault.resource);
  response.body.append(Body(std::string(4096, 'x')));
  response.framing = Framing::until_close;
  response.ending = Ending::close;
  return response;
}

HttpResponse ignores_range(const FaultRequest& fault) {
  return respond_with_whole(*fault.resource);
}

HttpResponse content_encoding(const FaultRequest& fault) {
  HttpResponse response = respond_with_whole(*fault.resource);
  GzipOptions fastest;
  fastest.level = 1;
  response.body = Body(gzip(response.body.text(), fastest));
  response.headers.emplace_back("Content-Encoding", "gzip");
  return response;
}

HttpResponse huge_header(const FaultRequest& fault) {
  HttpResponse response = sound(fault);
  response.headers.emplace_back("X-Filler", std::string(400 * 1000, 'x'));
  return response;
}

}  // namespace gov_test
