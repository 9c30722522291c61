// SPDX-License-Identifier: MIT
#include "doctor/vendor_consistency.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text.hpp"
#include "golang/go_mod.hpp"
#include "golang/version.hpp"

namespace gov {
namespace {

struct Module {
  std::string path{};
  std::string version{};  // "" for all versions, and for a folder
  // Not defaulted: the strings of Apple's libc++ before 17 lack operator<=>.
  friend bool operator<(const Module& a, const Module& b) {
    return std::tie(a.path, a.version) < std::tie(b.path, b.version);
  }
  friend bool operator==(const Module&, const Module&) = default;
};

std::string text_of(const Module& module) {
  return module.version.empty() ? module.path : concat(module.path, " ", module.version);
}

// ---- go.mod ----

struct RequireLine {
  Module module;
  std::size_t line = 0;
};
struct ReplaceLine {
  Module from;
  Module to;
  std::size_t line = 0;
};
struct GoModModules {
  std::vector<RequireLine> required{};
  std::vector<ReplaceLine> replaces{};
};

/// Words of go.mod: quotes enclose one, // begins a comment.
std::vector<std::string> go_mod_words(std::string_view line) {
  std::vector<std::string> words;
  while (true) {
    line = trim(line);
    if (line.empty() || line.starts_with("//")) return words;
    const char first = line.front();
    if (first == '"' || first == '`') {
      const std::size_t end = line.find(first, 1);
      if (end == std::string_view::npos) return words;
      words.emplace_back(line.substr(1, end - 1));
      line.remove_prefix(end + 1);
    } else if (first == '(' || first == ')') {
      words.emplace_back(line.substr(0, 1));
      line.remove_prefix(1);
    } else {
      std::size_t end = std::min(line.find_first_of(" \t\r()"), line.size());
      end = std::min(end, line.find("//"));
      words.emplace_back(line.substr(0, end));
      line.remove_prefix(end);
    }
  }
}

void add_directive(GoModModules& found, std::string_view verb,
                   const std::vector<std::string>& words, std::size_t line) {
  if (verb == "require" && words.size() >= 2)
    found.required.push_back({{words[0], words[1]}, line});
  if (verb != "replace") return;
  const std::size_t arrow = words.size() > 1 && words[1] == "=>" ? 1 : 2;
  if (words.size() <= arrow + 1 || words[arrow] != "=>") return;
  found.replaces.push_back({{words[0], arrow == 2 ? words[1] : ""},
                            {words[arrow + 1], words.size() > arrow + 2 ? words[arrow + 2] : ""},
                            line});
}

GoModModules modules_of(std::string_view go_mod) {
  GoModModules found;
  std::string block;
  std::size_t number = 0;
  for (const std::string_view line : split(go_mod, '\n')) {
    ++number;
    std::vector<std::string> words = go_mod_words(line);
    if (words.empty()) continue;
    if (!block.empty()) {
      if (words.front() == ")") {
        block.clear();
      } else {
        add_directive(found, block, words, number);
      }
      continue;
    }
    const std::string verb = words.front();
    if (words.size() > 1 && words[1] == "(") {
      block = verb;
    } else {
      words.erase(words.begin());
      add_directive(found, verb, words, number);
    }
  }
  return found;
}

// ---- modules.txt ----

struct Vendored {
  bool is_explicit = false;
  Module replacement{};
};
struct ModulesText {
  std::map<Module, Vendored> meta{};
  std::vector<Module> with_packages{};
  std::vector<Module> replaced{};
  std::map<std::string, std::string> versions{};  // of modules with packages
};

bool is_semver(std::string_view text) {
  return text.size() >= 2 && text[0] == 'v' && text[1] >= '0' && text[1] <= '9';
}

Module read_module_line(ModulesText& found, std::string_view line) {
  auto words = fields(line);
  Module module;
  if (is_semver(words[2])) {
    module = {std::string(words[1]), std::string(words[2])};
    words.erase(words.begin(), words.begin() + 3);
  } else if (words[2] == "=>") {
    module = {std::string(words[1]), ""};
    words.erase(words.begin(), words.begin() + 2);
  } else {
    return {};
  }
  const bool has_replacement = words.size() >= 2 && words[0] == "=>" &&
                               (words.size() == 2 || (words.size() == 3 && is_semver(words[2])));
  if (has_replacement) {
    found.meta[module].replacement = {std::string(words[1]),
                                      words.size() == 3 ? std::string(words[2]) : ""};
    found.replaced.push_back(module);
  }
  return module;
}

ModulesText read_modules_text(std::string_view text) {
  ModulesText found;
  Module module;
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with("# ")) {
      if (fields(line).size() >= 3) module = read_module_line(found, line);
    } else if (module.path.empty()) {
      continue;
    } else if (line.starts_with("## ")) {
      for (const std::string_view entry : split(line.substr(3), ';')) {
        if (trim(entry) == "explicit") found.meta[module].is_explicit = true;
      }
    } else if (fields(line).size() == 1 &&
               found.versions.emplace(module.path, module.version).second) {
      found.with_packages.push_back(module);
    }
  }
  return found;
}

