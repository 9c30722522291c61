// SPDX-License-Identifier: MIT
#include "fetch/http_exchange.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

namespace {

struct RecordingHandler : gov::ResponseHandler {
  gov::Handled on_head(const gov::HttpHead& head) override {
    heads.push_back(head.status);
    return {};
  }
  gov::Handled on_body(std::span<const std::byte> bytes) override {
    received += bytes.size();
    if (refuses_body) {
      return gov::HttpFailure{gov::TransferProblem::handler,
                              gov::fail(gov::ErrorKind::permission, "disk full"), std::nullopt};
    }
    return {};
  }
  bool is_cancelled() override { return false; }

  std::vector<int> heads;
  std::size_t received = 0;
  bool refuses_body = false;
};

gov::HttpExchange start(RecordingHandler& handler, std::string_view status_line) {
  gov::HttpExchange exchange(handler, "https://h/", {});
  CHECK(exchange.take_line(status_line));
  CHECK(exchange.take_line(""));
  return exchange;
}

std::span<const std::byte> bytes(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

}  // namespace

TEST_CASE("http exchange: handlers get good answers only") {
  RecordingHandler handler;
  for (const char* line : {"HTTP/2 200", "HTTP/1.1 206 Partial", "HTTP/2 304"}) {
    CHECK(start(handler, line).is_for_handler());
  }
  CHECK(handler.heads == std::vector{200, 206, 304});
  for (const char* line : {"HTTP/2 302", "HTTP/2 404", "HTTP/2 204", "HTTP/2 503"}) {
    gov::HttpExchange exchange = start(handler, line);
    CHECK_FALSE(exchange.is_for_handler());
    CHECK(exchange.take_body(bytes("page")));
    CHECK(exchange.page() == "page");
  }
  CHECK(handler.heads.size() == 3);
  CHECK(handler.received == 0);
}

TEST_CASE("http exchange: the handler's error is kept and ends the transfer") {
  RecordingHandler handler;
  handler.refuses_body = true;
  gov::HttpExchange exchange = start(handler, "HTTP/2 200");
  CHECK_FALSE(exchange.take_body(bytes("x")));
  REQUIRE(exchange.refusal());
  CHECK(exchange.refusal()->error.what == "disk full");
}

TEST_CASE("http exchange: an endless error page is cut off") {
  RecordingHandler handler;
  gov::HttpExchange exchange = start(handler, "HTTP/2 404");
  const std::string piece(16 * 1024, 'x');
  int pieces = 0;
  while (exchange.take_body(bytes(piece))) ++pieces;
  CHECK(pieces == 4);
  CHECK(exchange.page().size() == 4096);
}
