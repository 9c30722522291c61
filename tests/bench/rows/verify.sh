# shellcheck shell=bash
# SPDX-License-Identifier: MIT
find_archive
serve verify
install_environment
store=$WORLD/verified
env -i HOME="$WORLD/home" PATH=/usr/bin:/bin "${GOV_ENVIRONMENT[@]}" GOV_ROOT="$store" GOV_CACHE="$WORLD/verified-cache" \
  "$BUILD_DIR/bin/gov" --quiet install "$VERSION"
# The same files in the same order, by name.
(cd "$store/versions"/* && cut -d' ' -f4- "$store"/records/*.files | sed "s|^|$PWD/|" | tr '\n' '\0') >"$WORLD/verified.names"
result=$WORLD/results/verify
timed --rounds "$(rounds 9 3)" --figure ratio:verify/sha256sum --figure time:verify \
  :: verify /usr/bin/env GOV_ROOT="$store" "$BUILD_DIR/bin/gov" --quiet verify "$VERSION" \
  :: sha256sum /usr/bin/xargs -0 -a "$WORLD/verified.names" /usr/bin/sha256sum >"$result"
print_figure "$result" ratio:verify/sha256sum "gov verify go$VERSION / sha256sum over its files" 1.20
print_figure "$result" time:verify "  for the record: the verification itself" - ms
