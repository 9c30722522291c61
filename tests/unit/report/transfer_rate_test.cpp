// SPDX-License-Identifier: MIT
#include "report/transfer_rate.hpp"

#include <doctest/doctest.h>

using gov::TransferRate;
using std::chrono::milliseconds;

namespace {

const TransferRate::Time kStart{};

}  // namespace

TEST_CASE("transfer rate: the first point only starts the measurement") {
  TransferRate rate;
  rate.update(kStart, 50'000'000);  // resumed
  CHECK_FALSE(rate.bytes_per_second());
  rate.update(kStart + milliseconds(50), 60'000'000);
  CHECK_FALSE(rate.bytes_per_second());
  rate.update(kStart + milliseconds(500), 51'000'000 + 50'000'000);
  CHECK(rate.bytes_per_second() == doctest::Approx(102e6));
}

TEST_CASE("transfer rate: a steady rate stays, a change is followed slowly") {
  TransferRate rate;
  for (int i = 0; i <= 10; ++i) {
    rate.update(kStart + milliseconds(100 * i), static_cast<std::uint64_t>(i) * 100'000);
  }
  CHECK(rate.bytes_per_second() == doctest::Approx(1e6));
  rate.update(kStart + milliseconds(1200), 1'000'000);  // stalled
  CHECK(*rate.bytes_per_second() > 0.8e6);
  CHECK(*rate.bytes_per_second() < 1e6);
}

TEST_CASE("transfer rate: fewer bytes or a clock set back start anew") {
  TransferRate rate;
  rate.update(kStart, 0);
  rate.update(kStart + milliseconds(1000), 1000);
  rate.update(kStart + milliseconds(2000), 10);
  CHECK_FALSE(rate.bytes_per_second());
  rate.update(kStart + milliseconds(3000), 1010);
  CHECK(rate.bytes_per_second() == doctest::Approx(1000));
  rate.update(kStart, 2000);
  CHECK_FALSE(rate.bytes_per_second());
}
