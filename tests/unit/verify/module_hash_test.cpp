// SPDX-License-Identifier: MIT
#include "verify/module_hash.hpp"

#include <doctest/doctest.h>

#include "verify/digest.hpp"
#include "verify/toolchain_hashes.hpp"

TEST_CASE("module hash: a known answer, whatever the order") {
  // The go.mod of every version of golang.org/toolchain, whose hash stands in every go.sum line.
  const std::string go_mod = gov::sha256_hex("module golang.org/toolchain\n");
  CHECK(gov::module_hash({{"go.mod", go_mod}}) ==
        "h1:8wlg68NqwW7eMnI1aABk/C2pDYXj8mrMY4TyRfiLeS0=");
  const gov::ModuleFile a{"m@v1/a", gov::sha256_hex("a")};
  const gov::ModuleFile b{"m@v1/b", gov::sha256_hex("b")};
  CHECK(gov::module_hash({a, b}) == gov::module_hash({b, a}));
  CHECK(gov::module_hash({a, b}) != gov::module_hash({a}));
  CHECK(gov::module_hash({}) == "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

TEST_CASE("module hash: the built-in records") {
  using gov::known_toolchain_hash;
  CHECK(known_toolchain_hash("go1.23.1", "linux-amd64") ==
        "h1:TmiC7kE4hHuA7UwTcrWUtL/Curn//Xchpqc+HHYEv2M=");
  CHECK(known_toolchain_hash("go1.24.4", "linux-arm") ==
        "h1:XwncKlkQR7ee50eLVtKrJsRdWUa2p67yG8gC/L5mWKw=");
  CHECK(known_toolchain_hash("go1.10", "darwin-amd64") ==
        "h1:MGR55GRkrS8pHHaHka/VYEqc40Jo8NpLFkjoBzdQL+c=");
  CHECK(known_toolchain_hash("go1.9.7", "windows-amd64") ==
        "h1:KqY70jG6YxhGXtYvhDCQEOgKTEPh7HbC3lbjwIsnGPo=");
  CHECK_FALSE(known_toolchain_hash("go1.24.9", "linux-amd64"));
  CHECK_FALSE(known_toolchain_hash("go1.24.4", "linux-amd6"));
  CHECK_FALSE(known_toolchain_hash("go1.24.4", ""));
  CHECK_FALSE(known_toolchain_hash("", "linux-amd64"));
}
