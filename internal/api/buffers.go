package api

import (
	"bytes"
	"sync"
)

// buffers are where answers are made before they are sent, kept for the next
// request: an answer is several times its article.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// borrow returns an empty buffer, to be given back.
func borrow() *bytes.Buffer { return buffers.Get().(*bytes.Buffer) }

// keepUpTo is the size in bytes of the largest buffer that is kept, so that one
// large answer does not hold its memory for good.
const keepUpTo = 256 << 10

// giveBack keeps a buffer, of which nothing is used any more, for the next answer.
func giveBack(b *bytes.Buffer) {
	if b.Cap() <= keepUpTo {
		b.Reset()
		buffers.Put(b)
	}
}
