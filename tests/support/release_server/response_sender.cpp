// SPDX-License-Identifier: MIT
#include "response_sender.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

#include "http_date.hpp"
#include "pace.hpp"
#include "socket_ending.hpp"

namespace gov_test {
namespace {

const char* reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 206:
      return "Partial Content";
    case 302:
      return "Found";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 410:
      return "Gone";
    case 416:
      return "Range Not Satisfiable";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    default:
      return "Unknown";
  }
}

bool is_last_response(const HttpRequest& request, const HttpResponse& response) {
  return !request.keep_alive || response.ending == Ending::close;
}

std::string head_of(const HttpRequest& request, const HttpResponse& response) {
  std::string head =
      "HTTP/1.1 " + std::to_string(response.status) + " " + reason_of(response.status) + "\r\n";
  head += "Date: " + http_date(std::time(nullptr)) + "\r\n";
  for (const auto& [name, value] : response.headers) {
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
  }
  if (response.framing == Framing::length && response.status != 304)
    head += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
  if (response.framing == Framing::endless_chunks) head += "Transfer-Encoding: chunked\r\n";
  if (is_last_response(request, response)) head += "Connection: close\r\n";
  return head + "\r\n";
}

// Sends one response and logs it exactly once.
class Sending {
 public:
  Sending(const Connection& connection, const HttpRequest& request, const HttpResponse& response)
      : connection_(connection),
        request_(request),
        response_(response),
        pace_(response.bytes_per_second ? response.bytes_per_second : connection.bytes_per_second) {
  }

  void run() {
    try {
      send();
    } catch (const ClientGone&) {
      log(sent_);
      throw;
    }
  }

 private:
  void send() {
    if (response_.framing == Framing::nothing) {
      log(0);
      return;
    }
    const bool has_body = !request_.is_head() && response_.status != 304;
    const Body body =
        has_body ? response_.body.slice(0, response_.stop_after.value_or(response_.body.size()))
                 : Body();
    const std::string head = head_of(request_, response_);
    if (has_body && response_.framing == Framing::endless_chunks) {
      connection_.stream.write(head);
      send_endless_chunks(body);
    }
    if (body.size() == 0) log(0);
    connection_.stream.write(head);
    send_body(body);
    connection_.stream.flush();
  }

  // In steps, so that the pace can be kept, and with a small last one, so that the log line can
  // come before it.
  void send_body(const Body& body) {
    const std::uint64_t total = body.size();
    const std::uint64_t last_step = std::min<std::uint64_t>({total, pace_.step(), kLastStep});
    const std::uint64_t before_last = total - last_step;
    for (const Body::Piece& piece : body.pieces()) {
      std::string_view rest = piece.bytes;
      while (!rest.empty()) {
        std::uint64_t take = std::min<std::uint64_t>(rest.size(), pace_.step());
        if (sent_ < before_last) take = std::min(take, before_last - sent_);
        pace_.wait_for(take);
        if (sent_ >= before_last) log(total);
        connection_.stream.write(rest.substr(0, take));
        if (is_paced()) connection_.stream.flush();
        sent_ += take;
        rest.remove_prefix(take);
      }
    }
  }

  // Ends only by an exception.
  [[noreturn]] void send_endless_chunks(const Body& body) {
    for (const Body::Piece& piece : body.pieces())
      for (std::string_view rest = piece.bytes; !rest.empty();
           rest.remove_prefix(std::min(rest.size(), pace_.step())))
        send_chunk(rest.substr(0, pace_.step()));
    const std::string filler(std::min<std::size_t>(pace_.step(), 64 * 1024), 'x');
    while (true) send_chunk(filler);
  }

  void send_chunk(std::string_view bytes) {
    char size[32];
    const int length = std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    pace_.wait_for(bytes.size());
    connection_.stream.write({size, static_cast<std::size_t>(length)});
    connection_.stream.write(bytes);
    connection_.stream.write("\r\n");
    connection_.stream.flush();
    sent_ += bytes.size();
  }

  bool is_paced() const { return response_.bytes_per_second || connection_.bytes_per_second; }

  void log(std::uint64_t bytes) {
    if (logged_) return;
    logged_ = true;
    connection_.log.note(request_, response_.framing == Framing::nothing ? 0 : response_.status,
                         bytes);
  }

  static constexpr std::uint64_t kLastStep = 4096;

  const Connection& connection_;
  const HttpRequest& request_;
  const HttpResponse& response_;
  Pace pace_;
  std::uint64_t sent_ = 0;
  bool logged_ = false;
};

}  // namespace

AfterResponse send_response(const Connection& connection, const HttpRequest& request,
                            const HttpResponse& response) {
  Sending(connection, request, response).run();
  // A HEAD of a file that would break off half way is complete in itself.
  const bool is_complete = request.is_head() && response.framing != Framing::nothing;
  switch (is_complete ? Ending::keep_alive : response.ending) {
    case Ending::keep_alive:
      if (!is_last_response(request, response)) return AfterResponse::next_request;
      break;
    case Ending::close:
      break;
    case Ending::reset:
      end_with_reset(connection.socket);
      return AfterResponse::connection_ends;
    case Ending::wait_for_client:
      wait_until_client_leaves(connection.socket);
      return AfterResponse::connection_ends;
  }
  connection.stream.say_goodbye();
  end_orderly(connection.socket);
  return AfterResponse::connection_ends;
}

}  // namespace gov_test
