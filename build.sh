#!/usr/bin/env bash
# The one entry point; ./build.sh help lists what it does. Each verb sets up what it needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

root=$PWD
configuration=Debug
packages=(clang llvm bpftool libbpf-dev libelf-dev zlib1g-dev gcc libc6-dev binutils)
test_projects=(LibbpfSharp.Tests Bpf2cs.Tests LibbpfSharp.Build.Tests)

usage() {
  cat <<'HELP'
usage: ./build.sh VERB [options]

  build                 build everything
  test                  build and run all tests; ends with "N passed, N failed, N skipped"
       --kernel K         run the runtime's tests on Debian's kernel K (5.10, 6.1, 6.12, 7.2) in a virtual machine
       --libbpf L         ... with libbpf L (1.1, 1.4, 1.5, 1.7)
       --vm               here, and then on the oldest and the newest kernel in virtual machines
  demo                  watch this machine's processes start and end, through a generated skeleton
       --duration N       seconds; 10 by default, 0 runs until Ctrl-C
       --example NAME     another example of examples/
       --kernel K         in a virtual machine with kernel K
       -- OPTIONS         handed to the program: --min-duration 50
  vm [--kernel K] [--libbpf L] -- COMMAND...
                        run any command of the built tree in a virtual machine
  matrix                the tests on every kernel and libbpf; writes the table in README.md
  corpus                generate and check the skeletons of all the kernel's BPF selftests; takes some minutes
       --kernel K         of Linux K: 6.1 (the default) or 6.12
  bench                 measure LibbpfSharp, by JIT and NativeAOT, against C; writes artifacts/benchmarks.md
       --peers            ... and against Go and Rust, whose compilers and libraries it fetches from Debian sid into the cache
       --only TEXT        only some cases (see tests/bench/README.md)
       --output FILE      another file
  bindings              generate the bindings from Debian sid's headers again (needs ClangSharpPInvokeGenerator)
  format                format the code, and list the public API again
  pack                  the NuGet packages, into artifacts/packages
  clean                 remove what builds have made
  help                  this text
HELP
}

die() {
  echo "build.sh: $*" >&2
  exit 1
}

need_dotnet() {
  command -v dotnet > /dev/null || die \
    "the .NET SDK (10.0 or newer) is missing. It is at https://dotnet.microsoft.com/download; on Debian see https://learn.microsoft.com/dotnet/core/install/linux-debian"
  dotnet --version > /dev/null 2>&1 || die "the .NET SDK is older than global.json asks for ($(dotnet --list-sdks | tail -1)); 10.0 or newer is needed"
}

# Installs what is missing when it may, and says what to install when it may not.
need_packages() {
  local missing=() package
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return
  if ((EUID != 0)); then
    die "missing packages; run: sudo apt-get install ${missing[*]}"
  fi
  echo "Installing ${missing[*]} ..." >&2
  {
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" ||
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; }
  } > /dev/null || die "installing failed; run: apt-get install ${missing[*]}"
}

# Tracepoints and the kernel's trace are read from tracefs; systemd mounts it, containers and small systems do not.
need_tracefs() {
  if [[ ! -d /sys/kernel/tracing/events && ! -d /sys/kernel/debug/tracing/events ]] && ((EUID == 0)); then
    mount -t tracefs tracefs /sys/kernel/tracing || echo "build.sh: tracefs could not be mounted on /sys/kernel/tracing" >&2
  fi
}

need_bpffs() {
  if ((EUID == 0)) && [[ $(stat -f -c %T /sys/fs/bpf 2> /dev/null) != bpf_fs ]]; then
    mount -t bpf bpf /sys/fs/bpf || echo "build.sh: the BPF file system could not be mounted on /sys/fs/bpf" >&2
  fi
}

set_up() {
  need_dotnet
  need_packages "${packages[@]}"
}

build_tree() {
  set_up
  local log
  log=$(mktemp)
  if ! dotnet build LibbpfSharp.sln -c "$configuration" -nologo -v quiet > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    die "the build failed"
  fi
  rm -f "$log"
}

# Whether the running kernel lets this user load programs at all: the smallest map there is.
kernel_has_bpf() {
  bpftool_path=$(PATH=$PATH:/usr/sbin:/usr/local/sbin command -v bpftool) || return 1
  "$bpftool_path" prog list > /dev/null 2>&1
}

verb_build() {
  build_tree
  echo "Built. Try ./build.sh demo"
}

# The runtime's tests, a program of its own, which is all that a virtual machine needs; there, compiled ahead of time:
# under emulation, compiling takes longer than running.
vm_tests=$root/artifacts/vm-tests/LibbpfSharp.Tests

build_vm_tests() {
  local log
  log=$(mktemp)
  if ! dotnet publish tests/LibbpfSharp.Tests -c "$configuration" --use-current-runtime --self-contained false \
    -p:PublishReadyToRun=true -o "${vm_tests%/*}" -nologo -v quiet > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    die "the build of the tests for virtual machines failed"
  fi
  rm -f "$log"
}

