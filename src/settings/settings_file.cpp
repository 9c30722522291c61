// SPDX-License-Identifier: MIT
#include "settings/settings_file.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>
#include <vector>

#include "base/text.hpp"
#include "settings/setting_value.hpp"

namespace gov {
namespace {

/// Records only where documents start (the names are yaml-cpp's).
class DocumentStarts : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override { last_ = mark; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

  [[nodiscard]] const YAML::Mark& last() const { return last_; }

 private:
  YAML::Mark last_;
};

/// Where a second document starts, if there is one. Not YAML::LoadAll, which in yaml-cpp 0.7
/// produces documents from ",n" until memory is exhausted.
std::optional<YAML::Mark> second_document(const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  DocumentStarts starts;
  const bool has_second = parser.HandleNextDocument(starts) && parser.HandleNextDocument(starts);
  return has_second ? std::optional(starts.last()) : std::nullopt;
}

/// Reads one document. The type of a node is checked before it is read, because reading the wrong
/// type throws. YAML aliases are harmless: yaml-cpp keeps them as references, and nothing here goes
/// deeper than the items of a list.
class FileReader {
 public:
  FileReader(LoadedSettings loaded, const std::string& path)
      : loaded_(std::move(loaded)), path_(path) {}

  [[nodiscard]] Expected<void, SettingsProblem> read(const YAML::Node& document) {
    if (document.IsNull()) return {};
    if (!document.IsMap()) {
      return refusal(document.Mark(), "the settings are not a map",
                     "each line must be \"name: value\"");
    }
    for (const auto& entry : document) GOV_TRY(read_entry(entry.first, entry.second));
    return {};
  }

  [[nodiscard]] LoadedSettings take() && { return std::move(loaded_); }

  [[nodiscard]] SettingsProblem refusal(const YAML::Mark& mark, std::string_view what,
                                        const std::string& reason = {}) const {
    Error error = fail(ErrorKind::usage, concat(place(mark), ": ", what)).explained_by("GOV14");
    if (!reason.empty()) error = std::move(error).with_reason(reason);
    // yaml-cpp counts from 0; without a place its marks are negative.
    return {std::move(error), path_, static_cast<std::size_t>(std::max(mark.line, 0) + 1)};
  }

 private:
  [[nodiscard]] Expected<void, SettingsProblem> read_entry(const YAML::Node& name,
                                                           const YAML::Node& value) {
    if (!name.IsScalar()) {
      return refusal(name.Mark(), "the name of a setting is not a word");
    }
    const auto setting = find_setting(name.Scalar());
    if (!setting) {
      warn_about_unknown(name);
      return {};
    }
    if (!seen_.insert(setting->name).second) {
      return refusal(name.Mark(), concat(setting->name, " is set twice"));
    }
    if (value.IsNull()) return {};
    return assign(*setting, value);
  }

  [[nodiscard]] Expected<void, SettingsProblem> assign(const SettingName& setting,
                                                       const YAML::Node& value) {
    const bool is_list = setting.separator != '\0';
    if (is_list ? !value.IsSequence() : !value.IsScalar()) {
      return refusal(value.Mark(),
                     concat(setting.name, is_list ? " is not a list" : " is not one value"),
                     concat("it must be ", allowed_values(setting.key)));
    }
    const auto texts = texts_of(value);
    if (!texts) {
      return refusal(value.Mark(), concat("an item of ", setting.name, " is not one value"),
                     concat("it must be ", allowed_values(setting.key)));
    }
    if (const auto wrong = assign_setting(loaded_.settings, setting.key, *texts)) {
      return refusal(value.Mark(),
                     concat(setting.name, " cannot be ", shown_value(setting.key, *wrong)),
                     concat("it must be ", allowed_values(setting.key)));
    }
    loaded_.origins.set(setting.key, {SettingOrigin::Place::file, place(value.Mark())});
    return {};
  }

  static std::optional<std::vector<std::string>> texts_of(const YAML::Node& value) {
    if (value.IsScalar()) return std::vector{value.Scalar()};
    std::vector<std::string> texts;
    for (const YAML::Node& item : value) {
      if (!item.IsScalar()) return std::nullopt;
      texts.push_back(item.Scalar());
    }
    return texts;
  }

  void warn_about_unknown(const YAML::Node& name) {
    const auto nearest = nearest_setting(name.Scalar());
    const std::string suggestion = nearest ? concat(", did you mean ", *nearest, "?") : "";
    loaded_.warnings.push_back(
        concat(place(name.Mark()), ": there is no setting ", in_quotes(name.Scalar()), suggestion));
  }

  [[nodiscard]] std::string place(const YAML::Mark& mark) const {
    constexpr std::size_t kLongestPath = 4096;
    return concat(printable(path_, kLongestPath), ":", std::to_string(std::max(mark.line, 0) + 1),
                  ":", std::to_string(std::max(mark.column, 0) + 1));
  }

  LoadedSettings loaded_;
  const std::string& path_;
  std::set<std::string_view> seen_;
};

}  // namespace

Expected<LoadedSettings, SettingsProblem> apply_settings_file(LoadedSettings loaded,
                                                              std::string_view text,
                                                              const std::string& path) {
  FileReader reader(std::move(loaded), path);
  if (text.size() > kLargestSettingsFile) {
    return reader.refusal({}, "the settings file is too large",
                          concat("it is larger than ", human_size(kLargestSettingsFile)));
  }
  // Reading nodes can throw as well as parsing.
  try {
    const std::string document(text);
    if (const auto second = second_document(document)) {
      return reader.refusal(*second, "the settings file contains more than one document");
    }
    GOV_TRY(reader.read(YAML::Load(document)));
  } catch (const YAML::Exception& exception) {
    return reader.refusal(exception.mark, "this is not valid YAML", printable(exception.msg));
  }
  return std::move(reader).take();
}

}  // namespace gov
