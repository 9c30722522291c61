// SPDX-License-Identifier: MIT
#include "doctor/finding.hpp"

namespace gov {

std::string_view severity_name(FindingSeverity severity) {
  switch (severity) {
    case FindingSeverity::error:
      return "error";
    case FindingSeverity::warning:
      return "warning";
    case FindingSeverity::note:
      break;
  }
  return "note";
}

std::string_view repair_name(RepairClass repair) {
  switch (repair) {
    case RepairClass::automatic:
      return "auto";
    case RepairClass::ask:
      return "ask";
    case RepairClass::tell:
      break;
  }
  return "tell";
}

}  // namespace gov
