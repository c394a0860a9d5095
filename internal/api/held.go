package api

import (
	"io"
	"sync/atomic"
)

// shelf bounds the bytes of bodies that are held at once: those that come
// slowly, those that wait and those that are read. Without it, a thousand
// clients that are slow with a megabyte each would take a gigabyte.
type shelf struct {
	room int64
	held atomic.Int64
}

// place is what one request holds of a shelf. It takes what has come, not what
// was announced, so that nobody takes the room of others by a word.
type place struct {
	shelf *shelf
	n     int64
}

func (s *shelf) place() *place { return &place{shelf: s} }

// leave gives back what was taken.
func (p *place) leave() {
	p.shelf.held.Add(-p.n)
	p.n = 0
}

// reader returns r, whose bytes are put on the shelf as they come. Where there
// is no room, the error is a failure that says busy.
func (p *place) reader(r io.Reader) io.Reader { return &shelved{r, p} }

type shelved struct {
	io.Reader
	place *place
}

func (s *shelved) Read(b []byte) (int, error) {
	n, err := s.Reader.Read(b)
	s.place.n += int64(n)
	if shelf := s.place.shelf; shelf.held.Add(int64(n)) > shelf.room {
		f := busy()
		f.Detail = "as many bodies are held as the service has room for"
		return n, f
	}
	return n, err
}
