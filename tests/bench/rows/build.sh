# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# In a folder of its own, without the tests; the incremental build follows a change in the resolution.
tree=$WORLD/build
copy=$WORLD/source
mkdir "$copy"
tar -C "$SOURCE_DIR" --exclude=./build --exclude=./.git -cf - . | tar -C "$copy" -xf -
cmake --preset release -S "$copy" -B "$tree" -DGOV_TESTS=OFF >"$WORLD/cmake.log"
SECONDS=0
cmake --build "$tree" >>"$WORLD/cmake.log"
print_value "clean build, seconds" "$SECONDS" 180
echo "// changed" >>"$copy/src/resolve/resolve.cpp"
SECONDS=0
cmake --build "$tree" >>"$WORLD/cmake.log"
print_value "incremental build, seconds" "$SECONDS" 15
