package main

import (
	"time"
	"unsafe"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/ringbuf"
)

type ring struct {
	collection           *ebpf.Collection
	reader               *ringbuf.Reader
	record               ringbuf.Record
	fill                 *ebpf.Program
	size, records, fills uint64
}

func newRing(arguments []string) *ring {
	r := &ring{size: number(arguments[0]), records: number(arguments[1]), fills: number(arguments[2])}
	var err error
	r.collection, err = ebpf.NewCollection(spec(ringObject))
	check(err, "loading")
	r.reader, err = ringbuf.NewReader(r.collection.Maps["events"])
	check(err, "reading")
	r.fill = r.collection.Programs["fill_"+arguments[0]]
	return r
}

func (r *ring) turn() string {
	var elapsed time.Duration
	for range r.fills {
		if run(r.fill, r.records) != r.records {
			fail("the ring took fewer than %d records", r.records)
		}
		var sum uint64
		start := time.Now()
		// ReadInto and a cast are the fastest the library offers: Read allocates, and encoding/binary copies field by field.
		for range r.records {
			if err := r.reader.ReadInto(&r.record); err != nil {
				fail("reading: %v", err)
			}
			sample := r.record.RawSample
			if uint64(len(sample)) < r.size {
				fail("a record of %d bytes", len(sample))
			}
			first := *(*uint64)(unsafe.Pointer(&sample[0]))
			if r.size == 8 {
				sum += 3 * first
			} else {
				sum += first + *(*uint64)(unsafe.Pointer(&sample[r.size-8]))
			}
		}
		elapsed += time.Since(start)
		checkRecords(sum, r.records, r.size == 8)
		if r.reader.AvailableBytes() != 0 {
			fail("records left")
		}
	}
	return figure("record", perItem(elapsed, r.records*r.fills))
}

func checkRecords(sum, records uint64, firstOnly bool) {
	each := uint64(4)
	if firstOnly {
		each = 3
	}
	if sum != each*(records*(records-1)/2) {
		fail("the sum %d of %d records", sum, records)
	}
}

func (r *ring) end() {
	r.reader.Close()
	r.collection.Close()
}
