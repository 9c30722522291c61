// SPDX-License-Identifier: MIT
#include "install/partial_place.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

using namespace std::chrono_literals;

namespace {

struct Cache {
  [[nodiscard]] std::vector<std::string> names() const {
    return gov::list_directory(layout.partial_downloads()).value();
  }

  gov_test::TempDir temp;
  gov::Layout layout{temp / "root", temp / "cache"};
  gov::Checksum checksum{gov::DigestAlgorithm::sha256, std::string(64, 'a')};
};

}  // namespace

TEST_CASE("partial place: one process has it, others do without, and its lock goes with it") {
  const Cache cache;
  {
    auto place = gov::PartialPlace::take(cache.layout, cache.checksum);
    REQUIRE(place);
    CHECK(place->path() ==
          cache.layout.partial_downloads() + "/" + cache.checksum.hex + ".partial");
    CHECK_FALSE(gov::PartialPlace::take(cache.layout, cache.checksum));
    CHECK(gov::PartialPlace::take(cache.layout,
                                  {gov::DigestAlgorithm::sha256, std::string(64, 'b')}));
    const gov::PartialPlace moved = std::move(*place);
    CHECK_FALSE(gov::PartialPlace::take(cache.layout, cache.checksum));
  }
  CHECK(cache.names().empty());
  CHECK(gov::PartialPlace::take(cache.layout, cache.checksum));
}

TEST_CASE("partial place: what nobody has come back for in two weeks is deleted") {
  const Cache cache;
  const std::string start = cache.layout.partial_downloads() + "/" + cache.checksum.hex;
  {
    REQUIRE(gov::PartialPlace::take(cache.layout, cache.checksum));
    for (const char* ending : {".partial", ".partial.meta"})
      REQUIRE(gov::write_file_atomically(start + ending, "x"));
  }
  const auto now = std::chrono::system_clock::now();
  gov::sweep_old_partials(cache.layout, now + 13 * 24h);
  CHECK(cache.names().size() == 2);
  {
    const auto in_use = gov::PartialPlace::take(cache.layout, cache.checksum);
    gov::sweep_old_partials(cache.layout, now + 15 * 24h);
    CHECK(cache.names().size() == 3);
  }
  gov::sweep_old_partials(cache.layout, now + 15 * 24h);
  CHECK(cache.names().empty());
  gov::sweep_old_partials(gov::Layout(cache.temp / "root", cache.temp / "missing"), now);
}
