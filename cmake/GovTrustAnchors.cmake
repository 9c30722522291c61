# SPDX-License-Identifier: MIT
# Reads what gov believes without proof (origins: src/snapshot/README.md), to be compiled in. Sets GOV_SIGNING_KEY_BLOCK,
# GOV_CHECKSUM_DATABASE_HEAD, and GOV_TOOLCHAIN_HASH_ROWS, the rows of the table in src/verify/toolchain_hashes.cpp.in.
# A program that makes these would have to run on the machine that builds, also when gov is built for another one.
set(anchors ${PROJECT_SOURCE_DIR}/src/snapshot)
set(anchor_files google-linux-signing-key.asc checksum-database-head.txt toolchain-hashes.txt)
list(TRANSFORM anchor_files PREPEND ${anchors}/)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${anchor_files})

file(READ ${anchors}/google-linux-signing-key.asc GOV_SIGNING_KEY_BLOCK)
file(READ ${anchors}/checksum-database-head.txt GOV_CHECKSUM_DATABASE_HEAD)

file(READ ${anchors}/toolchain-hashes.txt hashes)
string(REGEX REPLACE "^#[^\n]*\n" "" hashes "${hashes}")
# A line that does not begin with a blank is a release, and ends the row before it.
string(REGEX REPLACE "(^|\n)(go[0-9a-z.]+)\n" "\n)h\"},\n    {\"\\2\", R\"h(\n" hashes "${hashes}")
string(REGEX REPLACE "^\n\\)h\"},\n" "" hashes "${hashes}")
set(GOV_TOOLCHAIN_HASH_ROWS "${hashes})h\"},")
