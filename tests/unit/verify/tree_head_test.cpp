// SPDX-License-Identifier: MIT
#include "verify/tree_head.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "base/base64.hpp"
#include "base/text.hpp"
#include "verify/go_project.hpp"
#include "verify/merkle_tree.hpp"

// Real heads of sum.golang.org, as SSLMate's Source Spotter saw them on 2025-07-27.

namespace {

struct RealHead {
  std::uint64_t size;
  const char* root;
  const char* signature;
};

constexpr std::array<RealHead, 10> kRealHeads = {{
    {41272598, "h5RfXUbE1op5VdAIjQbb49fMJMYv53ZgufGVCTLclQE=",
     "Az3grltIaL8UEnnGEkUVbfKXT65x89DjHWQGzd9sHuzUG1Eh3iifEHddQ4xBvDCfp7uUFVEs9LjjdX9kUTtkT/"
     "qhLAE="},
    {41272455, "s2zVk9zaRv0I4Ms5e8U3CEDOxjba5f8wR+TAzENz+cQ=",
     "Az3gri7LZmZE62BxZpMTv4WyyR5Sj8/"
     "h+tiq1DTQzz58aZmvarhZ6StUgfyn9lPT2BvYzaFLtvgmQzYOmjQRYN5i9wc="},
    {41272340, "KEWvTx5K4OmLlrY4D2kYqRI5VZeL0V2VTwQH7UwFbnc=",
     "Az3grkOUx/BTW8YgNf0Xts50ug7hQ+Jc9GgpPayxAaspFb3fMXkjjwt36SeP3H120vF2Eq/"
     "k7mRvHtRAF1aAHs3W7wM="},
    {41272217, "jKDcflwqoVzu3rYD1o+TFdK2Ippg7cqwu266GoaWYQA=",
     "Az3grpYx0gMSMtOcHh94aduljPXLNA6N81swBwY1kaH6aCgS5RXA93Lz/"
     "vFuvma90gVUo6mX5na41EjfFpEJqrKrFQw="},
    {41272137, "odKzCuMQQBs0q2+F7RlQczAN0/w0zSihsKA5mgy6A+g=",
     "Az3grqpSmRIoBfGCDknZEFjLA8l0sdLgO2WRwEJjNY+p79LXqV8Ar3XeYokAeNC1a14ScTIeAzWrE+1qWwjY7+"
     "9Q9Qw="},
    {41272064, "xHYEqUCBf5869oxoIxAd3RoJghHjQWHbpTHTn+PP0uc=",
     "Az3gri6ma2qHqUH4XLARZAwbKU3cNOg+p7eDaQYjrKC421+wJ3KEDHjrjrY/"
     "No92fvQkG7Okox2wZ2V3yyM312FqTQI="},
    {41271950, "Vx1pN4IQvAQIBPf9kazd2Y6AqYo9kyqry9fkVOPTasA=",
     "Az3grprnHZgdMS4cj0tjbxCt4TioEQvlzM7N6WSEl0ja+CokfzXxFoaGOTRE/DQZXFK1hoClwGeQy15nf2v8/"
     "V8xWwY="},
    {41271861, "cTgejHaoUYSpuZjcpEiLhn7bnmeSPN/0YTbSs6guXag=",
     "Az3grqJecCSj1KycwNRjVRYiZCigSYdX1B9V5zpqhKrFgZE8QwrVrKH33A5Gk4rN97a5IytrV97tmo2U+"
     "1bykz9JHgg="},
    {41271763, "wjiNEGOdqhDT61ivr1KWEbzQ7P0ZgU1v82vFTK4BxgU=",
     "Az3grhQ3VNqGuX2X0P69DOjdW2xcupt8yQ1v/"
     "ekIv66wS2aab8J5eXgdyk+JRoVrZT1v3HIF11DLYyxVkCIwGkeOZQY="},
    {41271629, "eFCxeKvq7jhpEPD0PZR4RmVAgLsgLP66b55gXWpdMes=",
     "Az3grs7193QMCiNA8L/AC4FapF7+G3r3lPmkvtZUuN8m6CgIwnLDO/ig4J/sNiN3euzbaI5GQDGvd8uxwr/"
     "YJqykVQA="},
}};

/// The hashes of the complete subtrees that the tree of 41272598 records is made of.
constexpr std::array<const char*, 13> kRealSubtrees = {
    "xJ20xXM4QItt5vxFOtolZ5l18p7ej1+RimNkgWmoRFM=", "giaRi857vOA0EmnduGRsJtqDD2/Tb8+LQt6hhjmJCTs=",
    "n7mDatS+84GEET3WLb/qsOGpqeTMek+OHj0HYn6wvFs=", "JbUXRZvZPedMvk3Fb6kdApIKSiBvKGywvS7SCE0Tv7c=",
    "N2d1QocpYNhtH+v7V2yCJ37dasvODYn2moCy3QLERzg=", "D0Mfcu0nvINcP4yEbiNOwvvQJVsasRbx+tqc2IQx4to=",
    "VE0AfbzvjDwMgkyOYAibqxngQzICdWRTyff4D1a1lQk=", "MQHP+B3qL6z/rGsmaxQM3dxqChdmdmSDHQ1rgCJjO2k=",
    "W1Mr9fWyXz8+2QS8HIMs78p/YoMhk5HZnHHjWG1JvN4=", "odit6bkWKA+Ngj5Ce9YUkP/01IUiSOLCNobFOtZprco=",
    "opnNCNWx3goXzDFeyzmJN+asGN1mn3nmbzxIjkp+P9w=", "JKtOjZZULy69VRpkZQzYm6AcfjixB1mNmd5WTv8f2D0=",
    "Ney3Mos7dlI7rlnN9zGLgld513iQKMipiDmgMC+tHQk=",
};

std::string note_of(const RealHead& head) {
  return gov::concat("go.sum database tree\n", std::to_string(head.size), "\n", head.root,
                     "\n\n\xE2\x80\x94 sum.golang.org ", head.signature, "\n");
}

gov::NoteVerifier real_verifier() {
  return gov::parse_note_verifier(gov::go_project_anchors().checksum_database).value();
}

}  // namespace

