use crate::*;
use std::time::{Duration, Instant};

/// What it costs to open, load, attach and close an object.
pub fn case(name: &str) {
    let image: &[u8] = match name {
        "bootstrap" => include_bytes!("../objects/bootstrap.bpf.o"),
        "programs1" => include_bytes!("../objects/programs1.bpf.o"),
        "programs10" => include_bytes!("../objects/programs10.bpf.o"),
        "programs100" => include_bytes!("../objects/programs100.bpf.o"),
        _ => fail(format!("no object {name}")),
    };
    turns(|| {
        let start = Instant::now();
        let opened_object = open(image, name);
        let opened = Instant::now();
        let object = opened_object.load().or_fail("loading");
        let loaded = Instant::now();
        let links: Vec<_> = object.progs_mut().map(|p| p.attach().or_fail("attaching")).collect();
        let attached = Instant::now();
        drop(links);
        drop(object);
        let closed = Instant::now();
        let us = |d: Duration| d.as_nanos() as f64 / 1e3;
        Figures::default()
            .add("open", us(opened - start))
            .add("load", us(loaded - opened))
            .add("attach", us(attached - loaded))
            .add("close", us(closed - attached))
            .add("start", us(attached - start))
    });
}
