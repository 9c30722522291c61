// SPDX-License-Identifier: MIT
#include "unpack/entry_policy.hpp"

#include <string>
#include <utility>

#include "base/text.hpp"
#include "unpack/unpack_failure.hpp"

namespace gov {
namespace {

constexpr std::string_view kTop = "go";
constexpr unsigned kOwnerMayExecute = 0100;

std::string_view why_type_is_refused(EntryType type) {
  switch (type) {
    case EntryType::file:
    case EntryType::directory:
      return {};
    case EntryType::hard_link:
      return "it is a hard link; links are not allowed";
    case EntryType::symbolic_link:
      return "it is a symbolic link; links are not allowed";
    case EntryType::character_device:
      return "it is a character device";
    case EntryType::block_device:
      return "it is a block device";
    case EntryType::fifo:
      return "it is a FIFO";
    case EntryType::contiguous:
      return "it is a contiguous file";
    case EntryType::sparse:
      return "it is a sparse file";
    case EntryType::unknown:
      break;
  }
  return "it is of an unknown type";
}

std::string_view why_name_is_refused(std::string_view name, const Limits& limits) {
  if (name.empty()) return "its name is empty";
  if (name.size() > limits.path_bytes) return "its name is too long";
  if (name.front() == '/') return "its path is absolute";
  if (name.find('\\') != std::string_view::npos) return "its name contains a backslash";
  // printable() changes exactly what no name may contain: control characters, DEL, bytes that are
  // not UTF-8, and characters that make a terminal show another name.
  if (printable(name, name.size()) != name) return "its name is not printable UTF-8";
  return {};
}

std::string_view why_component_is_refused(std::string_view component, const Limits& limits) {
  if (component.empty()) return "its path has an empty component";
  if (component == "." || component == "..") return "its path has a component . or ..";
  if (component.size() > limits.component_bytes) return "its path has a component that is too long";
  return {};
}

Result<std::vector<std::string_view>> split_path(const EntryFacts& entry, const Limits& limits) {
  std::string_view name = entry.name;
  if (name.ends_with('/')) {
    if (entry.type == EntryType::file)
      return entry_is_refused(entry.name, "it is a file, but its name ends in a slash");
    name.remove_suffix(1);
  }
  std::vector<std::string_view> components = split(name, '/');
  for (const std::string_view component : components) {
    const std::string_view why = why_component_is_refused(component, limits);
    if (!why.empty()) return entry_is_refused(entry.name, std::string(why));
  }
  if (components.front() != kTop) return entry_is_refused(entry.name, "it is not below go/");
  if (components.size() > limits.depth) {
    return entry_is_refused(entry.name,
                            concat("it is nested deeper than ", std::to_string(limits.depth)));
  }
  if (components.size() == 1 && entry.type == EntryType::file) {
    return entry_is_refused(entry.name, "it is a file in place of the directory go/");
  }
  components.erase(components.begin());
  return components;
}

Result<void> check_size(const EntryFacts& entry, const EntryTotals& totals, const Limits& limits) {
  if (entry.size < 0) return entry_is_refused(entry.name, "its size is negative");
  const auto size = static_cast<std::uint64_t>(entry.size);
  if (entry.type == EntryType::directory && size != 0) {
    return entry_is_refused(entry.name, "it is a directory with content");
  }
  if (size > limits.file_bytes) {
    return entry_is_refused(entry.name,
                            concat("it is larger than ", human_size(limits.file_bytes)));
  }
  // The subtraction cannot wrap, because totals never exceed the limit.
  if (size > limits.total_bytes - totals.bytes) {
    return entry_is_refused(
        entry.name, concat("the archive contains more than ", human_size(limits.total_bytes)));
  }
  if (totals.entries >= limits.entries) {
    return entry_is_refused(entry.name, concat("the archive contains more than ",
                                               std::to_string(limits.entries), " entries"));
  }
  return {};
}

}  // namespace

Result<EntryPlan> decide_entry(const EntryFacts& entry, const EntryTotals& totals,
                               const Limits& limits) {
  if (const auto why = why_type_is_refused(entry.type); !why.empty()) {
    return entry_is_refused(entry.name, std::string(why));
  }
  if (entry.has_link_target)
    return entry_is_refused(entry.name, "it has a link target; links are not allowed");
  if (const auto why = why_name_is_refused(entry.name, limits); !why.empty()) {
    return entry_is_refused(entry.name, std::string(why));
  }
  GOV_TRY(check_size(entry, totals, limits));

  EntryPlan plan;
  GOV_TRY_ASSIGN(plan.components, split_path(entry, limits));
  if (entry.type == EntryType::file) {
    plan.action = EntryPlan::Action::write_file;
    plan.mode = (entry.mode & kOwnerMayExecute) != 0 ? 0755 : 0644;
    plan.size = static_cast<std::uint64_t>(entry.size);
  }
  return plan;
}

Result<EntryPlan> EntryPolicy::decide(const EntryFacts& entry) {
  GOV_TRY_ASSIGN(EntryPlan plan, decide_entry(entry, totals_, limits_));
  if (limits_.refuse_case_collisions) {
    if (const auto other = seen_.add(plan.components)) {
      return entry_is_refused(entry.name,
                              concat("it differs only in case from ", in_quotes(*other)));
    }
  }
  ++totals_.entries;
  totals_.bytes += plan.size;
  return plan;
}

}  // namespace gov
