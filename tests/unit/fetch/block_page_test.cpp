// SPDX-License-Identifier: MIT
#include "fetch/block_page.hpp"

#include <doctest/doctest.h>

using gov::ErrorKind;
using gov::ExpectedContent;

namespace {

constexpr std::string_view kGzip = "\x1f\x8b\x08";

gov::HttpHead head(std::string content_type) {
  gov::HttpHead made;
  made.status = 200;
  made.content_type = std::move(content_type);
  return made;
}

}  // namespace

TEST_CASE("block page: what starts as expected is never refused") {
  CHECK_FALSE(gov::block_page(head("application/gzip"), kGzip, ExpectedContent::gzip, 0));
  CHECK_FALSE(gov::block_page(head("text/html"), kGzip, ExpectedContent::gzip, 0));
  CHECK_FALSE(gov::block_page(head("text/html"), "PK\x03", ExpectedContent::zip, 0));
  CHECK_FALSE(gov::block_page(head("text/plain"), " \n[{}]", ExpectedContent::json, 0));
  CHECK_FALSE(gov::block_page(head("text/plain"), "-----BEGIN", ExpectedContent::anything, 0));
  CHECK_FALSE(gov::block_page(head("text/html"), "-----BEGIN", ExpectedContent::anything, 0));
  CHECK_FALSE(gov::block_page(head(""), "", ExpectedContent::gzip, 100));
}

TEST_CASE("block page: a web page is recognised however it is dressed") {
  for (const std::string page :
       {"<!DOCTYPE html><title>Sign in</title>", "<HTML>", "\xEF\xBB\xBF \r\n<!doctype html>"}) {
    for (const auto expected : {ExpectedContent::gzip, ExpectedContent::zip, ExpectedContent::json,
                                ExpectedContent::anything}) {
      CAPTURE(page);
      const auto error = gov::block_page(head("application/octet-stream"), page, expected, 0);
      REQUIRE(error);
      CHECK(error->error.kind == ErrorKind::network);
    }
  }
  const auto by_type = gov::block_page(head("text/html"), "", ExpectedContent::gzip, 0);
  REQUIRE(by_type);
  CHECK(by_type->error.kind == ErrorKind::network);
}

TEST_CASE("block page: the error says what came and what may help") {
  gov::HttpHead portal = head("text/html");
  portal.content_length = 1200;
  const auto error =
      gov::block_page(portal, "<html><TITLE lang=en>\n Hotel \x1b[31m\n WiFi</title>",
                      ExpectedContent::gzip, 67'000'000);
  REQUIRE(error);
  CHECK(error->error.what == "the server answered with a web page instead of an archive");
  REQUIRE(error->error.because.size() == 3);
  CHECK(error->error.because[0] == "its content type is text/html");
  CHECK(error->error.because[1] == "its title is \"Hotel \\x1b[31m WiFi\"");
  CHECK(error->error.because[2] == "it has 1.2 kB instead of 67.0 MB");
  CHECK(error->error.hint.find("https_proxy") != std::string::npos);
}

TEST_CASE("block page: other bytes are an integrity error, a short message a network one") {
  gov::HttpHead plain = head("text/plain");
  const auto xz = gov::block_page(plain,
                                  "\xFD"
                                  "7zXZ",
                                  ExpectedContent::gzip, 1000);
  REQUIRE(xz);
  CHECK(xz->error.kind == ErrorKind::integrity);
  CHECK(xz->problem == gov::TransferProblem::wrong_content);
  plain.content_length = 20;
  const auto message = gov::block_page(plain, "Access denied by X", ExpectedContent::gzip, 10'000);
  REQUIRE(message);
  CHECK(message->error.kind == ErrorKind::network);
  CHECK(message->problem == gov::TransferProblem::intercepted);
  CHECK(message->error.because.back() == "it starts with \"Access denied by X\"");
}

TEST_CASE("block page: titles are short and printable") {
  CHECK(gov::page_title("no page") == "");
  CHECK(gov::page_title("<title") == "");
  CHECK(gov::page_title("<title>cut off") == "cut off");
  CHECK(gov::page_title("<title>" + std::string(500, 'a')).size() < 100);
}
