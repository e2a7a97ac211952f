use crate::*;
use libbpf_rs::PerfBufferBuilder;
use std::cell::Cell;

pub fn case(size: &str, records: u64, fills: u64) {
    let object = open(PERF, "perf").load().or_fail("loading");
    let fill = program(&object, &format!("fill_{size}"));
    let events = map(&object, "events");
    let last = number(size) as usize - 8;
    let (count, sum, lost) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let word = |data: &[u8], at: usize| u64::from_ne_bytes(data[at..at + 8].try_into().unwrap());
    let reader = PerfBufferBuilder::new(&events)
        .sample_cb(|_cpu, data: &[u8]| {
            sum.set(sum.get() + word(data, 0) + word(data, last));
            count.set(count.get() + 1);
        })
        .lost_cb(|_cpu, records| lost.set(lost.get() + records))
        .pages(1024)
        .build()
        .or_fail("reading");
    turns(|| {
        let mut time = 0;
        for _ in 0..fills {
            check(run(&fill, records) == records, "records that found room");
            count.set(0);
            sum.set(0);
            time += timed(|| reader.consume().or_fail("consuming"));
            check(lost.get() == 0 && count.get() == records && sum.get() == 4 * (records * (records - 1) / 2), "records read");
        }
        Figures::default().per_item("record", time, records * fills)
    });
}
