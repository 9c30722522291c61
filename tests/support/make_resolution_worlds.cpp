// SPDX-License-Identifier: MIT
//
// usage: make_resolution_worlds TABLE OUT SKELETON: for each row of the table a folder OUT/NAME,
// with the row's files and with all that lies in the folder SKELETON. The skeleton's files become
// hard links, its links are made anew.
#include <cstdio>
#include <exception>

#include "resolution_cases.hpp"

int main(int argc, char** argv) {
  namespace fs = std::filesystem;
  if (argc != 4) return 2;
  try {
    for (const gov_test::ResolutionCase& row : gov_test::read_resolution_cases(argv[1])) {
      const fs::path top = fs::path(argv[2]) / row.name;
      fs::create_directories(top);
      fs::copy(argv[3], top,
               fs::copy_options::recursive | fs::copy_options::create_hard_links |
                   fs::copy_options::copy_symlinks);
      gov_test::make_world(row, top);
    }
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "make_resolution_worlds: %s\n", error.what());
    return 1;
  }
}
