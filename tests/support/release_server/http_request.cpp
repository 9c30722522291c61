// SPDX-License-Identifier: MIT
#include "http_request.hpp"

#include <algorithm>

namespace gov_test {
namespace {

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& letter : out)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + ('a' - 'A'));
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Up to the next `separator`, which is taken away too.
std::string_view take_until(std::string_view& text, std::string_view separator) {
  const std::size_t end = text.find(separator);
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + separator.size());
  return taken;
}

bool is_control(char byte) { return static_cast<unsigned char>(byte) < 0x21 || byte == 0x7f; }

int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return out;
}

// A client that takes us for its proxy sends `http://host/path`.
std::string_view without_origin(std::string_view target) {
  if (!target.starts_with("http://") && !target.starts_with("https://")) return target;
  const std::size_t slash = target.find('/', target.find("//") + 2);
  return slash == std::string_view::npos ? std::string_view("/") : target.substr(slash);
}

bool parse_target(HttpRequest& request) {
  std::string_view rest = without_origin(request.target);
  const std::optional<std::string> path = percent_decoded(take_until(rest, "?"));
  if (!path || !path->starts_with('/')) return false;
  request.path = *path;
  while (!rest.empty()) {
    std::string_view pair = take_until(rest, "&");
    const std::optional<std::string> name = percent_decoded(take_until(pair, "="));
    const std::optional<std::string> value = percent_decoded(pair);
    if (!name || !value) return false;
    request.query.emplace_back(*name, *value);
  }
  return true;
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::optional<std::string> first_of(const Pairs& pairs, std::string_view name) {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [&](const auto& pair) { return pair.first == name; });
  if (found == pairs.end()) return std::nullopt;
  return found->second;
}

}  // namespace

std::optional<std::string> HttpRequest::header(std::string_view lower_case_name) const {
  return first_of(headers, lower_case_name);
}

std::optional<std::string> HttpRequest::query_value(std::string_view name) const {
  return first_of(query, name);
}

std::optional<HttpRequest> parse_request(std::string_view head) {
  HttpRequest request;
  std::string_view line = take_until(head, "\r\n");
  request.method = take_until(line, " ");
  request.target = take_until(line, " ");
  if (request.method.empty() || (line != "HTTP/1.1" && line != "HTTP/1.0")) return std::nullopt;
  // Targets come back in Location headers and in the log, so nothing may hide in them.
  if (std::any_of(request.target.begin(), request.target.end(), is_control)) return std::nullopt;
  request.keep_alive = line == "HTTP/1.1";
  if (!parse_target(request)) return std::nullopt;

  while (!head.empty()) {
    std::string_view field = take_until(head, "\r\n");
    if (field.empty()) break;
    if (field.find(':') == std::string_view::npos) return std::nullopt;
    const std::string_view name = take_until(field, ":");
    request.headers.emplace_back(lower_case(name), trimmed(field));
  }
  if (const auto connection = request.header("connection")) {
    const std::string wish = lower_case(*connection);
    if (wish == "close") request.keep_alive = false;
    if (wish == "keep-alive") request.keep_alive = true;
  }
  return request;
}

}  // namespace gov_test
