//! One side of the benchmark, on libbpf-rs: cases that begin, take turns and end as the runner says (see ../../README.md).

mod live;
mod maps;
mod object;
mod perf;
mod ring;

use libbpf_rs::{MapCore, MapImpl, Mut, Object, ObjectBuilder, OpenObject, ProgramImpl, ProgramInput};
use std::fmt::Write as _;
use std::time::Instant;

pub const RING: &[u8] = include_bytes!("../objects/ring.bpf.o");
pub const PERF: &[u8] = include_bytes!("../objects/perf.bpf.o");
pub const MAPS: &[u8] = include_bytes!("../objects/maps.bpf.o");

/// The figures of a turn.
#[derive(Default)]
pub struct Figures(String);

impl Figures {
    pub fn add(mut self, name: &str, value: f64) -> Self {
        let _ = write!(self.0, " {name}={value:.3}");
        self
    }

    pub fn per_item(self, name: &str, nanoseconds: u128, items: u64) -> Self {
        self.add(name, nanoseconds as f64 / items as f64)
    }
}

pub fn fail(message: String) -> ! {
    println!("\nfail {message}");
    std::process::exit(1);
}

pub fn check(correct: bool, what: &str) {
    if !correct {
        fail(format!("wrong: {what}"));
    }
}

pub trait OrFail<T> {
    fn or_fail(self, what: &str) -> T;
}

impl<T, E: std::fmt::Display> OrFail<T> for Result<T, E> {
    fn or_fail(self, what: &str) -> T {
        self.unwrap_or_else(|e| fail(format!("{what}: {e}")))
    }
}

pub fn number(text: &str) -> u64 {
    text.parse().or_fail("argument")
}

pub fn open(image: &[u8], name: &str) -> OpenObject {
    ObjectBuilder::default().name(name).or_fail("name").open_memory(image).or_fail("opening")
}

pub fn program<'a>(object: &'a Object, name: &str) -> ProgramImpl<'a, Mut> {
    object.progs_mut().find(|p| p.name() == name).unwrap_or_else(|| fail(format!("no program {name}")))
}

pub fn map<'a>(object: &'a Object, name: &str) -> MapImpl<'a> {
    object.maps().find(|m| m.name() == name).unwrap_or_else(|| fail(format!("no map {name}")))
}

/// Runs a raw tracepoint program here and now.
pub fn run(program: &ProgramImpl<'_, Mut>, argument: u64) -> u64 {
    let mut context = argument.to_ne_bytes();
    let input = ProgramInput { context_in: Some(&mut context), ..Default::default() };
    u64::from(program.test_run(input).or_fail("running").return_value)
}

/// Takes turns until the runner ends the case.
pub fn turns(mut turn: impl FnMut() -> Figures) {
    println!("ok");
    let mut line = String::new();
    loop {
        line.clear();
        if std::io::stdin().read_line(&mut line).or_fail("input") == 0 {
            std::process::exit(0);
        }
        if line.trim() == "end" {
            println!("ok");
            return;
        }
        println!("ok{}", turn().0);
    }
}

/// The time of a piece of work in nanoseconds.
pub fn timed(work: impl FnOnce()) -> u128 {
    let start = Instant::now();
    work();
    start.elapsed().as_nanos()
}

fn main() {
    println!("{}, libbpf-rs {}", env!("RUSTC_VERSION"), env!("LIBBPF_RS_VERSION"));
    let mut line = String::new();
    loop {
        line.clear();
        if std::io::stdin().read_line(&mut line).or_fail("input") == 0 {
            return;
        }
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[1..] {
            ["ring", size, records, fills] => ring::case(size, number(records), number(fills)),
            ["live", kind] => live::case(kind == "latency"),
            ["perf", size, records, fills] => perf::case(size, number(records), number(fills)),
            ["iterate", entries] => maps::iterate(number(entries)),
            ["batch", entries] => maps::batch(number(entries)),
            ["lookup", entries, operations] => maps::lookup(number(entries), number(operations)),
            ["update", entries, operations] => maps::update(number(entries), number(operations)),
            ["delete", entries, operations] => maps::delete(number(entries), number(operations)),
            ["percpu", operations] => maps::percpu(number(operations)),
            ["object", name] => object::case(name),
            _ => println!("none"),
        }
    }
}
