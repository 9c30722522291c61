#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Wrong settings are told with file, line and column; unknown ones are warned of; a variable is named.
. "$(dirname "$0")/harness.sh"

# As people read it.
shown_file="~${SETTINGS_FILE#"$HOME"}"

write_settings '# mine' 'auto_install: sometimes'
run gov list
expect_status 2
expect_stderr_has "$shown_file:2:15: auto_install cannot be"
expect_stderr_has "ask, always or never"
write_settings 'offline: true' 'offlin: true'
run gov list
expect_status 0
expect_stderr_has "$shown_file:2:1: there is no setting"
expect_stderr_has "did you mean offline?"
write_settings 'sources: [' 
run gov list
expect_status 2
expect_stderr_has "$shown_file:"
expect_stderr_has "not valid YAML"
write_settings 'parallel_installs: 2'
chmod 666 "$SETTINGS_FILE"
run gov list
expect_status 14
expect_stderr_has "chmod go-w"
rm "$SETTINGS_FILE"
GOV_AUTO_INSTALL=sometimes run gov list
expect_status 2
expect_stderr_has "GOV_AUTO_INSTALL"
GOV_CONFIG=$TEST_DIR/none run gov list
expect_status 2
GOV_CONFIG=$TEST_DIR/none run gov version
expect_status 0

# A folder in which others can put another file.
write_settings 'offline: true'
chmod 600 "$SETTINGS_FILE"
chmod 777 "${SETTINGS_FILE%/*}"
run gov list
expect_status 14
expect_stderr_has "everybody can write to the folder"
expect_stderr_has "chmod o-w"
chmod 755 "${SETTINGS_FILE%/*}"
mkdir -m 777 "$TEST_DIR/open"
mv "$SETTINGS_FILE" "$TEST_DIR/open/settings"
ln -s "$TEST_DIR/open/settings" "$SETTINGS_FILE"
run gov list
expect_status 14
expect_stderr_has "everybody can write to the folder"
chmod 755 "$TEST_DIR/open"
run gov list
expect_status 0
