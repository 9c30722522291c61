#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# No password, token or proxy login stands in any message, JSON, record or file, whatever is wrong.
. "$(dirname "$0")/harness.sh"

make_release 1.99.1
start_server --netrc-user ann --netrc-password MARK1
host=${SERVER_URL#*://}
logs=$TEST_DIR/all-output
: >"$logs"

# attempt COMMAND...: whatever comes of it.
attempt() {
  run "$@"
  cat "$stdout_file" "$stderr_file" >>"$logs"
}

# Every shape of a secret in a URL, as written by people: escaped or not.
for secret in ann:MARK1 'ann:20241#MARK2' 'ann:2/MARK2' 'ann:2?MARK2' 'ann:MA@MARK2' 'MARK3' 'MARK3/4' ':MARK2'; do
  for path in 'fault/gone/dl/{file}' 'dl/{nonsense}' '{' 'fault/html/dl/{file}?token=MARK4&X-Amz-Signature=MARK5'; do
    GOV_SOURCES="https://$secret@$host/$path" attempt gov -v install 1.99.1
  done
  GOV_INDEX_URL="https://$secret@$host/fault/index-malformed/dl/?token=MARK4" attempt gov -v list-remote --refresh
  GOV_INDEX_URL="htps://$secret@$host/" attempt gov list
  GOV_SOURCES="htps://$secret@$host/,ftp://$secret@$host/" attempt gov list
  write_settings "sources: [\"htps://$secret@$host/\"]"
  attempt gov list
  write_settings "index_url: \"htps://$secret@$host/\""
  attempt gov list
  rm "$SETTINGS_FILE"
  # A copy serves, so the proxy is tried once.
  attempt gov list-remote
  https_proxy="http://$secret@127.0.0.1:9" attempt gov -v list-remote --refresh
done
for fault in to-http wrong-digest redirect-loop forbidden huge-header; do
  GOV_SOURCES="https://ann:MARK1@$host/fault/$fault/dl/{file}?token=MARK4" attempt gov --json install 1.99.1
done
GOV_INDEX_URL="https://ann:MARK1@$host/dl/?mode=json&include=all&token=MARK4" attempt gov -v list-remote --refresh

GOV_SOURCES="https://ann:MARK1@$host/proxy-auth/dl/{file}?token=MARK4" attempt gov -v install 1.99.1
[ "$status" = 0 ] || fail_with "a login and a query are sent as they are"
attempt gov --json info 1.99.1
attempt gov info 1.99.1
attempt gov -v repair 1.99.1
attempt gov version --verbose

! grep -aq MARK "$logs" || fail_with "a secret was shown: $(grep -a MARK "$logs" | head -n 5)"
! grep -arq MARK "$GOV_ROOT" "$GOV_CACHE" "$HOME" || fail_with "a secret was written down: $(grep -arl MARK "$GOV_ROOT" "$GOV_CACHE" "$HOME")"
! find "$GOV_ROOT/records" -name '*.json' -perm /077 | grep . || fail_with "a record can be read by others"
