use crate::*;
use libbpf_rs::RingBufferBuilder;
use std::cell::Cell;

/// A record of N words, read in place.
fn ends<const N: usize>(data: &[u8]) -> u64 {
    if data.len() < N * 8 {
        fail(format!("a record of {} bytes", data.len()));
    }
    // Sound: the length is checked, the kernel aligns records to 8 bytes, and any bytes are a u64.
    let words = unsafe { &*data.as_ptr().cast::<[u64; N]>() };
    if N == 1 {
        3 * words[0]
    } else {
        words[0] + words[N - 1]
    }
}

pub fn case(size: &str, records: u64, fills: u64) {
    match size {
        "8" => sized::<1>(size, records, fills),
        "16" => sized::<2>(size, records, fills),
        "32" => sized::<4>(size, records, fills),
        "64" => sized::<8>(size, records, fills),
        "128" => sized::<16>(size, records, fills),
        "256" => sized::<32>(size, records, fills),
        "512" => sized::<64>(size, records, fills),
        "1024" => sized::<128>(size, records, fills),
        "2048" => sized::<256>(size, records, fills),
        "4096" => sized::<512>(size, records, fills),
        _ => fail(format!("no record of {size} bytes")),
    }
}

fn sized<const N: usize>(size: &str, records: u64, fills: u64) {
    let object = open(RING, "ring").load().or_fail("loading");
    let fill = program(&object, &format!("fill_{size}"));
    let events = map(&object, "events");
    let (count, sum) = (Cell::new(0), Cell::new(0));
    let mut builder = RingBufferBuilder::new();
    builder
        .add(&events, |data| {
            sum.set(sum.get() + ends::<N>(data));
            count.set(count.get() + 1);
            0
        })
        .or_fail("reading");
    let reader = builder.build().or_fail("reading");
    turns(|| {
        let mut time = 0;
        for _ in 0..fills {
            check(run(&fill, records) == records, "records that found room");
            count.set(0);
            sum.set(0);
            time += timed(|| reader.consume().or_fail("consuming"));
            let each = if N == 1 { 3 } else { 4 };
            check(count.get() == records && sum.get() == each * (records * (records - 1) / 2), "records read");
        }
        Figures::default().per_item("record", time, records * fills)
    });
}
