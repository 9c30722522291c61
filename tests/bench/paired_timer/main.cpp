// SPDX-License-Identifier: MIT
// Runs commands in turn, round after round, each round in another order, so that whatever else the
// machine does meets all of them alike. Prints a line per figure: FIGURE MEDIAN LEAST MOST ROUNDS.
//
//   paired_timer --rounds 9 --figure ratio:a/b --prepare ./tidy_up :: a ./gov list :: b ./peer
//
// PREPARE is run with the command's name before each, outside of the clock. The first round is not
// counted.
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

#include "child.hpp"
#include "figures.hpp"

namespace gov_bench {
namespace {

struct Options {
  std::size_t rounds = 9;
  std::string prepare;
  std::vector<std::string> figures;
  std::vector<Command> commands;
};

/// `words` from `position` on: `:: NAME PROGRAM ARGUMENT...` again and again.
std::vector<Command> read_commands(const std::vector<std::string>& words, std::size_t position) {
  std::vector<Command> commands;
  for (; position < words.size(); ++position) {
    if (words[position] != "::") {
      commands.back().words.push_back(words[position]);
    } else if (position + 2 < words.size()) {
      commands.push_back({words[++position], {}});
    } else {
      throw std::runtime_error("a command lacks its words");
    }
  }
  return commands;
}

Options read_options(const std::vector<std::string>& words) {
  Options options;
  std::size_t i = 0;
  for (; i + 1 < words.size() && words[i] != "::"; i += 2) {
    const std::string& value = words[i + 1];
    if (words[i] == "--rounds") {
      options.rounds = std::stoul(value);
    } else if (words[i] == "--prepare") {
      options.prepare = value;
    } else if (words[i] == "--figure") {
      options.figures.push_back(value);
    } else {
      throw std::runtime_error("no such option: " + words[i]);
    }
  }
  options.commands = read_commands(words, i);
  if (options.commands.empty() || options.rounds == 0) throw std::runtime_error("nothing to do");
  return options;
}

Samples measure(const Options& options) {
  Samples samples;
  const std::size_t count = options.commands.size();
  for (std::size_t round = 0; round <= options.rounds; ++round) {
    for (std::size_t i = 0; i < count; ++i) {
      const Command& command = options.commands[(i + round) % count];
      if (!options.prepare.empty()) (void)time_child({"prepare", {options.prepare, command.name}});
      const Sample sample = time_child(command);
      if (round != 0) samples[command.name].push_back(sample);
    }
  }
  return samples;
}

void print_figures(const Options& options, const Samples& samples) {
  for (const std::string& name : options.figures) {
    const Spread spread = spread_of(figure(name, samples));
    std::printf("%s %.4f %.4f %.4f %zu\n", name.c_str(), spread.median, spread.least, spread.most,
                options.rounds);
  }
}

}  // namespace
}  // namespace gov_bench

int main(int argc, char** argv) {
  try {
    const auto options = gov_bench::read_options(std::vector<std::string>(argv + 1, argv + argc));
    gov_bench::print_figures(options, gov_bench::measure(options));
    return 0;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "paired_timer: %s\n", problem.what());
    return 1;
  }
}
