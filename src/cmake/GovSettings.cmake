# SPDX-License-Identifier: MIT
# What every target of ours is compiled with, as two INTERFACE targets. Foreign code gets neither.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
find_package(Threads REQUIRED)

add_library(gov_settings_flags INTERFACE)
target_compile_features(gov_settings_flags INTERFACE cxx_std_20)
target_include_directories(gov_settings_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(gov_settings_flags INTERFACE _FILE_OFFSET_BITS=64
                           $<$<PLATFORM_ID:Linux>:_GNU_SOURCE>)
if(GOV_SANITIZERS)
  target_compile_options(gov_settings_flags INTERFACE
    -fsanitize=${GOV_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  # The core is built without RTTI, which this check reads.
  target_compile_options(gov_settings_flags INTERFACE -fno-sanitize=vptr)
  target_link_options(gov_settings_flags INTERFACE -fsanitize=${GOV_SANITIZERS})
  set(GOV_STATIC OFF)  # the sanitizers' runtimes are shared objects
endif()

add_library(gov_warnings INTERFACE)
target_compile_options(gov_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wunused -Wimplicit-fallthrough
  $<$<BOOL:${GOV_WARNINGS_AS_ERRORS}>:-Werror>)
# GCC 12 takes the short form of std::string for an array that is overrun (gcc.gnu.org/PR105329, PR105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(gov_warnings INTERFACE -Wno-array-bounds -Wno-restrict)
endif()

# gov_precompile(target PROVIDER): parses the headers that nearly every file needs once per PROVIDER instead of once per
# file, which is a third of a clean build. The preset dev does without (CMAKE_DISABLE_PRECOMPILE_HEADERS): there, a missing
# include shall be an error.
set(GOV_COMMON_HEADERS <algorithm> <array> <cerrno> <chrono> <cstdint> <functional> <memory> <optional> <span> <string>
                       <string_view> <utility> <vector>)
function(gov_precompile target provider)
  if(target STREQUAL provider)
    target_precompile_headers(${target} PRIVATE ${GOV_COMMON_HEADERS} ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${provider})
  endif()
endfunction()

# gov_without_exceptions(target): for gov_core, whose programs start thousands of times a day.
function(gov_without_exceptions target)
  target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
  gov_precompile(${target} gov_base)
endfunction()

# gov_library(name [WITHOUT_EXCEPTIONS] SOURCES ... LINKS ... [PRIVATE_LINKS ...]): one layer of src/.
function(gov_library name)
  cmake_parse_arguments(ARG "WITHOUT_EXCEPTIONS" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} gov_settings_flags
                                PRIVATE gov_warnings ${ARG_PRIVATE_LINKS})
  if(ARG_WITHOUT_EXCEPTIONS)
    gov_without_exceptions(${name})
  else()
    gov_precompile(${name} gov_json)
  endif()
endfunction()

# The suffix of the files that exist once per system.
if(APPLE)
  set(GOV_SYSTEM macos)
else()
  set(GOV_SYSTEM linux)
endif()

# gov_link_light(target [PARTLY]): a program that starts often. Static, so that no loader runs before
# main(); PARTLY where one of its libraries exists only as a shared object.
function(gov_link_light target)
  if(NOT GOV_STATIC)
    return()
  endif()
  if(APPLE)
    # The system library is the only interface to the kernel that macOS promises to keep.
    target_link_options(${target} PRIVATE -Wl,-dead_strip)
  elseif("PARTLY" IN_LIST ARGN)
    target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc -Wl,--gc-sections)
  else()
    target_link_options(${target} PRIVATE -static -Wl,--gc-sections)
  endif()
endfunction()

add_compile_options(-ffunction-sections -fdata-sections)
