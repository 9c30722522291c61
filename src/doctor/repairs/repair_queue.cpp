// SPDX-License-Identifier: MIT
#include "doctor/repairs/repair_queue.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr char kBetween = '\0';

/// Two findings may ask for one change.
bool is_same_change(const LineRepair& a, const LineRepair& b) {
  return a.file == b.file && std::equal(a.changes.begin(), a.changes.end(), b.changes.begin(),
                                        b.changes.end(), [](const auto& one, const auto& other) {
                                          return one.line == other.line && one.after == other.after;
                                        });
}

std::string key_of_plan(const Finding&, const LineRepair& repair) {
  std::string key = repair.file;
  for (const LineChange& change : repair.changes) {
    key += kBetween;
    key += change.before;
  }
  return key;
}
std::string key_of_plan(const Finding& finding, const TextRepair& repair) {
  return concat(finding.what, std::string_view(&kBetween, 1), repair.file);
}
std::string key_of_plan(const Finding&, const ModeRepair& repair) { return repair.path; }
std::string key_of_plan(const Finding&, OwnRepair repair) {
  return std::to_string(static_cast<int>(repair));
}
std::string key_of_plan(const Finding&, const CommandRepair& repair) {
  return join(repair.arguments, " ");
}

std::string key_of(const Check& check, const Finding& finding, const RepairPlan& plan) {
  const std::string change =
      std::visit([&](const auto& repair) { return key_of_plan(finding, repair); }, plan);
  return concat(check.id, " ", std::to_string(plan.index()), " ", change);
}

bool is_among(const LineRepair& repair, const std::vector<const LineRepair*>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const LineRepair* one) { return is_same_change(repair, *one); });
}

bool only_removes_lines(const RepairPlan& plan) {
  const auto* repair = std::get_if<LineRepair>(&plan);
  return repair != nullptr &&
         std::none_of(repair->changes.begin(), repair->changes.end(),
                      [](const LineChange& one) { return one.after.has_value(); });
}

std::vector<RepairOffer> shown_plans(const Diagnosis& diagnosis) {
  std::vector<RepairOffer> offers;
  for (const CheckOutcome& outcome : diagnosis.outcomes) {
    if (!outcome.is_shown()) continue;
    for (const Finding& finding : outcome.findings) {
      for (const RepairPlan& plan : finding.plans)
        offers.push_back({.check = outcome.check, .finding = finding, .plan = plan});
    }
  }
  return offers;
}

/// Calls `is_last` with each plan that is shown, the same change once, until it returns true.
void visit_plans(const Diagnosis& diagnosis,
                 const std::function<bool(const RepairOffer&, const std::string& key)>& is_last) {
  const std::vector<RepairOffer> offers = shown_plans(diagnosis);
  std::vector<const LineRepair*> seen;
  for (const RepairOffer& offer : offers) {
    const auto* lines = std::get_if<LineRepair>(&offer.plan);
    if (lines != nullptr && is_among(*lines, seen)) continue;
    if (lines != nullptr) seen.push_back(lines);
    if (is_last(offer, key_of(*offer.check, offer.finding, offer.plan))) return;
  }
}

}  // namespace

bool RepairQueue::is_allowed(const Finding& finding) const {
  if (finding.repair == RepairClass::automatic) return true;
  return finding.repair == RepairClass::ask && mode_ == RepairMode::ask;
}

RepairQueue::Counts RepairQueue::count_repairs(const Diagnosis& diagnosis) const {
  Counts counts;
  visit_plans(diagnosis, [&](const RepairOffer& offer, const std::string& key) {
    if (is_allowed(offer.finding)) ++counts[key];
    return false;
  });
  return counts;
}

RepairOffer RepairQueue::take_sibling(const Counts& counts) {
  Sibling sibling = std::move(siblings_.front());
  siblings_.pop_front();
  const auto now = counts.find(sibling.key);
  ++offered_[sibling.key];
  last_ = LastOffer{.key = sibling.key,
                    .count = now == counts.end() ? 0 : now->second,
                    .removes_lines = only_removes_lines(sibling.offer.plan)};
  return std::move(sibling.offer);
}

void RepairQueue::keep_siblings(const RepairOffer& offer, const std::string& key) {
  for (const RepairPlan& plan : offer.finding.plans) {
    std::string other = key_of(*offer.check, offer.finding, plan);
    if (other == key || offered_[other] >= most_[other]) continue;
    siblings_.push_back({.offer = {.check = offer.check, .finding = offer.finding, .plan = plan},
                         .key = std::move(other)});
  }
}

void RepairQueue::note_made() {
  if (!last_ || !last_->removes_lines) return;
  --offered_[last_->key];
  last_.reset();
}

std::optional<RepairOffer> RepairQueue::next(const Diagnosis& diagnosis) {
  const Counts counts = count_repairs(diagnosis);
  if (last_) {
    const auto now = counts.find(last_->key);
    if (now != counts.end() && now->second >= last_->count) ++left_[last_->key];
  }
  for (const auto& [key, count] : counts) most_.try_emplace(key, count);
  if (!siblings_.empty()) return take_sibling(counts);
  std::optional<RepairOffer> found;
  Counts passed;
  visit_plans(diagnosis, [&](const RepairOffer& offer, const std::string& key) {
    if (!is_allowed(offer.finding)) return false;
    const bool was_left = passed[key]++ < left_[key];
    if (was_left || offered_[key] >= most_[key]) return false;
    ++offered_[key];
    last_ = LastOffer{
        .key = key, .count = counts.at(key), .removes_lines = only_removes_lines(offer.plan)};
    found = offer;
    keep_siblings(offer, key);
    return true;
  });
  if (!found) last_.reset();
  return found;
}

}  // namespace gov
