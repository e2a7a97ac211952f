//! What examples/bootstrap does, with libbpf-rs: bootstrap SECONDS

use libbpf_rs::{MapCore, ObjectBuilder, RingBufferBuilder};
use std::error::Error;
use std::ffi::CStr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

#[repr(C)]
struct Event {
    kind: u32,
    pid: i32,
    ppid: i32,
    exit_code: u32,
    duration_ns: u64,
    comm: [u8; 16],
    filename: [u8; 127],
}

static STOPPING: AtomicBool = AtomicBool::new(false);

extern "C" fn on_signal(_: i32) {
    STOPPING.store(true, Ordering::Relaxed);
}

fn text(bytes: &[u8]) -> String {
    CStr::from_bytes_until_nul(bytes).map(|t| t.to_string_lossy().into_owned()).unwrap_or_default()
}

fn clock() -> String {
    // Sound: both structs are the callee's to fill, and live until it returns.
    let time = unsafe {
        let now = libc::time(std::ptr::null_mut());
        let mut local = std::mem::zeroed();
        libc::localtime_r(&now, &mut local);
        local
    };
    format!("{:02}:{:02}:{:02}", time.tm_hour, time.tm_min, time.tm_sec)
}

fn on_event(data: &[u8]) -> i32 {
    if data.len() < size_of::<Event>() {
        return 0;
    }
    // Sound: the length is checked, the kernel aligns records to 8 bytes, and any bytes are an Event.
    let e = unsafe { &*data.as_ptr().cast::<Event>() };
    if e.kind == 0 {
        println!("{:<8} {:<5} {:<16} {:<7} {:<7} {}", clock(), "EXEC", text(&e.comm), e.pid, e.ppid, text(&e.filename));
    } else {
        let ms = e.duration_ns / 1_000_000;
        println!("{:<8} {:<5} {:<16} {:<7} {:<7} [{}] ({}ms)", clock(), "EXIT", text(&e.comm), e.pid, e.ppid, e.exit_code, ms);
    }
    0
}

fn main() -> Result<(), Box<dyn Error>> {
    let seconds: f64 = std::env::args().nth(1).unwrap_or("10".into()).parse()?;
    let end = Instant::now() + Duration::from_secs_f64(seconds);
    // Sound: the handler only stores an atomic.
    unsafe {
        libc::signal(libc::SIGINT, on_signal as *const () as libc::sighandler_t);
        libc::signal(libc::SIGTERM, on_signal as *const () as libc::sighandler_t);
    }
    let mut opened = ObjectBuilder::default().name("bootstrap")?.open_memory(include_bytes!("../objects/bootstrap.bpf.o"))?;
    for mut map in opened.maps_mut() {
        if map.name().to_string_lossy().ends_with(".rodata") {
            map.initial_value_mut().unwrap()[..8].copy_from_slice(&0u64.to_ne_bytes());
        }
    }
    let object = opened.load()?;
    let _links = object.progs_mut().map(|p| p.attach()).collect::<Result<Vec<_>, _>>()?;
    let events = object.maps().find(|m| m.name() == "events").ok_or("no map events")?;
    let mut builder = RingBufferBuilder::new();
    builder.add(&events, on_event)?;
    let reader = builder.build()?;
    println!("{:<8} {:<5} {:<16} {:<7} {:<7} FILENAME/EXIT CODE", "TIME", "EVENT", "COMM", "PID", "PPID");
    while !STOPPING.load(Ordering::Relaxed) && Instant::now() < end {
        reader.poll(Duration::from_millis(1))?;
    }
    Ok(())
}
