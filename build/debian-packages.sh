#!/usr/bin/env bash
# Debian packages of any suite, unpacked into a cache folder: nothing is installed, root is not needed.
#
#   . build/debian-packages.sh
#   root=$(debian_package sid libbpf-dev linux-libc-dev)      # …/usr/include/bpf/libbpf.h
#
# or, from a program that is not a shell: build/debian-packages.sh sid libbpf-dev linux-libc-dev

# debian_package SUITE NAME...
#
# Prints the folder that holds the files of all the named packages of SUITE (bookworm, bookworm-backports,
# trixie, sid, ...), one tree as if they were installed in /. The first call downloads them, later ones find the folder and
# ask nobody: delete the folder to get newer packages. Everything but the folder's name goes to standard error.
#
# LIBBPFSHARP_CACHE is where the folders are (default: libbpfsharp in the user's cache folder),
# LIBBPFSHARP_MIRROR the Debian mirror.
debian_package() {
  if (( $# < 2 )); then
    echo 'usage: debian_package SUITE NAME...' >&2
    return 2
  fi
  local suite=$1
  shift
  local cache=${LIBBPFSHARP_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/libbpfsharp}/debian/$suite
  # The packages of one call share a tree, so the tree is named after all of them, in any order.
  local -a names
  mapfile -t names < <(printf '%s\n' "$@" | LC_ALL=C sort -u)
  local tree
  tree=$cache/$(IFS=+ && printf '%s' "${names[*]}")

  if [[ ! -d $tree ]]; then
    mkdir -p "$cache" || return
    # In a subshell: its trap and its lock end with it, whatever happens in between.
    ( _debian_package_download "$suite" "$cache" "$tree" "${names[@]}" ) >&2 || return
  fi
  printf '%s\n' "$tree"
}

_debian_package_download() {
  # Called as the left side of ||, where set -e is off: every step says by itself that it failed.
  local suite=$1 cache=$2 tree=$3
  shift 3
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg tool
  for tool in apt-get dpkg-deb flock; do
    if ! command -v "$tool" > /dev/null; then
      echo "debian_package: $tool is missing (this works on Debian and its derivatives)"
      return 1
    fi
  done
  if [[ ! -r $keyring ]]; then
    echo "debian_package: $keyring is missing: apt-get install debian-archive-keyring"
    return 1
  fi

  # Tests run side by side and may want the same package, or at least the same package lists.
  exec {lock}> "$cache/.lock" && flock "$lock" || return
  [[ ! -d $tree ]] || return 0

  local work
  work=$(mktemp -d "$cache/.unpack.XXXXXX") || return
  # shellcheck disable=SC2064 # the folder of now is meant
  trap "rm -rf -- '$work'" EXIT
  mkdir -p "$cache/.apt/lists/partial" "$cache/.apt/archives/partial" "$work/debs" "$work/tree" || return

  local mirror=${LIBBPFSHARP_MIRROR:-http://deb.debian.org/debian}
  printf 'deb [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$suite" > "$work/sources.list" || return
  local -a apt=(
    apt-get --quiet=2
    -o "Dir::Etc::sourcelist=$work/sources.list"
    -o Dir::Etc::sourceparts=/dev/null
    -o Dir::Etc::preferences=/dev/null
    -o Dir::Etc::preferencesparts=/dev/null
    -o Dir::State::status=/dev/null
    -o "Dir::State::Lists=$cache/.apt/lists"
    -o "Dir::Cache=$cache/.apt"
    -o Acquire::Languages=none
    -o Acquire::Retries=3
    # The machine's own hooks (command-not-found and the like) are about the machine's own lists.
    -o APT::Update::Post-Invoke-Success=
    # As root, apt would drop to a user that may not enter root's home. What arrives is verified all the same.
    -o "APT::Sandbox::User=$(id -un)"
  )
  echo "debian_package: $* from Debian $suite"
  "${apt[@]}" update || return
  ( cd "$work/debs" && "${apt[@]}" download "$@" ) || return
  local deb
  for deb in "$work"/debs/*.deb; do
    dpkg-deb --extract "$deb" "$work/tree" || return
  done
  # mktemp's folder is ours alone and dpkg-deb gives the tree the mode of the package's root.
  chmod 755 "$work/tree" && mv -T -- "$work/tree" "$tree"
}

# Run, not sourced.
if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  debian_package "$@"
fi
