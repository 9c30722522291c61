// SPDX-License-Identifier: MIT
#include "figures.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace gov_bench {
namespace {

using Combine = std::function<double(const Sample&, const Sample&)>;

struct Kind {
  std::string_view name;
  char separator;  // between the two commands; NUL: there is one
  Combine combine;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {"ratio", '/',
       [](const Sample& a, const Sample& b) { return a.microseconds / b.microseconds; }},
      {"difference", '-',
       [](const Sample& a, const Sample& b) { return a.microseconds - b.microseconds; }},
      {"processor", '-',
       [](const Sample& a, const Sample& b) {
         return a.processor_microseconds - b.processor_microseconds;
       }},
      {"time", '\0', [](const Sample& a, const Sample&) { return a.microseconds; }},
      {"peak", '\0',
       [](const Sample& a, const Sample&) { return static_cast<double>(a.peak_kilobytes); }},
  };
  return all;
}

const std::vector<Sample>& samples_of(std::string_view name, const Samples& samples) {
  const auto found = samples.find(std::string(name));
  if (found == samples.end()) throw std::runtime_error("no command is called " + std::string(name));
  return found->second;
}

}  // namespace

Spread spread_of(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  const bool is_even = values.size() % 2 == 0;
  const double median = is_even ? (values[middle - 1] + values[middle]) / 2 : values[middle];
  return {median, values.front(), values.back()};
}

std::vector<double> figure(std::string_view figure, const Samples& samples) {
  const std::size_t colon = std::min(figure.find(':'), figure.size());
  const auto is_meant = [&](const Kind& kind) { return kind.name == figure.substr(0, colon); };
  const auto kind = std::find_if(kinds().begin(), kinds().end(), is_meant);
  if (kind == kinds().end() || colon == figure.size()) {
    throw std::runtime_error("no such figure: " + std::string(figure));
  }
  const std::string_view names = figure.substr(colon + 1);
  const std::size_t cut = kind->separator == '\0' ? names.size() : names.find(kind->separator);
  if (cut == std::string_view::npos)
    throw std::runtime_error("two commands needed: " + std::string(figure));
  const auto& first = samples_of(names.substr(0, cut), samples);
  const auto& second = cut == names.size() ? first : samples_of(names.substr(cut + 1), samples);
  std::vector<double> values;
  std::transform(first.begin(), first.end(), second.begin(), std::back_inserter(values),
                 kind->combine);
  return values;
}

}  // namespace gov_bench
