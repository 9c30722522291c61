// SPDX-License-Identifier: MIT
// gov-full.
#include "cli/program.hpp"

int main(int argc, char** argv, char** envp) {
  return gov::run_program({argv, argv + argc}, gov::Environment::from_block(envp),
                          gov::Machine::this_one(), gov::full_commands());
}
