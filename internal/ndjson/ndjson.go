// Package ndjson reads JSON objects that stand one a line. Its invariant: it
// holds at most one line of bounded length, and no line, however long, keeps
// the next from being read.
package ndjson

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Line is one line that is not blank.
type Line struct {
	Number int    // from 1, blank lines counted
	Data   []byte // without its end; nil where Over is set
	Over   bool   // longer than the limit
}

// Reader reads lines. It is not safe for concurrent use.
type Reader struct {
	in     *bufio.Reader
	limit  int
	number int
}

const bufferSize = 64 << 10 // bytes

var byteOrderMark = []byte("\ufeff")

// NewReader reads lines of at most limit bytes.
func NewReader(r io.Reader, limit int) *Reader {
	return &Reader{in: bufio.NewReaderSize(r, bufferSize), limit: limit}
}

// Next returns the next line that is not blank; its data is the caller's. The
// error is io.EOF at the end, else that of the underlying reader, with which a
// line that was cut is dropped.
func (r *Reader) Next() (Line, error) {
	for {
		line, err := r.line()
		if err != nil {
			return Line{}, err
		}
		if line.Over || len(line.Data) > 0 {
			return line, nil
		}
	}
}

// line reads to the end of the line, keeping no more than the limit.
func (r *Reader) line() (Line, error) {
	r.number++
	l := Line{Number: r.number}
	seen := false
	for {
		part, err := r.in.ReadSlice('\n')
		seen = seen || len(part) > 0
		full := errors.Is(err, bufio.ErrBufferFull)
		if err != nil && !full && !errors.Is(err, io.EOF) {
			return Line{}, fmt.Errorf("line %d: %w", l.Number, err)
		}
		if l.Over = l.Over || len(l.Data)+len(bytes.TrimRight(part, "\r\n")) > r.limit; l.Over {
			l.Data = nil
		} else {
			l.Data = append(l.Data, part...)
		}
		switch {
		case full:
			continue
		case err != nil && !seen:
			return Line{}, io.EOF
		}
		if l.Number == 1 {
			l.Data = bytes.TrimPrefix(l.Data, byteOrderMark)
		}
		l.Data = bytes.TrimSpace(l.Data)
		return l, nil
	}
}