// ---- the comparison ----

/// Before 1.14, modules.txt did not say enough.
bool is_before_1_14(std::string_view go_mod) {
  const auto go = scan_go_mod(go_mod).go;
  const auto version = go ? Version::parse(go->value) : std::nullopt;
  const auto first = Version::parse("1.14");
  return version ? *version < *first : !go;
}

const ReplaceLine* replacement_of(const GoModModules& modules, const Module& module) {
  const ReplaceLine* found = nullptr;
  for (const ReplaceLine& one : modules.replaces) {
    if (one.from == module) return &one;
    if (one.from.path == module.path && one.from.version.empty()) found = &one;
  }
  return found;
}

std::string fault_of_require(const ModulesText& vendor, const Module& module) {
  for (const auto& [there, meta] : vendor.meta) {
    if (there.path != module.path || there.version.empty() || there == module) continue;
    if (meta.is_explicit) return concat(", and vendor has ", there.version);
  }
  return vendor.meta.count(module) == 0 && vendor.versions.count(module.path) == 0
             ? ", which vendor lacks"
             : ", which vendor/modules.txt does not mark as explicit";
}

class VendorComparison {
 public:
  VendorComparison(std::string_view go_mod, std::string_view modules_txt)
      : is_old_(is_before_1_14(go_mod)),
        modules_(modules_of(go_mod)),
        vendor_(read_modules_text(modules_txt)) {}

  std::vector<VendorDisagreement> run() {
    for (const RequireLine& require : modules_.required) compare(require);
    std::set<Module> seen;
    for (const ReplaceLine& replace : modules_.replaces) {
      if (seen.insert(replace.from).second) compare(replace);
    }
    std::set<Module> required;
    for (const RequireLine& require : modules_.required) required.insert(require.module);
    for (const Module& module : vendor_.with_packages) {
      if (vendor_.meta[module].is_explicit && required.count(module) == 0)
        found_.push_back({{}, concat(text_of(module), ", which go.mod does not require")});
    }
    for (const Module& module : vendor_.replaced) {
      if (replacement_of(modules_, module) == nullptr)
        found_.push_back({{},
                          concat(text_of(module), " => ", text_of(vendor_.meta[module].replacement),
                                 ", which go.mod does not replace")});
    }
    return std::move(found_);
  }

 private:
  void compare(const RequireLine& require) {
    const auto meta = vendor_.meta.find(require.module);
    if (meta != vendor_.meta.end() && meta->second.is_explicit) return;
    if (is_old_) {
      const auto there = vendor_.versions.find(require.module.path);
      if (there == vendor_.versions.end() || there->second == require.module.version) return;
    }
    found_.push_back(
        {require.line, concat(text_of(require.module), fault_of_require(vendor_, require.module))});
  }

  void compare(const ReplaceLine& replace) {
    const Module there = vendor_.meta[replace.from].replacement;
    const std::string says = concat(text_of(replace.from), " => ", text_of(replace.to));
    if (there == replace.to) return;
    if (!there.path.empty()) {
      found_.push_back({replace.line, concat(says, ", and vendor has ", text_of(there))});
      return;
    }
    const auto version = vendor_.versions.find(replace.from.path);
    const bool may_be_left_out =
        is_old_ && (replace.from.version.empty() || version == vendor_.versions.end() ||
                    version->second != replace.from.version);
    if (!may_be_left_out)
      found_.push_back({replace.line, concat(says, ", which vendor does not mark as replaced")});
  }

  bool is_old_;
  GoModModules modules_;
  ModulesText vendor_;
  std::vector<VendorDisagreement> found_;
};

}  // namespace

std::vector<VendorDisagreement> vendor_disagreements(std::string_view go_mod,
                                                     std::string_view modules_txt) {
  return VendorComparison(go_mod, modules_txt).run();
}

bool requires_modules(std::string_view go_mod) { return !modules_of(go_mod).required.empty(); }

bool is_vendor_of_workspace(std::string_view modules_txt) {
  std::string_view line = modules_txt.substr(0, modules_txt.find('\n'));
  if (!line.starts_with("## ")) return false;
  for (const std::string_view entry : split(line.substr(3), ';')) {
    if (trim(entry) == "workspace") return true;
  }
  return false;
}

}  // namespace gov
