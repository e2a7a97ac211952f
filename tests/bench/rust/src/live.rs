use crate::*;
use libbpf_rs::{MapFlags, Program, RingBufferBuilder};
use std::cell::{Cell, RefCell};
use std::os::fd::AsFd;
use std::time::Duration;

const LAST: u64 = u64::MAX;

fn clock(id: libc::clockid_t) -> u64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // Sound: the kernel fills the struct it is given.
    unsafe { libc::clock_gettime(id, &mut time) };
    time.tv_sec as u64 * 1_000_000_000 + time.tv_nsec as u64
}

fn word(bytes: &[u8], index: usize) -> u64 {
    u64::from_ne_bytes(bytes[index * 8..index * 8 + 8].try_into().unwrap())
}

/// A producer runs beside the reader: the runner starts it when it reads "ready".
pub fn case(latency: bool) {
    let object = open(RING, "ring").load().or_fail("loading");
    let totals = map(&object, "ring.bss");
    let (produce, finish) = (program(&object, "produce"), program(&object, "finish"));
    let events = map(&object, "events");
    let (count, sum, finished) = (Cell::new(0), Cell::new(0), Cell::new(false));
    let delays = RefCell::new(Vec::with_capacity(1_000_000));
    let mut builder = RingBufferBuilder::new();
    builder
        .add(&events, |data| {
            let number = word(data, 1);
            if number == LAST {
                finished.set(true);
                return 0;
            }
            if latency {
                delays.borrow_mut().push(clock(libc::CLOCK_MONOTONIC) - word(data, 0));
            }
            sum.set(sum.get() + number);
            count.set(count.get() + 1);
            0
        })
        .or_fail("reading");
    let reader = builder.build().or_fail("reading");
    let id = |p: &ProgramImpl<'_, Mut>| Program::id_from_fd(p.as_fd()).or_fail("asking");
    turns(|| {
        count.set(0);
        sum.set(0);
        finished.set(false);
        delays.borrow_mut().clear();
        let key = 0u32.to_ne_bytes();
        totals.update(&key, &[0; 16], MapFlags::ANY).or_fail("totals");
        println!("\nready {} {}", id(&produce), id(&finish));
        while count.get() == 0 {
            reader.poll(Duration::from_secs(1)).or_fail("polling");
        }
        let (first, start, used) = (count.get(), clock(libc::CLOCK_MONOTONIC), clock(libc::CLOCK_PROCESS_CPUTIME_ID));
        while !finished.get() {
            reader.poll(Duration::from_secs(1)).or_fail("polling");
        }
        let time = clock(libc::CLOCK_MONOTONIC) - start;
        let used = clock(libc::CLOCK_PROCESS_CPUTIME_ID) - used;
        let values = totals.lookup(&key, MapFlags::ANY).or_fail("totals").unwrap();
        let (produced, dropped) = (word(&values, 0), word(&values, 1));
        let n = count.get();
        check(n == produced && sum.get() == n * (n - 1) / 2, "records read");
        if latency {
            let mut delays = delays.borrow_mut();
            delays.sort_unstable();
            return Figures::default().add("p50", delays[delays.len() / 2] as f64).add("p99", delays[delays.len() * 99 / 100] as f64);
        }
        Figures::default()
            .add("rate", (n - first) as f64 * 1e3 / time as f64)
            .add("lost", 100.0 * dropped as f64 / (n + dropped) as f64)
            .add("cpu", used as f64 / (n - first) as f64)
    });
}
