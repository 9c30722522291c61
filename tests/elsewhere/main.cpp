// SPDX-License-Identifier: MIT
//
// gov as it would be on another machine: everything is real but what the system says of itself,
// which comes from the file that GOV_TEST_MACHINE names. Its lines are KEY=VALUE: `built_for`
// (darwin-arm64), `quarantine` (an attribute that this system lets people set), `marks_files`
// (`when_made` or `when_closed`: new files get that attribute), and the members of MachineFacts;
// `this_machine=yes` takes those of the real one. `signing_key` (a fingerprint), `signing_key_file`
// and `signing_key_url` replace the Go project's OpenPGP key.
#include <sys/xattr.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "cli/program.hpp"
#include "verify/go_project.hpp"

namespace {

struct Elsewhere {
  gov::Platform built_for = gov::build_platform();
  gov::MachineFacts facts;
  std::string quarantine;
  std::string marks_files;
  std::string signing_key;
  std::string signing_key_file;
  std::string signing_key_url;
};

using Setter = std::function<void(Elsewhere&, const std::string&)>;

Setter text(std::string gov::MachineFacts::*member) {
  return [member](Elsewhere& machine, const std::string& value) { machine.facts.*member = value; };
}

Setter flag(bool gov::MachineFacts::*member) {
  return [member](Elsewhere& machine, const std::string& value) {
    machine.facts.*member = value == "yes";
  };
}

const std::map<std::string, Setter>& setters() {
  using Facts = gov::MachineFacts;
  static const std::map<std::string, Setter> all = {
      {"built_for",
       [](Elsewhere& machine, const std::string& value) {
         machine.built_for = gov::Platform::parse(value).value();
       }},
      {"quarantine",
       [](Elsewhere& machine, const std::string& value) { machine.quarantine = value; }},
      {"marks_files",
       [](Elsewhere& machine, const std::string& value) { machine.marks_files = value; }},
      {"this_machine",
       [](Elsewhere& machine, const std::string&) { machine.facts = gov::read_machine_facts(); }},
      {"signing_key",
       [](Elsewhere& machine, const std::string& value) { machine.signing_key = value; }},
      {"signing_key_file",
       [](Elsewhere& machine, const std::string& value) { machine.signing_key_file = value; }},
      {"signing_key_url",
       [](Elsewhere& machine, const std::string& value) { machine.signing_key_url = value; }},
      {"loader", [](Elsewhere& machine,
                    const std::string& value) { machine.facts.loaders.push_back(value); }},
      {"landlock_abi",
       [](Elsewhere& machine, const std::string& value) {
         machine.facts.defences.landlock_abi = std::stoi(value);
       }},
      {"has_no_new_privs",
       [](Elsewhere& machine, const std::string& value) {
         machine.facts.defences.has_no_new_privs = value == "yes";
       }},
      {"has_seccomp",
       [](Elsewhere& machine, const std::string& value) {
         machine.facts.defences.has_seccomp = value == "yes";
       }},
      {"kernel", text(&Facts::kernel)},
      {"kernel_release", text(&Facts::kernel_release)},
      {"machine", text(&Facts::machine)},
      {"system", text(&Facts::system)},
      {"system_version", text(&Facts::system_version)},
      {"kernel_machine", text(&Facts::kernel_machine)},
      {"developer_directory", text(&Facts::developer_directory)},
      {"has_arm64_hardware", flag(&Facts::has_arm64_hardware)},
      {"is_translated", flag(&Facts::is_translated)},
      {"has_rosetta", flag(&Facts::has_rosetta)},
  };
  return all;
}

Elsewhere read_machine(const char* path) {
  Elsewhere machine;
  std::ifstream file(path);
  std::string line;
  while (std::getline(file, line)) {
    const std::size_t equals = line.find('=');
    setters().at(line.substr(0, equals))(machine, line.substr(equals + 1));
  }
  return machine;
}

/// The calls as they are where the system marks what programs write. Linux never does, so the mark
/// is set around the first look at an open file, which gov takes at the end of writing it.
gov::ExtendedAttributes attributes_of(const Elsewhere& machine) {
  gov::ExtendedAttributes attributes = gov::system_extended_attributes();
  const auto mark = [name = machine.quarantine](const gov::AttributedFile& file) {
    if (file.is_open() && ::fsetxattr(file.descriptor, name.c_str(), "0083;", 5, 0) != 0)
      throw std::runtime_error("cannot mark " + file.path);
  };
  if (machine.marks_files == "when_made") {
    attributes.list = [mark, list = attributes.list](const gov::AttributedFile& file) {
      mark(file);
      return list(file);
    };
  }
  if (machine.marks_files == "when_closed") {
    attributes.list = [mark, list = attributes.list](const gov::AttributedFile& file) {
      auto names = list(file);
      mark(file);
      return names;
    };
  }
  return attributes;
}

/// What the Go project's own signing key is there; everything else is the real thing.
std::optional<gov::TrustAnchors> anchors_of(const Elsewhere& machine) {
  if (machine.signing_key.empty()) return std::nullopt;
  std::ifstream file(machine.signing_key_file);
  gov::TrustAnchors anchors = gov::go_project_anchors();
  anchors.signing_key = machine.signing_key;
  anchors.signing_key_block.assign(std::istreambuf_iterator<char>(file), {});
  anchors.signing_key_url = machine.signing_key_url;
  return anchors;
}

}  // namespace

int main(int argc, char** argv, char** envp) {
  const char* path = std::getenv("GOV_TEST_MACHINE");
  if (path == nullptr) {
    std::cerr << "GOV_TEST_MACHINE does not name a machine\n";
    return 2;
  }
  const Elsewhere elsewhere = read_machine(path);
  gov::Machine machine;
  machine.platforms = gov::host_platforms(elsewhere.built_for, elsewhere.facts.is_translated);
  machine.host = [elsewhere] { return gov::host_of(elsewhere.facts, elsewhere.built_for); };
  machine.quarantine = {elsewhere.quarantine, attributes_of(elsewhere)};
  return gov::run_program({argv, argv + argc}, gov::Environment::from_block(envp), machine,
                          gov::full_commands(), anchors_of(elsewhere));
}
