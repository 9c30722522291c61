// SPDX-License-Identifier: MIT
#include "install/addition_kind.hpp"

#include <doctest/doctest.h>

TEST_CASE("addition kind: what go leaves") {
  for (const char* path :
       {"pkg/linux_amd64/fmt.a", "pkg/linux_amd64_race/net/http.a", "pkg/obj/go-build/00/x-d",
        "pkg/mod/cache/lock", "pkg/sumdb/sum.golang.org/latest", "VERSION.cache"}) {
    CAPTURE(path);
    CHECK(gov::kind_of_addition(path) == gov::AdditionKind::of_go);
  }
}

TEST_CASE("addition kind: what editors and file managers leave") {
  for (const char* path :
       {"src/fmt/print.go~", "src/fmt/.print.go.swp", "src/fmt/#print.go#", "src/fmt/.#print.go",
        "src/.DS_Store", "._VERSION", "src/.idea/a.xml", ".vscode/settings.json",
        "src/fmt/print.go.orig", "src/x.rej", ".nfs0042"}) {
    CAPTURE(path);
    CHECK(gov::kind_of_addition(path) == gov::AdditionKind::of_editor);
  }
}

TEST_CASE("addition kind: everything else may change what is built") {
  for (const char* path : {"src/fmt/extra.go", "bin/evil", "pkg/tool/linux_amd64/compile2",
                           "pkg/include/x.h", "pkg/linux_amd64/fmt.so", "pkg/fmt.a", "x", "~x",
                           "src/fmt/swp", "src/a#b", "lib/time/zoneinfo2.zip", "pkg/mod"}) {
    CAPTURE(path);
    CHECK(gov::kind_of_addition(path) == gov::AdditionKind::foreign);
  }
}
