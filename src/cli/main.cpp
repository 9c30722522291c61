// SPDX-License-Identifier: MIT
#include "cli/program.hpp"

int main(int argc, char** argv) {
  return gov::run_program({argv, argv + argc}, gov::Machine::this_one());
}
