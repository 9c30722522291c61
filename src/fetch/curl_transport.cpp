// SPDX-License-Identifier: MIT
#include "fetch/curl_transport.hpp"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>

#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/ca_bundle.hpp"
#include "fetch/sigpipe_guard.hpp"

namespace gov {
namespace {

constexpr int kPollMilliseconds = 100;
constexpr long kBufferBytes = 256L * 1024;

struct EasyDelete {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct MultiDelete {
  void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};
struct ListDelete {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, ListDelete>;

/// libcurl must be initialised once per process, before its first handle.
class CurlLibrary {
 public:
  CurlLibrary() { curl_global_init(CURL_GLOBAL_DEFAULT); }
  ~CurlLibrary() { curl_global_cleanup(); }
};
void start_library() { static const CurlLibrary library; }

// Any other number than `size` ends the transfer, also when there is nothing left to take.
std::size_t taken(bool is_accepted, std::size_t size) { return is_accepted ? size : size + 1; }

std::size_t take_line(char* data, std::size_t, std::size_t size, void* exchange) {
  return taken(static_cast<HttpExchange*>(exchange)->take_line({data, size}), size);
}

std::size_t take_body(char* data, std::size_t, std::size_t size, void* exchange) {
  const auto bytes = std::as_bytes(std::span(data, size));
  return taken(static_cast<HttpExchange*>(exchange)->take_body(bytes), size);
}

/// libcurl reports a connection that was closed during the handshake as a TLS problem.
bool was_cut(std::string_view detail) {
  const std::string words = to_lower(detail);
  const auto has = [&](const char* part) { return words.find(part) != std::string::npos; };
  return has("ssl_error_syscall") || has("reset by peer") || has("unexpected eof");
}

TransferProblem problem_of(CURLcode code, std::string_view detail) {
  switch (code) {
    case CURLE_COULDNT_CONNECT:
      return TransferProblem::connect;
    case CURLE_COULDNT_RESOLVE_HOST:
      return TransferProblem::name_resolution;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY:
      return TransferProblem::proxy;
    case CURLE_OPERATION_TIMEDOUT:
      return TransferProblem::timeout;
    case CURLE_PARTIAL_FILE:
      return TransferProblem::truncated;
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return TransferProblem::broken_connection;
    case CURLE_SSL_CONNECT_ERROR:
      return was_cut(detail) ? TransferProblem::broken_connection : TransferProblem::tls;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_INVALIDCERTSTATUS:
      return TransferProblem::tls;
    default:
      return TransferProblem::other;
  }
}

std::string words_for(CURLcode code, const char* own_words) {
  // What libcurl before 8.6 says to a header line of more than 100 kB.
  if (code == CURLE_OUT_OF_MEMORY) return "out of memory, or a header that is far too long";
  return *own_words != '\0' ? own_words : curl_easy_strerror(code);
}

/// What libcurl does by itself, and notes the port.
curl_socket_t open_socket(void* last_port, curlsocktype, curl_sockaddr* address) {
  auto& port = *static_cast<std::uint16_t*>(last_port);
  if (address->family == AF_INET)
    port = ntohs(reinterpret_cast<const sockaddr_in*>(&address->addr)->sin_port);
  if (address->family == AF_INET6)
    port = ntohs(reinterpret_cast<const sockaddr_in6*>(&address->addr)->sin6_port);
  const int socket = ::socket(address->family, address->socktype, address->protocol);
  if (socket >= 0) ::fcntl(socket, F_SETFD, FD_CLOEXEC);
  return socket;
}

HeaderList header_list(const std::vector<std::string>& lines) {
  HeaderList list;
  for (const std::string& line : lines) {
    curl_slist* longer = curl_slist_append(list.get(), line.c_str());
    if (longer == nullptr) break;  // out of memory: the transfer itself fails next
    (void)list.release();
    list.reset(longer);
  }
  return list;
}

}  // namespace

struct CurlTransport::Handles {
  // The connections live in the multi handle, which must outlive the easy one.
  std::unique_ptr<CURLM, MultiDelete> multi{curl_multi_init()};
  std::unique_ptr<CURL, EasyDelete> easy{curl_easy_init()};
  std::array<char, CURL_ERROR_SIZE> detail{};

  template <class Value>
  void set(CURLoption option, Value value) {
    curl_easy_setopt(easy.get(), option, value);
  }
  void set(CURLoption option, const std::string& value) { set(option, value.c_str()); }
  void set(CURLoption option, bool value) { set(option, value ? 1L : 0L); }

