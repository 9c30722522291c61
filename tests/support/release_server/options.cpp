// SPDX-License-Identifier: MIT
#include "options.hpp"

#include <charconv>
#include <limits>
#include <stdexcept>

namespace gov_test {
namespace {

std::uint64_t parse_number(const std::string& option, const std::string& text,
                           std::uint64_t smallest, std::uint64_t largest) {
  std::uint64_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || stop != text.data() + text.size() || value < smallest ||
      value > largest)
    throw std::runtime_error(option + ": \"" + text + "\" is not a number from " +
                             std::to_string(smallest) + " to " + std::to_string(largest));
  return value;
}

void check(const Options& options) {
  if (options.directories.empty()) throw std::runtime_error("--dir is needed");
  for (const std::filesystem::path& directory : options.directories)
    if (!std::filesystem::is_directory(directory))
      throw std::runtime_error("--dir: " + directory.string() + " is not a directory");
  if (!options.use_tls && (options.authority_out || options.certificate != CertificateKind::sound))
    throw std::runtime_error("--ca-out and the certificate options need --tls");
}

}  // namespace

const char* const kUsage =
    "usage: release_server --dir DIR... [--index FILE] [--tls] [--ca-out FILE] [--port N] [--ready "
    "FILE]\n"
    "                      [--log FILE] [--limit BYTES_PER_SECOND]\n"
    "                      [--expired-certificate | --wrong-host-certificate]\n"
    "                      [--netrc-user U --netrc-password P]\n";

Options parse_options(const std::vector<std::string>& arguments) {
  Options options;
  const auto credentials = [&]() -> BasicCredentials& {
    if (!options.credentials) options.credentials.emplace();
    return *options.credentials;
  };
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& option = arguments[i];
    const auto value = [&]() -> const std::string& {
      if (i + 1 == arguments.size()) throw std::runtime_error(option + " needs a value");
      return arguments[++i];
    };
    if (option == "--dir")
      options.directories.emplace_back(value());
    else if (option == "--index")
      options.index = value();
    else if (option == "--tls")
      options.use_tls = true;
    else if (option == "--ca-out")
      options.authority_out = value();
    else if (option == "--port")
      options.port = static_cast<std::uint16_t>(
          parse_number(option, value(), 0, std::numeric_limits<std::uint16_t>::max()));
    else if (option == "--ready")
      options.ready = value();
    else if (option == "--log")
      options.log = value();
    else if (option == "--limit")
      options.bytes_per_second =
          parse_number(option, value(), 1, std::numeric_limits<std::uint32_t>::max());
    else if (option == "--expired-certificate")
      options.certificate = CertificateKind::expired;
    else if (option == "--wrong-host-certificate")
      options.certificate = CertificateKind::wrong_host;
    else if (option == "--netrc-user")
      credentials().user = value();
    else if (option == "--netrc-password")
      credentials().password = value();
    else
      throw std::runtime_error("unknown option " + option);
  }
  check(options);
  return options;
}

}  // namespace gov_test
