use crate::*;
use libbpf_rs::MapFlags;

const ITEMS: u64 = 1024;

fn load(entries: u64) -> Object {
    let mut opened = open(MAPS, "maps");
    for mut map in opened.maps_mut() {
        if map.name() == "table" {
            map.set_max_entries(entries.max(1) as u32).or_fail("max_entries");
        }
    }
    opened.load().or_fail("loading")
}

fn key_of(i: u64) -> [u8; 4] {
    (i as u32).wrapping_mul(2654435761).to_ne_bytes()
}

fn value_of(bytes: &[u8]) -> u64 {
    u64::from_ne_bytes(bytes.try_into().unwrap())
}

/// A hash map with entries 0 to n - 1: the key is the number times 2654435761, the value the number.
fn table(entries: u64, mut work: impl FnMut(&MapImpl<'_>, &dyn Fn()) -> Figures) {
    let object = load(entries);
    let fill_table = program(&object, "fill_table");
    let fill = || check(run(&fill_table, entries) == entries, "filling the table");
    fill();
    let map = map(&object, "table");
    turns(|| work(&map, &fill));
}

pub fn iterate(entries: u64) {
    table(entries, |map, _| {
        let (mut count, mut sum) = (0, 0);
        let time = timed(|| {
            let mut value = [0; 8];
            for key in map.keys() {
                if map.lookup_into(&key, &mut value, MapFlags::ANY).or_fail("lookup") {
                    sum += value_of(&value);
                    count += 1;
                }
            }
        });
        check(count == entries && sum == entries * (entries - 1) / 2, "entries read");
        Figures::default().per_item("entry", time, entries)
    });
}

pub fn batch(entries: u64) {
    table(entries, |map, _| {
        let (mut count, mut sum) = (0, 0);
        let time = timed(|| {
            for (_, value) in map.lookup_batch(4096, MapFlags::ANY, MapFlags::ANY).or_fail("batch") {
                sum += value_of(&value);
                count += 1;
            }
        });
        check(
            count == entries && sum == entries * (entries - 1) / 2,
            &format!("{count} of {entries} entries read"),
        );
        Figures::default().per_item("entry", time, entries)
    });
}

pub fn lookup(entries: u64, operations: u64) {
    table(entries, |map, _| {
        let mut sum = 0;
        let time = timed(|| {
            let mut value = [0; 8];
            for i in 0..operations {
                check(map.lookup_into(&key_of(i), &mut value, MapFlags::ANY).or_fail("lookup"), "no entry");
                sum += value_of(&value);
            }
        });
        check(sum == operations * (operations - 1) / 2, "values read");
        Figures::default().per_item("call", time, operations)
    });
}

pub fn update(entries: u64, operations: u64) {
    table(entries, |map, _| {
        let time = timed(|| {
            for i in 0..operations {
                map.update(&key_of(i), &i.to_ne_bytes(), MapFlags::ANY).or_fail("update");
            }
        });
        Figures::default().per_item("call", time, operations)
    });
}

pub fn delete(entries: u64, operations: u64) {
    table(entries, |map, fill| {
        let time = timed(|| {
            for i in 0..operations {
                map.delete(&key_of(i)).or_fail("delete");
            }
        });
        fill();
        Figures::default().per_item("call", time, operations)
    });
}

pub fn percpu(operations: u64) {
    let object = load(0);
    run(&program(&object, "fill_items"), 0);
    let counts = map(&object, "counts");
    turns(|| {
        let mut sum = 0;
        let time = timed(|| {
            for i in 0..operations {
                let key = ((i % ITEMS) as u32).to_ne_bytes();
                for value in counts.lookup_percpu(&key, MapFlags::ANY).or_fail("lookup").unwrap() {
                    sum += value_of(&value);
                }
            }
        });
        check(sum == operations / ITEMS * (ITEMS * (ITEMS - 1) / 2), "values read");
        Figures::default().per_item("call", time, operations)
    });
}
