// SPDX-License-Identifier: MIT
//
// What gov says of a detached signature: "good SIGNER PRIMARY" or the error, a reason per line.
//
// usage: signature_of FILE SIGNATURE [PRIMARY KEYS]
//
// PRIMARY is a fingerprint and KEYS a file with its block; without them, the Go project's key.
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "verify/go_project.hpp"
#include "verify/openpgp.hpp"

namespace {

std::string content_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

gov::Result<gov::GoodSignature> check(const char* file, const char* signature,
                                      const gov::SigningKey& key) {
  GOV_TRY_ASSIGN(const auto running, gov::SignatureCheck::start(content_of(signature), key));
  std::ifstream input(file, std::ios::binary);
  std::vector<char> block(std::size_t{256} * 1024);
  while (input.read(block.data(), static_cast<std::streamsize>(block.size())), input.gcount() > 0) {
    const auto count = static_cast<std::size_t>(input.gcount());
    running->update(std::as_bytes(std::span(block).first(count)));
  }
  return running->finish();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3 && argc != 5) return 2;
  const gov::TrustAnchors anchors = gov::go_project_anchors();
  const gov::SigningKey key = argc == 5
                                  ? gov::SigningKey{argv[3], content_of(argv[4])}
                                  : gov::SigningKey{anchors.signing_key, anchors.signing_key_block};
  const auto good = check(argv[1], argv[2], key);
  if (good) {
    std::cout << "good " << good->signer << " " << good->primary << "\n";
    return 0;
  }
  std::cout << good.error().what << "\n";
  for (const std::string& reason : good.error().because) std::cout << reason << "\n";
  return gov::exit_code(good.error());
}
