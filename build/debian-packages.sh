#!/usr/bin/env bash
# Debian packages of any suite, unpacked into a cache folder: nothing is installed, root is not needed.
#
#   . build/debian-packages.sh
#   root=$(debian_package sid libbpf-dev linux-libc-dev)                      # …/usr/include/bpf/libbpf.h
#   image=$(debian_dependency sid linux-image-cloud-amd64 linux-image-)       # linux-image-7.2.13+deb14-cloud-amd64
#
# or, from a program that is not a shell: build/debian-packages.sh sid libbpf-dev linux-libc-dev
#
# apt does the work and checks the signatures, from a private configuration (source, lists, cache and an empty
# dpkg status): nothing of the machine's own changes. What was unpacked once is used from then on, and no
# server is asked again; delete the folder to get newer packages. Dependencies are not followed.
#
# LIBBPFSHARP_CACHE is where the folders are (default: libbpfsharp in the user's cache folder); LIBBPFSHARP_MIRROR the
# Debian mirror (default: the one of the machine's own apt), for machines of another distribution, and for suites
# that have gone to Debian's archive.

LIBBPFSHARP_CACHE="${LIBBPFSHARP_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/libbpfsharp}"

_debian_check_tools() {
  local tool
  for tool in apt-get dpkg-deb flock; do
    if ! command -v "$tool" > /dev/null; then
      echo "debian_package: $tool is missing (this works on Debian and its derivatives)" >&2
      return 1
    fi
  done
  if [[ -z $(_debian_keyring) ]]; then
    echo "debian_package: Debian's archive keys are missing: apt-get install debian-archive-keyring" >&2
    return 1
  fi
}

