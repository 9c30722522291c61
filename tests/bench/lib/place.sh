# shellcheck shell=bash
# SPDX-License-Identifier: MIT
#
# Where versions are unpacked. Not simply the disk at hand: on ext4 without a journal, which is common in virtual
# machines, writing 12,000 files where 12,000 were deleted takes ten times as long.

readonly place_size=6G

# enter_place [ext4|tmpfs]: sets PLACE, an empty folder, and PLACE_KIND.
enter_place() {
  PLACE_KIND=tmpfs
  case ${1:-any} in
    tmpfs) ;;
    ext4) mount_image || { echo "run: an ext4 image cannot be mounted here" >&2; exit 2; } ;;
    any) mount_image || : ;;
    *) usage >&2; exit 2 ;;
  esac
  [ "$PLACE_KIND" = ext4 ] || PLACE=$(mktemp -d /dev/shm/gov-bench.XXXXXX)
}

# Without lazy initialisation: the kernel would go on writing tables while we measure.
mount_image() {
  [ "$(id -u)" = 0 ] && command -v mkfs.ext4 >/dev/null || return 1
  truncate -s "$place_size" "$WORLD/image" && mkdir -p "$WORLD/mounted" || return 1
  mkfs.ext4 -q -F -E lazy_itable_init=0,lazy_journal_init=0 "$WORLD/image" || return 1
  # Direct: otherwise nothing reaches the disk before the flush, whatever was written when.
  loop_device=$(losetup --find --show --direct-io=on "$WORLD/image" 2>/dev/null) ||
    loop_device=$(losetup --find --show "$WORLD/image" 2>/dev/null) || return 1
  mount "$loop_device" "$WORLD/mounted" 2>/dev/null || { losetup -d "$loop_device"; return 1; }
  mkdir "$WORLD/mounted/place"
  PLACE=$WORLD/mounted/place
  PLACE_KIND=ext4
}

leave_place() {
  if [ "${PLACE_KIND:-}" = ext4 ]; then
    umount "$WORLD/mounted" || umount -l "$WORLD/mounted"
    losetup -d "$loop_device"
  elif [ -n "$PLACE" ]; then
    rm -rf "$PLACE"
  fi
}
