package mention

import "factdesk/internal/extract/reuse"

// Working memory is kept for the documents to come, but for that of very long
// ones, which would be cleared for every short one after it.
const longDocument = 1 << 14

var pool = reuse.New(func() *Found {
	return &Found{words: words{number: map[string]Word{}}, phrases: phrases{next: map[step]Phrase{}}}
})

// Free gives the memory back: nothing of Found may be used any more but strings.
func (f *Found) Free() {
	if len(f.tok) > longDocument {
		return
	}
	f.words.free()
	f.phrases.free()
	clear(f.heads)
	clear(f.Mentions)
	f.doc, f.tok, f.ix, f.l, f.Mentions = nil, nil, nil, nil, f.Mentions[:0]
	pool.Put(f)
}
