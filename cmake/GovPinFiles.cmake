# SPDX-License-Identifier: MIT
# Reads the list of pin files and sets GOV_PIN_FILES, the names as words of a shell script; GOV_PIN_FILE_IS_NEAR, the words of a
# condition of bash and zsh that is false only where the folder "$__gov_near" (empty, or it ends in "/") holds none of them; and
# GOV_PIN_FILE_ROWS, the rows of the table in src/golang/pin_file_list.cpp.in.
set(pin_file_list ${PROJECT_SOURCE_DIR}/src/golang/pin_files.txt)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${pin_file_list})
file(STRINGS ${pin_file_list} rows REGEX "^[^#]")

set(GOV_PIN_FILES "")
set(GOV_PIN_FILE_ROWS "")
foreach(row IN LISTS rows)
  if(NOT row MATCHES "^([.a-z/-]+) +([a-z_]+)$")
    message(FATAL_ERROR "a row of ${pin_file_list} is not a name and a format: ${row}")
  endif()
  list(APPEND GOV_PIN_FILES ${CMAKE_MATCH_1})
  list(APPEND GOV_PIN_FILE_ROWS "    {\"${CMAKE_MATCH_1}\", PinFormat::${CMAKE_MATCH_2}},")
endforeach()
# One question for all files of a folder.
list(TRANSFORM GOV_PIN_FILES REPLACE "/.*" "" OUTPUT_VARIABLE GOV_PIN_FILE_IS_NEAR)
list(REMOVE_DUPLICATES GOV_PIN_FILE_IS_NEAR)
list(TRANSFORM GOV_PIN_FILE_IS_NEAR PREPEND "-e \${__gov_near}")
list(JOIN GOV_PIN_FILE_IS_NEAR " || " GOV_PIN_FILE_IS_NEAR)
list(JOIN GOV_PIN_FILES " " GOV_PIN_FILES)
list(JOIN GOV_PIN_FILE_ROWS "\n" GOV_PIN_FILE_ROWS)
