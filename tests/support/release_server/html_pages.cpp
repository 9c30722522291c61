// SPDX-License-Identifier: MIT
#include "html_pages.hpp"

namespace gov_test {

HttpResponse html_page(int status, const std::string& title, const std::string& text) {
  HttpResponse response;
  response.status = status;
  response.headers = {{"Content-Type", "text/html; charset=utf-8"}};
  response.body =
      Body("<!DOCTYPE html>\n<html><head><title>" + title + "</title></head>\n<body><h1>" + title +
           "</h1><p>" + text + "</p></body></html>\n");
  return response;
}

std::string block_page() {
  return "<!DOCTYPE html>\n<html><head><title>Access Denied</title></head>\n"
         "<body><h1>Web Filter</h1><p>This page has been blocked by your organisation's policy "
         "(category: software downloads). Contact the help desk.</p></body></html>\n";
}

}  // namespace gov_test
