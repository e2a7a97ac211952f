# shellcheck shell=bash source-path=SCRIPTDIR
#
# The kernels and libbpfs that virtual machines know, and the archives a machine is put together from.
# To be sourced. A version added to these tables is known to run.sh, matrix.sh and ./build.sh.
#
# A cell is one kernel with one libbpf. Its whole file system is an initramfs, and a kernel unpacks any number of
# cpio archives laid end to end: each layer below is an archive of its own, built once into the cache, and putting
# a cell together is `cat`. Nothing is compressed, because unpacking is what emulation makes dear.

vm_folder=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
vm_repository=$(cd -- "$vm_folder/../.." && pwd)
# shellcheck source=../../build/debian-packages.sh
source "$vm_repository/build/debian-packages.sh"

vm_cache="$LIBBPFSHARP_CACHE/vm"

# Each kernel with the Debian suite whose cloud kernel it is, and the libbpf that its users most likely have.
# (Debian 11's own libbpf, 0.3, is older than LibbpfSharp supports.)
VM_KERNELS=(5.10 6.1 6.12 7.2)
declare -A VM_KERNEL_SUITE=([5.10]=bullseye [6.1]=bookworm [6.12]=trixie [7.2]=sid)
# shellcheck disable=SC2034 # read by run.sh
declare -A VM_KERNEL_LIBBPF=([5.10]=1.1 [6.1]=1.1 [6.12]=1.5 [7.2]=1.7)

VM_LIBBPFS=(1.1 1.4 1.5 1.7)
declare -A VM_LIBBPF_SUITE=([1.1]=bookworm [1.4]=bookworm-backports [1.5]=trixie [1.7]=sid)

# What matrix.sh runs: each kernel with the libbpfs of its time, and both ends crossed.
# shellcheck disable=SC2034 # read by matrix.sh
VM_CELLS=(5.10:1.1 5.10:1.7 6.1:1.1 6.1:1.4 6.12:1.4 6.12:1.5 7.2:1.1 7.2:1.7)

# The C library and the tools in the guest are Debian 13's in every cell. Each libbpf above runs on them (none needs
# more than glibc 2.38), and so do programs that a machine of the same age or older compiled.
VM_USERLAND_SUITE=trixie
VM_USERLAND=(
  libc6 libc-bin libgcc-s1 libstdc++6 zlib1g libzstd1 libssl3t64 libelf1t64        # .NET and libbpf
  bash libtinfo6 coreutils libacl1 libattr1 libgmp10
  iproute2 libmnl0 libcap2 libxtables12 libselinux1 libpcre2-8-0          # ip, tc
  util-linux libcap-ng0 libmount1 libblkid1 libsmartcols1                 # unshare, setpriv, nsenter
  bpftool
)

# The kernel modules a guest gets: its own devices, and what programs attach to or the kernel loads on demand.
VM_MODULES=(
  drivers/virtio drivers/char drivers/block/loop.ko
  drivers/net/{veth,dummy,ifb,netkit,tun,vrf,macvlan,bareudp,geneve,bonding,net_failover}.ko drivers/net/{vxlan,bonding}
  net/{802,8021q,bridge,core,ipv4,ipv6,key,llc,mpls,mptcp,netfilter,packet,sched,tls,unix,vmw_vsock,xdp,xfrm}
  crypto lib mm block fs/{fuse,overlayfs} arch/x86/crypto
)

vm_fail() {
  echo "vm: $*" >&2
  return 1
}

# What is asked for and not there is answered with what is there.
vm_check_cell() {
  if [[ -z ${VM_KERNEL_SUITE[$1]:-} ]]; then
    vm_fail "unknown kernel '$1'; known are ${VM_KERNELS[*]}"
    return 2
  fi
  if [[ -z ${VM_LIBBPF_SUITE[$2]:-} ]]; then
    vm_fail "unknown libbpf '$2'; known are ${VM_LIBBPFS[*]}"
    return 2
  fi
}

# The static busybox of the guest is used on this side as well: its cpio and depmod are the same everywhere.
vm_busybox() {
  local folder
  folder=$(debian_package "$VM_USERLAND_SUITE" busybox-static) || return
  printf '%s\n' "$folder/usr/bin/busybox"
}

# vm_archive FOLDER < names relative to FOLDER, each ended by NUL: a cpio archive in which all belongs to root.
vm_archive() {
  local busybox
  busybox=$(vm_busybox) || return
  (cd -- "$1" && "$busybox" cpio -o -0 -H newc -R 0:0 2> /dev/null)
}

