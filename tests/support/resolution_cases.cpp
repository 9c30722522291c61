// SPDX-License-Identifier: MIT
#include "resolution_cases.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>

namespace gov_test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

/// \n, \r and \xNN, as printf's %b has them.
std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      plain += text[at];
      continue;
    }
    const char kind = text.at(++at);
    if (kind == 'x') {
      plain += static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
      at += 2;
    } else {
      plain += kind == 'n' ? '\n' : '\r';
    }
  }
  return plain;
}

void make_file(const fs::path& path, std::string_view content) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << content;
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

void make_link(const fs::path& path, const fs::path& target) {
  fs::create_directories(path.parent_path());
  fs::create_symlink(target, path);
}

}  // namespace

std::vector<ResolutionCase> read_resolution_cases(const fs::path& table) {
  std::ifstream file(table, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + table.string());
  std::vector<ResolutionCase> cases;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> columns = split(line, '\t');
    if (columns.size() != 6) throw std::runtime_error("not six columns: " + line);
    cases.push_back({columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]});
  }
  return cases;
}

void make_world(const ResolutionCase& row, const fs::path& top) {
  for (const std::string& entry : split(row.files, '|')) {
    if (entry == "-") continue;
    const std::size_t equals = entry.find('=');
    if (const std::size_t arrow = entry.find("->"); arrow < equals) {
      make_link(top / entry.substr(0, arrow), top / entry.substr(arrow + 2));
    } else {
      make_file(top / entry.substr(0, equals), without_escapes(entry.substr(equals + 1)));
    }
  }
  fs::create_directories(top / row.directory);
  if (row.default_request != "-") make_file(top / "root/default", row.default_request + "\n");
}

}  // namespace gov_test
