# shellcheck shell=bash source-path=SCRIPTDIR
#
# The other libraries' sides, built with Debian sid's compilers in a folder of the cache that is laid out like a machine:
# nothing is installed, and what is built there runs outside. To be sourced.

peers_folder=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../../build/debian-packages.sh
source "$peers_folder/../../build/debian-packages.sh"

PEERS_SUITE=sid
PEERS_PACKAGES=(
  dash coreutils gcc libc6-dev
  golang-go golang-github-cilium-ebpf-dev golang-golang-x-sys-dev
  rustc cargo librust-libbpf-rs-dev librust-libc-dev libbpf-dev
)

# The root with the compilers: with all that they depend on, which is as many packages as apt says today.
peers_root() {
  local known="$LIBBPFSHARP_CACHE/debian/$PEERS_SUITE/bench-peers" names=() root
  if [[ -f $known ]] && root=$(< "$known") && [[ -d $root ]]; then
    printf '%s\n' "$root"
    return
  fi
  _debian_locked "$PEERS_SUITE" _debian_update "$PEERS_SUITE" || return
  mapfile -t names < <(_debian_apt "$PEERS_SUITE" apt-get -s --no-install-recommends install "${PEERS_PACKAGES[@]}" | awk '$1 == "Inst" { print $2 }')
  if ((${#names[@]} == 0)); then
    echo "peers: apt cannot say what ${PEERS_PACKAGES[*]} depend on in $PEERS_SUITE" >&2
    return 1
  fi
  root=$(debian_package "$PEERS_SUITE" "${names[@]}") || return
  printf '%s\n' "$root" > "$known"
  printf '%s\n' "$root"
}

# peers_run ROOT WORK VARIABLE=VALUE... COMMAND: a shell command in the root, with WORK as /work.
peers_run() {
  local root=$1 work=$2
  shift 2
  mkdir -p "$root"/{work,proc,dev,tmp} "$work/bin"
  # Maintainer scripts, which did not run, would have made this link.
  ln -sf /usr/bin/gcc "$work/bin/cc"
  unshare --mount --pid --fork sh -euc '
    root=$1 work=$2
    shift 2
    mount --bind "$work" "$root/work"
    mount --bind /dev "$root/dev"
    mount -t proc proc "$root/proc"
    exec chroot "$root" /usr/bin/env -i PATH=/work/bin:/usr/bin HOME=/work "$@"
  ' sh "$root" "$work" "${@:1:$#-1}" sh -euc "${*: -1}"
}

# The version of a package in the root, as its copyright file's neighbours name it.
peers_version() {
  zcat "$1/usr/share/doc/$2"/changelog.Debian.gz | sed -nE '1s/^[^(]*\(([^)]*)\).*/\1/p'
}

# build_go OBJECTS WORK: WORK/go/bench-go and bootstrap-go.
build_go() {
  local objects=$1 work=$2/go root version
  root=$(peers_root) || return
  version=$(peers_version "$root" golang-github-cilium-ebpf-dev)
  mkdir -p "$work/src/bench/bootstrap"
  cp "$peers_folder"/go/*.go "$objects"/*.o "$work/src/bench/"
  cp "$peers_folder"/go/bootstrap/*.go "$objects/bootstrap.bpf.o" "$work/src/bench/bootstrap/"
  # Debian's Go libraries are a GOPATH. Without cgo the programs need no C library, so they run on this machine.
  peers_run "$root" "$work" GO111MODULE=off GOPATH=/work:/usr/share/gocode GOCACHE=/work/cache CGO_ENABLED=0 "
    cd /work/src/bench
    go build -trimpath -ldflags '-X main.libraryVersion=$version' -o /work/bench-go .
    go build -trimpath -ldflags '-s -w' -o /work/bootstrap-go ./bootstrap"
}

# build_rust OBJECTS WORK: WORK/rust/bench-rust and bootstrap-rust.
build_rust() {
  local objects=$1 work=$2/rust root version flags
  root=$(peers_root) || return
  version="$(peers_version "$root" librust-libbpf-rs-dev), libbpf $(peers_version "$root" libbpf1)"
  mkdir -p "$work/objects" "$work/.cargo"
  cp -r "$peers_folder"/rust/{Cargo.toml,src} "$work/"
  cp "$objects"/*.o "$work/objects/"
  cat > "$work/.cargo/config.toml" << 'CONFIGURATION'
[source.crates-io]
replace-with = "debian"
[source.debian]
directory = "/usr/share/cargo/registry"
CONFIGURATION
  # The programs run outside of the root, with its C library and its libbpf.
  flags="-C link-arg=-Wl,--dynamic-linker=$root/lib64/ld-linux-x86-64.so.2 -C link-arg=-Wl,-rpath=$root/usr/lib/x86_64-linux-gnu"
  peers_run "$root" "$work" "RUSTFLAGS=$flags" "LIBBPF_RS_VERSION=$version" "
    cd /work
    RUSTC_VERSION=\$(rustc --version) cargo build --release --offline --target x86_64-unknown-linux-gnu"
  cp "$work"/target/x86_64-unknown-linux-gnu/release/{bench,bootstrap}-rust "$work/"
  strip "$work/bootstrap-rust"
}