# vm_layer NAME FUNCTION ARGUMENT...: prints the cached archive NAME, after the function has filled the
# folder that it gets as its last argument. A name says all that its content depends on.
vm_layer() {
  local archive="$vm_cache/layers/$1.cpio" work
  shift
  if [[ ! -f $archive ]]; then
    mkdir -p "$vm_cache/layers"
    work=$(mktemp -d "$vm_cache/layers/.work.XXXXXX") || return
    mkdir "$work/root"
    # Two at once make the same twice, and neither sees half of it.
    if ! { "$@" "$work/root" \
      && (cd "$work/root" && find . -mindepth 1 -print0) | vm_archive "$work/root" > "$work/archive" \
      && mv "$work/archive" "$archive"; }; then
      rm -rf "$work"
      vm_fail "cannot build the layer ${archive##*/}"
      return
    fi
    rm -rf "$work"
  fi
  printf '%s\n' "$archive"
}

# --------------------------------------------------------------------------------------------------- QEMU

# QEMU 7.2, Debian 12's, can leave garbage in the flags after a cmpxchg16b without a lock prefix, and an interrupt just
# then is a double fault: in 6.12 at every second boot. 10.0 does not; what lies between was not tried.
VM_QEMU_OLDEST=10.0
VM_QEMU_SUITE=bookworm-backports
VM_QEMU_PACKAGES=(qemu-system-x86 qemu-system-common qemu-system-data seabios)

# vm_qemu ARRAY: puts the command into the array, the machine's own QEMU or, where that is too old, the suite's out of
# the cache: the libraries that it needs are those of the machine's own.
vm_qemu() {
  local -n command=$1
  local version root
  if ! command -v qemu-system-x86_64 > /dev/null; then
    if ((EUID == 0)) && command -v apt-get > /dev/null; then
      echo "vm: installing QEMU" >&2
      { apt-get update -q && apt-get install -q -y --no-install-recommends qemu-system-x86; } >&2
    else
      vm_fail "QEMU is missing: sudo apt-get install --no-install-recommends qemu-system-x86"
      return
    fi
  fi
  version=$(qemu-system-x86_64 --version | sed -nE 's/^QEMU emulator version ([0-9]+\.[0-9]+).*/\1/p')
  command=(qemu-system-x86_64)
  if [[ $(printf '%s\n' "$VM_QEMU_OLDEST" "$version" | sort -V | head -n 1) == "$VM_QEMU_OLDEST" ]]; then
    return
  fi
  root=$(debian_package "$VM_QEMU_SUITE" "${VM_QEMU_PACKAGES[@]}") || return
  command=("$root/usr/bin/qemu-system-x86_64" -L "$root/usr/share/qemu" -L "$root/usr/share/seabios")
  if ! "${command[@]}" --version > /dev/null; then
    vm_fail "this machine's QEMU, $version, is older than $VM_QEMU_OLDEST, and that of Debian $VM_QEMU_SUITE does not run here"
  fi
}

# ------------------------------------------------------------------------------------------------- kernel

# The folder with the suite's kernel of the day this was first asked for, which it stays until the cache is deleted.
vm_kernel_package() {
  local suite=${VM_KERNEL_SUITE[$1]} known="$vm_cache/kernel-$1" image package
  if [[ -f $known ]] && package=$(< "$known") && [[ -d $package ]]; then
    printf '%s\n' "$package"
    return
  fi
  image=$(debian_dependency "$suite" linux-image-cloud-amd64 linux-image-) || return
  # From 7.x on the image package holds nothing itself and depends on one with vmlinuz and one with the modules.
  if [[ $suite == sid ]]; then
    package=$(debian_package "$suite" "${image/#linux-image-/linux-binary-}" "${image/#linux-image-/linux-modules-}") || return
  else
    package=$(debian_package "$suite" "$image") || return
  fi
  mkdir -p "$vm_cache"
  printf '%s\n' "$package" > "$known"
  printf '%s\n' "$package"
}

# The release as `uname -r` gives it.
vm_kernel_release() {
  local package release
  package=$(vm_kernel_package "$1") || return
  release=$(ls "$package/usr/lib/modules") || return
  if [[ $release != "$1".* ]]; then
    echo "vm: Debian ${VM_KERNEL_SUITE[$1]} has moved on: what is called $1 here is $release" >&2
  fi
  printf '%s\n' "$release"
}

vm_kernel_image() {
  local package release file
  package=$(vm_kernel_package "$1") && release=$(vm_kernel_release "$1" 2> /dev/null) || return
  for file in "$package/boot/vmlinuz-$release" "$package/usr/lib/modules/$release/vmlinuz"; do
    if [[ -f $file ]]; then
      printf '%s\n' "$file"
      return
    fi
  done
  vm_fail "no vmlinuz in $package"
}

vm_kernel_layer() {
  local release
  release=$(vm_kernel_release "$1") || return
  vm_layer "modules-$release" vm_fill_modules "$1" "$release"
}

vm_fill_modules() {
  local release=$2 root=$3 package busybox part
  local modules="$root/usr/lib/modules/$release/kernel"
  package=$(vm_kernel_package "$1") && busybox=$(vm_busybox) || return
  mkdir -p "$modules"
  for part in "${VM_MODULES[@]}"; do
    # Which of them are modules and which are built in differs from kernel to kernel.
    (cd "$package/usr/lib/modules/$release/kernel" \
      && find . \( -path "./$part/*.ko*" -o -path "./$part*" -name '*.ko*' \) -exec cp --parents -t "$modules" {} +)
  done
  find "$modules" -name '*.ko.xz' -exec "$busybox" unxz {} + || return
  "$busybox" depmod -b "$root/usr" "$release"
}

