#!/usr/bin/env bash
# Builds every side of the benchmark and runs them against each other; README.md says how it works.
#   tests/bench/bench.sh [--peers] [--output FILE] [--only TEXT] [--rounds FACTOR]
set -euo pipefail

bench=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd -- "$bench/../.." && pwd)
# shellcheck source=peers.sh
source "$bench/peers.sh"

# A build server that is left over has the generator of another build loaded.
export MSBUILDDISABLENODEREUSE=1

# As by default; without it each of the eight compilations starts a compiler of its own, half of the time of a run.
export UseSharedCompilation=true

peers=0 output="$repository/artifacts/benchmarks.md" options=()
while (($# > 0)); do
  case $1 in
    --peers) peers=1 && shift ;;
    --output) output=$(realpath -m "${2:?--output wants a file}") && shift 2 ;;
    --only | --rounds) options+=("$1" "${2:?$1 wants a value}") && shift 2 ;;
    *) echo "bench: unknown option $1; there are --peers, --output FILE, --only TEXT, --rounds FACTOR" >&2 && exit 2 ;;
  esac
done

# Against C alone it is to take less than five minutes.
if ((!peers)) && [[ " ${options[*]} " != *" --rounds "* ]]; then
  options+=(--rounds 0.6)
fi

work="$repository/artifacts/bench"
built=bin/Release/net10.0
jit="$bench/sharp/$built" bootstrap_jit="$repository/examples/bootstrap/$built"
objects="$work/objects"
mkdir -p "$work" "$objects"
runtime=linux-$(uname -m | sed -e s/x86_64/x64/ -e s/aarch64/arm64/)
bpftool=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v bpftool)

# step WHAT COMMAND...: quiet while it succeeds.
step() {
  local status=0
  echo "bench: $1" >&2
  shift
  # In the background, because bash forgets set -e in what an if or || looks at.
  "$@" > "$work/build.log" 2>&1 &
  wait $! || status=$?
  if ((status != 0)); then
    cat "$work/build.log" >&2
    echo "bench: failed: $*" >&2
    return 1
  fi
}

publish() {
  dotnet publish "$1" -c Release -r "$runtime" -nologo -v quiet "${@:3}" -o "$work/$2"
}

build_c() {
  local name cc=(gcc -O2 -g -Wall -Werror -pthread "-I$bench/c" "-I$work/skeletons")
  mkdir -p "$work/c" "$work/skeletons"
  for name in ring perf maps bootstrap programs1 programs10 programs100; do
    "$bpftool" gen skeleton "$objects/$name.bpf.o" name "${name}_bpf" > "$work/skeletons/$name.skel.h"
  done
  "${cc[@]}" "$bench"/c/{main,ring,live,perf,maps,object}.c -lbpf -o "$work/c/bench-c"
  for name in producer bootstrap measure; do
    "${cc[@]}" "$bench/c/$name.c" -lbpf -o "$work/c/$name"
  done
  strip -o "$work/c/bootstrap-stripped" "$work/c/bootstrap"
}

# One method of the NativeAOT side, as compiled: what an access to a global variable costs. The symbols are in a file of their own.
disassemble() {
  local range
  range=$(nm -n "$work/aot/bench-sharp.dbg" | awk '
    found { print start, "0x" $1; exit }
    $2 ~ /^[tT]$/ && $3 ~ /GlobalCase__ReadCounter$/ { start = "0x" $1; found = 1 }')
  {
    echo "ulong ReadCounter(MapsSkeleton.BssSection bss) => bss.Counter;"
    objdump -d --no-show-raw-insn -M intel --start-address="${range% *}" --stop-address="${range#* }" "$work/aot/bench-sharp" \
      | sed -nE 's/^ *([0-9a-f]+:)\t/  \1 /p' | sed -E '/ nop$/d; s/ +<.*>//'
  } > "$work/disassembly.txt"
}

step "runner" dotnet build "$bench/runner" -c Release -nologo -v quiet
step "LibbpfSharp, JIT" dotnet build "$bench/sharp" -c Release -nologo -v quiet
step "LibbpfSharp, NativeAOT" publish "$bench/sharp" aot -p:PublishAot=true
step "examples/bootstrap, JIT" dotnet build "$repository/examples/bootstrap" -c Release -nologo -v quiet
step "examples/bootstrap, NativeAOT" publish "$repository/examples/bootstrap" bootstrap-aot -p:PublishAot=true
"$jit/bench-sharp" objects "$objects"
step "C, libbpf" build_c
disassemble || echo "bench: no disassembly of the NativeAOT side" >&2

# A process on one CPU waits ten times as long before it compiles hot code again; on one CPU are the sides only because of the benchmark.
options+=(
  --side "C=$work/c/bench-c" --side "JIT=env DOTNET_TC_DelaySingleProcMultiplier=1 dotnet $jit/bench-sharp.dll" --side "AOT=$work/aot/bench-sharp"
  --program "C=$work/c/bootstrap" --program "JIT=dotnet $bootstrap_jit/bootstrap.dll --duration"
  --program "AOT=$work/bootstrap-aot/bootstrap --duration"
  --binary "C=$work/c/bootstrap-stripped" --binary "AOT=$work/bootstrap-aot/bootstrap" --binary "JIT=$bootstrap_jit/bootstrap.dll"
)

if ((peers)); then
  if step "Go, cilium/ebpf" build_go "$objects" "$work"; then
    options+=(--side "Go=$work/go/bench-go" --program "Go=$work/go/bootstrap-go" --binary "Go=$work/go/bootstrap-go")
  fi
  if step "Rust, libbpf-rs" build_rust "$objects" "$work"; then
    options+=(--side "Rust=$work/rust/bench-rust" --program "Rust=$work/rust/bootstrap-rust" --binary "Rust=$work/rust/bootstrap-rust")
  fi
fi

model=$(awk -F ': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)
options+=(
  --fact "$(date -u +%F), $(nproc) CPUs ($model), $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1e6 }' /proc/meminfo)$(grep -q '^flags.* hypervisor' /proc/cpuinfo && echo ', a virtual machine')"
  --fact "Linux $(uname -r); the BPF objects compiled once, by $(clang --version | head -n 1), and the same for all"
  --tools "$work/c" --output "$output" --disassembly "$work/disassembly.txt"
)
exec "$bench/runner/$built/bench-runner" "${options[@]}"
