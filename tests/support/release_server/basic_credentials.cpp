// SPDX-License-Identifier: MIT
#include "basic_credentials.hpp"

#include <openssl/evp.h>

#include <vector>

namespace gov_test {
namespace {

std::string base64(const std::string& text) {
  std::vector<unsigned char> out(4 * ((text.size() + 2) / 3) + 1);
  const int length =
      EVP_EncodeBlock(out.data(), reinterpret_cast<const unsigned char*>(text.data()),
                      static_cast<int>(text.size()));
  return {out.begin(), out.begin() + length};
}

}  // namespace

bool has_credentials(const HttpRequest& request, const BasicCredentials& expected) {
  return request.header("authorization") ==
         "Basic " + base64(expected.user + ":" + expected.password);
}

}  // namespace gov_test
