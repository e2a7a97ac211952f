package main

import (
	_ "embed"
	"strings"
	"time"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
)

var (
	//go:embed bootstrap.bpf.o
	bootstrapObject []byte
	//go:embed programs1.bpf.o
	programs1Object []byte
	//go:embed programs10.bpf.o
	programs10Object []byte
	//go:embed programs100.bpf.o
	programs100Object []byte
)

// object is what it costs to open, load, attach and close one.
type object struct {
	image []byte
}

func newObject(arguments []string) *object {
	return &object{image: map[string][]byte{
		"bootstrap":   bootstrapObject,
		"programs1":   programs1Object,
		"programs10":  programs10Object,
		"programs100": programs100Object,
	}[arguments[0]]}
}

func attach(s *ebpf.CollectionSpec, collection *ebpf.Collection) []link.Link {
	var links []link.Link
	for name, program := range collection.Programs {
		var l link.Link
		var err error
		switch section := s.Programs[name].SectionName; {
		case strings.HasPrefix(section, "tracepoint/"):
			parts := strings.Split(section, "/")
			l, err = link.Tracepoint(parts[1], parts[2], program, nil)
		default:
			l, err = link.AttachRawTracepoint(link.RawTracepointOptions{Name: "sys_enter", Program: program})
		}
		check(err, "attaching")
		links = append(links, l)
	}
	return links
}

func (o *object) turn() string {
	start := time.Now()
	s := spec(o.image)
	opened := time.Now()
	collection, err := ebpf.NewCollection(s)
	check(err, "loading")
	loaded := time.Now()
	links := attach(s, collection)
	attached := time.Now()
	for _, l := range links {
		l.Close()
	}
	collection.Close()
	closed := time.Now()
	us := func(from, to time.Time) float64 { return float64(to.Sub(from).Nanoseconds()) / 1e3 }
	return figure("open", us(start, opened)) + figure("load", us(opened, loaded)) + figure("attach", us(loaded, attached)) +
		figure("close", us(attached, closed)) + figure("start", us(start, attached))
}

func (o *object) end() {
}
