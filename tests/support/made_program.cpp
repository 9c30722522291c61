// SPDX-License-Identifier: MIT
#include "made_program.hpp"

#include <array>
#include <stdexcept>
#include <string_view>

namespace gov_test {
namespace {

// Appends numbers of a byte order.
class Writer {
 public:
  explicit Writer(bool is_big) : is_big_(is_big) {}

  Writer& number(std::uint64_t value, unsigned width) {
    for (unsigned i = 0; i < width; ++i) {
      const unsigned shift = 8 * (is_big_ ? width - 1 - i : i);
      bytes_ += static_cast<char>(value >> shift & 0xffU);
    }
    return *this;
  }
  Writer& text(std::string_view text) {
    bytes_ += text;
    return *this;
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  bool is_big_;
  std::string bytes_;
};

struct ElfMachine {
  std::string_view arch;
  unsigned machine;
  bool is_64_bit;
  bool is_big;
};

constexpr std::array<ElfMachine, 13> kElfMachines = {{{"386", 3, false, false},
                                                      {"amd64", 62, true, false},
                                                      {"arm", 40, false, false},
                                                      {"arm64", 183, true, false},
                                                      {"loong64", 258, true, false},
                                                      {"mips", 8, false, true},
                                                      {"mipsle", 8, false, false},
                                                      {"mips64", 8, true, true},
                                                      {"mips64le", 8, true, false},
                                                      {"ppc64", 21, true, true},
                                                      {"ppc64le", 21, true, false},
                                                      {"riscv64", 243, true, false},
                                                      {"s390x", 22, true, true}}};

const ElfMachine& elf_machine(const std::string& arch) {
  for (const ElfMachine& machine : kElfMachines) {
    if (machine.arch == arch) return machine;
  }
  throw std::runtime_error("no ELF machine is known for " + arch);
}

unsigned char os_abi(const std::string& os) {
  if (os == "netbsd") return 2;
  if (os == "solaris" || os == "illumos") return 6;
  if (os == "freebsd") return 9;
  if (os == "openbsd") return 12;
  return 0;
}

std::string elf(const MadeProgram& program) {
  const ElfMachine& machine = elf_machine(program.arch);
  const unsigned word = machine.is_64_bit ? 8 : 4;
  const unsigned header = machine.is_64_bit ? 64 : 52;
  const unsigned entry = machine.is_64_bit ? 56 : 32;
  const unsigned headers = program.interpreter.empty() ? 1 : 2;
  Writer file(machine.is_big);
  file.text(
          "\x7f"
          "ELF")
      .number(machine.is_64_bit ? 2 : 1, 1)
      .number(machine.is_big ? 2 : 1, 1);
  file.number(1, 1).number(os_abi(program.os), 1).number(0, 8);
  file.number(2, 2).number(machine.machine, 2).number(1, 4);
  file.number(0x400000, word).number(header, word).number(0, word);
  file.number(0, 4).number(header, 2).number(entry, 2).number(headers, 2);
  file.number(0, 2).number(0, 2).number(0, 2);
  const auto segment = [&](std::uint32_t type, std::uint64_t offset, std::uint64_t size) {
    file.number(type, 4);
    if (machine.is_64_bit) file.number(5, 4);
    file.number(offset, word).number(0, word).number(0, word).number(size, word).number(size, word);
    if (!machine.is_64_bit) file.number(5, 4);
    file.number(0x1000, word);
  };
  segment(1, 0, header);
  if (program.interpreter.empty()) return file.bytes();
  segment(3, header + 2 * entry, program.interpreter.size() + 1);
  return file.text(program.interpreter).number(0, 1).bytes();
}

std::uint32_t cpu_type(const std::string& arch) {
  if (arch == "386") return 7;
  if (arch == "amd64") return 0x01000007;
  if (arch == "arm64") return 0x0100000c;
  throw std::runtime_error("no Mach-O processor is known for " + arch);
}

std::string mach_o(const MadeProgram& program) {
  Writer commands(false);
  unsigned count = 0;
  const auto command = [&](std::uint32_t type, std::initializer_list<std::uint32_t> fields) {
    ++count;
    commands.number(type, 4).number(8 + 4 * fields.size(), 4);
    for (const std::uint32_t field : fields) commands.number(field, 4);
  };
  if (program.macos != 0 && program.has_old_version_command)
    command(0x24, {program.macos, program.macos});
  else if (program.macos != 0)
    command(0x32, {1, program.macos, program.macos, 0});
  if (program.has_uuid) command(0x1b, {1, 2, 3, 4});
  if (program.is_signed) command(0x1d, {0x1000, 0x100});
  const bool is_64_bit = program.arch != "386";
  Writer file(false);
  file.number(is_64_bit ? 0xfeedfacf : 0xfeedface, 4).number(cpu_type(program.arch), 4);
  file.number(0, 4).number(2, 4).number(count, 4).number(commands.bytes().size(), 4).number(0, 4);
  if (is_64_bit) file.number(0, 4);
  return file.text(commands.bytes()).bytes();
}

}  // namespace

std::string made_program(const MadeProgram& program) {
  return program.os == "darwin" ? mach_o(program) : elf(program);
}

std::string made_universal(const std::vector<std::string>& programs) {
  constexpr std::size_t kAlignment = 1U << 14U;
  Writer file(true);
  file.number(0xcafebabe, 4).number(programs.size(), 4);
  std::size_t offset = kAlignment;
  for (const std::string& program : programs) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(program.data());
    std::uint32_t type = 0;
    for (unsigned i = 0; i < 4; ++i) type |= std::uint32_t{bytes[4 + i]} << (8 * i);
    file.number(type, 4).number(0, 4).number(offset, 4).number(program.size(), 4).number(14, 4);
    offset += (program.size() + kAlignment - 1) / kAlignment * kAlignment;
  }
  std::string whole = file.bytes();
  for (const std::string& program : programs) {
    whole.resize((whole.size() + kAlignment - 1) / kAlignment * kAlignment);
    whole += program;
  }
  return whole;
}

}  // namespace gov_test