# debian_package SUITE NAME...
#
# Prints the folder that holds the files of all the named packages of SUITE (bookworm, bookworm-backports, trixie, sid, ...),
# one tree as if they were installed in /. Everything but the folder's name goes to standard error.
debian_package() {
  if (($# < 2)); then
    echo 'usage: debian_package SUITE NAME...' >&2
    return 2
  fi
  local suite=$1
  shift
  local names folder
  names=$(printf '%s\n' "$@" | LC_ALL=C sort -u | paste -sd+)
  # Many names do not fit a file name.
  if ((${#names} > 150)); then
    names="${names:0:100}+$(sha256sum <<< "$names" | cut -c1-16)"
  fi
  folder="$LIBBPFSHARP_CACHE/debian/$suite/$names"
  if [[ ! -d $folder ]]; then
    _debian_locked "$suite" _debian_unpack "$suite" "$folder" "$@" >&2 || return
  fi
  printf '%s\n' "$folder"
}

# debian_dependency SUITE NAME PREFIX
#
# Prints the first package starting with PREFIX that NAME depends on today: what a package without files of its own,
# such as the one that always means the newest kernel, stands for. Asks the server every time.
debian_dependency() {
  _debian_locked "$1" _debian_resolve "$@"
}

_debian_keyring() {
  local file
  for file in /usr/share/keyrings/debian-archive-keyring.{pgp,gpg}; do
    if [[ -r $file ]]; then
      printf '%s\n' "$file"
      return
    fi
  done
}

# The machine's mirror for whole releases; security updates and other vendors' suites are elsewhere.
_debian_mirror() {
  local mirror=${LIBBPFSHARP_MIRROR:-}
  if [[ -z $mirror ]]; then
    # shellcheck disable=SC2016 # apt replaces these, not the shell
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' \
      | grep -E '^(https?|file|mirror[^:]*):.*/debian/?$' | head -n 1) || true
  fi
  if [[ -z $mirror ]]; then
    echo "debian_package: this machine's apt names no Debian mirror: set LIBBPFSHARP_MIRROR to the URL of one" >&2
    return 1
  fi
  printf '%s\n' "${mirror%/}"
}

# Two builds at once must not write the same lists and folders.
_debian_locked() {
  local suite=$1
  shift
  mkdir -p "$LIBBPFSHARP_CACHE/debian/$suite"
  (
    flock 9
    "$@"
  ) 9> "$LIBBPFSHARP_CACHE/debian/$suite/.lock"
}

# _debian_apt SUITE TOOL ARGUMENT...: apt-get or apt-cache, knowing that one suite and nothing else.
_debian_apt() {
  local configuration="$LIBBPFSHARP_CACHE/debian/$1/.apt/apt.conf" tool=$2
  shift 2
  "$tool" -c "$configuration" -qq "$@"
}

# Fetches the suite's package lists.
_debian_update() {
  local suite=$1 state="$LIBBPFSHARP_CACHE/debian/$1/.apt" mirror
  _debian_check_tools && mirror=$(_debian_mirror) || return
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
  : > "$state/status"
  echo "deb [signed-by=$(_debian_keyring)] $mirror $suite main" > "$state/sources.list"
  cat > "$state/apt.conf" << CONFIGURATION
Dir::Etc::sourcelist "$state/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$state";
Dir::State::lists "$state/lists";
Dir::State::status "$state/status";
Dir::Cache "$state/cache";
Dir::Log "$state";
// As root, apt would drop to a user that may not enter root's home. What arrives is verified all the same.
APT::Sandbox::User "$(id -un)";
// The machine's own hooks and extra indexes (command-not-found, software centres) are about its own lists.
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::IndexTargets::deb::CNF::DefaultEnabled "false";
Acquire::Languages "none";
Acquire::GzipIndexes "true";
Acquire::PDiffs "false";
Acquire::Retries "3";
APT::Update::Error-Mode "any";
CONFIGURATION
  if ! _debian_apt "$suite" apt-get update >&2; then
    rm -f "$state/sources.list"
    echo "debian_package: no lists of Debian $suite from $mirror; LIBBPFSHARP_MIRROR=URL names another mirror" >&2
    return 1
  fi
}

_debian_download() {
  local suite=$1 folder=$2
  shift 2
  (cd "$folder" && _debian_apt "$suite" apt-get download "$@")
}

_debian_unpack() {
  local suite=$1 folder=$2 work archive
  shift 2
  # Another process may have done it while this one waited for the lock.
  if [[ -d $folder ]]; then
    return
  fi
  mkdir -p "${folder%/*}"
  work=$(mktemp -d "${folder%/*}/.work.XXXXXX") || return
  mkdir "$work/archives" "$work/root"
  echo "debian_package: $* from Debian $suite"
  # The lists are fetched when there are none, and again when what they promise is gone from the server.
  if ! { [[ -f $LIBBPFSHARP_CACHE/debian/$suite/.apt/sources.list ]] \
    && _debian_download "$suite" "$work/archives" "$@" 2> /dev/null; } \
    && ! { _debian_update "$suite" && _debian_download "$suite" "$work/archives" "$@"; }; then
    rm -rf "$work"
    echo "debian_package: cannot have $* from Debian $suite"
    return 1
  fi
  # As on an installed machine: old suites ship /lib and /usr/lib, new ones only /usr/lib.
  mkdir -p "$work"/root/usr/{bin,sbin,lib,lib64}
  ln -s usr/bin usr/sbin usr/lib usr/lib64 "$work/root/"
  for archive in "$work"/archives/*.deb; do
    if ! dpkg-deb --fsys-tarfile "$archive" | tar -x -C "$work/root" --keep-directory-symlink --no-same-owner; then
      rm -rf "$work"
      echo "debian_package: cannot unpack ${archive##*/}"
      return 1
    fi
  done
  mv "$work/root" "$folder"
  rm -rf "$work"
}

_debian_resolve() {
  local found
  _debian_update "$1" || return
  found=$(_debian_apt "$1" apt-cache depends "$2" 2> /dev/null | awk -v prefix="$3" \
    '$1 == "Depends:" && index($2, prefix) == 1 { print $2; exit }')
  if [[ -z $found ]]; then
    echo "debian_dependency: Debian $1 has no $2 that depends on $3*" >&2
    return 1
  fi
  printf '%s\n' "$found"
}

# Run, not sourced.
if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  set -euo pipefail
  debian_package "$@"
fi
