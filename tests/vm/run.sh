#!/usr/bin/env bash
# Runs a command of the built tree inside a virtual machine with a kernel and a libbpf of choice.
# shellcheck source-path=SCRIPTDIR disable=SC2054 # QEMU's options have commas in them
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/cells.sh"

usage() {
  cat << TEXT
usage: tests/vm/run.sh [OPTION...] -- COMMAND [ARGUMENT...]

Boots a Debian kernel under QEMU, runs COMMAND in it as root, and returns its output and exit code.
The repository is there at its own path, without .git and obj; what is changed there is gone afterwards.

  --kernel VERSION      one of ${VM_KERNELS[*]} (default 6.12)
  --libbpf VERSION      one of ${VM_LIBBPFS[*]} (default: the one that goes with the kernel)
  --share PATH          this file or folder instead of the repository, at its own path; may be repeated
  --timeout SECONDS     time for all of it (default 1200)
  --memory MIB          the guest's memory (default 1536)
  --interactive         connects the terminal; without it the command's input is empty
  --console FILE        keeps the kernel's messages

exit code: COMMAND's; 124 when the time is up; 125 when the kernel panics or the machine ends by itself; 2 for a
usage error; 1 when the machine cannot be put together
TEXT
}

kernel=6.12 libbpf='' timeout=1200 memory=1536 interactive=false console='' shares=()
while (($# > 0)); do
  case $1 in
    --kernel | --libbpf | --share | --timeout | --memory | --console)
      if (($# < 2)); then
        vm_fail "$1 needs a value" || exit 2
      fi
      case $1 in
        --share) shares+=("$2") ;;
        *) printf -v "${1#--}" '%s' "$2" ;;
      esac
      shift 2
      ;;
    --interactive) interactive=true; shift ;;
    --help | -h) usage; exit 0 ;;
    --) shift; break ;;
    -*) vm_fail "unknown option $1; --help lists them" || exit 2 ;;
    *) break ;;
  esac
