// SPDX-License-Identifier: MIT
#include "unpack/inflate.hpp"

#include <string>
#include <utility>

#include "base/format_guess.hpp"
#include "base/text.hpp"
#include "unpack/unpack_failure.hpp"

namespace gov {
namespace {

constexpr std::byte kFirstMagic{0x1F};
constexpr std::byte kSecondMagic{0x8B};

Error not_gzip(std::span<const std::byte> start) {
  const std::string_view guess = guess_format(start);
  return fail(ErrorKind::integrity, "the archive is not a gzip file")
      .with_reason(guess.empty() ? std::string("it does not start with a gzip header")
                                 : concat("it looks like ", guess));
}

}  // namespace

Inflater::Inflater(InflateLimits limits, std::unique_ptr<InflateEngine> engine)
    : limits_(limits), engine_(std::move(engine)) {}

Result<std::size_t> Inflater::inflate(std::span<const std::byte>& input,
                                      std::span<std::byte> output) {
  if (is_finished_ && !input.empty())
    return archive_is_damaged("there is data after the end of its gzip stream");
  if (is_finished_) return std::size_t{0};
  if (consumed_ == 0) GOV_TRY(check_start(input));
  GOV_TRY(check_flags(input));

  const InflateEngine::Step step = engine_->step(input, output);
  consumed_ += step.consumed;
  produced_ += step.produced;
  input = input.subspan(step.consumed);
  if (step.status == InflateEngine::Status::damaged) {
    return archive_is_damaged(concat("its gzip stream is broken: ", step.damage));
  }
  const bool could_move = !input.empty() && !output.empty();
  const bool moved = step.consumed != 0 || step.produced != 0;
  if (step.status == InflateEngine::Status::more && could_move && !moved) {
    return archive_is_damaged("its gzip stream cannot be decoded any further");
  }
  GOV_TRY(check_size());
  is_finished_ = step.status == InflateEngine::Status::finished;
  return step.produced;
}

Result<void> Inflater::finish() const {
  if (is_finished_) return {};
  if (consumed_ == 0) return fail(ErrorKind::integrity, "the archive is empty");
  return archive_is_damaged(
      concat("it ends in the middle of its gzip stream, after ", human_size(consumed_)));
}

Result<void> Inflater::check_start(std::span<const std::byte> input) const {
  if (!input.empty() && input[0] != kFirstMagic) return not_gzip(input);
  if (input.size() > 1 && input[1] != kSecondMagic) return not_gzip(input);
  return {};
}

/// Reserved bits must be zero (RFC 1952, 2.3.1.2), which not every library checks.
Result<void> Inflater::check_flags(std::span<const std::byte> input) const {
  constexpr std::uint64_t kFlagsOffset = 3;
  constexpr std::byte kReserved{0xE0};
  const bool holds_flags = consumed_ <= kFlagsOffset && kFlagsOffset - consumed_ < input.size();
  if (!holds_flags || (input[kFlagsOffset - consumed_] & kReserved) == std::byte{0}) return {};
  return archive_is_damaged("its gzip header has reserved flags");
}

Result<void> Inflater::check_size() const {
  if (produced_ > limits_.output_bytes) {
    return archive_is_damaged(concat("it unpacks to more than ", human_size(limits_.output_bytes)));
  }
  if (produced_ > limits_.ratio_free_bytes && produced_ / limits_.ratio > consumed_) {
    return archive_is_damaged(
        concat("it unpacks to more than ", std::to_string(limits_.ratio), " times its own size"));
  }
  return {};
}

}  // namespace gov