TEST_CASE("tree head: ten real heads verify, and not after a change") {
  for (const RealHead& real : kRealHeads) {
    const std::string note = note_of(real);
    const auto head = gov::open_tree_head(note, real_verifier());
    REQUIRE(head);
    CHECK(head->size == real.size);
    CHECK(gov::encode_base64(gov::bytes_of(head->root)) == real.root);
    for (std::size_t place = 0; place < note.size(); place += 7) {
      std::string changed = note;
      changed[place] = static_cast<char>(changed[place] ^ 1);
      CHECK_FALSE(gov::open_tree_head(changed, real_verifier()));
    }
  }
}

TEST_CASE("tree head: the built-in one is real") {
  const gov::TrustAnchors anchors = gov::go_project_anchors();
  const auto head = gov::open_tree_head(anchors.checksum_database_head, real_verifier());
  REQUIRE(head);
  CHECK(head->size == kRealHeads.front().size);
}

TEST_CASE("tree head: the subtrees of a real tree lead to its root") {
  class RealSubtrees : public gov::TreeHashes {
   public:
    gov::Result<gov::Sha256> subtree(unsigned, std::uint64_t) override {
      const auto bytes = gov::decode_base64(kRealSubtrees.at(next_++)).value();
      gov::Sha256 hash{};
      std::copy(bytes.begin(), bytes.end(), hash.begin());
      return hash;
    }

   private:
    std::size_t next_ = 0;  // they are asked for from left to right
  };
  const auto head = gov::open_tree_head(note_of(kRealHeads.front()), real_verifier()).value();
  // A tree of one record less than a complete left half asks for other hashes, so the consistency
  // with the first of the subtrees is what walks over all of them.
  gov::TreeHead left{.size = std::uint64_t{1} << 25U, .root = {}};
  const auto first = gov::decode_base64(kRealSubtrees.front()).value();
  std::copy(first.begin(), first.end(), left.root.begin());
  RealSubtrees hashes;
  CHECK(gov::check_consistency(left, head, hashes));
}

TEST_CASE("tree head: other texts are refused, though they are signed") {
  CHECK_FALSE(gov::open_tree_head("", real_verifier()));
  CHECK_FALSE(gov::open_tree_head("go.sum database tree\n", real_verifier()));
  CHECK_FALSE(gov::open_tree_head("\n\n", real_verifier()));
}
