// SPDX-License-Identifier: MIT
#include "commands/notices.hpp"

#include <utility>

#include "commands/decide.hpp"
#include "resolve/foreign_pin.hpp"

namespace gov {

void say(Session& session, const std::vector<Notice>& notices) {
  for (const Notice& notice : notices) session.reporter.warning(notice.message);
}

JsonValue notices_json(const std::vector<Notice>& notices) {
  JsonValue list = JsonValue::array();
  for (const Notice& notice : notices) {
    list.push(JsonValue::object({{"cause", notice.cause}, {"message", notice.message}}));
  }
  return list;
}

std::vector<Notice> typed_go_notices(const Session& session, PathHook hook) {
  const ResolveInput input = resolve_input(session);
  const auto decision = resolve(input);
  std::vector<Notice> notices;
  if (decision) {
    if (auto sentence = foreign_pin_sentence(input, *decision))
      notices.push_back({"pin-of-another-user", std::move(*sentence)});
  }
  if (const auto problem = find_typed_go_problem(input, decision ? &*decision : nullptr, hook))
    notices.push_back(
        {cause_name(problem->cause), typed_go_sentence(*problem, session.environment)});
  return notices;
}

std::vector<Notice> choice_notices(const Session& session, const WrittenChoice& choice) {
  std::vector<Notice> notices;
  if (auto above = standing_above(resolve_input(session), choice)) {
    notices.push_back({"other-choice-first", std::move(*above)});
  }
  if (choice.rule == Rule::pin_file) {
    for (const PinBeside& beside : pins_beside(choice.file, choice.request, session.environment)) {
      notices.push_back({"other-pin-beside", beside_sentence(beside)});
    }
  }
  for (Notice& notice : typed_go_notices(session, PathHook::will_run)) {
    notices.push_back(std::move(notice));
  }
  return notices;
}

}  // namespace gov