# ----------------------------------------------------------------------------------------------- userland

vm_userland_layer() {
  local stamp
  stamp=$(printf '%s\n' "$VM_USERLAND_SUITE" "${VM_USERLAND[@]}" "$(declare -f vm_fill_userland)" | sha256sum | cut -c1-16)
  vm_layer "userland-$VM_USERLAND_SUITE-$stamp" vm_fill_userland
}

vm_fill_userland() {
  local root=$1 package busybox applet
  package=$(debian_package "$VM_USERLAND_SUITE" "${VM_USERLAND[@]}") && busybox=$(vm_busybox) || return
  cp -a "$package/." "$root" || return
  rm -rf "${root:?}"/{usr/share/{doc,man,locale,info,lintian,bug,doc-base},usr/lib/x86_64-linux-gnu/gconv,usr/include,etc,var}
  cp "$busybox" "$root/usr/bin/busybox"
  # Applets stand in for every tool that did not come as itself.
  "$busybox" --list | while read -r applet; do
    if [[ ! -e $root/usr/bin/$applet && ! -e $root/usr/sbin/$applet ]]; then
      ln -s busybox "$root/usr/bin/$applet"
    fi
  done
  # The kernel calls modprobe by this path when something needs a module.
  ln -sf ../bin/busybox "$root/usr/sbin/modprobe"
  # busybox' own shell would take its applets before the real ip and unshare, whatever PATH says.
  ln -sf bash "$root/usr/bin/sh"
  mkdir -p "$root"/{dev,proc,sys,run,root,tmp,etc,var,mnt,home}
  ln -s ../run "$root/var/run"
  ln -s ../tmp "$root/var/tmp"
  ln -s ../proc/self/mounts "$root/etc/mtab"
  printf 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/:/bin/false\n' > "$root/etc/passwd"
  printf 'root:x:0:\nnogroup:x:65534:\n' > "$root/etc/group"
  printf '127.0.0.1 localhost\n::1 localhost\n' > "$root/etc/hosts"
  printf 'passwd: files\ngroup: files\nhosts: files\n' > "$root/etc/nsswitch.conf"
}

# ----------------------------------------------------------------------------------------------- libbpf

# The version as its file name gives it, such as 1.1.2.
vm_libbpf_version() {
  local package file
  package=$(debian_package "${VM_LIBBPF_SUITE[$1]}" libbpf1) || return
  file=$(echo "$package"/usr/lib/x86_64-linux-gnu/libbpf.so.1.*)
  if [[ ${file##*/libbpf.so.} != "$1".* ]]; then
    echo "vm: Debian ${VM_LIBBPF_SUITE[$1]} has moved on: what is called libbpf $1 here is ${file##*/libbpf.so.}" >&2
  fi
  printf '%s\n' "${file##*/libbpf.so.}"
}

vm_libbpf_layer() {
  local version
  version=$(vm_libbpf_version "$1") || return
  vm_layer "libbpf-$version" vm_fill_libbpf "$1"
}

vm_fill_libbpf() {
  local root=$2 package
  package=$(debian_package "${VM_LIBBPF_SUITE[$1]}" libbpf1) || return
  mkdir -p "$root/usr/lib/x86_64-linux-gnu"
  cp -a "$package"/usr/lib/x86_64-linux-gnu/libbpf.so.1* "$root/usr/lib/x86_64-linux-gnu/"
}

# ----------------------------------------------------------------------------------------------- .NET

# The newest runtime of this machine, as "VERSION ROOT"; the tests and programs were built for it.
vm_dotnet() {
  if ! command -v dotnet > /dev/null; then
    vm_fail "dotnet is not on PATH"
    return
  fi
  dotnet --list-runtimes | sed -n 's|^Microsoft\.NETCore\.App \([^ ]*\) \[\(.*\)/shared/Microsoft\.NETCore\.App\]$|\1 \2|p' \
    | sort -V | tail -n 1
}

# The folder is the same in the guest as here: programs find it as they do here.
vm_dotnet_layer() {
  local version=$1 root=$2
  vm_layer "dotnet-$version-$(sha256sum <<< "$root" | cut -c1-8)" vm_fill_dotnet "$version" "$root"
}

vm_fill_dotnet() {
  local version=$1 source=$2 root=$3
  mkdir -p "$root$source"/{host/fxr,shared/Microsoft.NETCore.App} "$root/usr/bin"
  cp -a "$source/dotnet" "$root$source/"
  cp -a "$source/host/fxr/$version" "$root$source/host/fxr/"
  cp -a "$source/shared/Microsoft.NETCore.App/$version" "$root$source/shared/Microsoft.NETCore.App/"
  ln -s "$source/dotnet" "$root/usr/bin/dotnet"
}
