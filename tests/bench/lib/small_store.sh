# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# A store with one version whose go does nothing, and a project that pins it: what is measured in it is gov alone.

# The shim against musl, where it was built.
# shellcheck disable=SC2034  # for the rows
MUSL_SHIM=${GOV_BENCH_SHIM:-$SOURCE_DIR/build/musl/libexec/gov/gov-shim}

# make_small_store: sets GOV_ENVIRONMENT, PROJECT (which holds the pin), DIRECT (the program behind the shim) and SHIMS (an
# empty folder of the store, which is where a shim finds out about its store).
make_small_store() {
  local root=$WORLD/small/root
  local goroot
  goroot=$root/versions/go1.99.1.$(host_platform)
  # shellcheck disable=SC2034  # for the rows
  DIRECT=$goroot/bin/go PROJECT=$WORLD/small/project SHIMS=$root/shims
  mkdir -p "$goroot/bin" "$PROJECT/a/b/c/d" "$SHIMS"
  ln -s "$BUILD_DIR/bin/gov" "$root/gov"
  cp "$BUILD_DIR/tests/bench/trivial_program" "$DIRECT"
  echo go1.99.1 >"$goroot/VERSION"
  echo 1.99.1 >"$PROJECT/.go-version"
  # shellcheck disable=SC2034  # for `timed`
  GOV_ENVIRONMENT=(GOV_ROOT="$root" GOV_CACHE="$WORLD/small/cache")
}
