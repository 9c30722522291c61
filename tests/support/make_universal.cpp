// SPDX-License-Identifier: MIT
//
// usage: make_universal OUT FILE...: a universal Mach-O file of thin ones, as lipo makes it.
#include <cstdio>
#include <exception>

#include "made_program.hpp"
#include "whole_file.hpp"

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  try {
    std::vector<std::string> programs;
    for (int i = 2; i < argc; ++i) programs.push_back(gov_test::read_whole_file(argv[i]));
    gov_test::replace_whole_file(argv[1], gov_test::made_universal(programs));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_universal: %s\n", error.what());
    return 1;
  }
}
