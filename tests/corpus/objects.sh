#!/usr/bin/env bash
# Compiles the BPF programs of the Linux 6.1 selftests, as Debian ships their source, into a cache folder, and prints that folder.
# What does not compile (other compilers, kernels or headers than these) is left out and counted: the corpus is what there is.
#
#   tests/corpus/objects.sh [CLANG]
set -euo pipefail
cd "$(dirname "$0")/../.."
. build/debian-packages.sh

clang=${1:-clang}
cache=${LIBBPFSHARP_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/libbpfsharp}/selftests
sources=$cache/linux-6.1
objects=$cache/objects-$clang

if [[ ! -d $sources ]]; then
  tree=$(debian_package bookworm linux-source-6.1)
  mkdir -p "$cache"
  work=$(mktemp -d "$cache/.unpack.XXXXXX")
  trap 'rm -rf -- "$work"' EXIT
  tar -C "$work" -xf "$tree/usr/src/linux-source-6.1.tar.xz" --wildcards --strip-components=1 \
    'linux-source-6.1/tools/testing/selftests/bpf/*' 'linux-source-6.1/tools/include/*'
  mv -T -- "$work" "$sources"
fi

if [[ ! -d $objects ]]; then
  work=$(mktemp -d "$cache/.compile.XXXXXX")
  trap 'rm -rf -- "$work"' EXIT
  PATH=$PATH:/usr/sbin:/usr/local/sbin bpftool btf dump file /sys/kernel/btf/vmlinux format c > "$work/vmlinux.h"
  export clang sources work
  # shellcheck disable=SC2016 # expanded by the inner shell
  find "$sources/tools/testing/selftests/bpf/progs" -name '*.c' -print0 | sort -z | xargs -0 -n 1 -P "$(nproc)" bash -c '
    tests=$sources/tools/testing/selftests/bpf
    out=$work/$(basename "$1" .c).bpf.o
    if timeout 60 "$clang" -target bpf -g -O2 -mcpu=v3 -w -D__TARGET_ARCH_x86 -DENABLE_ATOMICS_TESTS \
      -I"$work" -I"$tests" -I"$sources/tools/include/uapi" -idirafter "/usr/include/$(uname -m)-linux-gnu" \
      -c "$1" -o "$out" 2>> "$work/errors"; then
      llvm-strip -g "$out"
    else
      rm -f "$out"; basename "$1" >> "$work/left-out"
    fi' _
  mv -T -- "$work" "$objects"
fi

printf '%s objects, %s left out\n' "$(find "$objects" -name '*.o' | wc -l)" "$(wc -l < "$objects/left-out" 2> /dev/null || echo 0)" >&2
printf '%s\n' "$objects"
