// SPDX-License-Identifier: MIT
// The mark by which gov recognises its shims (store/shim_mark.hpp), as the name of a section: the
// header of the program lists it.

namespace {

[[gnu::used, gnu::section("__TEXT,__gov_shim_mark")]] constexpr char kMark = 1;

}  // namespace
