# SPDX-License-Identifier: MIT
# Builds for macOS without a Mac, with the C++ compiler and linker that come with Zig. What comes out is
# Mach-O against the real list of the system library's symbols; it is a proof that gov compiles and links
# there. GOV_ZIG (a variable of the environment or of the cache) is the zig program, GOV_MACOS_PROCESSOR
# what Zig calls the processor, and GOV_MACOS_PREFIX a folder with the foreign libraries
# (cmake/toolchains/macos_prefix makes one).
if(NOT GOV_ZIG)
  set(GOV_ZIG $ENV{GOV_ZIG})
endif()
if(NOT GOV_ZIG)
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/find_zig
                  OUTPUT_VARIABLE GOV_ZIG OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
set(GOV_ZIG ${GOV_ZIG} CACHE FILEPATH "The zig program")
set(GOV_MACOS_PROCESSOR aarch64 CACHE STRING "aarch64 or x86_64")
set(GOV_MACOS_PREFIX "" CACHE PATH "Where the foreign libraries are")
# CMake tries the compiler in projects of their own, which read this file again.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES GOV_ZIG GOV_MACOS_PROCESSOR GOV_MACOS_PREFIX)

set(target ${GOV_MACOS_PROCESSOR}-macos.11.0)
set(CMAKE_SYSTEM_NAME Darwin)
set(CMAKE_SYSTEM_VERSION 20)  # the kernel of macOS 11
set(CMAKE_SYSTEM_PROCESSOR ${GOV_MACOS_PROCESSOR})
set(CMAKE_C_COMPILER ${GOV_ZIG} cc -target ${target})
set(CMAKE_CXX_COMPILER ${GOV_ZIG} c++ -target ${target})
# Zig knows where its system headers are, and installed names stay as they were linked.
set(CMAKE_OSX_SYSROOT "" CACHE STRING "")
set(CMAKE_OSX_DEPLOYMENT_TARGET "" CACHE STRING "")
set(CMAKE_INSTALL_NAME_TOOL "" CACHE STRING "")

# Where Apple's linker is expected, CMake asks the compiler with -Wl,-v, which Zig's linker does not know.
foreach(language C CXX)
  set(CMAKE_${language}_ABI_COMPILED TRUE)
  set(CMAKE_${language}_SIZEOF_DATA_PTR 8)
endforeach()

# The archiver of Zig understands Mach-O. CMake wants one word for it, so the rules carry the other.
foreach(language C CXX)
  set(CMAKE_${language}_ARCHIVE_CREATE "${GOV_ZIG} ar qc <TARGET> <LINK_FLAGS> <OBJECTS>")
  set(CMAKE_${language}_ARCHIVE_APPEND "${GOV_ZIG} ar q <TARGET> <LINK_FLAGS> <OBJECTS>")
  set(CMAKE_${language}_ARCHIVE_FINISH "${GOV_ZIG} ranlib <TARGET>")
endforeach()

# Zig has all but one header of the system that gov needs.
include_directories(SYSTEM ${CMAKE_CURRENT_LIST_DIR}/macos-include)

# Nothing of this machine is linked in.
set(CMAKE_FIND_ROOT_PATH ${GOV_MACOS_PREFIX})
set(CMAKE_PREFIX_PATH ${GOV_MACOS_PREFIX})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Its front end compiles no header by itself.
set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
