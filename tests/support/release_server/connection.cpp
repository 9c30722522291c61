// SPDX-License-Identifier: MIT
#include "connection.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cstdio>
#include <exception>
#include <string>

#include "html_pages.hpp"
#include "response_sender.hpp"
#include "routes.hpp"

namespace gov_test {
namespace {

constexpr std::string_view kEndOfHead = "\r\n\r\n";

// Up to and with the empty line; what came behind it stays in `received`. nullopt: the client has
// left.
std::optional<std::string> read_head(ByteStream& stream, std::string& received) {
  char buffer[16 * 1024];
  while (true) {
    const std::size_t end = received.find(kEndOfHead);
    if (end != std::string::npos) {
      std::string head = received.substr(0, end + kEndOfHead.size());
      received.erase(0, head.size());
      return head;
    }
    // Too long: the caller sees a head without an end.
    if (received.size() > kLongestRequestHead) return received;
    const std::size_t count = stream.read_some(buffer, sizeof buffer);
    if (count == 0) return std::nullopt;
    received.append(buffer, count);
  }
}

HttpResponse refusal(int status, const char* title) {
  HttpResponse response = html_page(status, title, "This is not a request that can be answered.");
  response.ending = Ending::close;
  return response;
}

AfterResponse answer_one(const Connection& connection, const std::string& head, const Site& site,
                         Transport transport) {
  if (!head.ends_with(kEndOfHead))
    return send_response(connection, {}, refusal(431, "Request Header Fields Too Large"));
  const std::optional<HttpRequest> request = parse_request(head);
  if (!request) return send_response(connection, {}, refusal(400, "Bad Request"));
  return send_response(connection, *request, answer(*request, site, transport));
}

// Which of the two a client speaks shows in its first byte: a TLS handshake begins with 22, a
// request with a letter.
bool speaks_tls(int socket) {
  char first = 0;
  return recv(socket, &first, 1, MSG_PEEK) == 1 && first == 22;
}

void serve(int socket, const ConnectionSettings& settings) {
  const int on = 1;
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  const bool use_tls = settings.tls != nullptr && speaks_tls(socket);
  const Transport transport =
      settings.tls != nullptr && !use_tls ? Transport::plain_on_tls_port : Transport::as_announced;
  const std::unique_ptr<ByteStream> stream =
      use_tls ? make_tls_stream(socket, *settings.tls) : make_plain_stream(socket);
  const Connection connection{socket, *stream, settings.log, settings.bytes_per_second};
  std::string received;
  while (const std::optional<std::string> head = read_head(*stream, received))
    if (answer_one(connection, *head, settings.site, transport) == AfterResponse::connection_ends)
      return;
}

}  // namespace

void serve_connection(int socket, const ConnectionSettings& settings) noexcept {
  try {
    serve(socket, settings);
  } catch (const ClientGone&) {
    // Clients come and go.
  } catch (const std::exception& error) {
    std::fprintf(stderr, "release_server: %s\n", error.what());
  }
}

}  // namespace gov_test
