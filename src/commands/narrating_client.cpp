// SPDX-License-Identifier: MIT
#include "commands/narrating_client.hpp"

#include <chrono>
#include <cstdint>
#include <utility>

#include "base/text.hpp"
#include "fetch/url.hpp"

namespace gov {
namespace {

/// Passes everything on and counts the bytes.
class CountingHandler : public ResponseHandler {
 public:
  explicit CountingHandler(ResponseHandler& inner) : inner_(inner) {}

  Handled on_head(const HttpHead& head) override { return inner_.on_head(head); }
  Handled on_body(std::span<const std::byte> bytes) override {
    received_ += bytes.size();
    return inner_.on_body(bytes);
  }
  bool is_cancelled() override { return inner_.is_cancelled(); }

  [[nodiscard]] std::uint64_t received() const { return received_; }

 private:
  ResponseHandler& inner_;
  std::uint64_t received_ = 0;
};

class NarratingClient : public HttpClient {
 public:
  NarratingClient(std::unique_ptr<HttpClient> client, Reporter& reporter, Clock clock)
      : client_(std::move(client)), reporter_(reporter), clock_(std::move(clock)) {}

  HttpOutcome get(const HttpRequest& request, ResponseHandler& handler) override {
    const auto start = clock_.now();
    CountingHandler counting(handler);
    HttpOutcome outcome = client_->get(request, counting);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(clock_.now() - start);
    reporter_.detail(concat("GET ", redacted(request.url), ": ", answer_text(outcome), ", ",
                            human_size(counting.received()), " in ", human_duration(took)));
    return outcome;
  }

 private:
  static std::string answer_text(const HttpOutcome& outcome) {
    if (const auto* head = std::get_if<HttpHead>(&outcome))
      return concat("status ", std::to_string(head->status));
    return std::get<HttpFailure>(outcome).error.what;
  }

  std::unique_ptr<HttpClient> client_;
  Reporter& reporter_;
  Clock clock_;
};

}  // namespace

std::unique_ptr<HttpClient> narrating_client(std::unique_ptr<HttpClient> client, Reporter& reporter,
                                             Clock clock) {
  return std::make_unique<NarratingClient>(std::move(client), reporter, std::move(clock));
}

}  // namespace gov