  [[nodiscard]] CURLcode run(ResponseHandler& handler, bool& is_cancelled);
  [[nodiscard]] TransferProblem refine(TransferProblem problem) const;
  [[nodiscard]] std::optional<int> proxy_status() const;
  [[nodiscard]] bool has_used_proxy(const std::string& proxy, const Url& url) const;

  std::uint16_t last_port = 0;  // that a connection was tried to; 0 for none yet
};

CurlTransport::CurlTransport(CurlOptions options) : options_(std::move(options)) {
  start_library();
  handles_ = std::make_unique<Handles>();
  if (!handles_->easy || !handles_->multi) return;
  handles_->set(CURLOPT_NOSIGNAL, true);
  handles_->set(CURLOPT_QUICK_EXIT, true);  // Ctrl-C does not wait for a name server
  handles_->set(CURLOPT_ERRORBUFFER, handles_->detail.data());
  handles_->set(CURLOPT_USERAGENT, options_.user_agent);
  handles_->set(CURLOPT_BUFFERSIZE, kBufferBytes);
  handles_->set(CURLOPT_TCP_KEEPALIVE, true);
  handles_->set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
  // libcurl's own following of redirects would look up ~/.netrc for the new host, and has sent the
  // old host's password along (CVE-2024-11053).
  handles_->set(CURLOPT_FOLLOWLOCATION, false);
  handles_->set(CURLOPT_UNRESTRICTED_AUTH, false);
  handles_->set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true);
  handles_->set(CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  handles_->set(CURLOPT_OPENSOCKETDATA, static_cast<void*>(&handles_->last_port));
  handles_->set(CURLOPT_HEADERFUNCTION, &take_line);
  handles_->set(CURLOPT_WRITEFUNCTION, &take_body);
  handles_->set(CURLOPT_LOW_SPEED_LIMIT, options_.stall_bytes_per_second);
  apply_trust();
}

CurlTransport::~CurlTransport() = default;

void CurlTransport::apply_trust() {
  handles_->set(CURLOPT_SSL_VERIFYPEER, true);
  handles_->set(CURLOPT_SSL_VERIFYHOST, 2L);
  handles_->set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  handles_->set(CURLOPT_PROXY_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!options_.ca_bundle && !options_.ca_directory) {
    const curl_version_info_data& curl = *curl_version_info(CURLVERSION_NOW);
    const bool names_features = curl.age >= CURLVERSION_ELEVENTH;
    const CurlTrust built_in =
        curl_trust(curl.cainfo, curl.ssl_version, names_features ? curl.feature_names : nullptr);
    options_.ca_bundle = substitute_ca_bundle(built_in);
    if (!options_.ca_bundle) {
      // libcurl keeps what it has of its own, of which a directory may be a part.
      if (is_regular_file(built_in.ca_bundle)) options_.ca_bundle = built_in.ca_bundle;
      return;
    }
  }
  // A null pointer takes away what libcurl has of its own: trust is what was chosen, and no more.
  const char* file = options_.ca_bundle ? options_.ca_bundle->c_str() : nullptr;
  const char* directory = options_.ca_directory ? options_.ca_directory->c_str() : nullptr;
  handles_->set(CURLOPT_CAINFO, file);
  handles_->set(CURLOPT_PROXY_CAINFO, file);
  handles_->set(CURLOPT_CAPATH, directory);
  handles_->set(CURLOPT_PROXY_CAPATH, directory);
}

void CurlTransport::aim_at(const CurlRequest& request) {
  const auto seconds = [](std::chrono::seconds time) { return static_cast<long>(time.count()); };
  handles_->set(CURLOPT_CONNECTTIMEOUT,
                seconds(request.longest_silence.value_or(options_.connect_timeout)));
  handles_->set(CURLOPT_LOW_SPEED_TIME,
                seconds(request.longest_silence.value_or(options_.stall_time)));
  handles_->set(CURLOPT_TIMEOUT, seconds(request.deadline.value_or(std::chrono::seconds())));
  const char* protocols = request.allow_plain_http ? "http,https" : "https";
  handles_->set(CURLOPT_PROTOCOLS_STR, protocols);
  handles_->set(CURLOPT_REDIR_PROTOCOLS_STR, protocols);
  handles_->set(CURLOPT_URL, to_string(request.url));
  // Always set, to "" if need be: otherwise libcurl reads the process environment.
  handles_->set(CURLOPT_PROXY, proxy_for(options_.proxies, request.url.scheme));
  handles_->set(CURLOPT_NOPROXY, options_.proxies.no_proxy);
  const bool reads_netrc = request.logins == Logins::from_netrc && options_.netrc_file;
  handles_->set(CURLOPT_NETRC,
                static_cast<long>(reads_netrc ? CURL_NETRC_OPTIONAL : CURL_NETRC_IGNORED));
  if (reads_netrc) handles_->set(CURLOPT_NETRC_FILE, *options_.netrc_file);
}

CURLcode CurlTransport::Handles::run(ResponseHandler& handler, bool& is_cancelled) {
  // libcurl's own progress callback may come only once a second; this loop runs ten times a second.
  CURLcode code = CURLE_FAILED_INIT;
  if (curl_multi_add_handle(multi.get(), easy.get()) != CURLM_OK) return code;
  int running = 1;
  while (curl_multi_perform(multi.get(), &running) == CURLM_OK && running != 0) {
    is_cancelled = handler.is_cancelled();
    if (is_cancelled) break;
    curl_multi_poll(multi.get(), nullptr, 0, kPollMilliseconds, nullptr);
  }
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
    if (message->msg == CURLMSG_DONE) code = message->data.result;
  }
  curl_multi_remove_handle(multi.get(), easy.get());
  return code;
}

TransferProblem CurlTransport::Handles::refine(TransferProblem problem) const {
  if (problem == TransferProblem::timeout) {
    curl_off_t ready = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_PRETRANSFER_TIME_T, &ready);
    return ready > 0 ? TransferProblem::stalled : problem;
  }
  return proxy_status() ? TransferProblem::proxy : problem;
}

/// Of a CONNECT that was refused.
std::optional<int> CurlTransport::Handles::proxy_status() const {
  long status = 0;  // 0 when there was no CONNECT
  curl_easy_getinfo(easy.get(), CURLINFO_HTTP_CONNECTCODE, &status);
  if (status == 0 || status / 100 == 2) return std::nullopt;
  return static_cast<int>(status);
}

/// libcurl decides by rules of its own (address ranges in no_proxy among them), and tells since
/// 8.7. Before that, the port that it connects to tells.
bool CurlTransport::Handles::has_used_proxy(const std::string& proxy, const Url& url) const {
  if (proxy.empty()) return false;
  constexpr auto kUsedProxy = static_cast<CURLINFO>(CURLINFO_LONG + 66);  // CURLINFO_USED_PROXY
  long used = 0;
  if (curl_easy_getinfo(easy.get(), kUsedProxy, &used) == CURLE_OK) return used != 0;
  return last_port != effective_port(url);
}

CurlEnding CurlTransport::perform(const CurlRequest& request, HttpExchange& exchange,
                                  ResponseHandler& handler) {
  if (!handles_->easy || !handles_->multi) {
    return CurlEnding{
        .problem = TransferProblem::other, .detail = "libcurl does not start", .redirect_target{}};
  }
  const SigpipeGuard guard;
  const HeaderList headers = header_list(request.header_lines);
  aim_at(request);
  handles_->set(CURLOPT_HTTPHEADER, headers.get());
  handles_->set(CURLOPT_HEADERDATA, static_cast<void*>(&exchange));
  handles_->set(CURLOPT_WRITEDATA, static_cast<void*>(&exchange));
  handles_->detail[0] = '\0';
  handles_->last_port = 0;
  bool is_cancelled = false;
  const CURLcode code = handles_->run(handler, is_cancelled);
  if (is_cancelled)
    return CurlEnding{.problem = TransferProblem::cancelled, .detail{}, .redirect_target{}};
  CurlEnding ending;
  ending.has_used_proxy =
      handles_->has_used_proxy(proxy_for(options_.proxies, request.url.scheme), request.url);
  if (code != CURLE_OK) {
    ending.proxy_status = handles_->proxy_status();
    ending.detail = words_for(code, handles_->detail.data());
    ending.problem = handles_->refine(problem_of(code, ending.detail));
    const bool is_stalled = ending.problem == TransferProblem::stalled;
    ending.patience = request.longest_silence.value_or(is_stalled ? options_.stall_time
                                                                  : options_.connect_timeout);
    return ending;
  }
  const char* target = nullptr;
  curl_easy_getinfo(handles_->easy.get(), CURLINFO_REDIRECT_URL, &target);
  ending.redirect_target = target == nullptr ? "" : target;
  return ending;
}

}  // namespace gov
