// SPDX-License-Identifier: MIT
#include "golang/release_text.hpp"

#include <doctest/doctest.h>

using gov::Artifact;
using gov::ReleaseList;
using gov::Version;

namespace {

const std::string kSha256 = "904b924d435eaea086515bc63235b192ea441bd8c9b198c507e85009e6e4c7f0";
const std::string kSha1 = "5020af94b52b65cc9b6f11d50a67e4bae07b0aff";

Version version(std::string_view text) { return Version::parse(text).value(); }

ReleaseList sample() {
  return {
      {version("1.22.5"),
       {{"go1.22.5.linux-amd64.tar.gz", {"linux", "amd64"}, 68'988'925, kSha256, ""},
        {"go1.22.5.linux-armv6l.tar.gz", {"linux", "arm"}, 1, std::string(64, '0'), ""}}},
      {version("1.22rc1"), {}},
      {version("1.20"), {{"go1.20.freebsd-arm.tar.gz", {"freebsd", "arm"}, 7, kSha256, ""}}},
      {version("1.6beta1"), {{"go1.6beta1.linux-arm6.tar.gz", {"linux", "arm"}, 7, "", kSha1}}},
      {version("1.4.2"),
       {{"go1.4.2.darwin-amd64-osx10.8.tar.gz", {"darwin", "amd64"}, 0, "", kSha1},
        {"go1.4.2.darwin-amd64-osx10.6.tar.gz", {"darwin", "amd64"}, 0, "", ""}}},
      {version("1"), {}},
  };
}

bool is_same(const Artifact& a, const Artifact& b) {
  return a.filename == b.filename && a.platform == b.platform && a.size == b.size &&
         a.sha256 == b.sha256 && a.sha1 == b.sha1;
}

bool is_refused(const std::string& text, const std::string& line) {
  const auto releases = gov::parse_release_text(text);
  return !releases && releases.error().kind == gov::ErrorKind::failure &&
         releases.error().what == "malformed release list, line " + line;
}

}  // namespace

TEST_CASE("release text: a list comes back as it was written") {
  const ReleaseList written = sample();
  const auto read = gov::parse_release_text(gov::to_release_text(written));
  REQUIRE(read);
  REQUIRE(read->size() == written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    CHECK((*read)[i].version == written[i].version);
    REQUIRE((*read)[i].artifacts.size() == written[i].artifacts.size());
    for (std::size_t k = 0; k < written[i].artifacts.size(); ++k) {
      CAPTURE(written[i].artifacts[k].filename);
      CHECK(is_same((*read)[i].artifacts[k], written[i].artifacts[k]));
    }
  }
}

TEST_CASE("release text: the form on disk") {
  const ReleaseList list = {sample()[0]};
  CHECK(gov::to_release_text(list) == "gov-releases 1\n1.22.5\n linux-amd64 68988925 " + kSha256 +
                                          "\n linux-armv6l 1 " + std::string(64, '0') + "\n");
  CHECK(gov::parse_release_text("gov-releases 1\n")->empty());
}

TEST_CASE("release text: a list that is cut off anywhere inside a line is refused") {
  const std::string text = gov::to_release_text(sample());
  CHECK(is_refused("", "1"));
  for (std::size_t length = 1; length < text.size(); ++length) {
    if (text[length - 1] == '\n') continue;
    CAPTURE(length);
    CHECK_FALSE(gov::parse_release_text(text.substr(0, length)));
  }
}

TEST_CASE("release text: what to_release_text never writes is refused with its line") {
  const std::string header = "gov-releases 1\n";
  const std::string start = header + "1.22.5\n";
  CHECK(is_refused("gov-releases 2\n", "1"));
  CHECK(is_refused("1.22.5\n", "1"));
  CHECK(is_refused(header + " linux-amd64 1 " + kSha256 + "\n", "2"));
  CHECK(is_refused(header + "\n", "2"));
  CHECK(is_refused(header + "1.9.2rc1\n", "2"));
  CHECK(is_refused(header + "../../evil\n", "2"));
  CHECK(is_refused(header + "1.22.5\r\n", "2"));
  const std::string lines[] = {
      " linux-amd64 1\n",
      " linux-amd64 1 " + kSha256 + " more\n",
      " linux-amd64  " + kSha256 + "\n",
      " linux-amd64 -1 " + kSha256 + "\n",
      " linux-amd64 18446744073709551616 " + kSha256 + "\n",
      " linux-amd64 1 " + kSha256.substr(1) + "\n",
      " linux-amd64 1 " + kSha256 + "0\n",
      " linux-amd64 1 A" + kSha256.substr(1) + "\n",
      " linux-amd64 1 \n",
      " beos-amd64 1 " + kSha256 + "\n",
      " ../../evil 1 " + kSha256 + "\n",
      " darwin-amd64-osx10./../evil 1 " + kSha256 + "\n",
      "  linux-amd64 1 " + kSha256 + "\n",
  };
  for (const std::string& line : lines) {
    CAPTURE(line);
    CHECK(is_refused(start + line, "3"));
  }
}
