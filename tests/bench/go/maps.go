package main

import (
	"errors"
	"time"

	"github.com/cilium/ebpf"
)

const itemCount = 1024

// table is a hash map with entries 0 to n - 1: the key is the number times 2654435761, the value the number.
type table struct {
	collection          *ebpf.Collection
	work                func(*table) string
	table               *ebpf.Map
	entries, operations uint64
}

func newTable(arguments []string, work func(*table) string) *table {
	t := &table{work: work, entries: number(arguments[0])}
	if len(arguments) > 1 {
		t.operations = number(arguments[1])
	}
	s := spec(mapsObject)
	s.Maps["table"].MaxEntries = uint32(t.entries)
	var err error
	t.collection, err = ebpf.NewCollection(s)
	check(err, "loading")
	t.table = t.collection.Maps["table"]
	t.fill()
	return t
}

func (t *table) fill() {
	if run(t.collection.Programs["fill_table"], t.entries) != t.entries {
		fail("filling the table")
	}
}

func (t *table) turn() string {
	return t.work(t)
}

func (t *table) end() {
	t.collection.Close()
}

func keyOf(i uint64) uint32 {
	return uint32(i) * 2654435761
}

func (t *table) checkEntries(count, sum uint64) {
	if count != t.entries || sum != t.entries*(t.entries-1)/2 {
		fail("%d of %d entries", count, t.entries)
	}
}

func (t *table) iterate() string {
	var key uint32
	var value, count, sum uint64
	start := time.Now()
	entries := t.table.Iterate()
	for entries.Next(&key, &value) {
		sum += value
		count++
	}
	elapsed := time.Since(start)
	check(entries.Err(), "iterating")
	t.checkEntries(count, sum)
	return figure("entry", perItem(elapsed, t.entries))
}

func (t *table) batch() string {
	const size = 4096
	keys, values := make([]uint32, size), make([]uint64, size)
	var cursor ebpf.MapBatchCursor
	var count, sum uint64
	start := time.Now()
	for {
		n, err := t.table.BatchLookup(&cursor, keys, values, nil)
		for _, value := range values[:n] {
			sum += value
		}
		count += uint64(n)
		if errors.Is(err, ebpf.ErrKeyNotExist) {
			break
		}
		check(err, "batch")
	}
	elapsed := time.Since(start)
	t.checkEntries(count, sum)
	return figure("entry", perItem(elapsed, t.entries))
}

func (t *table) lookup() string {
	var sum uint64
	start := time.Now()
	for i := range t.operations {
		key := keyOf(i)
		var value uint64
		if err := t.table.Lookup(&key, &value); err != nil {
			fail("lookup: %v", err)
		}
		sum += value
	}
	elapsed := time.Since(start)
	if sum != t.operations*(t.operations-1)/2 {
		fail("wrong values")
	}
	return figure("call", perItem(elapsed, t.operations))
}

func (t *table) update() string {
	start := time.Now()
	for i := range t.operations {
		key := keyOf(i)
		if err := t.table.Update(&key, &i, ebpf.UpdateAny); err != nil {
			fail("update: %v", err)
		}
	}
	return figure("call", perItem(time.Since(start), t.operations))
}

func (t *table) delete() string {
	start := time.Now()
	for i := range t.operations {
		key := keyOf(i)
		if err := t.table.Delete(&key); err != nil {
			fail("delete: %v", err)
		}
	}
	elapsed := time.Since(start)
	t.fill()
	return figure("call", perItem(elapsed, t.operations))
}

// items are arrays and globals of 1024 items, each of which is its index.
type items struct {
	collection *ebpf.Collection
	work       func(*items) string
	operations uint64
}

func newItems(arguments []string, work func(*items) string) *items {
	i := &items{work: work, operations: number(arguments[0])}
	s := spec(mapsObject)
	s.Maps["table"].MaxEntries = 1
	var err error
	i.collection, err = ebpf.NewCollection(s)
	check(err, "loading")
	run(i.collection.Programs["fill_items"], 0)
	return i
}

func (i *items) turn() string {
	return i.work(i)
}

func (i *items) end() {
	i.collection.Close()
}

func (i *items) global() string {
	counter := i.collection.Variables["counter"]
	var read uint64
	start := time.Now()
	for n := range i.operations {
		if err := counter.Set(n); err != nil {
			fail("set: %v", err)
		}
	}
	write := time.Since(start)
	start = time.Now()
	var sum uint64
	for range i.operations {
		if err := counter.Get(&read); err != nil {
			fail("get: %v", err)
		}
		sum += read
	}
	elapsed := time.Since(start)
	if sum != i.operations*(i.operations-1) {
		fail("wrong counter")
	}
	return figure("read", perItem(elapsed, i.operations)) + figure("write", perItem(write, i.operations))
}

func (i *items) percpu() string {
	counts := i.collection.Maps["counts"]
	values := make([]uint64, ebpf.MustPossibleCPU())
	var sum uint64
	start := time.Now()
	for n := range i.operations {
		key := uint32(n % itemCount)
		if err := counts.Lookup(&key, &values); err != nil {
			fail("lookup: %v", err)
		}
		for _, value := range values {
			sum += value
		}
	}
	elapsed := time.Since(start)
	if sum != i.operations/itemCount*(itemCount*(itemCount-1)/2) {
		fail("wrong values")
	}
	return figure("call", perItem(elapsed, i.operations))
}
