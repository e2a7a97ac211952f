#!/usr/bin/env bash
# Compiles the BPF programs of the kernel's selftests, as Debian ships their source, into a cache folder, and prints that folder.
# What does not compile (other compilers, kernels or headers than these) is left out and counted: the corpus is what there is.
#
#   tests/corpus/objects.sh [--kernel 6.1|6.12] [--sample] [CLANG]
#
# --sample takes one source of sixteen. 6.1 is for the machine's own clang and libbpf headers; 6.12 wants newer ones than Debian 12 installs, and
# brings clang 19 and sid's headers along, uninstalled.
set -euo pipefail
cd "$(dirname "$0")/../.."
. build/debian-packages.sh
export PATH=$PATH:/usr/sbin:/usr/local/sbin

kernel=6.1
clang=
step=1
while (($# > 0)); do
  case $1 in
    --kernel) kernel=${2:?--kernel wants 6.1 or 6.12} && shift 2 ;;
    --sample) step=16 && shift ;;
    -*) echo "objects.sh: unknown option $1" >&2 && exit 2 ;;
    *) clang=$1 && shift ;;
  esac
done

headers=()
strip=llvm-strip
case $kernel in
  6.1) suite=bookworm ;;
  6.12)
    suite=bookworm-backports
    headers=(-I "$(debian_package sid libbpf-dev linux-libc-dev)/usr/include")
    if [[ -z $clang ]]; then
      tools=$(debian_package bookworm clang-19 libclang-common-19-dev libclang-cpp19 libclang1-19 libllvm19 libz3-4 llvm-19)
      export LD_LIBRARY_PATH=$tools/usr/lib/$(uname -m)-linux-gnu:$tools/usr/lib/llvm-19/lib
      clang=$tools/usr/lib/llvm-19/bin/clang
      strip=$tools/usr/lib/llvm-19/bin/llvm-strip
    fi
    ;;
  *) echo "objects.sh: there are 6.1 and 6.12, not $kernel" >&2 && exit 2 ;;
esac
clang=${clang:-clang}

cache=$LIBBPFSHARP_CACHE/selftests
sources=$cache/linux-$kernel
all=$cache/objects-$kernel-$("$clang" -dumpversion | cut -d. -f1)
objects=$all
((step == 1)) || objects=$all-sample

if [[ ! -d $sources ]]; then
  tree=$(debian_package "$suite" "linux-source-$kernel")
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/.unpack.XXXXXX")
  trap 'rm -rf -- "$work"' EXIT
  tar -C "$work" -xf "$tree/usr/src/linux-source-$kernel.tar.xz" --wildcards --strip-components=1 \
    "linux-source-$kernel/tools/testing/selftests/bpf/*" "linux-source-$kernel/tools/include/*"
  mv -T -- "$work" "$sources"
fi

list() {
  find "$sources/tools/testing/selftests/bpf/progs" -name '*.c' -print0 | LC_ALL=C sort -z | awk -v RS='\0' -v ORS='\0' -v step="$step" 'NR % step == 0'
}

if [[ ! -d $objects ]]; then
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/.compile.XXXXXX")
  trap 'rm -rf -- "$work"' EXIT
  if ((step > 1)) && [[ -d $all ]]; then
    list | while IFS= read -r -d '' source; do
      object=$all/$(basename "$source" .c).bpf.o
      [[ ! -f $object ]] || cp "$object" "$work/"
    done
  else
    bpftool btf dump file /sys/kernel/btf/vmlinux format c > "$work/vmlinux.h"
    export clang strip sources work
    # shellcheck disable=SC2016 # expanded by the inner shell
    list | xargs -0 -n 1 -P "$(nproc)" bash -c '
      tests=$sources/tools/testing/selftests/bpf
      source=${*: -1}
      out=$work/$(basename "$source" .c).bpf.o
      if timeout 60 "$clang" -target bpf -g -O2 -mcpu=v3 -w -D__TARGET_ARCH_x86 -DENABLE_ATOMICS_TESTS \
        -I"$work" "${@:1:$#-1}" -I"$tests" -I"$sources/tools/include/uapi" -idirafter "/usr/include/$(uname -m)-linux-gnu" \
        -c "$source" -o "$out" 2>> "$work/errors"; then
        "$strip" -g "$out"
      else
        rm -f "$out"
        basename "$source" >> "$work/left-out"
      fi' _ "${headers[@]}"
  fi
  chmod 755 "$work"
  mv -T -- "$work" "$objects"
fi

printf '%s objects, %s left out\n' "$(find "$objects" -name '*.o' | wc -l)" "$(cat -- "$objects/left-out" 2> /dev/null | wc -l)" >&2
printf '%s\n' "$objects"
