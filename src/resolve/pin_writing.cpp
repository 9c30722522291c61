// SPDX-License-Identifier: MIT
#include "resolve/pin_writing.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "golang/pin_file.hpp"
#include "golang/pin_file_list.hpp"
#include "golang/pin_text.hpp"

namespace gov {
namespace {

std::string pin_file_in(const std::string& directory) { return path_in(directory, own_pin_file()); }

/// `command` is what to run after removing the link.
Result<void> refuse_link(const std::string& file, std::string_view command) {
  const auto target = link_target(file);
  if (!target) return {};
  return fail(ErrorKind::failure, concat("cannot change ", in_quotes(file)))
      .with_reason(concat("it is a symbolic link to ", in_quotes(*target),
                          "; gov does not write through a link in a project"))
      .with_hint(concat("rm ", shell_path(file), command));
}

/// An error that names file, line and column, as for every pin file that is read.
Error not_understood(const std::string& file, const PinFault& fault) {
  return fail(ErrorKind::usage, concat(printable(file, 4096), ":", std::to_string(fault.line), ":",
                                       std::to_string(fault.column), ": invalid version request ",
                                       in_quotes(fault.text)))
      .with_reason(fault.reason)
      .with_hint(concat("edit the file, or: rm ", shell_path(file)));
}

}  // namespace

Result<void> check_pin_file(const std::string& directory, const VersionRequest& request) {
  const std::string file = pin_file_in(directory);
  GOV_TRY(refuse_link(file, concat(" && gov local ", shell_word(request.to_string()))));
  const auto status = status_of_link(file);
  if (!status || S_ISREG(status->st_mode)) return {};
  return fail(ErrorKind::failure, concat("cannot write ", in_quotes(file)))
      .with_reason("it is not a regular file");
}

Result<std::string> write_pin(const std::string& directory, const VersionRequest& request) {
  GOV_TRY(check_pin_file(directory, request));
  std::string file = pin_file_in(directory);
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(file, kMaxPinFileBytes));
  // A file that is not UTF-8 text, such as UTF-16, has no comments that could be kept.
  const auto readable = pin_text(text ? std::string_view(*text) : std::string_view());
  GOV_TRY(write_file_atomically(file, with_request(readable ? *readable : "", request)));
  return file;
}

Result<std::optional<RemovedPin>> remove_pin(const std::string& directory) {
  std::string file = pin_file_in(directory);
  GOV_TRY(refuse_link(file, ""));
  GOV_TRY_ASSIGN(const std::optional<std::string> text, read_if_present(file, kMaxPinFileBytes));
  if (!text) return std::optional<RemovedPin>();
  const auto readable = pin_text(*text);
  if (!readable) return not_understood(file, readable.error());
  ParsedPin parsed = parse_go_version_file(*readable);
  if (!parsed) return not_understood(file, parsed.error());
  if (!*parsed) return std::optional<RemovedPin>();
  const auto rest = without_request(*readable);
  if (rest) {
    GOV_TRY(write_file_atomically(file, *rest));
  } else if (::unlink(file.c_str()) != 0) {
    return system_error(concat("cannot remove ", in_quotes(file)), errno);
  }
  return std::optional(RemovedPin{.request = std::move((*parsed)->request),
                                  .file = std::move(file),
                                  .is_file_removed = !rest.has_value()});
}

}  // namespace gov