verb_test() {
  local vm=() cells=()
  while (($# > 0)); do
    case $1 in
      --kernel | --libbpf)
        (($# > 1)) || die "$1 wants a value"
        vm+=("$1" "$2")
        shift 2
        ;;
      --vm)
        cells=(5.10:1.1 7.2:1.7)
        shift
        ;;
      *) die "test: unknown option $1 (see ./build.sh help)" ;;
    esac
  done
  build_tree
  if ((${#vm[@]} > 0)); then
    build_vm_tests
    exec tests/vm/run.sh "${vm[@]}" -- "$root/tests/run.sh" "$vm_tests"
  fi
  if ((EUID != 0)); then
    die "the tests load programs into the kernel: run them as root, or in a virtual machine: ./build.sh test --kernel 6.12"
  fi
  need_tracefs
  need_bpffs
  local programs=() project
  for project in "${test_projects[@]}"; do
    [[ -d tests/$project ]] && programs+=("tests/$project/bin/$configuration/net10.0/$project")
  done
  if ((${#cells[@]} == 0)); then
    exec tests/run.sh "${programs[@]}"
  fi

  build_vm_tests
  local status=0 cell log
  log=$(mktemp)
  tests/run.sh "${programs[@]}" | tee -a "$log" || status=1
  for cell in "${cells[@]}"; do
    echo "== Linux ${cell%:*} with libbpf ${cell#*:}"
    if ! tests/vm/run.sh --kernel "${cell%:*}" --libbpf "${cell#*:}" -- "$root/tests/run.sh" "$vm_tests" | tee -a "$log"; then
      status=1
      # A machine that dies has no count of its own.
      echo "0 passed, 1 failed, 0 skipped" >> "$log"
    fi
  done
  sed -nE 's/^([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped$/\1 \2 \3/p' "$log" |
    awk '{ p += $1; f += $2; s += $3 } END { printf "%d passed, %d failed, %d skipped\n", p, f, s }'
  rm -f "$log"
  return "$status"
}

verb_demo() {
  local example=bootstrap duration=10 vm=() options=()
  while (($# > 0)); do
    case $1 in
      --example) example=${2:?--example wants a name} && shift 2 ;;
      --duration) duration=${2:?--duration wants seconds} && shift 2 ;;
      --kernel | --libbpf) vm+=("$1" "${2:?$1 wants a version}") && shift 2 ;;
      --) shift && options=("$@") && break ;;
      *) die "demo: unknown option $1; options of the program go behind -- (see ./build.sh help)" ;;
    esac
  done
  [[ $duration =~ ^[0-9]+$ ]] || die "demo: --duration wants whole seconds, not '$duration'"
  [[ -f examples/$example/$example.csproj ]] || die "there is no example '$example'; there are: $(ls examples | grep -v '\.' | tr '\n' ' ')"
  build_tree
  local command=("$root/build/demo.sh" "$example" "$duration" "$root/examples/$example/bin/$configuration/net10.0/$example" "${options[@]}")
  if ((${#vm[@]} > 0)); then
    exec tests/vm/run.sh "${vm[@]}" -- "${command[@]}"
  fi
  if ! kernel_has_bpf; then
    if ((EUID != 0)); then
      die "loading BPF programs needs root: sudo ./build.sh demo, or without: ./build.sh demo --kernel 6.12"
    fi
    die "the running kernel refuses BPF programs; in a virtual machine: ./build.sh demo --kernel 6.12"
  fi
  need_tracefs
  exec "${command[@]}"
}

verb_vm() {
  build_tree
  exec tests/vm/run.sh "$@"
}

verb_matrix() {
  build_tree
  build_vm_tests
  need_tracefs
  need_bpffs
  exec tests/vm/matrix.sh "$@" -- "$root/tests/run.sh" "$vm_tests"
}

verb_corpus() {
  local options=()
  while (($# > 0)); do
    case $1 in
      --kernel) options=(--kernel "${2:?--kernel wants a version}") && shift 2 ;;
      *) die "corpus: unknown option $1 (see ./build.sh help)" ;;
    esac
  done
  build_tree
  local folder
  folder=$(tests/corpus/objects.sh "${options[@]}")
  BPF2CS_CORPUS=$folder exec "tests/Bpf2cs.Tests/bin/$configuration/net10.0/Bpf2cs.Tests" -class '*.CorpusTests' -showLiveOutput -noLogo
}

verb_bench() {
  set_up
  if ! kernel_has_bpf; then
    die "the benchmark loads programs into the running kernel, and this user or the kernel does not: sudo ./build.sh bench"
  fi
  need_tracefs
  exec tests/bench/bench.sh "$@"
}

verb_bindings() {
  set_up
  native/generate.sh
  build/public-api.sh src/LibbpfSharp
}

verb_format() {
  build_tree
  dotnet format LibbpfSharp.sln --no-restore
  build/public-api.sh src/LibbpfSharp
}

verb_pack() {
  set_up
  dotnet pack LibbpfSharp.sln -c Release -nologo -o artifacts/packages
}

verb_clean() {
  find src generator tests examples -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
  rm -rf artifacts
}

verb=${1:-help}
shift || true
case $verb in
  build | test | demo | vm | matrix | corpus | bench | bindings | format | pack | clean) "verb_$verb" "$@" ;;
  help | -h | --help) usage ;;
  *)
    echo "build.sh: unknown verb '$verb'" >&2
    usage >&2
    exit 2
    ;;
esac