done
if (($# == 0)); then
  usage >&2
  exit 2
fi
for number in "$timeout" "$memory"; do
  [[ $number =~ ^[1-9][0-9]*$ ]] || { vm_fail "'$number' is not a number" || exit 2; }
done
libbpf=${libbpf:-${VM_KERNEL_LIBBPF[$kernel]:-${VM_LIBBPFS[0]}}}
vm_check_cell "$kernel" "$libbpf" || exit
if $interactive && [[ ! -t 0 || ! -t 1 ]]; then
  vm_fail "--interactive needs a terminal" || exit 2
fi
if ((${#shares[@]} == 0)); then
  shares=("$vm_repository")
fi
for index in "${!shares[@]}"; do
  shares[index]=$(realpath -e -- "${shares[index]}") || exit 2
  case ${shares[index]}/ in
    /proc/* | /sys/* | /dev/* | /run/*)
      vm_fail "${shares[index]} would be hidden by what the machine mounts there: share a copy from elsewhere" || exit 2
      ;;
  esac
done

qemu=()
vm_qemu qemu

# ------------------------------------------------------------------------------------- what the machine is made of

# Names below /, each ended by NUL: the folders on the way to each share, then its content.
list_shares() {
  local share parent
  {
    for share in "${shares[@]}"; do
      parent=${share%/*}
      while [[ -n $parent ]]; do
        printf '%s\0' "${parent#/}"
        parent=${parent%/*}
      done
    done
  } | LC_ALL=C sort -zu
  for share in "${shares[@]}"; do
    find "${share#/}" \( -name .git -o -name obj -type d \) -prune -o -print0
  done
}

# The command as a script that init reads. Each word is quoted here, so nothing of it is ever taken for shell.
write_command() {
  local word
  printf 'export %s\n' \
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' HOME=/root USER=root LANG=C.UTF-8 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
  # Nothing runs long enough here to win back what its profile costs.
  printf 'export DOTNET_TieredPGO=0\n'
  printf 'export DOTNET_ROOT=%s LIBBPFSHARP_VM=%s TERM=%s\n' \
    "$(quote "$1")" "$(quote "$kernel:$libbpf")" "$(quote "${TERM:-dumb}")"
  printf 'VM_ROWS=%d VM_COLUMNS=%d\n' "$2" "$3"
  printf 'cd %s 2> /dev/null || cd /\n' "$(quote "$PWD")"
  shift 3
  printf 'set --'
  for word in "$@"; do
    printf ' %s' "$(quote "$word")"
  done
  printf '\n'
}

quote() {
  printf "'%s'" "${1//\'/\'\\\'\'}"
}

mkdir -p "$vm_cache"
run=$(mktemp -d "$vm_cache/run.XXXXXX")
running=()
end() {
  if ((${#running[@]} > 0)); then
    kill "${running[@]}" 2> /dev/null || true
    wait
  fi
  rm -rf "$run"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

read -r dotnet_version dotnet_root < <(vm_dotnet) || { vm_fail "dotnet --list-runtimes shows no Microsoft.NETCore.App"; exit; }
image=$(vm_kernel_image "$kernel")
layers=()
layers+=("$(vm_userland_layer)")
layers+=("$(vm_kernel_layer "$kernel")")
layers+=("$(vm_libbpf_layer "$libbpf")")
layers+=("$(vm_dotnet_layer "$dotnet_version" "$dotnet_root")")

mkdir -p "$run/root/vm"
cp "$vm_folder/init" "$run/root/init"
chmod 755 "$run/root/init"
rows=24 columns=80
if $interactive; then
  read -r rows columns < <(stty size)
fi
write_command "$dotnet_root" "$rows" "$columns" "$@" > "$run/root/vm/command"
{
  cat "${layers[@]}"
  (cd / && list_shares) | vm_archive /
  printf '%s\0' init vm vm/command | vm_archive "$run/root"
} > "$run/initramfs"

# It is in memory twice while the kernel unpacks it.
size=$(($(stat -c %s "$run/initramfs") >> 20))
if ((size * 2 + 256 > memory)); then
  vm_fail "the machine's files are $size MiB, too much for $memory MiB of memory: --share less of the tree"
  exit
fi

# ------------------------------------------------------------------------------------------------------ the machine

kernel_options=(
  console=ttyS0 loglevel=5
  # An oops counts as a panic, and a panic restarts at once, which -no-reboot makes the end.
  oops=panic panic=-1
  # ramfs, unlike the default tmpfs, is not limited to half of the memory.
  rdinit=/init rootfstype=ramfs
  # Debian has bpf among the security modules since 6.1 only.
  lsm=landlock,lockdown,yama,bpf
  # Emulation needs no defence against speculation and has no other early source of random numbers.
  mitigations=off random.trust_cpu=on
  # The kernel counts how many timer interrupts arrive during a busy loop, and panics when a loaded host delivers none.
  no_timer_check
)

# Emulation, even where there is a /dev/kvm: not every one of them runs a stock kernel, and a result must not depend
# on it. No network card at all. The kernel's messages, the command's output and its exit code each have their own way.
qemu+=(
  -nodefaults -no-user-config -display none -no-reboot
  -machine q35 -accel tcg,thread=multi,tb-size=256 -cpu max -smp 2 -m "$memory"
  -kernel "$image" -initrd "$run/initramfs"
  -append "${kernel_options[*]}"
  -serial "file:$run/console"
  -device virtio-rng-pci
  -device virtio-serial-pci
  -chardev "file,id=exit,path=$run/exit" -device virtserialport,chardev=exit,name=exit
)
if $interactive; then
  qemu+=(-chardev stdio,id=terminal,signal=off -device virtconsole,chardev=terminal)
else
  mkfifo "$run/out"
  cat "$run/out" &
  running+=($!)
  qemu+=(-chardev "file,id=out,path=$run/out" -device virtserialport,chardev=out,name=out)
  # One way for both where both go to the same place, which keeps their order.
  if ! [[ /dev/fd/1 -ef /dev/fd/2 ]]; then
    mkfifo "$run/err"
    cat "$run/err" >&2 &
    running+=($!)
    qemu+=(-chardev "file,id=err,path=$run/err" -device virtserialport,chardev=err,name=err)
  fi
fi

# In the background, so that the traps above are heard at once.
timeout --foreground --kill-after=5 "$timeout" "${qemu[@]}" <&0 2> "$run/qemu" &
machine=$!
running+=("$machine")
ended=0
wait "$machine" || ended=$?
# A QEMU that never came to open them has left their readers waiting.
for pipe in "$run"/{out,err}; do
  if [[ -p $pipe ]]; then
    : <> "$pipe"
  fi
done
wait
running=()

if [[ -n $console ]]; then
  cp "$run/console" "$console"
fi
if [[ -s $run/exit ]]; then
  exit "$(< "$run/exit")"
fi
{
  echo "vm: kernel $kernel, libbpf $libbpf: the end of the console"
  if [[ -f $run/console ]]; then
    tail -n 60 "$run/console" | tr -d '\r'
  fi
  cat "$run/qemu"
} >&2
if ((ended == 124 || ended == 137)); then
  vm_fail "not done within $timeout s" || exit 124
fi
vm_fail "the machine ended before the command did" || exit 125
