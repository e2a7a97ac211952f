#!/usr/bin/env bash
# What bpf2cs itself costs, beside bpf2go of Debian sid: time and memory for one object started cold, and for each further object of the same run.
# The compiler, the stripper and bpftool are scripts that hand out what the real ones made before, so theirs is no part of the figures but for
# starting a shell. bpf2cs is the dotnet tool as it is packed.
#
#   tests/bench/generator/run.sh [RUNS]
#
# Each figure is the median of RUNS (20) runs, with the best behind it. Needs GNU time (apt-get install time).
set -euo pipefail
cd "$(dirname "$0")/../../.."
. build/debian-packages.sh
export PATH=$PATH:/usr/sbin:/usr/local/sbin

runs=${1:-20}
further=10
[[ -x /usr/bin/time ]] || { echo "run.sh: GNU time is missing: apt-get install time" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
mkdir "$work/in" "$work/out"

# One source under many names, and what the tools make of it.
source=$PWD/tests/bench/generator/tracer.bpf.c
for ((i = 0; i <= further; i++)); do cp "$source" "$work/in/tracer$i.bpf.c"; done
clang -target bpf -g -O2 -D__TARGET_ARCH_x86 -idirafter "/usr/include/$(uname -m)-linux-gnu" -c "$source" -o "$work/tracer.o"
llvm-strip -g "$work/tracer.o"
bpftool gen skeleton "$work/tracer.o" name tracer > "$work/tracer.skel.h"

script() {
  printf '#!/bin/sh\n%s\n' "$2" > "$work/$1"
  chmod +x "$work/$1"
}
script clang "while [ \"\$1\" != -o ]; do shift; done; cp '$work/tracer.o' \"\$2\""
script strip 'exit 0'
script bpftool "exec cat '$work/tracer.skel.h'"

# MEASURE NAME COMMAND...: "median best" in milliseconds and kB, in results/NAME.
measure() {
  local name=$1 i
  shift
  "$@" > /dev/null 2>&1 || { "$@"; exit 1; }
  for ((i = 0; i < runs; i++)); do
    (cd "$work/out" && /usr/bin/time -a -o "$work/$name.times" -f '%e %U %S %M' "$@" > /dev/null 2>&1)
  done
}
median() { # NAME EXPRESSION-OF-AWK
  awk "{ print $2 }" "$work/$1.times" | sort -n | awk '{ v[NR] = $1 } END { printf "%d (%d)", v[int((NR + 1) / 2)], v[1] }'
}
value() { awk "{ print $2 }" "$work/$1.times" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

dotnet pack generator -c Release -nologo -v quiet -o "$work/feed" > "$work/pack.log" 2>&1 || { cat "$work/pack.log" >&2; exit 1; }
printf '<configuration><packageSources><clear/><add key="feed" value="%s"/></packageSources></configuration>\n' "$work/feed" > "$work/nuget.config"
NUGET_PACKAGES=$work/packages dotnet tool install bpf2cs --tool-path "$work/tool" --configfile "$work/nuget.config" --prerelease > /dev/null
ours=("$work/tool/bpf2cs" --cc "$work/clang" --strip "$work/strip" --bpftool "$work/bpftool" --namespace Bench -o "$work/out")
measure ours-1 "${ours[@]}" "$work/in/tracer0.bpf.c"
measure ours-n "${ours[@]}" "$work"/in/*.bpf.c
measure ours-types "${ours[@]}" "$work/in/tracer0.bpf.c" --type record

go=$(debian_package sid golang-1.27 golang-1.27-go golang-1.27-src golang-github-cilium-ebpf-dev golang-golang-x-sys-dev)
bpf2go=$LIBBPFSHARP_CACHE/bpf2go
if [[ ! -x $bpf2go ]]; then
  (cd "$go/usr/share/gocode/src/github.com/cilium/ebpf/cmd/bpf2go" &&
    GO111MODULE=off GOROOT="$go/usr/lib/go-1.27" GOPATH="$go/usr/share/gocode" GOCACHE="$work/go-cache" CGO_ENABLED=0 \
      "$go/usr/lib/go-1.27/bin/go" build -trimpath -o "$bpf2go" .)
fi
measure theirs-1 env GOPACKAGE=bench PATH="$go/usr/lib/go-1.27/bin:$PATH" "$bpf2go" -cc "$work/clang" -strip "$work/strip" -target bpfel \
  -output-dir "$work/out" tracer "$work/in/tracer0.bpf.c"

printf '%-28s %18s %18s %14s\n' "median (best)" "time, ms" "processor, ms" "memory, MB"
row() {
  printf '%-28s %18s %18s %14s\n' "$1" "$(median "$2" '$1 * 1000')" "$(median "$2" '($2 + $3) * 1000')" "$(median "$2" '$4 / 1024')"
}
row "bpf2cs, one object" ours-1
row "bpf2cs, one with --type" ours-types
row "bpf2cs, $((further + 1)) objects" ours-n
row "bpf2go, one object" theirs-1
printf 'bpf2cs, each further object: %d ms, of processor time %d ms\n' \
  "$(awk "BEGIN { print ($(value ours-n '$1 * 1000') - $(value ours-1 '$1 * 1000')) / $further }")" \
  "$(awk "BEGIN { print ($(value ours-n '($2 + $3) * 1000') - $(value ours-1 '($2 + $3) * 1000')) / $further }")"
