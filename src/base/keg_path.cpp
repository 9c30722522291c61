// SPDX-License-Identifier: MIT
#include "base/keg_path.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {

std::string path_across_upgrades(const std::string& path) {
  constexpr std::string_view kCellar = "/Cellar/";
  const std::size_t cellar = path.find(kCellar);
  if (cellar == std::string::npos) return path;
  const std::size_t name = cellar + kCellar.size();
  const std::size_t version = path.find('/', name);
  const std::size_t rest = version == std::string::npos ? version : path.find('/', version + 1);
  if (rest == std::string::npos) return path;
  const std::string opt =
      concat(path.substr(0, cellar), "/opt/", path.substr(name, version - name));
  if (canonical_path(opt) != path.substr(0, rest)) return path;
  return concat(opt, path.substr(rest));
}

}  // namespace gov
