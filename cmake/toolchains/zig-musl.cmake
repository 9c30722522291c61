# SPDX-License-Identifier: MIT
# Builds for this machine's processor against musl, with the C++ compiler that comes with Zig. A static
# program starts about 130 microseconds sooner with musl than with glibc, which for a shim is most of
# what it costs. GOV_ZIG (a variable of the environment or of the cache) is the zig program.
if(NOT GOV_ZIG)
  set(GOV_ZIG $ENV{GOV_ZIG})
endif()
if(NOT GOV_ZIG)
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/find_zig
                  OUTPUT_VARIABLE GOV_ZIG OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
set(GOV_ZIG ${GOV_ZIG} CACHE FILEPATH "The zig program")
# CMake tries the compiler in projects of their own, which read this file again.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES GOV_ZIG)

set(target ${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-musl)
set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR ${CMAKE_HOST_SYSTEM_PROCESSOR})
set(CMAKE_C_COMPILER ${GOV_ZIG} cc -target ${target})
set(CMAKE_CXX_COMPILER ${GOV_ZIG} c++ -target ${target})

# Nothing of this system is linked in: its libraries are made for another C library.
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Its front end compiles no header by itself.
set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
