// SPDX-License-Identifier: MIT
#include "records/proof_members.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"
#include "records/member_reader.hpp"

namespace gov {
namespace {

using Verdict = RecordedSignature::Verdict;

constexpr std::array<std::pair<Verdict, std::string_view>, 3> kVerdicts = {
    {{Verdict::good, "good"},
     {Verdict::missing, "missing"},
     {Verdict::not_checked, "not-checked"}}};

constexpr std::string_view kProven = "proven";
constexpr std::string_view kNotCompared = "not-compared";

std::string_view word_of(Verdict verdict) {
  for (const auto& [known, word] : kVerdicts) {
    if (known == verdict) return word;
  }
  return {};
}

std::optional<Verdict> verdict_of(std::string_view text) {
  for (const auto& [verdict, word] : kVerdicts) {
    if (word == text) return verdict;
  }
  return std::nullopt;
}

}  // namespace

JsonValue signature_json(const RecordedSignature& signature) {
  JsonValue member = JsonValue::object({{"verdict", word_of(signature.verdict)}});
  if (signature.verdict != Verdict::good) {
    member.set("reason", signature.reason);
    return member;
  }
  member.set("signer", signature.signer);
  member.set("primary", signature.primary);
  member.set("signed_at", signature.signed_at);
  member.set("origin", signature.origin);
  return member;
}

JsonValue module_hash_json(const RecordedModuleHash& hash) {
  JsonValue member =
      JsonValue::object({{"h1", hash.h1}, {"verdict", hash.is_proven ? kProven : kNotCompared}});
  if (!hash.is_proven) {
    member.set("reason", hash.reason);
    return member;
  }
  member.set("known_from", hash.known_from);
  if (hash.log_entry) {
    member.set("record", hash.log_entry->number);
    member.set("tree_size", hash.log_entry->tree_size);
  }
  return member;
}

Result<std::optional<RecordedSignature>> recorded_signature(const JsonValue& document) {
  const JsonValue* member = document.find("signature");
  if (member == nullptr) return std::optional<RecordedSignature>();
  MemberReader reader(*member);
  RecordedSignature signature;
  const auto verdict = verdict_of(reader.text("verdict"));
  if (!verdict) reader.note("verdict", "known word");
  signature.verdict = verdict.value_or(Verdict::not_checked);
  if (signature.verdict == Verdict::good) {
    signature.signer = reader.text("signer");
    signature.primary = reader.text("primary");
    signature.signed_at = reader.text("signed_at");
    signature.origin = reader.text("origin");
  } else {
    signature.reason = reader.text("reason");
  }
  if (reader.fault()) return *reader.fault();
  return std::optional(std::move(signature));
}

Result<std::optional<RecordedModuleHash>> recorded_module_hash(const JsonValue& document) {
  const JsonValue* member = document.find("module_hash");
  if (member == nullptr) return std::optional<RecordedModuleHash>();
  MemberReader reader(*member);
  RecordedModuleHash hash;
  hash.h1 = reader.text("h1");
  const std::string verdict = reader.text("verdict");
  hash.is_proven = verdict == kProven;
  if (!hash.is_proven && verdict != kNotCompared) reader.note("verdict", "known word");
  if (hash.is_proven) {
    hash.known_from = reader.text("known_from");
    if (member->find("record") != nullptr)
      hash.log_entry = RecordedLogEntry{reader.number("record"), reader.number("tree_size")};
  } else {
    hash.reason = reader.text("reason");
  }
  if (reader.fault()) return *reader.fault();
  return std::optional(std::move(hash));
}

}  // namespace gov
